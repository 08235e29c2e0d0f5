import { closingQuotes, isMinus, isOpeningBracket, isSpace } from './characters.ts';

/**
 * Where the term begins that is being typed at the end of a query: behind white space, an opening bracket or a minus sign;
 * of a quotation that is still open, behind its mark, or before the field that it is of. The query's length where a term
 * has just been ended.
 */
export function lastTermStart(text: string): number {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const isFirst = at === start;
    if (isSpace(character) || (isFirst && (isOpeningBracket(character) || isMinus(character)))) {
      start = at + 1;
      continue;
    }
    const closing = isFirst || /[:：=＝]/u.test(text.charAt(at - 1)) ? closingQuotes(character) : null;
    if (closing === null) continue;
    let end = at + 1;
    while (end < text.length && !closing.includes(text.charAt(end))) end++;
    if (end === text.length) return isFirst ? at + 1 : start;
    at = end;
    start = end + 1;
  }
  return start;
}
