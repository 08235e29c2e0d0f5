import { endsSentence } from '../../lines/characters.ts';
import { isTitleLike } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { ordinalAt } from '../../lines/ordinals.ts';
import { isCredit, isPageMark } from './site-lines.ts';

/** The headline of an article in a newspaper: one to four lines between the mark of its page and its text. */

const MOST_LINES = 4;
const LONGEST_LINE = 60;
/** Shortest line of text below a headline. */
const SHORTEST_TEXT = 40;
/** Lines below a headline in which its text begins. */
const REACH_OF_TEXT = 4;
const OTHER_LINE = /^[—－-]|^[（(].{0,30}[）)]$|^(?:据?新华社|本报|编者按|按[:：])/;

/** The lines of a headline and where they stand. */
interface Headline {
  first: number;
  /** Behind its last line. */
  end: number;
}

/** The headline that holds a line; null where the line is of none. Lines that are left out part nothing. */
export function headlineAround(lines: readonly Line[], index: number): Headline | null {
  let first = index;
  let count = 1;
  let above = shownFrom(lines, index - 1, -1);
  for (; count < MOST_LINES && isPart(lines[above]); above = shownFrom(lines, above - 1, -1)) {
    first = above;
    count += 1;
  }
  const mark = lines[above];
  if (mark === undefined || !isPageMark(mark.text)) return null;
  let end = index + 1;
  let below = shownFrom(lines, end, 1);
  for (; isPart(lines[below]); below = shownFrom(lines, below + 1, 1)) {
    end = below + 1;
    count += 1;
  }
  return count > MOST_LINES || !isText(lines, below) ? null : { first, end };
}

/** The lines of it that are shown. */
export function linesOfHeadline(lines: readonly Line[], { first, end }: Headline): Line[] {
  return lines.slice(first, end).filter(({ removed }) => removed === null);
}

/** The first line from here on, forwards or backwards, that is shown; -1 or the end where there is none. */
function shownFrom(lines: readonly Line[], from: number, step: 1 | -1): number {
  let index = from;
  while (index >= 0 && index < lines.length && lines[index]?.removed !== null) index += step;
  return index;
}

function isPart(line: Line | undefined): boolean {
  if (line === undefined || line.removed !== null || line.text.length > LONGEST_LINE) return false;
  if (OTHER_LINE.test(line.text) || /[。；]/.test(line.text) || ordinalAt(line.text) !== null) return false;
  if (isPageMark(line.text) || isCredit(line.text)) return false;
  return isTitleLike(line.text) || !endsSentence(line.text);
}

/** Whether the text begins here, below a line that names its author or its source or none. */
function isText(lines: readonly Line[], index: number): boolean {
  return lines.slice(index, index + REACH_OF_TEXT).some(({ text }) => text.length >= SHORTEST_TEXT);
}
