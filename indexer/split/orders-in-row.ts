import { comparable, isTitleLike } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { isShownSentence } from './document-edges.ts';
import { NUMBERED_ORDERS } from './row-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/** Orders of a gazette one below the other: each opens with the name of the body and a number of its own. */

/** The titles of the orders of a file; none where there are no two, each with a text, the first above all text. */
export function ordersInRow(lines: readonly Line[]): readonly TitleInRow[] {
  const row: TitleInRow[] = [];
  let from = 0;
  for (const [index, { text, removed }] of lines.entries()) {
    if (removed !== null || !isTitleLike(text) || !NUMBERED_ORDERS.test(text)) continue;
    if (lines.slice(from, index).some(isShownSentence) !== row.length > 0) return [];
    row.push({ index, text, title: text, placed: false });
    from = index + 1;
  }
  const names = new Set(row.map(({ text }) => comparable(`${text}。`)));
  return row.length > 1 && names.size === row.length && lines.slice(from).some(isShownSentence) ? row : [];
}
