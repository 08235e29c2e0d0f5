import { titleBreaks } from '../lines/broken-titles.ts';
import { endsSentence } from '../lines/characters.ts';
import { isDocNumber } from '../lines/heading-forms.ts';
import { type Setting, settingTo } from '../lines/interrupted.ts';
import { aroundLineEnd } from '../lines/line-end.ts';
import type { Line } from '../lines/lines.ts';
import { REASONS } from '../reasons.ts';
import { isFalseOrdinal } from './false-ordinal.ts';
import { isIntruder } from './intruder.ts';
import { isMarked, joinReason } from './join-reason.ts';
import { type Join, joinBy, joinOf } from './line-join.ts';
import { listEnds } from './unmarked-lists.ts';
import { type Wrapping, wrappingIn } from './wrapping.ts';

/**
 * Finds the line ends that are no ends of paragraphs: lines broken at a fixed width, at the foot of a page, or in the
 * middle of a word.
 */

/** Lines that belong together, and why each but the last goes on in the next. */
export interface Paragraph {
  lines: Line[];
  joins: Join[];
}

/** What is known of the lines of an article before any are joined. */
interface Layout {
  lines: readonly Line[];
  wrapping: Wrapping;
  /** Line ends that lie within a list. */
  lists: ReadonlySet<number>;
  setting: Setting | null;
}

/** Shared by the paragraphs of one line, which may be a million. */
const NO_JOINS: Join[] = [];
const NO_TITLE: ReadonlyMap<number, Join> = new Map();

const NO_LISTS: ReadonlySet<number> = new Set();
/** Units from which a paragraph that ends a sentence is text. */
const SHORT_TEXT = 20;

/**
 * The lines of one article as paragraphs: each a run of lines that belong together. `page`: how the lines of all articles of
 * its page are broken, where there are several.
 */
export function paragraphsOf(lines: readonly Line[], page: Wrapping | null = null): Paragraph[] {
  const layout = layoutOf(lines, page);
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let textBegun = false;
  let title = NO_TITLE;
  for (const [index, line] of lines.entries()) {
    const above = current?.lines.at(-1);
    if (above !== undefined) textBegun ||= endsSentence(above.text) && lengthOf(current) > SHORT_TEXT;
    const isText = textBegun || (layout.wrapping.byWords !== null && isRun(current));
    const join =
      above === undefined
        ? null
        : (title.get(index) ??
          (!textBegun && isDocNumber(line.text) ? null : joinInLayout(layout, index, above, isText)) ??
          joinOfFalseOrdinal(lines, index, above));
    if (!textBegun && !title.has(index)) title = titleJoins(lines, index);
    if (current !== null && join !== null) {
      current.lines.push(line);
      if (current.joins === NO_JOINS) current.joins = [join];
      else current.joins.push(join);
    } else {
      current = { lines: [line], joins: NO_JOINS };
      paragraphs.push(current);
    }
  }
  return paragraphs;
}

function layoutOf(lines: readonly Line[], page: Wrapping | null): Layout {
  const wrapping = wrappingIn(lines, page);
  const { width, byWords } = wrapping;
  return {
    lines,
    wrapping,
    lists: width > 0 || byWords !== null ? listEnds(lines) : NO_LISTS,
    setting: width > 0 ? settingTo(wrapping) : null,
  };
}

/** As `joinReason`, but that lines of a list are not joined for their width, and what intrudes for nothing but brackets. */
function joinInLayout(
  { lines, wrapping, lists, setting }: Layout,
  index: number,
  above: Line,
  isText: boolean,
): Join | null {
  const line = lines[index];
  const join = line === undefined ? null : joinReason(above, line, wrapping, isText);
  const intrudes = isIntruder(lines, index, setting) || isIntruder(lines, index - 1, setting);
  if (intrudes && join?.reason !== REASONS.insideBrackets) return null;
  return lists.has(index - 1) && join?.reason === REASONS.setToWidth ? null : join;
}

/** A line that looks numbered and is not goes on from the one above. */
function joinOfFalseOrdinal(lines: readonly Line[], index: number, above: Line): Join | null {
  return isFalseOrdinal(lines, index)
    ? joinBy('number-like-word', aroundLineEnd(above.text, lines[index]?.text ?? ''))
    : null;
}

/** Whether lines have gone on in one another. */
const isRun = (paragraph: Paragraph | null): boolean => paragraph !== null && paragraph.lines.length > 1;

/** Units of a paragraph. */
function lengthOf(paragraph: Paragraph | null): number {
  return paragraph?.lines.reduce((length, { text }) => length + text.length, 0) ?? 0;
}

/** By the index of the line: why the title that begins in this line goes on there. */
function titleJoins(lines: readonly Line[], index: number): ReadonlyMap<number, Join> {
  const breaks = titleBreaks(lines, index);
  if (breaks.length === 0 || lines.slice(index, index + breaks.length + 1).some(isMarked)) return NO_TITLE;
  return new Map(breaks.map((rule, at) => [index + at + 1, joinOf(rule)]));
}
