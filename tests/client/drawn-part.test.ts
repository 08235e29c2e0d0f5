import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, type DrawnPart, GROUP, grown, withPlaces } from '../../client/document/drawn-part.ts';

const COUNT = 6_510;

/** Every part from this one on, to the whole. */
function grownUp(part: DrawnPart, count: number): DrawnPart[] {
  const parts = [part];
  for (let now = part; now.from > 0 || now.to < count; parts.push(now)) now = grown(now, count);
  return parts;
}

describe('the part of a long text that is drawn', () => {
  it('begins with the text where that is near, else around the place', () => {
    expect(around([0], COUNT)).toEqual({ from: 0, to: 100 });
    expect(around([200], COUNT)).toEqual({ from: 0, to: 300 });
    expect(around([3_000], COUNT)).toEqual({ from: 2_950, to: 3_100 });
    expect(around([6_509], COUNT)).toEqual({ from: 6_450, to: COUNT });
    expect(around([3], 7)).toEqual({ from: 0, to: 7 });
    expect(around([0], 0)).toEqual({ from: 0, to: 0 });
  });

  it('stays the very same where it holds the place, takes in one that is near, and begins anew at one that is far', () => {
    const part = { from: 2_950, to: 3_100 };
    expect(withPlaces(part, [2_950, 3_099], COUNT)).toBe(part);
    expect(withPlaces(part, [3_100], COUNT)).toEqual({ from: 2_950, to: 3_200 });
    expect(withPlaces(part, [2_600], COUNT)).toEqual({ from: 2_550, to: 3_100 });
    expect(withPlaces(part, [6_000], COUNT)).toEqual({ from: 5_950, to: 6_100 });
    expect(withPlaces(part, [10], COUNT)).toEqual({ from: 0, to: 100 });
  });

  it('grows to the whole, by whole groups, a few hundred passages at a time, and loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.nat(), (count, at) => {
        const place = at % count;
        const parts = grownUp(around([place], count), count);
        expect(parts.at(-1)).toEqual({ from: 0, to: count });
        parts.forEach(({ from, to }, step) => {
          const before = parts[step - 1] ?? { from: place, to: place + 1 };
          expect(from % GROUP).toBe(0);
          expect(to === count || to % GROUP === 0).toBe(true);
          expect(from <= before.from && to >= before.to).toBe(true);
          if (step > 0) expect(before.from - from + (to - before.to)).toBeLessThanOrEqual(4 * GROUP);
        });
      }),
    );
  });
});
