import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranked } from '../../../engine/rank/ranked.ts';

describe('ranking rows', () => {
  it('sorts by score, then by row, as a plain sort would', () => {
    const score = fc.oneof(fc.constantFrom(0, 1, 2.5), fc.float({ min: 0, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 50 }), (list) => {
        const scores = Float32Array.from(list);
        const rows = Uint32Array.from(list, (_, place) => place * 3);
        const plain = list.map((_, place) => place);
        plain.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect([...ranked(rows, scores).rows]).toEqual(plain.map((place) => place * 3));
      }),
    );
  });

  it('gives the first of all where only so many are wanted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(0, 1, 2.5), fc.float({ min: 0, max: 9, noNaN: true })), {
          maxLength: 200,
        }),
        fc.nat(210),
        (list, most) => {
          const scores = Float32Array.from(list);
          const rows = Uint32Array.from(list.keys());
          const [whole, few] = [ranked(rows, scores), ranked(rows, scores, most)];
          expect([...few.rows]).toEqual([...whole.rows.slice(0, most)]);
          expect([...few.scores]).toEqual([...whole.scores.slice(0, most)]);
        },
      ),
    );
  });

  it('gives the score of each row beside it', () => {
    const { rows, scores } = ranked(Uint32Array.of(0, 2), Float32Array.of(1, 4));
    expect([...rows]).toEqual([2, 0]);
    expect([...scores]).toEqual([4, 1]);
  });
});
