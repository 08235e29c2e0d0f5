import type { YearCount } from '../../engine/types.ts';

/** A column of the table: the unknown, one year, or a run of years of which nothing is held, `to` included. */
export type YearColumn = { value: YearCount['value'] } | { from: number; to: number };

export function columnKey(column: YearColumn): string {
  return 'value' in column ? String(column.value) : `${column.from}-${column.to}`;
}

interface Row {
  years: readonly YearCount[];
}

/** Years without a document that are shown one by one: a run as long as a decade is folded. */
const LONGEST_GAP = 9;

/** The unknown, then every year from the first held to the last, so that gaps show; long ones as one column. */
export function yearColumns(rows: readonly Row[]): YearColumn[] {
  const counted = new Set(rows.flatMap(({ years }) => years.filter(isHeld).map(({ value }) => value)));
  const possible = new Set(
    rows.flatMap(({ years }) => years.filter((year) => year.possible > 0).map(({ value }) => value)),
  );
  const unknown: YearColumn[] = counted.has('unknown') ? [{ value: 'unknown' }] : [];
  const held = numbers(counted);
  const columns = runs(held, (year) => counted.has(year) || possible.has(year));
  return [
    ...unknown,
    ...columns.flatMap((run): YearColumn[] => {
      const years = Array.from({ length: run.to - run.from + 1 }, (_, at) => ({ value: run.from + at }));
      return run.any || years.length <= LONGEST_GAP ? years : [{ from: run.from, to: run.to }];
    }),
  ];
}

/** Runs of years of which a place, or the collection, holds nothing, between the first year held and the last. */
export function missingYears(
  rows: readonly Row[],
  first: number,
  last: number,
): { from: number; to: number }[] {
  const counted = new Set(rows.flatMap(({ years }) => years.filter(isHeld).map(({ value }) => value)));
  return runs([first, last], (year) => counted.has(year)).flatMap(({ any, from, to }) =>
    any ? [] : [{ from, to }],
  );
}

/** What of the dated documents may stand in the columns before the one that a wide table opens on. */
const BEFORE = 1 / 20;

/**
 * The column that a table wider than its window opens on: before it stands little of what is held, so that decades of which there
 * is hardly anything are not all that one sees. The first where it is not so.
 */
export function openingColumn(columns: readonly YearColumn[], rows: readonly Row[]): YearColumn | undefined {
  const counts = new Map<YearCount['value'], number>();
  for (const { value, count } of rows.flatMap(({ years }) => years)) {
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const [first] = columns;
  const dated = columns.flatMap((column) =>
    'value' in column && column.value !== 'unknown' ? [{ column, count: counts.get(column.value) ?? 0 }] : [],
  );
  const most = dated.reduce((sum, { count }) => sum + count, 0) * BEFORE;
  let before = 0;
  const opening = dated.find(({ count }) => {
    before += count;
    return before > most;
  });
  return opening === undefined || opening === dated[0] ? first : opening.column;
}

/** The first year of which something is held and the last; null where no year is known. */
export function heldSpan(rows: readonly Row[]): { first: number; last: number } | null {
  const held = numbers(new Set(rows.flatMap(({ years }) => years.filter(isHeld).map(({ value }) => value))));
  return held.length === 0 ? null : { first: Math.min(...held), last: Math.max(...held) };
}

function isHeld({ count }: YearCount): boolean {
  return count > 0;
}

function numbers(values: ReadonlySet<YearCount['value']>): number[] {
  return [...values].filter((value) => value !== 'unknown');
}

/** The years from the least given to the greatest, in runs that have something and runs that have not. */
function runs(
  years: readonly number[],
  has: (year: number) => boolean,
): { any: boolean; from: number; to: number }[] {
  const found: { any: boolean; from: number; to: number }[] = [];
  if (years.length === 0) return found;
  const last = Math.max(...years);
  for (let year = Math.min(...years); year <= last; year++) {
    const run = found.at(-1);
    const any = has(year);
    if (run !== undefined && run.any === any) run.to = year;
    else found.push({ any, from: year, to: year });
  }
  return found;
}
