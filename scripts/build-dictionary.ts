import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../engine/text/fold.ts';

/**
 * Makes `engine/text/general-dictionary.txt` of the dictionary in nodejieba's package (MIT licence): lines
 * `word frequency tag`, without rare words and personal names, folded as the texts are.
 */

/**
 * Words rarer than this are left out. nodejieba as it comes takes 1.3 s and 300 MB to load, most of the time a server may
 * take to start; with this limit, without personal names and without the idf file it takes 0.2 s, and ranking is as good
 * (document / section MRR@10 0.735 / 0.431 with all 349,000 words, 0.729 / 0.424 so). A limit of 20 is as good again on
 * questions and saves 0.1 s, but cuts words of law apart (转租, 出租人).
 */
const LEAST_FREQUENCY = 4;
/** jieba's tags of personal names: half of the rare words, and in policy texts mostly wrong cuts. */
const PERSONAL_NAME_TAG = 'nr';

/** What is kept of a dictionary, folded: or 著作权 would not be found as 着作权. */
export function keptWords(dictionary: string): string {
  const kept = dictionary.split('\n').filter((line) => {
    const [word = '', frequency, tag = ''] = line.split(' ');
    return word !== '' && Number(frequency) >= LEAST_FREQUENCY && !tag.startsWith(PERSONAL_NAME_TAG);
  });
  return fold(kept.map((line) => `${line}\n`).join(''));
}

/** The dictionary of the nodejieba that is installed. */
export function jiebaDictionary(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('nodejieba'));
  return readFileSync(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
}

if (import.meta.main) {
  writeFileSync(
    new URL('../engine/text/general-dictionary.txt', import.meta.url),
    keptWords(jiebaDictionary()),
  );
}
