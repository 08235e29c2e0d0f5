import { describe, expect, it } from 'vitest';
import { PartFilesBuilder } from '../../../indexer/parts/part-files.ts';
import { type PartBefore, type PartLimits, planParts, type WantedFile } from '../../../indexer/parts/plan.ts';
import { ReportSums } from '../../../indexer/parts/report-sums.ts';

const LIMITS: PartLimits = { leastBase: 100, mostChanged: 0.5, mergedBelow: 0 };
const keyOf = (name: string): string => Buffer.from(name).toString('hex').padStart(64, '0');
const file = (name: string, bytes = 100): WantedFile => ({ key: keyOf(name), bytes });

/** A part of files, each of one document. */
function part(name: string, files: readonly WantedFile[]): PartBefore {
  const builder = new PartFilesBuilder();
  for (const [at, { key, bytes }] of files.entries())
    builder.add(key, { firstDocument: at, documents: 1, bytes, passages: 1 });
  const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
  return {
    entry: { name, documents: files.length, files: files.length, bytes, segments: 1 },
    files: builder.finish(files.length, [], new ReportSums().sums()),
  };
}

const [a, b, c, d, e, f] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => file(name));
const all = (...files: (WantedFile | undefined)[]): WantedFile[] =>
  files.filter((each) => each !== undefined);
const base = part('base', all(a, b, c, d, e));
const namesOf = (plan: ReturnType<typeof planParts<PartBefore>>) => plan?.kept.map(({ entry }) => entry.name);

describe('which parts of a snapshot are kept', () => {
  it('all of whose files some are wanted as they are; what no part has comes into a new one', () => {
    const plan = planParts(all(a, f, c, d, e), [base], LIMITS);
    expect(namesOf(plan)).toEqual(['base']);
    expect(plan?.locations).toEqual([
      { part: 0, file: 0 },
      null,
      ...[2, 3, 4].map((at) => ({ part: 0, file: at })),
    ]);
  });

  it('but those at the end that are no larger than what is new, whose files come into the new part too', () => {
    const parts = [base, part('part1', [file('old', 60)]), part('part2', [file('last', 20)])];
    const wanted = [...all(a, b, c, d, e), file('last', 20), file('new', 30), file('old', 60)];
    const plan = planParts(wanted, parts, LIMITS);
    expect(namesOf(plan)).toEqual(['base', 'part1']);
    expect(plan?.locations.slice(5)).toEqual([null, null, { part: 1, file: 0 }]);
  });

  it('and not those of which no file is wanted any more', () => {
    const parts = [base, part('part1', [file('gone')]), part('part2', [file('last', 20)])];
    const plan = planParts([...all(a, b, c, d, e), file('last', 20)], parts, LIMITS);
    expect(namesOf(plan)).toEqual(['base', 'part2']);
    expect(plan?.locations.at(-1)).toEqual({ part: 1, file: 0 });
  });

  it('takes a file back that is again what it was', () => {
    const parts = [base, part('part1', [file('changed', 90)])];
    const plan = planParts(all(a, b, c, d, e), parts, LIMITS);
    expect(namesOf(plan)).toEqual(['base']);
    expect(plan?.locations).not.toContain(null);
  });

  it('none where the collection is small, or too much of it is new, dead or outside the base', () => {
    expect(planParts(all(a, b, c, d, e), [part('base', [file('a', 99)])], LIMITS)).toBeNull();
    expect(planParts(all(a, b), [base], LIMITS)).toBeNull();
    expect(planParts([...all(a, b, c, d, e), file('new', 260)], [base], LIMITS)).toBeNull();
    const parts = [base, part('part1', [file('old', 200)])];
    expect(planParts([...all(a, b, c, d, e), file('old', 200), file('new', 60)], parts, LIMITS)).toBeNull();
  });

  it('never takes a file for known that could not be read', () => {
    const unread = { key: `again ${keyOf('x')}`, bytes: 10 };
    const plan = planParts(
      [...all(a, b, c, d, e), unread],
      [part('base', [...all(a, b, c, d, e), unread])],
      LIMITS,
    );
    expect(plan?.locations.at(-1)).toBeNull();
  });
});
