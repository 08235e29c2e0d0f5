import { describe, expect, test } from 'vitest';
import { expectedCount, logDice, logLikelihood, logRatio } from '../../../engine/association/measures.ts';

describe('measures of how closely words go together, against values computed by hand', () => {
  // 20 of 1,000 words in windows, 40 of 100,000 in all: E = 40 · 1,000 / 100,000.
  const table = { observed: 20, frequency: 40, inside: 1_000, all: 100_000 };

  test('what is expected is the share of the windows in all words', () => {
    expect(expectedCount(table)).toBeCloseTo(0.4, 10);
    expect(expectedCount({ frequency: 0, inside: 0, all: 0 })).toBe(0);
  });

  test('log-likelihood is that of Dunning over all four cells', () => {
    // 2 · (20 ln(20 / 0.4) + 20 ln(20 / 39.6) + 980 ln(980 / 999.6) + 98,980 ln(98,980 / 98,960.4))
    expect(logLikelihood(table)).toBeCloseTo(129.548, 3);
  });

  test('log-likelihood of bigrams is that of Table 1 of the source', () => {
    // "the swiss": k(A B) = 110, k(¬A B) = 2442, k(A ¬B) = 111, k(¬A ¬B) = 29114; −2 log λ = 270.72.
    const observed = 110;
    const all = 110 + 2442 + 111 + 29114;
    expect(logLikelihood({ observed, frequency: 110 + 111, inside: 110 + 2442, all })).toBeCloseTo(270.72, 1);
  });

  test('log-likelihood is 0 where all is as expected, and takes cells that are empty', () => {
    expect(logLikelihood({ observed: 5, frequency: 50, inside: 100, all: 1_000 })).toBe(0);
    // 2 · (10 ln(10 / 1) + 90 ln(90 / 99) + 0 + 900 ln(900 / 891)): all of the word stands inside.
    expect(logLikelihood({ observed: 10, frequency: 10, inside: 100, all: 1_000 })).toBeCloseTo(46.97, 1);
    // None of it does: 2 · (10 ln(10 / 9) + 100 ln(100 / 99) + 890 ln(890 / 891)).
    expect(logLikelihood({ observed: 0, frequency: 10, inside: 100, all: 1_000 })).toBeCloseTo(2.116, 2);
  });

  test('logDice is 14 where two words stand nowhere without each other, and 1 less at half the closeness', () => {
    expect(logDice(25, 25, 25)).toBe(14);
    expect(logDice(10, 30, 10)).toBe(13);
    expect(logDice(1, 1_024, 1_024)).toBe(4);
    expect(logDice(0, 5, 5)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('log ratio is 1 where a word is twice as frequent, and half an occurrence stands for none', () => {
    expect(logRatio(20, 1_000, 100, 10_000)).toBe(1);
    expect(logRatio(5, 1_000, 200, 10_000)).toBe(-2);
    expect(logRatio(4, 1_000, 0, 1_000)).toBe(3);
  });
});
