import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeStrings, pickStrings } from '../../../engine/words/merge-strings.ts';
import { PackedStrings } from '../../../engine/words/packed-strings.ts';

const word = fc.string({ unit: fc.constantFrom('水', '费', 'a', '𠮷', '\ud842', '\uffff'), maxLength: 4 });
const sortedLists = fc
  .array(fc.uniqueArray(word, { maxLength: 12 }), { maxLength: 5 })
  .map((lists) => lists.map((list) => list.sort()));

const stringsIn = (packed: PackedStrings): string[] =>
  Array.from({ length: packed.length }, (_, at) => packed.at(at));

describe('ascending lists of strings', () => {
  it('are merged into one that has each string once, and tells where it has it from and what became of the others', () => {
    fc.assert(
      fc.property(sortedLists, (lists) => {
        const packed = lists.map((list) => PackedStrings.of(list));
        const merged = mergeStrings(packed);
        const plain = [...new Set(lists.flat())].sort();
        expect(stringsIn(pickStrings(packed, merged))).toEqual(plain);
        expect([...merged.lists]).toEqual(plain.map((one) => lists.findIndex((list) => list.includes(one))));
        for (const [at, list] of lists.entries()) {
          expect(Array.from(merged.numbers[at] ?? [])).toEqual(list.map((one) => plain.indexOf(one)));
        }
      }),
    );
  });
});
