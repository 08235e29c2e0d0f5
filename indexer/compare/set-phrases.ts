import type { Judgement } from './judge.ts';
import { KEYS, type KeyIndex } from './key-index.ts';

/** A passage that so many texts hold is a set phrase. */
const SET_PHRASE = 64;
/** A text of which this share is set phrases is made of them … */
const MOST = 0.5;
/**
 * … and a copy only of what holds nearly all of it, as a law is: form letters with other names, or rows with one long sentence in
 * common, stand in each other to nine tenths and are texts of their own. Copies with names struck out lie at 0.97 and more.
 */
const CONTAINED = 0.95;

/** Whether a judgement holds though many others say the same. `hashes` are those of the smaller text. */
export function isMoreThanSetPhrases(
  index: KeyIndex,
  hashes: Uint32Array,
  { containment }: Judgement,
): boolean {
  if (containment >= CONTAINED) return true;
  const keys = hashes.subarray(0, KEYS);
  return keys.filter((key) => index.held(key) >= SET_PHRASE).length < keys.length * MOST;
}
