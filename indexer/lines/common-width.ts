import { displayWidth } from './characters.ts';

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

/** How wide a text is, in columns. */
export type Measure = (text: string) => number;

/**
 * By the columns of a fixed-width face; and with two for every unit, for texts that were set when their digits were of full
 * width or by counting characters.
 */
const MEASURES: readonly [Measure, Measure] = [displayWidth, (text) => 2 * text.length];

/** The width at which lines end, by the measure that more of them agree on. */
export interface MeasuredWidth {
  measure: Measure;
  /** Columns, 0 where no lines are wide enough. */
  width: number;
  /** Lines that end there, and all that are wide enough. */
  count: number;
  looked: number;
}

/** Share of all lines that are full where a text was set to a width throughout. */
export const THROUGHOUT = 0.4;

/**
 * The common width of lines that end in mid-sentence (`texts`), none narrower than `narrowest`. Characters are counted only
 * where more lines agree on it and all lines of the text (`all`) were set so: some always have as many by chance.
 */
export function measuredWidth(
  texts: readonly string[],
  all: readonly string[],
  narrowest: number,
): MeasuredWidth {
  const [columns, units] = MEASURES.map((measure): MeasuredWidth => {
    const widths = new Map<number, number>();
    let looked = 0;
    for (const text of texts) {
      const width = measure(text);
      if (width < narrowest) continue;
      looked += 1;
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    return { measure, looked, ...commonWidth(widths) };
  });
  const none = { measure: displayWidth, width: 0, count: 0, looked: 0 };
  if (columns === undefined || units === undefined) return none;
  const isThroughout =
    units.count > columns.count &&
    units.count >= all.length * THROUGHOUT &&
    all.every((text) => units.measure(text) <= units.width + WIDTH_TOLERANCE);
  return isThroughout ? units : columns;
}
