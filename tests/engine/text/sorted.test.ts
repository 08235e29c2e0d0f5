import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound, placeOf } from '../../../engine/text/sorted.ts';

const ascending = fc
  .array(fc.nat({ max: 20 }), { maxLength: 12 })
  .map((list) => list.toSorted((a, b) => a - b));

describe('an ascending list', () => {
  it('is asked for the first number that is not below another', () => {
    fc.assert(
      fc.property(ascending, fc.nat({ max: 22 }), (list, least) => {
        const plain = list.findIndex((number) => number >= least);
        expect(lowerBound(list, least)).toBe(plain < 0 ? list.length : plain);
        expect(lowerBound(Uint32Array.from(list), least + 1)).toBe(list.filter((one) => one <= least).length);
      }),
    );
  });

  it('is asked within a part of it', () => {
    expect(lowerBound([9, 1, 5, 0], 3, 1, 3)).toBe(2);
    expect(lowerBound([9, 1, 5, 0], 6, 1, 3)).toBe(3);
  });

  it('tells where a number is, and that it is not there', () => {
    const list = Uint32Array.of(2, 4, 4_000_000_000);
    expect([2, 4_000_000_000, 3, -1, 5_000_000_000].map((number) => placeOf(list, number))).toEqual([
      0, 2, -1, -1, -1,
    ]);
    expect(placeOf([], 0)).toBe(-1);
  });
});
