import { titleBreaks } from '../lines/broken-titles.ts';
import { isAddressee, isDateLine, isDocNumber, isSalutation, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { keyOf } from './page-title/stated-names.ts';
import type { Stretch } from './stretch.ts';

/** A title over several lines that the name of the file writes in one: two places agree on where it begins and ends. */

/** Lines at the head of a text among which its title is looked for, and most lines of one. */
const HEAD = 12;
const MOST_LINES = 6;
/** Shortest name of a file that says what its text is called. */
const SHORTEST_NAME = 8;

/** The article with the title that its file is named after, where lines at its head put together say the same. */
export function titledByFile(lines: readonly Line[], stretch: Stretch, name: string): Stretch {
  const wanted = keyOf(name.replace(ATTACHED, '').replace(NAME_EDGES, ''));
  if (stretch.statedTitle !== undefined || wanted.length < SHORTEST_NAME) return stretch;
  const end = Math.min(stretch.last, stretch.first + HEAD);
  for (let first = stretch.first; first < end; first++) {
    let written = '';
    for (let index = first; index < Math.min(end, first + MOST_LINES); index++) {
      const line = lines[index];
      if (line === undefined || line.removed !== null || isOther(line.text)) break;
      written += `${LATIN_AT_END.test(written) ? ' ' : ''}${line.text.replace(MARKS_AT_END, '')}`;
      const key = keyOf(written);
      if (key.length > wanted.length) break;
      if (key !== wanted || index === first) continue;
      if (goesOn(lines, first, index, written)) return stretch;
      const holdsHeading = stretch.heading >= first && stretch.heading <= index;
      return { ...stretch, statedTitle: written, ...(holdsHeading && { heading: first }) };
    }
  }
  return stretch;
}

/** Whether the title goes on below: names of files are cut off where they grow long. */
function goesOn(lines: readonly Line[], first: number, last: number, written: string): boolean {
  if (first + titleBreaks(lines, first).length > last) return true;
  const below = lines[last + 1];
  return below?.removed === null && !namesDocument(written) && namesDocument(below.text);
}

/** `附件1：`: what stands before the name of a file that is an attachment. */
const ATTACHED = /^附件\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}[:：._-]?\s{0,2}/u;
/** The place of a file among others, and what programs leave at the end of its name. */
const NAME_EDGES = /^\d{1,3}[\s.．、_-]{1,3}(?=\D)|[\s_.-]{1,9}$/gu;
const MARKS_AT_END = /[\s·*?]{1,9}$/u;
const LATIN_AT_END = /[\da-zA-Z]$/;

/** A line at the head that is no part of a title, whatever the file is called. */
function isOther(text: string): boolean {
  return isDocNumber(text) || isDateLine(text) || isAddressee(text) || isSalutation(text);
}
