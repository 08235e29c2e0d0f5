import { breaksWord } from './broken-words.ts';

/** Words set wide, or read so by a scanner. */

const SPACED_WORDS =
  /^\p{Script=Han}(?:[\s\u3000]{1,4}\p{Script=Han}){1,40}$|^(?:\p{Script=Han}[\s\u3000]{1,4}){3}(?:(?:\p{Script=Han}|[\d（()）])[\s\u3000]{1,4}){3,40}(?:\p{Script=Han}|[)）])$/u;
const BLANKS = /(?<=\p{Script=Han})[\s\u3000]{1,4}(?=\p{Script=Han})/gu;

/** `防 治 条 例`: words set wide in a title. */
export function unspaced(text: string): string {
  return SPACED_WORDS.test(text) ? text.replace(/[\s\u3000]/g, '') : text;
}

/** `完善农 业生产`: the text without the blanks that stand inside a word, as the dictionary has it; others part names or clauses. */
export function closedUp(text: string): string {
  let closed = '';
  let from = 0;
  for (const { 0: blanks, index } of text.matchAll(BLANKS)) {
    closed += text.slice(from, index);
    from = index + blanks.length;
    if (!breaksWord(closed, text.slice(from))) closed += blanks;
  }
  return closed + text.slice(from);
}
