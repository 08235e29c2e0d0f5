import { markdownBlocks } from './markdown-blocks.ts';

/**
 * Which blocks of Markdown are left as they are written: the time of a CommonMark parser grows with the square of the marks
 * that wait for another to close them. 100 kB of asterisks took minutes, 14 kB of brackets three seconds.
 */

/** Brackets that stand open at a time: links are not nested. */
const MOST_OPEN = 100;
/** Quotations in quotations. */
const DEEP_QUOTATION = /^(?: {0,3}>){50}/m;
/** Runs of marks times the length in which each looks for its counterpart: some tenth of a second of work. */
const MOST_LOOKS = 2e7;
const RUN = /\*+|_+|`+|[<&\\]/g;

/** Whether parsing a stretch of text would take longer than its marks can be worth. */
export function isTooCostly(stretch: string): boolean {
  if (DEEP_QUOTATION.test(stretch) || mostOpen(stretch) > MOST_OPEN) return true;
  for (const { start, end } of markdownBlocks(stretch)) {
    const length = end - start;
    if (length ** 2 > MOST_LOOKS && runsIn(stretch.slice(start, end)) * length > MOST_LOOKS) return true;
  }
  return false;
}

function runsIn(block: string): number {
  let runs = 0;
  for (const _ of block.matchAll(RUN)) runs += 1;
  return runs;
}

function mostOpen(block: string): number {
  let open = 0;
  let most = 0;
  for (const { 0: bracket } of block.matchAll(/[[\]]/g)) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}
