import { endsSentence } from '../lines/characters.ts';
import {
  countAbout,
  type Measure,
  measuredWidth,
  PATTERN,
  THROUGHOUT,
  WIDTH_TOLERANCE,
} from '../lines/common-width.ts';
import { indentOf, type Line } from '../lines/lines.ts';
import { type WordWidth, widthByWords } from '../lines/width-by-words.ts';
import { type ItemStyles, itemStylesOf } from './item-styles.ts';

/** How the lines of an article are broken. */
export interface Wrapping extends ItemStyles {
  /** Columns at which unfinished lines end, 0 where they end at no common width. */
  width: number;
  /** How wide a line is, in these columns. */
  measure: Measure;
  /** Most lines end there: the article was set to a width. */
  throughout: boolean;
  /** The width of few or narrow lines that break words, where the article was not set to one by its widths alone. */
  byWords: WordWidth | null;
  /** Columns of the longest line, where two lines at least are about as long; else 0. */
  longest: number;
  /** Paragraphs open with an indent. */
  indented: boolean;
  /** Every line stands alone between empty lines. */
  doubleSpaced: boolean;
}

/** Shortest lines, in columns, that can be full: a narrower setting does not occur. */
export const NARROWEST = 36;
/** Longest line, in units, that may have been set to a width. */
const LONGEST_SET = 200;
/** Columns of an indent, and the share of the lines that have one from which on, and up to which, it opens paragraphs. */
const INDENT = 2;
const FEWEST_INDENTED = 0.05;
const MOST_INDENTED = 0.85;
/** Share of the lines below an empty one from which on every line stands alone. */
const SPACED = 0.7;
/** Share of the unfinished lines that end at a width from which on it is one. */
const AT_WIDTH = 0.5;

/** Measures how the lines of one article are broken. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const open = lines.filter(({ text }) => !endsSentence(text) && text.length <= LONGEST_SET);
  const { width, count, looked, measure } = measuredWidth(
    open.map(({ text }) => text),
    lines.map(({ text }) => text),
    NARROWEST,
  );
  const { longest, repeated } = longestOf(lines, measure);
  const isPattern = count >= PATTERN && count >= looked * AT_WIDTH;
  const throughout = isPattern && count >= lines.length * THROUGHOUT && longest <= width + WIDTH_TOLERANCE;
  return {
    width: isPattern ? width : 0,
    measure,
    throughout,
    byWords: throughout ? null : widthByWords(lines),
    longest: repeated ? longest : 0,
    indented: isSetWithIndents(lines),
    doubleSpaced:
      lines.length > 3 && countOf(lines, ({ blanksAbove }) => blanksAbove > 0) >= lines.length * SPACED,
    ...itemStylesOf(lines),
  };
}

/** As `wrappingOf`; an article too short to prove a width is set to that of its page where none of its lines is wider. */
export function wrappingIn(lines: readonly Line[], page: Wrapping | null): Wrapping {
  const own = wrappingOf(lines);
  if (page === null || page.width === 0 || own.width > 0 || own.byWords !== null) return own;
  const fits = lines.every(
    ({ text }) => text.length <= LONGEST_SET && page.measure(text) <= page.width + WIDTH_TOLERANCE,
  );
  return fits ? { ...page, ...itemStylesOf(lines) } : own;
}

/** Columns of the longest line, and whether two lines at least are about as long. */
function longestOf(lines: readonly Line[], measure: Measure): { longest: number; repeated: boolean } {
  const full = new Map<number, number>();
  let longest = 0;
  for (const { text } of lines) {
    const own = text.length > LONGEST_SET ? 2 * LONGEST_SET : measure(text);
    longest = Math.max(longest, own);
    if (text.length <= LONGEST_SET) full.set(own, (full.get(own) ?? 0) + 1);
  }
  return { longest, repeated: countAbout(full, longest) >= 2 };
}

function isSetWithIndents(lines: readonly Line[]): boolean {
  const indented = countOf(lines, (line) => indentOf(line) >= INDENT);
  return (
    indented >= 2 && indented >= lines.length * FEWEST_INDENTED && indented <= lines.length * MOST_INDENTED
  );
}

function countOf(lines: readonly Line[], is: (line: Line) => boolean): number {
  return lines.reduce((count, line) => count + (is(line) ? 1 : 0), 0);
}

/** Whether a line opens a paragraph by its indent. */
export function isIndented(line: Line, wrapping: Wrapping): boolean {
  return wrapping.indented && indentOf(line) >= INDENT;
}
