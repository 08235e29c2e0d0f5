import type { Page } from './page.ts';
import { SPLIT_DATES, type SplitDateRule } from './page-head-rules.ts';
import type { Edges } from './stretch-edges.ts';

/**
 * A date of the web page that was broken over lines: `2014`, `04/30`, `13:13`, or `时间：` and the date below. A page has
 * one; several are the days of an agenda.
 */
export function removeSplitDates(page: Page, { first, head }: Edges): void {
  const found: { from: number; rule: SplitDateRule }[] = [];
  for (let index = first; index < head; index++) {
    const rule = SPLIT_DATES.first([0, 1, 2].map((below) => page.lines[index + below]?.text ?? '').join('¶'));
    if (rule === null) continue;
    found.push({ from: index, rule });
    index += rule.lines - 1;
  }
  const [only] = found;
  if (only === undefined || found.length > 1) return;
  const { from, rule } = only;
  for (let part = from; part < from + rule.lines; part++) {
    page.remove(part, { kind: 'site-furniture', reason: rule.reason, rule: rule.id });
  }
}
