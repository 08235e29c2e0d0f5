import { breaksWord } from './broken-words.ts';
import { displayWidth, endsSentence } from './characters.ts';
import { commonWidth, FULL_LINE, PATTERN, WIDTH_TOLERANCE } from './common-width.ts';
import { isAddressee, isSalutation } from './heading-forms.ts';
import { indentOf, type Line } from './lines.ts';
import { ordinalAt } from './ordinals.ts';

/** Whether a sentence goes on behind a line that is none of it, in a text set to a width. */

/** Narrowest setting, in columns. */
const NARROWEST = 28;
/** Longer lines were not set to a width, in units. */
const LONGEST = 200;

const MARK = /[，,。；;：:、！？!?]/;
const GAP = /\S(?:\s{2,}|[\u3000\t])\S/;

/** The columns at which the unfinished of these lines end, 0 where they have none in common. */
export function settingOf(lines: readonly Line[]): number {
  const widths = new Map<number, number>();
  let unfinished = 0;
  for (const { text } of lines) {
    if (text.length > LONGEST || endsSentence(text)) continue;
    const width = displayWidth(text);
    if (width < NARROWEST) continue;
    unfinished += 1;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const { width, count } = commonWidth(widths);
  return count >= PATTERN && count >= unfinished * 0.5 ? width : 0;
}

/** Whether a full line ends in mid-sentence and running text goes on in the other. */
export function runsOver(above: Line, below: Line, width: number): boolean {
  if (width === 0 || endsSentence(above.text) || !isFull(above, width)) return false;
  if (GAP.test(above.text) || GAP.test(below.text) || isIndented(below, above)) return false;
  if (ordinalAt(below.text) !== null && !/^\d/.test(below.text)) return false;
  if (isSalutation(below.text) || isAddressee(below.text)) return false;
  return MARK.test(below.text) || (MARK.test(above.text) && isFull(below, width));
}

function isFull({ text }: Line, width: number): boolean {
  const own = displayWidth(text);
  return own >= width * FULL_LINE && own <= width + WIDTH_TOLERANCE;
}

/** Whether two lines are of running text, both with a mark of a sentence, and the second does not open a paragraph. */
export function goesOn(above: Line, below: Line): boolean {
  if (!MARK.test(above.text) || !MARK.test(below.text)) return false;
  if (GAP.test(above.text) || GAP.test(below.text) || isIndented(below, above)) return false;
  return ordinalAt(below.text) === null && !isSalutation(below.text) && !isAddressee(below.text);
}

/** Whether a line opens a paragraph by its indent. */
function isIndented(line: Line, above: Line): boolean {
  return indentOf(line) >= 2 && indentOf(line) > indentOf(above);
}

/** Whether a line can be none of the sentence that goes on below it: it is short, without a mark, and ends or begins no word. */
export function isForeign(line: Line, above: Line, below: Line, width: number): boolean {
  if (MARK.test(line.text)) return false;
  if (displayWidth(line.text) >= width * FULL_LINE && !GAP.test(line.text)) return false;
  if (breaksWord(above.text, below.text)) return true;
  return !breaksWord(above.text, line.text) && !breaksWord(line.text, below.text);
}

/** Whether words stand apart in a line as they do in the header of a page. */
export function hasGap(text: string): boolean {
  return GAP.test(text);
}
