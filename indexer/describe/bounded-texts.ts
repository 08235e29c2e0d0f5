import type { Passage } from '../../engine/types.ts';

/**
 * Units of a document that are read for places and dates: some three hundred pages. What a text is about and when it was
 * written shows well before; without a bound a single file of 50 MB would hold a million place names in memory.
 */
const READ_UNITS = 1_000_000;
/** Passages at the end that are read beside, for signatures, and how much of each. */
const LAST_PASSAGES = 20;
const LAST_UNITS = 2_000;

/** The texts of passages as far as they are read, '' for those that are not; offsets stay those of the passages. */
export function boundedTexts(passages: readonly Passage[]): string[] {
  let left = READ_UNITS;
  return passages.map(({ text }, ordinal) => {
    const last = ordinal >= passages.length - LAST_PASSAGES;
    const units = last ? Math.max(left, LAST_UNITS) : left;
    left = Math.max(0, left - text.length);
    return text.length <= units ? text : text.slice(0, units);
  });
}
