/** Columns by which lines set to one width may differ: a wide mark that did not fit, a Latin word, an indent. */
export const WIDTH_TOLERANCE = 4;
/** Share of the common width that a line must reach to be full; first lines are shorter by their indent. */
export const FULL_LINE = 0.85;
/** Unfinished lines of one width that make it a pattern. */
export const PATTERN = 4;

/** Lines as long as `width`, or little less. */
export function countAbout(widths: ReadonlyMap<number, number>, width: number): number {
  let count = 0;
  for (let less = 0; less <= WIDTH_TOLERANCE; less++) count += widths.get(width - less) ?? 0;
  return count;
}

/** The width at or just below which most unfinished lines end, of lines counted by their width. */
export function commonWidth(widths: ReadonlyMap<number, number>): { width: number; count: number } {
  let best = { width: 0, count: 0 };
  for (const width of widths.keys()) {
    const count = countAbout(widths, width);
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best;
}
