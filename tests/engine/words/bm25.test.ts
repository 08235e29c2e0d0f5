import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idf, TEXT_BM25, termWeight } from '../../../engine/words/bm25.ts';

const tf = fc.integer({ min: 1, max: 10_000 });
const length = fc.integer({ min: 1, max: 100_000 });

describe('BM25 weights', () => {
  it('agree with the formula worked by hand', () => {
    // tf 2, length 100, average 50: 2 · 2.2 / (2 + 1.2 · (0.5 + 0.5 · 2)) = 4.4 / 3.8
    expect(termWeight(2, 100, 50, TEXT_BM25)).toBeCloseTo(4.4 / 3.8, 10);
    expect(idf(10, 1)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 10);
  });

  it('take every row for one of average length where none has any', () => {
    expect(termWeight(2, 0, 0, TEXT_BM25)).toBeCloseTo(4.4 / 3.2, 10);
  });

  it('grow with repeats, shrink with length', () => {
    fc.assert(
      fc.property(tf, length, length, (count, own, average) => {
        const weight = termWeight(count, own, average, TEXT_BM25);
        expect(termWeight(count + 1, own, average, TEXT_BM25)).toBeGreaterThan(weight);
        expect(termWeight(count, own + 1, average, TEXT_BM25)).toBeLessThan(weight);
      }),
    );
  });
});
