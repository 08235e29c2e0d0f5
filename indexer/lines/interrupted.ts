import { breaksWord } from './broken-words.ts';
import { endsSentence } from './characters.ts';
import { FULL_LINE, type MeasuredWidth, measuredWidth, PATTERN, WIDTH_TOLERANCE } from './common-width.ts';
import { isAddressee, isSalutation } from './heading-forms.ts';
import { indentOf, type Line } from './lines.ts';
import { ordinalAt } from './ordinals.ts';
import { widthByWords } from './width-by-words.ts';

/** Whether a sentence goes on behind a line that is none of it, in a text set to a width. */

/** Narrowest setting, in columns. */
const NARROWEST = 28;
/** Longer lines were not set to a width, in units. */
const LONGEST = 200;

const MARK = /[，,。；;：:、！？!?]/;
const GAP = /\S(?:\s{2,}|[\u3000\t])\S/;

/** What is counted by a bare number above it, where that is one of the sentence; and a word that counts by one below it. */
export const COUNTED =
  /^[个万亿千百余多户人名件项次家年月日处座条米元吨亩公平里岁％%‰、，,。；章节款届号期版页级类层路班组队师团连营艘台部辆只头株]/;
export const COUNTS = /[第约近达为共有计到至前后每超过中0-9０-９]$/;

/** How a text was set to a width. */
export interface Setting {
  /** Whether a line ends where the text does, and whether it goes at least as far. */
  readonly isFull: (line: Line) => boolean;
  readonly reaches: (line: Line) => boolean;
}

/** How these lines were set, by where the unfinished of them end, or by the words they break; null where they were not. */
export function settingOf(lines: readonly Line[]): Setting | null {
  const open = lines.filter(({ text }) => text.length <= LONGEST && !endsSentence(text));
  const found = measuredWidth(
    open.map(({ text }) => text),
    lines.map(({ text }) => text),
    NARROWEST,
  );
  if (found.count >= PATTERN && found.count >= found.looked * 0.5) return settingTo(found);
  const byWords = widthByWords(lines);
  return byWords === null ? null : { isFull: byWords.isFull, reaches: byWords.isFull };
}

/** A setting of so many columns. */
export function settingTo({ width, measure }: Pick<MeasuredWidth, 'width' | 'measure'>): Setting {
  const reaches = ({ text }: Line): boolean => measure(text) >= width * FULL_LINE;
  return { reaches, isFull: (line) => reaches(line) && measure(line.text) <= width + WIDTH_TOLERANCE };
}

/** Whether a full line ends in mid-sentence and running text goes on in the other. */
export function runsOver(above: Line, below: Line, setting: Setting | null): boolean {
  if (setting === null || endsSentence(above.text) || !setting.isFull(above)) return false;
  if (GAP.test(above.text) || GAP.test(below.text) || isIndented(below, above)) return false;
  if (ordinalAt(below.text) !== null && !/^\d/.test(below.text)) return false;
  if (isSalutation(below.text) || isAddressee(below.text)) return false;
  return MARK.test(below.text) || (MARK.test(above.text) && setting.isFull(below));
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
export function isForeign(line: Line, above: Line, below: Line, setting: Setting): boolean {
  if (MARK.test(line.text)) return false;
  if (setting.reaches(line) && !GAP.test(line.text)) return false;
  if (breaksWord(above.text, below.text)) return true;
  return !breaksWord(above.text, line.text) && !breaksWord(line.text, below.text);
}

/** Whether words stand apart in a line as they do in the header of a page. */
export function hasGap(text: string): boolean {
  return GAP.test(text);
}
