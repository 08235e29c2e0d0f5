import { REASONS } from '../reasons.ts';
import type { Page } from './page.ts';
import type { Edges } from './stretch-edges.ts';

const DATE = '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const YEAR_LINE = /^(?:19|20)\d{2}[年.-]?$/;
const MONTH_DAY_LINE = /^\d{1,2}[/.月-]\d{1,2}日?$/;
const DATE_LINE = new RegExp(`^${DATE}$`);
const DATE_AND_CLOCK_LINE = new RegExp(`^${DATE}(?:\\s{1,3}${CLOCK})?$`);
const CLOCK_LINE = new RegExp(`^${CLOCK}$`);
const DATE_LABEL = /^(?:时间|日期|发布时间|发布日期|更新时间)\s?[:：]$/;

/**
 * A date of the web page that was broken over lines: `2014`, `04/30`, `13:13`, or `时间：` and the date below. A page has
 * one; several are the days of an agenda.
 */
export function removeSplitDates(page: Page, { first, head }: Edges): void {
  const found: { from: number; to: number }[] = [];
  for (let index = first; index < head; index++) {
    const parts = partsAt(page, index);
    if (parts === 0) continue;
    found.push({ from: index, to: index + parts });
    index += parts - 1;
  }
  const [only] = found;
  if (only === undefined || found.length > 1) return;
  for (let part = only.from; part < only.to; part++) {
    page.remove(part, { kind: 'site-furniture', reason: REASONS.webDateOverLines });
  }
}

/** Lines of the date that begins in this one, 0 where none does. */
function partsAt(page: Page, index: number): number {
  const [line, below, third] = [0, 1, 2].map((offset) => page.lines[index + offset]?.text ?? '');
  if (line === undefined || below === undefined || third === undefined) return 0;
  if (YEAR_LINE.test(line) && MONTH_DAY_LINE.test(below)) return CLOCK_LINE.test(third) ? 3 : 2;
  if (DATE_LINE.test(line) && CLOCK_LINE.test(below)) return 2;
  return DATE_LABEL.test(line) && DATE_AND_CLOCK_LINE.test(below) && !/^地点/.test(third) ? 2 : 0;
}
