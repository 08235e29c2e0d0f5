import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layer, stretches } from '../../client/marking.ts';
import type { Range } from '../../engine/types.ts';

const range = (length: number): fc.Arbitrary<Range> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const marked = fc.string({ maxLength: 40 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    terms: fc.array(range(text.length), { maxLength: 6 }),
    quotes: fc.array(range(text.length), { maxLength: 3 }),
  }),
);

const layersOf = (terms: Range[], quotes: Range[]): Layer<'term' | 'quote'>[] => [
  { kind: 'term', ranges: terms },
  { kind: 'quote', ranges: quotes },
];

describe('marking ranges in a text', () => {
  it('neither adds nor loses a character', () => {
    fc.assert(
      fc.property(marked, ({ text, terms, quotes }) => {
        const parts = stretches(text, layersOf(terms, quotes));
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  it('marks exactly the characters that lie in a range, however ranges overlap', () => {
    fc.assert(
      fc.property(marked, ({ text, terms, quotes }) => {
        const parts = stretches(text, layersOf(terms, quotes));
        for (const part of parts) {
          for (let offset = part.start; offset < part.start + part.text.length; offset += 1) {
            const inside = (ranges: Range[]) =>
              ranges.some(([start, end]) => start <= offset && offset < end);
            expect(part.kinds.includes('term')).toBe(inside(terms));
            expect(part.kinds.includes('quote')).toBe(inside(quotes));
          }
        }
      }),
    );
  });

  it('ignores what lies outside the text', () => {
    expect(stretches('园区', [{ kind: 'term', ranges: [[1, 9]] }])).toEqual([
      { text: '园', start: 0, kinds: [] },
      { text: '区', start: 1, kinds: ['term'] },
    ]);
  });
});
