import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkedOffsets } from '../../../engine/text/marked-offsets.ts';

/** Offsets into texts of different lengths, some with hundreds between two marks. */
const list = fc
  .tuple(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 400 }))
  .chain(([length, apart]) =>
    fc.uniqueArray(fc.nat(length - 1), { maxLength: Math.ceil(length / apart) }).map((offsets) => ({
      length,
      offsets: offsets.sort((a, b) => a - b),
    })),
  );

describe('marked offsets', () => {
  it('are those of all lists, one behind the other, and the last one before a place is found as by looking at each', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        let first = 0;
        const all: number[] = [];
        for (const { length, offsets } of lists) {
          all.push(...offsets.map((offset) => first + offset));
          first += length;
        }
        const marked = MarkedOffsets.join(
          lists.map(({ offsets }) => offsets),
          lists.map(({ length }) => length),
        );
        expect([...marked]).toEqual(all);
        for (let offset = 0; offset <= first; offset += 7) {
          expect(marked.has(offset)).toBe(all.includes(offset));
          const before = all.findLast((one) => one <= offset) ?? 0;
          for (const floor of [0, Math.max(0, offset - 10), Math.max(0, offset - 300)]) {
            expect(marked.last(offset, floor)).toBe(Math.max(before, floor));
          }
        }
      }),
    );
  });

  it('are told of every offset, where each is marked', () => {
    const every = Array.from({ length: 600 }, (_, at) => at);
    const marked = MarkedOffsets.join([every], [600]);
    expect([...marked]).toEqual(every);
    expect([255, 256, 599, 600].map((offset) => marked.has(offset))).toEqual([true, true, true, false]);
    expect(marked.last(600, 0)).toBe(599);
  });
});
