/**
 * BM25 term weights.
 *
 * weight = tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / average length)), Robertson and Zaragoza 2009, eq. 3.15;
 * idf = ln(1 + (N − n + ½) / (n + ½)), the form that is never negative (Lucene's `BM25Similarity`).
 */

/** Saturation of repeats and how much length counts. */
export interface Bm25 {
  k1: number;
  b: number;
}

/**
 * Sections and whole documents. b below the usual 0.75: provisions are short for reasons of drafting, not of subject.
 * On 694 questions over 1,071 laws b of 0.3, 0.5 and 0.7 gave a section MRR@10 within 0.002 of each other.
 */
export const TEXT_BM25: Bm25 = { k1: 1.2, b: 0.5 };
/** Headings and titles: short fields where each word more says the text is about more. */
export const HEADING_BM25: Bm25 = { k1: 1.2, b: 0.6 };

/** The repeats at which a term has half of the weight it can have, by the length of the row: `base + perUnit · length`. */
interface Saturation {
  base: number;
  perUnit: number;
}

/** What of the formula is the same for all rows of a field. */
export function saturationOf(averageLength: number, { k1, b }: Bm25): Saturation {
  return averageLength > 0
    ? { base: k1 * (1 - b), perUnit: (k1 * b) / averageLength }
    : { base: k1, perUnit: 0 };
}

export function termWeight(tf: number, length: number, averageLength: number, bm25: Bm25): number {
  const { base, perUnit } = saturationOf(averageLength, bm25);
  return (tf * (bm25.k1 + 1)) / (tf + base + perUnit * length);
}

/** Inverse document frequency of a term held by `holders` of `rows`. */
export function idf(rows: number, holders: number): number {
  return Math.log(1 + (rows - holders + 0.5) / (holders + 0.5));
}
