import { endsSentence } from '../lines/characters.ts';
import { isDateLine, isHeadMatter, isTitleLike } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { isSentence } from './document-edges.ts';
import { PAPER_HEADS, REPORT_ENDS } from './row-rules.ts';

/**
 * The articles of a whole page of a newspaper, none of which need have a dateline: below the head of the page each stands
 * below an empty line, with its headline first. The head names the paper before the day; where the day comes first, an archive
 * has written it above a single article, whose own headings look the same.
 */

/** Lines at the top among which the head of the page stands. */
const PAGE_HEAD = 4;
/** Shortest headline: what heads a part of an article is mostly shorter. */
const SHORTEST = 6;
/** Lines from a headline on among which its text begins. */
const REACH_OF_TEXT = 3;
/** From this share of paragraphs below empty lines on, an empty line tells nothing. */
const SPACED = 0.5;

/** The first lines of the articles below the first one. */
export function articlesOfPaper(lines: readonly Line[]): number[] {
  const shown = lines.flatMap((line, index) => (line.removed === null ? [{ line, index }] : []));
  const head = shown.slice(0, PAGE_HEAD).findIndex(({ line }) => PAPER_HEADS.test(line.text));
  if (head < 0) return [];
  const text = shown.slice(head + 1).filter(({ line }) => isSentence(line));
  if (text.filter(({ line }) => line.blanksAbove > 0).length > text.length * SPACED) return [];
  return shown.flatMap(({ line, index }, at) => {
    const above = shown[at - 1]?.line;
    const isBelowText = at > head + 2 && above !== undefined && closesArticle(above.text);
    return isBelowText &&
      isHeadline(line, shown[at + 1]?.line) &&
      hasTextBelow(shown.slice(at + 1, at + 1 + REACH_OF_TEXT))
      ? [index]
      : [];
  });
}

/** A short line heads an article where the headline stands right below it: `读者来信`. */
function isHeadline({ text, blanksAbove }: Line, below: Line | undefined): boolean {
  const isLabel = below?.blanksAbove === 0 && below.text.length >= SHORTEST && isTitleLike(below.text);
  if (blanksAbove === 0 || (text.length < SHORTEST && !isLabel) || !isTitleLike(text)) return false;
  return ordinalAt(text) === null && !isDateLine(text) && !isHeadMatter(text);
}

const closesArticle = (text: string): boolean => endsSentence(text) || REPORT_ENDS.test(text);

function hasTextBelow(below: readonly { line: Line }[]): boolean {
  const lines = below.map(({ line }) => line);
  const at = lines.findIndex(isSentence);
  return at >= 0 && lines.slice(0, at).every(({ text }) => isTitleLike(text));
}
