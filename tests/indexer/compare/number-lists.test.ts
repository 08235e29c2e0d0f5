import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberLists } from '../../../indexer/compare/number-lists.ts';

/** More numbers than a chunk holds. */
const LONG = (1 << 20) + 5;

const listed = (lists: NumberLists, list: number): Uint32Array =>
  lists.numbers(list).slice(lists.from(list), lists.to(list));

describe('lists of numbers', () => {
  it('gives back what was added, list by list', () => {
    fc.assert(
      fc.property(fc.array(fc.uint32Array({ maxLength: 20 }), { maxLength: 30 }), (added) => {
        const lists = new NumberLists(added.length);
        for (const numbers of added) lists.add(numbers, numbers.length);
        expect(added.map((_, list) => listed(lists, list))).toEqual(added);
      }),
    );
  });

  it('takes only as many of the numbers as are asked for', () => {
    const lists = new NumberLists(1);
    lists.add(Uint32Array.of(5, 6, 7), 2);
    expect(listed(lists, 0)).toEqual(Uint32Array.of(5, 6));
  });

  it('keeps lists apart that fill a chunk, and one that is longer than any', () => {
    const lengths = [(1 << 20) - 2, 1, 3, LONG, 0, 2];
    const lists = new NumberLists(lengths.length);
    const numbers = Uint32Array.from({ length: LONG }, (_, at) => at);
    for (const [list, length] of lengths.entries())
      lists.add(
        numbers.map((number) => number + list),
        length,
      );
    for (const [list, length] of lengths.entries()) {
      const found = listed(lists, list);
      expect(found.length).toBe(length);
      if (length > 0) expect([found[0], found.at(-1)]).toEqual([list, length - 1 + list]);
    }
  });
});
