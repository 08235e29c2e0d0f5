import { lowerBound } from '../text/sorted.ts';
import type { Range } from '../types.ts';

/** Words in a passage and where they stand in it: UTF-16 units of its folded reading text, in order. */
export interface PlacedWords {
  words: string[];
  starts: number[];
  ends: number[];
}

/** Words each side, or the sentence. */
export type Window = number | 'sentence';

/** What a word is to the occurrences of its passage. */
const APART = 0;
/** It stands in the window of one. */
export const NEAR = 1;
/** It is one, or has a character of one. */
export const WITHIN = 2;

/**
 * Tells of each word of a passage what it is to the occurrences in it: each word once, so that one which stands near two
 * occurrences counts as one. A window counts words from the first and the last one that has a character of the occurrence, and ends
 * with the passage; punctuation is no word. A sentence is that in which the occurrence stands, both where it runs over an end.
 * @param occurrences ranges in the same text
 * @param sentences where sentences begin, but for the first
 * @param marks takes `APART`, `NEAR` or `WITHIN` for each word
 */
export function markWindows(
  { starts, ends }: PlacedWords,
  occurrences: readonly Range[],
  window: Window,
  sentences: readonly number[],
  marks: Uint8Array,
): void {
  marks.fill(APART, 0, starts.length);
  const stretches = occurrences.map(([start, end]) => ({
    start,
    end,
    from: lowerBound(ends, start + 1),
    to: lowerBound(starts, end),
  }));
  for (const { start, end, from, to } of stretches) {
    if (window === 'sentence') {
      const first = lowerBound(sentences, start + 1);
      const last = lowerBound(sentences, Math.max(start + 1, end));
      const begin = first === 0 ? 0 : (sentences[first - 1] ?? 0);
      const behind = sentences[last] ?? Number.POSITIVE_INFINITY;
      marks.fill(NEAR, lowerBound(starts, begin), lowerBound(starts, behind));
    } else {
      marks.fill(NEAR, Math.max(0, from - window), Math.min(starts.length, to + window));
    }
  }
  for (const { from, to } of stretches) if (to > from) marks.fill(WITHIN, from, to);
}
