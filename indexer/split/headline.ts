import { endsSentence } from '../lines/characters.ts';
import { isTitleLike } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { TITLE_SIGNS } from './title-sign-rules.ts';

/** The headline of an article in a newspaper: one to four lines between the mark of its page and its text. */

const PAGE_MARK = 'title-sign/page-of-paper';
const CREDIT = 'title-sign/credit';
const MOST_LINES = 4;
const LONGEST_LINE = 60;
/** Shortest line of text below a headline. */
const SHORTEST_TEXT = 40;
const OTHER_LINE = /^[—－-]|^[（(].{0,30}[）)]$|^(?:据?新华社|本报|编者按|按[:：])/;

/** First line of the headline that holds a line and the one behind its last; null where the line is of none. */
export function headlineAround(lines: readonly Line[], index: number): { first: number; end: number } | null {
  let first = index;
  while (index - first < MOST_LINES && isPart(lines[first - 1])) first -= 1;
  const mark = lines[first - 1];
  if (mark === undefined || TITLE_SIGNS.named(PAGE_MARK, mark.text) === null) return null;
  let end = index + 1;
  while (isPart(lines[end])) end += 1;
  const text = lines[end];
  if (end - first > MOST_LINES || text === undefined || !isText(lines, end)) return null;
  return { first, end };
}

function isPart(line: Line | undefined): boolean {
  if (line === undefined || line.removed !== null || line.text.length > LONGEST_LINE) return false;
  if (OTHER_LINE.test(line.text) || /[。；]/.test(line.text) || ordinalAt(line.text) !== null) return false;
  if (TITLE_SIGNS.named(PAGE_MARK, line.text) !== null || TITLE_SIGNS.named(CREDIT, line.text) !== null)
    return false;
  return isTitleLike(line.text) || !endsSentence(line.text);
}

/** Whether the text begins here, below a line that names its author or its source or none. */
function isText(lines: readonly Line[], index: number): boolean {
  return lines.slice(index, index + 3).some(({ text }) => text.length >= SHORTEST_TEXT);
}
