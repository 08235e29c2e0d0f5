import { isTitleLike } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { isSentence } from './document-edges.ts';
import { DATELINES } from './row-rules.ts';

/** The reports of a newspaper's page, each with a headline above its dateline. */

/** Most lines of a headline, with the name of its author. */
const MOST_LINES = 4;

/** The first lines of the reports below the first one of a page. */
export function reportsInRow(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let reports = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null || !DATELINES.test(line.text)) continue;
    reports += 1;
    const start = headlineAbove(lines, index);
    // Text above the first dateline may be the foreword of the page.
    if (start !== null && reports > 1) starts.push(start);
  }
  return starts;
}

/** The first line of the headline right above a dateline, below the end of another text; null where there is none. */
function headlineAbove(lines: readonly Line[], dateline: number): number | null {
  let first: number | null = null;
  let count = 0;
  for (let index = dateline - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    if (!isOfHeadline(line)) return isSentence(line) ? first : null;
    count += 1;
    if (count > MOST_LINES) return null;
    first = index;
  }
  return null;
}

function isOfHeadline({ text }: Line): boolean {
  return isTitleLike(text) && ordinalAt(text) === null;
}
