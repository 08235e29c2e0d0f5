import { KEYS, type KeyIndex } from './key-index.ts';
import { below } from './sketch.ts';
import type { SketchStore } from './sketch-store.ts';

/** A passage that so many texts hold is a set phrase. */
const SET_PHRASE = 64;
/** Fewer keys than these tell nothing of the words that are a text's own: a few are slips of who copied it. */
const LEAST_OWN = 4;
/** Share of its own words of which the larger text must hold as many. */
const OWN_HELD = 0.5;

/**
 * Whether a text shares with a larger one more than set phrases: a form letter with other names, or a row with one long
 * sentence in common, may stand in another to four fifths and yet say nothing that the other says.
 */
export function sharesOwnWords(
  index: KeyIndex,
  sketches: SketchStore,
  smaller: number,
  larger: number,
): boolean {
  const keys = sketches.hashes(smaller).subarray(0, KEYS);
  const own = keys
    .subarray(0, below(keys, sketches.limit(larger)))
    .filter((key) => index.held(key) < SET_PHRASE);
  if (own.length < LEAST_OWN) return true;
  const hashes = sketches.hashes(larger);
  const held = own.filter((key) => hashes[below(hashes, key)] === key);
  return held.length >= own.length * OWN_HELD;
}
