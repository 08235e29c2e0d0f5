import type { YearCount } from '../../engine/types.ts';

/** A bar of the histogram: the years `from` to `to`, both included. */
export interface YearBin {
  from: number;
  to: number;
  count: number;
  possible: number;
}

/** Widths a bar may have, in years. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100] as const;
/** More bars than this are too thin to hit with a finger on a narrow screen. */
const MOST_BARS = 26;

/**
 * The years from the first to the last in bars of one width, years without documents included: a gap in the
 * collection must show as a gap. Unknown years are left to the caller; years to come in which a document may only
 * possibly lie (a span without an end) are none.
 */
export function yearBins(counts: readonly YearCount[], thisYear: number): YearBin[] {
  const years = counts.flatMap(({ value, count, possible }) =>
    value === 'unknown' || (value > thisYear && count === 0) ? [] : [{ value, count, possible }],
  );
  if (years.length === 0) return [];
  const first = Math.min(...years.map(({ value }) => value));
  const last = Math.max(...years.map(({ value }) => value));
  const width = WIDTHS.find((candidate) => bars(first, last, candidate) <= MOST_BARS) ?? 100;
  const start = Math.floor(first / width) * width;
  const bins = Array.from({ length: bars(first, last, width) }, (_, index) => ({
    from: start + index * width,
    to: start + index * width + width - 1,
    count: 0,
    possible: 0,
  }));
  for (const { value, count, possible } of years) {
    const bin = bins[Math.floor((value - start) / width)];
    if (bin === undefined) continue;
    bin.count += count;
    bin.possible = Math.max(bin.possible, possible);
  }
  return bins;
}

/**
 * The same bars, the last of which ends with the present year where it would run beyond: years to come are none of the
 * collection's, unless a document says to belong to one.
 */
export function untilNow(
  bins: readonly YearBin[],
  counts: readonly YearCount[],
  thisYear: number,
): YearBin[] {
  const stated = counts.flatMap(({ value, count }) => (value === 'unknown' || count === 0 ? [] : [value]));
  const end = Math.max(thisYear, ...stated);
  return bins.map((bin) => ({ ...bin, to: Math.max(bin.from, Math.min(bin.to, end)) }));
}

/** A bin or a pair of years as the `year` parameter writes it; an empty string leaves an end open. */
export function yearValue(from: number | string, to: number | string): string {
  return String(from) === String(to) ? String(from) : `${from}..${to}`;
}

/** Whether a year lies in one of the filter's values. */
export function yearChosen(year: number, values: readonly string[]): boolean {
  return values.some((value) => {
    if (!/^\d*(?:\.\.\d*)?$/.test(value)) return false;
    const [from = '', to = from] = value.split('..');
    return (from === '' || Number(from) <= year) && (to === '' || year <= Number(to));
  });
}

function bars(first: number, last: number, width: number): number {
  return Math.floor(last / width) - Math.floor(first / width) + 1;
}
