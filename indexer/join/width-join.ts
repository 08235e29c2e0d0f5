import { breaksWord } from '../lines/broken-words.ts';
import { FULL_LINE, WIDTH_TOLERANCE } from '../lines/common-width.ts';
import { namesDocument } from '../lines/heading-forms.ts';
import { indentOf, type Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import type { Join } from './line-join.ts';
import { hasMark } from './unmarked-lists.ts';
import { isIndented, NARROWEST, type Wrapping } from './wrapping.ts';

/** Line ends that are told by the width to which the lines of an article were set. */

/** Why a line goes on in the next by how the article is set. */
export function widthJoin(
  line: Line,
  below: Line,
  wrapping: Wrapping,
  textBegun: boolean,
  by: (name: string) => Join | null,
): Join | null {
  const width = wrapping.measure(line.text);
  if (wrapping.throughout) {
    return width >= wrapping.width * FULL_LINE && !isIndented(below, wrapping) ? by('to-width') : null;
  }
  const reaches = wrapping.byWords?.isFull(line) === true && !isIndented(below, wrapping);
  const byWords = reaches && (textBegun || opensText(line, below)) ? by('to-width-of-words') : null;
  if (byWords !== null) return byWords;
  const full = wrapping.width > 0 && Math.abs(width - wrapping.width) <= WIDTH_TOLERANCE;
  const ordinal = ordinalAt(line.text);
  const clause =
    full && (ordinal === null || wrapping.finishedStyles.has(ordinal.style)) ? by('clause-to-width') : null;
  if (clause !== null) return clause;
  if (ordinal === null) return textBegun ? by('text-clause') : null;
  const item = isFullItem(line, below, wrapping) ? by('item-to-width') : null;
  return item ?? (wrapping.paragraphStyles.has(ordinal.style) ? by('item-clause') : null);
}

/** Whether a line above which no sentence has ended is of the text, and no title. */
function opensText(line: Line, below: Line): boolean {
  if (hasMark(line.text) || breaksWord(line.text, below.text)) return true;
  return (indentOf(line) >= 2 || line.blanksAbove > 0) && !namesDocument(line.text);
}

/** A numbered line as long as the longest lines, which goes on: the first line of an item that was set to a width. */
function isFullItem(line: Line, below: Line, wrapping: Wrapping): boolean {
  const width = wrapping.measure(line.text);
  if (wrapping.longest === 0 || width < NARROWEST || width < wrapping.longest - WIDTH_TOLERANCE) return false;
  return ordinalAt(below.text) === null && !isIndented(below, wrapping);
}

/** In a text set to a width with indented paragraphs, a full line that ends a sentence goes on unless the next is indented. */
export function joinsFullLine(line: Line, below: Line, wrapping: Wrapping): boolean {
  if (!wrapping.indented || below.blanksAbove > 0) return false;
  if (isIndented(below, wrapping) || ordinalAt(below.text) !== null) return false;
  if (wrapping.byWords !== null) return wrapping.byWords.isFull(line);
  return wrapping.throughout && wrapping.measure(line.text) >= wrapping.width * FULL_LINE;
}
