import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayFile, arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import { Dictionary } from '../../../engine/words/dictionary.ts';

const word = fc.oneof(
  fc.constantFrom('水', '水费', '招商引资', 'gdp', '2.8', '__proto__', '𠮷', ''),
  fc.string({ unit: fc.constantFrom('水', '费', 'a', '𠮷'), maxLength: 5 }),
);

const saved = (dictionary: Dictionary): Dictionary =>
  Dictionary.load(ArrayFile.inMemory(Buffer.concat(arrayFilePieces(dictionary.arrays('d')))), 'd');

describe('a dictionary', () => {
  it('gives every word its place, and other words none, before and after it is saved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, other) => {
        const sorted = words.toSorted();
        for (const dictionary of [Dictionary.of(sorted), saved(Dictionary.of(sorted))]) {
          expect(sorted.map((one) => dictionary.numberOf(one))).toEqual(sorted.map((_, number) => number));
          expect(sorted.map((_, number) => dictionary.word(number))).toEqual(sorted);
          expect(dictionary.numberOf(other)).toBe(sorted.indexOf(other));
        }
      }),
    );
  });

  it('has the words with a prefix together, from the first that is not before it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, prefix) => {
        const sorted = words.toSorted();
        const dictionary = Dictionary.of(sorted);
        const first = dictionary.firstFrom(prefix);
        const from = sorted.slice(first);
        const wanted = sorted.filter((one) => one.startsWith(prefix));
        expect(from.slice(0, wanted.length)).toEqual(wanted);
        expect(sorted.slice(0, first).every((one) => one < prefix)).toBe(true);
      }),
    );
  });
});
