import { breaksWord } from '../lines/broken-words.ts';
import { isHan } from '../lines/characters.ts';
import type { Line } from '../lines/lines.ts';
import { splitLine } from '../lines/lines.ts';
import type { Ordinal, OrdinalStyle } from '../lines/ordinals.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { MERGED_LINES } from './line-join-rules.ts';

/**
 * Lines in which a line end was lost: two items, or a heading and its paragraph, stand in one line. They are cut apart
 * where the numbering of the article goes on: 一、 then 二、, (一) then (二), 1、 then 2、, 第五条
 * then 第六条.
 */

const INSIDE =
  /[。！!？?；;：:”）)\p{Script=Han}]\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}(?:、|[.．](?![0-9]))|第[一二三四五六七八九十百零]{1,6}条)/u;
const CANDIDATE =
  /(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(][一二三四五六七八九十]{1,3}[）)]|(?<![0-9])[0-9]{1,2}(?:、|[.．](?![0-9]))|第[一二三四五六七八九十百零]{1,6}条)/gu;

/** The styles that are cut apart; ① and 一是 run on inside a paragraph by custom. */
type Numbered = 'article' | 'han' | 'han-bracketed' | 'arabic';
const STYLES: readonly OrdinalStyle[] = ['han', 'han-bracketed', 'arabic'];
/** Longest heading that is cut from the item or paragraph behind it. */
const LONGEST_HEADING = 45;
/** Shortest paragraph behind a heading in the same line. */
const SHORTEST_PARAGRAPH = 30;
/** Units before a place that are looked at: no heading that an item may follow is so long, with what stands behind it. */
const REACH = 200;
/** Longer lines (a whole book in one line) are left as they are: cutting is for paragraphs. */
const LONGEST_LINE = 20_000;

/** The lines of one article, with merged lines cut apart. */
export function splitMergedLines(lines: readonly Line[]): Line[] {
  const last: Record<Numbered, number> = { article: 0, han: 0, 'han-bracketed': 0, arabic: 0 };
  const result: Line[] = [];
  for (const line of lines) {
    let rest = line;
    for (;;) {
      const opening = ordinalAt(rest.text);
      if (opening !== null) count(last, opening.style, opening.number);
      const offset =
        rest.hint?.level === undefined && rest.hint?.kind === undefined ? cutOffset(rest.text, last) : -1;
      if (offset < 0) break;
      const [first, second] = splitLine(rest, offset);
      if (first.text.length === 0 || second.text.length === 0) break;
      result.push(first);
      rest = second;
    }
    result.push(rest);
  }
  return result;
}

function count(last: Record<Numbered, number>, style: OrdinalStyle, number: number): void {
  if (style === 'article') {
    last.article = number;
    last['han-bracketed'] = 0;
    last.arabic = 0;
  } else if (style === 'han') {
    last.han = number;
    last['han-bracketed'] = 0;
    last.arabic = 0;
  } else if (style === 'han-bracketed') {
    last['han-bracketed'] = number;
    last.arabic = 0;
  } else if (style === 'arabic') {
    last.arabic = number;
  }
}

/** Where the next item begins inside the line, -1 where none does. */
function cutOffset(text: string, last: Record<Numbered, number>): number {
  if (text.length < 8 || text.length > LONGEST_LINE) return -1;
  const opening = ordinalAt(text);
  const spaced = spacedHeading(
    text,
    opening?.length ?? 0,
    opening !== null && STYLES.includes(opening.style),
  );
  // Few lines hold a candidate behind their first unit: that is told faster than what stands before it.
  CANDIDATE.lastIndex = 1;
  if (!CANDIDATE.test(text) || !INSIDE.test(text)) return spaced;
  CANDIDATE.lastIndex = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const at = match.index;
    if (at === 0) continue;
    if (spaced > 0 && at > spaced) return spaced;
    const ordinal = ordinalAt(text, at);
    if (ordinal === null || !isNumbered(ordinal.style)) continue;
    const { style, number } = ordinal;
    if (number === last[style] + 1 && isCut(text, at, ordinal, opening, last)) return at;
  }
  return spaced;
}

/** Whether an item begins at `at`, whose number is the next of its style. */
function isCut(
  text: string,
  at: number,
  { style, number }: Ordinal,
  opening: Ordinal | null,
  last: Record<Numbered, number>,
): boolean {
  const marked = `${text.slice(Math.max(0, at - REACH), at)}¶${text.slice(at)}`;
  const fits = (name: string): boolean => MERGED_LINES.named(`merged-line/${name}`, marked) !== null;
  if (style === 'article') return last.article > 0 && fits('provision');
  if (style === 'han-bracketed' && number > 1 && fits('item-of-list')) return true;
  if (fits('after-sentence')) return style !== 'arabic' || (number > 1 && opening?.style === 'arabic');
  if (style === 'han' && number === 1 && fits('first-of-list')) return true;
  return (
    style === 'han-bracketed' &&
    number === 1 &&
    isHeadingLength(text.slice(0, at), opening?.length ?? 0) &&
    fits('below-heading')
  );
}

function isNumbered(style: OrdinalStyle): style is Numbered {
  return style === 'article' || style === 'han' || style === 'han-bracketed' || style === 'arabic';
}

/** What may stand behind a heading, and is none of it. */
const ENDS_HEADING = /[\s?]/;

/** Whether what stands before an item is as long as a numbered heading. */
function isHeadingLength(text: string, ordinalLength: number): boolean {
  let { length } = text;
  while (length > 0 && ENDS_HEADING.test(text.charAt(length - 1))) length -= 1;
  return ordinalLength > 0 && length <= LONGEST_HEADING && length >= ordinalLength + 2;
}

const BLANKS_IN_WORDS = /\p{Script=Han}[ \u3000]{1,4}(?=\p{Script=Han})/gu;
/** Blanks inside the words of the first sentence behind a heading, from which on they are everywhere. */
const MANY_BLANKS = 2;

/** Whether blanks stand inside the words of a line: then none of them parts a heading from its paragraph. */
function isSpacedOut(heading: string, rest: string): boolean {
  const blanks = rest.slice(0, rest.indexOf('。')).match(BLANKS_IN_WORDS)?.length ?? 0;
  return blanks >= MANY_BLANKS || breaksWord(heading, rest);
}

/** `(二)帮扶企业应对危机 一是制定…`: a numbered heading and its paragraph, divided by a space. */
function spacedHeading(text: string, ordinalLength: number, numbered: boolean): number {
  if (!numbered) return -1;
  for (
    let index = ordinalLength + 4;
    index <= LONGEST_HEADING && index < text.length - SHORTEST_PARAGRAPH;
    index++
  ) {
    const character = text.charAt(index);
    if ('。；：:'.includes(character)) return -1;
    if (character !== ' ' && character !== '\u3000') continue;
    const rest = text.slice(index).trimStart();
    const paragraph = isHan(text.charCodeAt(index - 1)) && isHan(rest.charCodeAt(0)) && rest.includes('。');
    return paragraph && !isSpacedOut(text.slice(0, index), rest) ? index : -1;
  }
  return -1;
}
