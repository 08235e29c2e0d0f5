import { GRAMMAR_WORDS } from '../rank/stop-words.ts';

const LETTER = /\p{L}/u;

/** Whether a word says nothing of what a text is about: a word of grammar, a pronoun, a number. */
export function isOnStopList(word: string): boolean {
  return GRAMMAR_WORDS.has(word) || !LETTER.test(word);
}
