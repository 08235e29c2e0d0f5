/** Days as people and programs write them into the cells of one column. */

/** Whether the day or the month comes first where neither is a year: what some cell of the column proves, or nothing. */
export type DayOrder = 'month-first' | 'day-first' | 'unknown';

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const YEAR_FIRST =
  /^((?:1[89]|20)\d{2})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?\s*日?)?(?:[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^((?:1[89]|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{6})?$/;
const YEAR = /^((?:1[89]|20)\d{2})\s*年?$/;
/** Days that spreadsheets count, from 1954 to 2064: fewer or more are numbers of something else. */
const SERIAL = /^([2-5]\d{4})(?:\.\d{1,12})?$/;
/** The day that spreadsheets count from, in ms: 30 December 1899. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const CHINESE =
  /^(?:[〇○零一二三四五六七八九]{4}|(?:中[华華])?民[国國](?:元|[一二三四五六七八九十廿卅]{1,3}|\d{1,2}))年(?:[一二三四五六七八九十]{1,2}|\d{1,2})月(?:(?:[一二三四五六七八九十廿卅]{1,3}|\d{1,2})日)?$/;

/** What order the cells of a column prove. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  let order: DayOrder = 'unknown';
  for (const value of values) {
    const [, first, second] = NUMERIC.exec(value.trim()) ?? [];
    if (Number(second) > 12 && Number(first) <= 12) order = 'month-first';
    else if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
  }
  return order;
}

/**
 * The day, month or year a cell writes, as an ISO date of that length; null for what is no date. A day and month that
 * could be either are left out: 3/4/2021 is 2021 where no other cell of the column tells.
 */
export function isoOfCell(value: string, order: DayOrder): string | null {
  const text = value.trim();
  const [, year = '', month = '', day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== '') return isoOf(year, month, day);
  const [, first = '', second = '', last = ''] = NUMERIC.exec(text) ?? [];
  if (last !== '') {
    if (order === 'day-first') return isoOf(last, second, first);
    if (order === 'month-first') return isoOf(last, first, second);
    return first === second ? isoOf(last, first, second) : last;
  }
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) return new Date(SERIAL_ZERO + Number(serial) * DAY_MS).toISOString().slice(0, 10);
  return YEAR.exec(text)?.[1] ?? null;
}

function isoOf(year: string, month: string, day: string | undefined): string | null {
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const real = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day ?? 1);
  return real ? parts.map((part) => part.padStart(2, '0')).join('-') : null;
}

/** Whether a cell writes a day, a month or a year. */
export function isDate(value: string): boolean {
  return isoOfCell(value, 'unknown') !== null || CHINESE.test(value.trim());
}
