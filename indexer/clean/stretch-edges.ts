import { endsSentence } from '../lines/characters.ts';
import { headsDocument, isAddressee, isSalutation } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { opensArticle } from '../lines/numbered-heading.ts';
import { type OrdinalStyle, ordinalAt } from '../lines/ordinals.ts';

/**
 * Where on a page text begins and ends. A page of several articles has such edges around each: it is cut at the
 * headings that open one.
 */
export interface Edges {
  /** Indices of its lines, half-open. */
  first: number;
  last: number;
  /** Lines of `[first, head)` stand above the text, lines of `[foot, last)` below it; nothing is below a page without text. */
  head: number;
  foot: number;
}

/** Lines at the top of a page that can be above its text. */
const LONGEST_HEAD = 24;
/** Lines at the end that can be below it: a list of names may be long. */
const LONGEST_FOOT = 16;
/** A line from so many units on is text by its length alone. */
const TEXT_LINE = 60;
/** Shortest line whose end of a sentence makes it text. */
const SENTENCE = 10;

/** Numbers of headings and provisions; 1. also numbers the lists of other pages. */
const NUMBERS_OF_TEXT: ReadonlySet<OrdinalStyle> = new Set<OrdinalStyle>([
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-bracketed',
  'first-is',
]);

/** Whether the line carries the number of a heading, a provision or an item of a text. */
export function isNumberedText(text: string): boolean {
  const ordinal = ordinalAt(text);
  return ordinal !== null && NUMBERS_OF_TEXT.has(ordinal.style);
}

/** Whether a line reads like text of a document: it is numbered, ends a sentence, or is long. */
export function readsLikeText({ text, hint }: Line): boolean {
  if (hint?.kind === 'table' || isNumberedText(text) || text.length > TEXT_LINE) return true;
  return text.length >= SENTENCE && endsSentence(text) && !/[：:]$/.test(text);
}

/** Lines below a title of which one must read like text. */
const TEXT_REACH = 8;

/** Whether the title of a document stands right below what a site puts under the one above it, and above a text. */
function isBelowFoot(
  lines: readonly Line[],
  index: number,
  isSuspect: (text: string) => boolean,
  isRemoved: (index: number) => boolean,
): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (line === undefined || above === undefined || isRemoved(index)) return false;
  if (!headsDocument(line.text) || !(isRemoved(index - 1) || isSuspect(above.text))) return false;
  const below = lines.slice(index + 1, index + 1 + TEXT_REACH);
  return below.some((text) => readsLikeText(text) && !isSuspect(text.text));
}

/** The edges of each stretch of the page, in order. `isSuspect` tells lines that read like text but may be notes of a site, `isRemoved` those that are no text. */
export function edgesOf(
  lines: readonly Line[],
  isSuspect: (text: string) => boolean,
  isRemoved: (index: number) => boolean = (index) => lines[index]?.removed !== null,
): Edges[] {
  const starts = [0];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && (opensArticle(line.text) || isBelowFoot(lines, index, isSuspect, isRemoved)))
      starts.push(index);
  }
  const isText = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && !isRemoved(index) && isOfText(line);
  };
  const isOfText = (line: Line): boolean =>
    (readsLikeText(line) || isAddressee(line.text) || isSalutation(line.text)) && !isSuspect(line.text);
  return starts.map((first, position) => {
    const last = starts[position + 1] ?? lines.length;
    let head = first;
    const limit = Math.min(last, first + LONGEST_HEAD);
    while (head < limit && !isText(head)) head += 1;
    let foot = last;
    while (foot > Math.max(head, last - LONGEST_FOOT) && !isText(foot - 1)) foot -= 1;
    if (foot === head && head < last) foot = last;
    return { first, last, head, foot };
  });
}
