import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from './fold.ts';

/** The dictionary that texts are cut with: nodejieba's, and the project's own. */

/** nodejieba's own dictionary, part of its package. */
const GENERAL_DICTIONARY = join(
  dirname(createRequire(import.meta.url).resolve('nodejieba')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
/** Terms of policy texts that the general dictionary cuts apart or lacks; one word a line, sorted by field. */
const POLICY_DICTIONARY = fileURLToPath(new URL('./policy-dictionary.txt', import.meta.url));

/**
 * Words of the general dictionary rarer than this are left out. nodejieba as it comes takes 1.3 s and 300 MB to load,
 * most of the time a server may take to start; with this limit, without personal names and without the idf file it
 * takes 0.2 s, and ranking is as good (document / section MRR@10 0.735 / 0.431 with all 349,000 words, 0.729 / 0.424
 * so). A limit of 20 is as good again on questions and saves 0.1 s, but cuts words of law apart (转租, 出租人).
 */
const MIN_DICTIONARY_FREQUENCY = 4;
/** jieba's tags of personal names: half of the rare words, and in policy texts mostly wrong cuts. */
const PERSONAL_NAME_TAG = Buffer.from('nr');
const [SPACE, LINE_FEED, ZERO = 0] = Buffer.from(' \n0');

/**
 * nodejieba's own dictionary, lines `word frequency tag`, without rare words and personal names, folded as the texts are
 * (or 著作权 would not be found as 着作权). Lines are picked byte by byte: every thread that cuts words waits for it.
 */
export function generalDictionary(): string {
  const bytes = readFileSync(GENERAL_DICTIONARY);
  let kept = 0;
  for (let start = 0, at = 0; at < bytes.length; start = at) {
    while (at < bytes.length && bytes[at] !== SPACE) at++;
    let frequency = 0;
    for (at++; at < bytes.length && bytes[at] !== SPACE; at++)
      frequency = frequency * 10 + (bytes[at] ?? 0) - ZERO;
    const isPerson = bytes[at + 1] === PERSONAL_NAME_TAG[0] && bytes[at + 2] === PERSONAL_NAME_TAG[1];
    while (at < bytes.length && bytes[at] !== LINE_FEED) at++;
    if (at < bytes.length) at++;
    if (isPerson || frequency < MIN_DICTIONARY_FREQUENCY) continue;
    bytes.copyWithin(kept, start, at);
    kept += at - start;
  }
  return fold(bytes.toString('utf8', 0, kept));
}

/** The terms of `POLICY_DICTIONARY`, one a line, folded. */
export function policyDictionary(): string {
  return fold(readFileSync(POLICY_DICTIONARY, 'utf8'));
}
