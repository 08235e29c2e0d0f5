import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { SearchRequest } from '../../engine/types.ts';
import { csvField } from '../../server/export.ts';
import { EXPORT_COLUMNS } from '../../server/export-rows.ts';
import { errorAnswer } from '../../server/schema.ts';
import { DOCUMENTS, FakeEngine } from './fake-engine.ts';
import { address, RunningServer } from './running-server.ts';

const server = new RunningServer();

test('CSV holds a row for every place found, over all pages', async () => {
  const response = await server.get(address('/api/export', { q: '园区', region: '常德' }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain('zhengwen.csv');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parseCsv(bytes, { bom: true, columns: true });
  expect(Object.keys(rows[0] ?? {})).toEqual(EXPORT_COLUMNS);
  expect(rows).toHaveLength(2 * DOCUMENTS.length);
  expect(rows[1]).toMatchObject({
    document: DOCUMENTS[0]?.id,
    title: '第1次园区会议，说“快”',
    region_code: '43',
    region: '湖南省',
    year: '',
    passage: '4',
    start: '16',
    left: '园区要快，"',
    match: '园区',
    right: '"要稳',
  });
  expect(server.engine?.searches).toHaveLength(1);
  expect(server.engine?.searches[0]).toMatchObject({ whole: true, filters: { region: ['4307'] } });
});

test('JSON lines hold the same rows', async () => {
  const response = await server.get('/api/export?format=jsonl');
  expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(2 * DOCUMENTS.length);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    document: DOCUMENTS.at(-1)?.id,
    year: null,
    start: 16,
  });
});

test('other formats, paging and mistakes in the search are refused together', async () => {
  const response = await server.get(address('/api/export', { format: 'bibtex', size: '10', q: '(' }));
  expect(response.status).toBe(400);
  const { details } = errorAnswer.parse(await response.json()).error;
  expect(details.map(({ parameter }) => parameter).sort()).toEqual(['format', 'q', 'size']);
  expect(details.find(({ parameter }) => parameter === 'format')?.candidates).toEqual(['csv', 'jsonl']);
});

class LeftOutEngine extends FakeEngine {
  override async *hits(request: SearchRequest) {
    for await (const [hit] of super.hits(request)) {
      const [passage] = hit?.passages ?? [];
      if (hit === undefined || passage === undefined) return;
      const removed = {
        kind: 'site-furniture',
        reason: '导航 / navigation',
        line: 7,
        source: passage.ranges,
      };
      yield [{ ...hit, passages: [{ ...passage, ordinal: 0, removed }, passage] }];
      return;
    }
  }
}

test('places in what was left out come last and say why, with their line in place of a passage', async () => {
  server.engine = new LeftOutEngine();
  const response = await server.get('/api/export?format=jsonl&removed=true&q=园区');
  const rows: Record<string, unknown>[] = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ passage, start, removed, line }) => [passage, start, removed, line])).toEqual([
    [4, 10, null, null],
    [4, 16, null, null],
    [null, null, '导航 / navigation', 7],
    [null, null, '导航 / navigation', 7],
  ]);
  expect(server.engine?.searches[0]?.removed).toBe(true);
});

class BreakingEngine extends FakeEngine {
  override async *hits(request: SearchRequest) {
    for await (const hits of super.hits(request)) {
      yield hits;
      throw new Error('the disk is gone');
    }
  }
}

test('an export that breaks off is no whole one', async () => {
  server.engine = new BreakingEngine();
  const response = await server.get('/api/export?format=jsonl');
  await expect(response.text()).rejects.toThrow();
  expect(server.logged).toHaveLength(1);
});

test.each([
  ['=HYPERLINK("http://a.b")', `"'=HYPERLINK(""http://a.b"")"`],
  ['+86', "'+86"],
  ['-三农', "'-三农"],
  ['@附件', "'@附件"],
  ['一=二', '一=二'],
  [-5, '-5'],
  [null, ''],
])('a spreadsheet takes the cell %j for no formula', (value, written) => {
  expect(csvField(value)).toBe(written);
});

/** Gives its first hits only when it is told to. */
class WaitingEngine extends FakeEngine {
  readonly #goOn = Promise.withResolvers<void>();
  given = 0;

  goOn(): void {
    this.#goOn.resolve();
  }

  override async *hits(request: SearchRequest) {
    await this.#goOn.promise;
    this.given += 1;
    yield* super.hits(request);
  }
}

test('so many exports run at a time; one more is told when to come back', async () => {
  const engine = new WaitingEngine();
  server.engine = engine;
  const begun = Array.from({ length: 9 }, () => server.get('/api/export?format=jsonl'));
  const refused = await Promise.race(begun);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  engine.goOn();
  const answers = await Promise.all(begun);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
  await Promise.all(answers.map((answer) => answer.text()));
  expect(engine.given).toBe(8);
  const again = await server.get('/api/export?format=jsonl');
  expect(again.status).toBe(200);
  await again.text();
});
