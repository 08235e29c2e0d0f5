import type { Line } from '../../lines/lines.ts';

/** Lines that a remark in brackets below a title may fill. */
const MOST_LINES = 12;
const OPENS = /^[（(]/;

/** Whether a bracket that opens a line above is still open: `（1994年…通过` / `根据…修订` / `…修正）`. */
export function isInBrackets(lines: readonly Line[], index: number): boolean {
  let open = 0;
  for (const { text } of lines.slice(Math.max(0, index - MOST_LINES), index)) {
    if (open === 0 && !OPENS.test(text)) continue;
    for (const unit of text) {
      if (unit === '（' || unit === '(') open += 1;
      else if (unit === '）' || unit === ')') open = Math.max(0, open - 1);
    }
  }
  return open > 0;
}
