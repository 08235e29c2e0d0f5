import type { Line } from '../../lines/lines.ts';
import { TITLE_SIGNS } from '../title-sign-rules.ts';
import { isDoubled } from './repeated-titles.ts';

/** Years that head the parts of a chronicle, each on a page of its own or all on one. */

/** Whether a line is a year and nothing else. */
export function isYear(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/year', text) !== null;
}

/** Whether a line is a year that is no heading among others: the page is that year of a chronicle. */
export function isYearOfPage(lines: readonly Line[], index: number): boolean {
  return isYear(lines[index]?.text ?? '') && (isDoubled(lines, index) || !holdsYears(lines, index));
}

/** Whether another year heads lines below. */
function holdsYears(lines: readonly Line[], index: number): boolean {
  const year = lines[index]?.text;
  return lines.slice(index + 1).some(({ text }) => text !== year && isYear(text));
}
