import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';

/** The dictionary that texts are cut with: jieba's, and the project's own. */

/**
 * What is used of the dictionary in nodejieba's package, made by `npm run dictionary`. It stands here because nodejieba
 * cannot be installed everywhere, and words must be the same with it and without it.
 */
const GENERAL_DICTIONARY = new URL('./general-dictionary.txt', import.meta.url);
/** Terms of policy texts that the general dictionary cuts apart or lacks; one word a line, sorted by field. */
const POLICY_DICTIONARY = new URL('./policy-dictionary.txt', import.meta.url);

/** Lines `word frequency tag`, without rare words and personal names, folded. */
export function generalDictionary(): string {
  return readFileSync(GENERAL_DICTIONARY, 'utf8').replaceAll('\r\n', '\n');
}

/** The terms of `POLICY_DICTIONARY`, one a line, folded. */
export function policyDictionary(): string {
  return fold(readFileSync(POLICY_DICTIONARY, 'utf8'));
}
