/**
 * BM25 term weights and the slots that hold them.
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

/**
 * Slots a weight is rounded to; FlexSearch's `resolution`. 8, 16 and 64 give a section MRR@10 of 0.427, 0.429 and
 * 0.428; 64 make the index a quarter larger.
 */
export const SLOTS = 16;

export function termWeight(tf: number, length: number, averageLength: number, { k1, b }: Bm25): number {
  const relativeLength = averageLength > 0 ? length / averageLength : 1;
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + b * relativeLength));
}

/** The slot of a weight in (0, k1 + 1): 0 holds the highest weights, as FlexSearch's own search expects. */
export function slotOf(weight: number, { k1 }: Bm25): number {
  const level = Math.floor((weight / (k1 + 1)) * SLOTS);
  return SLOTS - 1 - Math.min(SLOTS - 1, Math.max(0, level));
}

/** The middle of the weights that `slotOf` puts in each slot. */
export function slotWeights({ k1 }: Bm25): Float32Array {
  return Float32Array.from({ length: SLOTS }, (_, slot) => ((SLOTS - slot - 0.5) / SLOTS) * (k1 + 1));
}

/** Inverse document frequency of a term held by `holders` of `rows`. */
export function idf(rows: number, holders: number): number {
  return Math.log(1 + (rows - holders + 0.5) / (holders + 0.5));
}
