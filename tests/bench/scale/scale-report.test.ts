import { describe, expect, it } from 'vitest';
import { type Asked, figuresByKind, type ScaleFigures, scaleFigures } from '../../../bench/scale/figures.ts';
import { limitRows } from '../../../bench/scale/limits.ts';
import { withSize } from '../../../bench/scale/performance-file.ts';
import { milliseconds, performancePage, scaleText, slowerThan } from '../../../bench/scale/scale-report.ts';

const asked: Asked[] = [
  ...Array.from(
    { length: 100 },
    (_, at): Asked => ({ kind: 'one character', ms: at + 1, right: at < 10 ? at !== 3 : null }),
  ),
  { kind: 'near, /N', ms: null, right: null },
  { kind: 'near, /N', ms: null, right: null },
];

function figuresOf(documents: number): ScaleFigures {
  const cost = { ms: 2500, cpuMs: 4000, peakBytes: 300_000_000 };
  return {
    documents,
    sourceBytes: 10_000_000,
    measured: '2024-05-06',
    machine: '2 × a processor',
    load: 0.3,
    indexing: cost,
    changes: {
      'file added': cost,
      'file changed': cost,
      'file removed': { ...cost, peakBytes: null },
      'row of a thousand changed': cost,
    },
    separate: {
      indexing: cost,
      changes: { 'file added': cost, 'file changed': cost, 'file removed': cost },
    },
    snapshotBytes: 35_000_000,
    cacheBytes: 9_000_000,
    readyMs: 1200,
    besideHeavy: { p99Ms: 40, maxMs: 80 },
    engines: [
      {
        name: 'Zhengwen',
        measures: 'over HTTP',
        indexingMs: 2500,
        indexBytes: 35_000_000,
        memoryBytes: 200_000_000,
        kinds: figuresByKind(asked),
        wrong: ['one character: 的'],
      },
    ],
    missing: ['没有 Java / no Java'],
  };
}

describe('figures by kind of query', () => {
  const kinds = figuresByKind(asked);

  it('have percentiles, and count what was compared and what was right', () => {
    expect(kinds.find(({ kind }) => kind === 'one character')).toEqual({
      kind: 'one character',
      asked: 100,
      p50Ms: 50,
      p95Ms: 95,
      p99Ms: 99,
      maxMs: 100,
      checked: 10,
      right: 9,
    });
  });

  it('say nothing of what an engine cannot be asked, nor of kinds without queries', () => {
    expect(kinds.find(({ kind }) => kind === 'near, /N')).toMatchObject({
      asked: 0,
      p50Ms: null,
      checked: 0,
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(['one character', 'near, /N', 'all kinds']);
    expect(kinds.at(-1)?.asked).toBe(100);
  });
});

describe('what is to be reached', () => {
  const rowOf = (figures: ScaleFigures, name: string) =>
    limitRows([figures])
      .find(([first]) => first === name)
      ?.slice(1);

  it('is compared with what was measured', () => {
    const figures = figuresOf(1000);
    expect(rowOf(figures, 'indexing, speed')).toEqual(['4.00 MB/s', '≥ 4.00 MB/s', 'met']);
    expect(rowOf(figures, 'snapshot, bytes a source byte')).toEqual(['3.50', '≤ 3.50', 'met']);
    expect(rowOf(figures, "server's memory after the queries")).toEqual(['200 MB', '≤ 255 MB', 'met']);
    expect(rowOf({ ...figures, snapshotBytes: 35_000_001 }, 'snapshot, bytes a source byte')?.at(-1)).toBe(
      'NOT MET',
    );
    expect(rowOf({ ...figures, readyMs: 2400 }, 'from start to ready')?.at(-1)).toBe('NOT MET');
    expect(rowOf({ ...figures, readyMs: 2400, sourceBytes: 1e9 }, 'from start to ready')?.at(-1)).toBe('met');
  });

  it('is not said to be reached where anything of it was not measured', () => {
    const figures = figuresOf(1000);
    const name = 'one file added, changed or removed: most memory';
    expect(rowOf(figures, name)).toEqual(['–', '≤ 500 MB', 'not measured']);
    expect(rowOf(figures, "p50 of OpenSearch's, all kinds")?.at(-1)).toBe('not measured');
  });

  it('takes the worst kind of query beside another engine', () => {
    const figures = figuresOf(1000);
    const [own] = figures.engines;
    if (own === undefined) throw new Error('no engine');
    const kinds = own.kinds.map((kind) => ({
      ...kind,
      p50Ms: 125,
      p95Ms: kind.kind === 'all kinds' ? 190 : 90,
    }));
    const beside = { ...figures, engines: [own, { ...own, name: 'OpenSearch', kinds }] };
    expect(rowOf(beside, "p50 of OpenSearch's, all kinds")).toEqual(['0.40', '≤ 0.50', 'met']);
    expect(rowOf(beside, "p95 of OpenSearch's, worst kind")).toEqual(['1.06', '≤ 1.00', 'NOT MET']);
  });
});

describe('the page of figures', () => {
  const page = performancePage([figuresOf(15_000), figuresOf(1000)]);

  it('has a column for each size, the smallest first', () => {
    expect(page).toContain('| documents | 1,000 | 15,000 |');
    expect(page).toContain('| indexing, speed | 4.00 MB/s | 4.00 MB/s |');
    expect(page).toContain('| file added: time, memory at the peak | 2.5 s, 300 MB | 2.5 s, 300 MB |');
    expect(page).toContain('| file removed: time, memory at the peak | 2.5 s, – | 2.5 s, – |');
    expect(page).toContain(
      '| two characters beside heavy queries: p99, max | 40.0, 80.0 ms | 40.0, 80.0 ms |',
    );
    expect(page).toContain('| snapshot, bytes a source byte | 3.50 | 3.50 |');
  });

  it('names machine, day, what is right, and what could not be measured', () => {
    expect(page).toContain('2 × a processor');
    expect(page).toContain('2024-05-06');
    expect(page).toContain('| one character | 50.0 | 95.0 | 99.0 | 100 | 9 of 10 |');
    expect(page).toContain('- 没有 Java / no Java');
  });

  it('names on a terminal what was answered wrongly', () => {
    expect(scaleText(figuresOf(1000))).toContain('Zhengwen: one character: 的');
  });

  it('is made of figures that are read back as they were written', () => {
    const figures = figuresOf(1000);
    expect(scaleFigures.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  it('replaces a size that is measured again, and keeps the others', () => {
    const again = { ...figuresOf(1000), readyMs: 900 };
    expect(
      withSize([figuresOf(1000), figuresOf(60_000)], again).map(({ documents, readyMs }) => [
        documents,
        readyMs,
      ]),
    ).toEqual([
      [1000, 900],
      [60_000, 1200],
    ]);
  });

  it('says in which kinds of query it is slower than another engine', () => {
    const [own] = figuresOf(1000).engines;
    if (own === undefined) throw new Error('no engine');
    const timed = (p50Ms: number, p95Ms: number) => ({
      ...own,
      name: 'Another',
      measures: 'over HTTP',
      kinds: own.kinds.map((figures) => ({ ...figures, p50Ms, p95Ms })),
    });
    expect(slowerThan(own, timed(60, 90))).toBe(
      'Zhengwen is slower than Another for: one character (p95); all kinds (p95).',
    );
    expect(slowerThan(own, timed(60, 99))).toBe('Zhengwen is slower than Another for no kind of query.');
    const figures = figuresOf(1000);
    const beside = { ...figures, engines: [...figures.engines, timed(60, 90)] };
    expect(performancePage([beside])).toContain('- Zhengwen is slower than Another for: one character (p95)');
  });

  it.each([
    [null, '–'],
    [0.031, '0.03'],
    [4.123, '4.12'],
    [65.43, '65.4'],
    [1234.5, '1235'],
  ])('shows %s ms as %s', (ms, shown) => {
    expect(milliseconds(ms)).toBe(shown);
  });
});
