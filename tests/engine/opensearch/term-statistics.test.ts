import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupOf } from '../../../engine/opensearch/term-statistics.ts';
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
