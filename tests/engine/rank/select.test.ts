import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectSmallest } from '../../../engine/rank/select.ts';

describe('selection', () => {
  it('moves the smallest to the front and loses none', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 70 }), (list, count) => {
        const sorted = list.toSorted((a, b) => a - b);
        const moved = Float64Array.from(list);
        selectSmallest(moved, count);
        expect([...moved.subarray(0, count)].sort((a, b) => a - b)).toEqual(sorted.slice(0, count));
        expect([...moved].sort((a, b) => a - b)).toEqual(sorted);
      }),
      { numRuns: 500 },
    );
  });

  it('takes numbers in any order, ascending and descending too', () => {
    const many = Array.from({ length: 50_000 }, (_, number) => number);
    for (const list of [many, many.toReversed(), many.map((number) => (number * 7919) % 50_021)]) {
      const moved = Float64Array.from(list);
      selectSmallest(moved, 20);
      expect([...moved.subarray(0, 20)].sort((a, b) => a - b)).toEqual(
        list.toSorted((a, b) => a - b).slice(0, 20),
      );
    }
  });
});
