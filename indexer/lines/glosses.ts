import { simplified } from './simplified.ts';

/** Vowels with a tone: what tells a pronunciation from a word in brackets. */
export const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';

const GLOSS = new RegExp(`(?<=\\p{Script=Han})[（(](?=[a-zü]{0,5}[${TONED}])[a-zü${TONED}]{1,6}[）)]`, 'gu');
/** From the first of them to the last: one look at each unit, where the list would be gone through. */
const MAY_HOLD = /[\u00e0-\u01dc]/;

/** A text without the pronunciations that stand in brackets behind characters: for looking at, never for keeping. */
export function withoutGlosses(text: string): string {
  return MAY_HOLD.test(text) ? text.replace(GLOSS, '') : text;
}

/** The text as rules about titles read it: characters simplified, pronunciations left out. */
export function readable(text: string): string {
  return simplified(withoutGlosses(text));
}
