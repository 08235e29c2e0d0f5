import type { YearCount } from '../../engine/types.ts';

/** A bar of the histogram: the years `from` to `to`, both included. */
export interface YearBin {
  from: number;
  to: number;
  count: number;
  possible: number;
}

/**
 * The counts and, with 0, years that are chosen or taken out and that no document counted is of. Of a span its ends, where
 * there is no year at all: elsewhere they would make all bars wider.
 */
export function withMarkedYears(counts: readonly YearCount[], marked: readonly string[]): YearCount[] {
  const known = new Set(counts.map(({ value }) => String(value)));
  const isBare = counts.every(({ value }) => value === 'unknown');
  const named = marked.flatMap((value) => (isBare ? value.split('..') : [value]));
  const absent = [...new Set(named)].filter(
    (value) => (value === 'unknown' || /^\d{4}$/.test(value)) && !known.has(value),
  );
  return [
    ...counts,
    ...absent.map(
      (value): YearCount => ({
        value: value === 'unknown' ? value : Number(value),
        count: 0,
        possible: 0,
      }),
    ),
  ];
}

/** Widths a bar may have, in years. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100] as const;
/** Steps between the years that the axis names. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

/**
 * The years from the first to the last in bars of one width, as narrow as so many bars allow, years without documents
 * included: a gap in the collection must show as a gap. Unknown years are left to the caller, and years to come are no
 * bars (see `yearsToCome`): the last bar ends with the present year.
 */
export function yearBins(counts: readonly YearCount[], thisYear: number, most: number): YearBin[] {
  const years = counts.flatMap(({ value, count, possible }) =>
    value === 'unknown' || value > thisYear ? [] : [{ value, count, possible }],
  );
  if (years.length === 0) return [];
  const first = Math.min(...years.map(({ value }) => value));
  const last = Math.max(...years.map(({ value }) => value));
  const width = WIDTHS.find((candidate) => bars(first, last, candidate) <= most) ?? 100;
  const start = Math.floor(first / width) * width;
  const bins = Array.from({ length: bars(first, last, width) }, (_, index) => ({
    from: start + index * width,
    to: Math.min(start + index * width + width - 1, thisYear),
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

/** Documents that say to belong to a year to come: plans, or mistakes. They are no bars, but they are told. */
export function yearsToCome(counts: readonly YearCount[], thisYear: number): number {
  return counts.reduce(
    (sum, { value, count }) => (value !== 'unknown' && value > thisYear ? sum + count : sum),
    0,
  );
}

/** A year named beneath the bars: at the left edge of the bar that it begins. */
interface YearTick {
  year: number;
  /** Of the bars, from the left. */
  index: number;
}

/**
 * The years that the axis names: round ones, so many at most, the first bar where none is.
 * @param wide bars that a year is as wide as: with fewer from its own on it would run out of the panel
 */
export function yearTicks(bins: readonly YearBin[], most: number, wide: number): YearTick[] {
  const round = (step: number): YearTick[] =>
    bins.flatMap(({ from }, index) => (from % step === 0 ? [{ year: from, index }] : []));
  const step = STEPS.find((candidate) => round(candidate).length <= most);
  const ticks = step === undefined ? [] : round(step).filter(({ index }) => index + wide <= bins.length);
  const first = bins[0];
  return ticks.length === 0 && first !== undefined ? [{ year: first.from, index: 0 }] : ticks;
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

/** The bars from one to another, whichever stands first. */
export interface Brush {
  anchor: number;
  head: number;
}

/** The years under a brush, and whether only documents that may belong to them stand there; null beyond the bars. */
export function brushed(
  bins: readonly YearBin[],
  { anchor, head }: Brush,
): { from: number; to: number; onlyPossible: boolean } | null {
  const under = bins.slice(Math.min(anchor, head), Math.max(anchor, head) + 1);
  const [first, last] = [under[0], under.at(-1)];
  if (first === undefined || last === undefined) return null;
  const onlyPossible = under.every(({ count }) => count === 0) && under.some(({ possible }) => possible > 0);
  return { from: first.from, to: last.to, onlyPossible };
}

function bars(first: number, last: number, width: number): number {
  return Math.floor(last / width) - Math.floor(first / width) + 1;
}
