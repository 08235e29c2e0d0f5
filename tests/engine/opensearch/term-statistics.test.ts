import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupOf, TermStatistics } from '../../../engine/opensearch/term-statistics.ts';
import type { TermHolders } from '../../../engine/words/whole-statistics.ts';

const count = fc.nat({ max: 2 ** 31 });
const holders = fc.record<TermHolders>({ section: count, heading: count, title: count, document: count });

function packed<Term extends string | number>(kind: fc.Arbitrary<Term>): void {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(kind, holders), { selector: ([term]) => term }),
      kind,
      (all, other) => {
        const group = groupOf(all.map(([term, own]) => ({ term, ...own })));
        expect(group.size).toBe(all.length);
        for (const [term, own] of all) expect(group.get(term)).toEqual(own);
        if (!all.some(([term]) => term === other)) expect(group.get(other)).toBeUndefined();
      },
    ),
  );
}

test('words are found in a group with all their holders, and no others', () => {
  packed(fc.string({ unit: fc.constantFrom('工', '业', '園', 'a', '𠀀'), minLength: 1, maxLength: 4 }));
});

test('so are pairs of characters, up to the largest code', () => {
  packed(fc.nat({ max: 0xffff_ffff }));
});

test('what was learnt of a term stays known when its group is given up', () => {
  const field = { rows: 9, words: 1, pairs: 1 };
  const groups = new Map([
    ['words:工', groupOf([{ term: '工业', section: 3, heading: 1, title: 0, document: 2 }])],
  ]);
  const statistics = new TermStatistics(
    { section: field, heading: field, title: field, document: field },
    groups,
  );
  for (const group of groups.values()) for (const term of ['工业', '工人']) statistics.remember(term, group);
  groups.clear();
  expect(statistics.holders('工业')).toEqual({ section: 3, heading: 1, title: 0, document: 2 });
  expect(statistics.holders('工人')).toEqual({ section: 0, heading: 0, title: 0, document: 0 });
  expect(() => statistics.holders('工程')).toThrow(RangeError);
});
