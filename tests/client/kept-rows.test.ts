import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFacets } from '../../client/facets/kept-rows.ts';

const NONE = { region: [], year: [], type: [], topic: [], issuer: [], speaker: [], path: [] };
const types = fc
  .uniqueArray(fc.constantFrom('讲话', '通知', '纪要', '报告', '函'), { maxLength: 5 })
  .chain((names) =>
    fc.tuple(...names.map((value) => fc.integer({ min: 1, max: 9 }).map((count) => ({ value, count })))),
  );

describe('rows of a facet while filters change', () => {
  it('stay where they are, count what the new answer counts, and nothing where that has none', () => {
    fc.assert(
      fc.property(types, types, (before, now) => {
        const shown = keptFacets({ ...NONE, type: before }, { ...NONE, type: now }).type;
        expect(shown.slice(0, before.length).map(({ value }) => value)).toEqual(
          before.map(({ value }) => value),
        );
        expect(shown.filter(({ count }) => count > 0).length).toBe(now.length);
        for (const { value, count } of now) expect(shown).toContainEqual({ value, count });
      }),
    );
  });

  it('keep the subjects of a topic, whose counts are nothing where it is found no more', () => {
    const topic = (value: string, count: number, ...children: [string, number][]) => ({
      value,
      count,
      children: children.map(([below, of]) => ({ value: `${value}/${below}`, count: of })),
    });
    const before = {
      ...NONE,
      topic: [topic('国防', 2, ['国防建设', 2]), topic('商贸', 3, ['旅游', 2], ['海关', 1])],
    };
    const now = { ...NONE, topic: [topic('商贸', 1, ['海关', 1], ['对外经贸', 1])] };
    expect(keptFacets(before, now).topic).toEqual([
      topic('国防', 0, ['国防建设', 0]),
      topic('商贸', 1, ['旅游', 0], ['海关', 1], ['对外经贸', 1]),
    ]);
  });

  it('keep places in the tree, and years in their order', () => {
    const leaf = (value: string, count: number) => ({ value, label: value, count, children: [] });
    const before = {
      ...NONE,
      region: [{ ...leaf('43', 3), children: [leaf('4301', 1), leaf('4307', 2)] }, leaf('unknown', 1)],
      year: [{ value: 2008, count: 2, possible: 1 }],
    };
    const now = {
      ...NONE,
      region: [leaf('13', 1), { ...leaf('43', 2), children: [leaf('4307', 2)] }],
      year: [
        { value: 2003, count: 1, possible: 0 },
        { value: 'unknown' as const, count: 1, possible: 0 },
      ],
    };
    const shown = keptFacets(before, now);
    expect(shown.region).toEqual([
      leaf('13', 1),
      { ...leaf('43', 2), children: [leaf('4301', 0), leaf('4307', 2)] },
      leaf('unknown', 0),
    ]);
    expect(shown.year.map(({ value, count }) => [value, count])).toEqual([
      [2003, 1],
      [2008, 0],
      ['unknown', 1],
    ]);
  });
});
