import { type DateFilter, UNKNOWN, type YearFilter } from '../types.ts';
import { type Reading, read, refuse } from './reading.ts';
import { isUnknown } from './unknown.ts';

const YEAR = /^([0-9]{4})年?$/u;
const DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/u;
const RANGE = '..';

/** `2006`, `2002..2010`, `2002..`, `..2010`, `unknown`; digits may be full-width and followed by 年. */
export function readYear(text: string): Reading<YearFilter | typeof UNKNOWN> {
  if (isUnknown(text)) return read(UNKNOWN);
  const ends = rangeEnds(text);
  const from = ends && readEnd(ends.from, yearOf);
  const to = ends && readEnd(ends.to, yearOf);
  if (!from || !to || (from.value === null && to.value === null)) return refuse('not-a-year', text);
  if (from.value !== null && to.value !== null && from.value > to.value)
    return refuse('range-reversed', text);
  return read({ from: from.value, to: to.value });
}

/** `2006-03-15`, `2006-03`, `2006`, each alone or as the ends of a range; a month or year stands for all its days. */
export function readDate(text: string): Reading<DateFilter> {
  const ends = rangeEnds(text);
  const from = ends && readEnd(ends.from, daysOf);
  const to = ends && readEnd(ends.to, daysOf);
  if (!from || !to || (from.value === null && to.value === null)) return refuse('not-a-date', text);
  const first = from.value?.first ?? null;
  const last = to.value?.last ?? null;
  if (first !== null && last !== null && first > last) return refuse('range-reversed', text);
  return read({ from: first, to: last });
}

/** Both ends of a range, the same one twice for a single value; null where there are more than two. */
function rangeEnds(text: string): { from: string; to: string } | null {
  const [from, to, ...more] = text.normalize('NFKC').replace(/\s/gu, '').split(RANGE);
  if (from === undefined || more.length > 0) return null;
  return { from, to: to ?? from };
}

/** An end left open is null; null instead of an object where the end cannot be read. */
function readEnd<T>(text: string, parse: (text: string) => T | null): { value: T | null } | null {
  if (text === '') return { value: null };
  const value = parse(text);
  return value === null ? null : { value };
}

function yearOf(text: string): number | null {
  const digits = YEAR.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function daysOf(text: string): { first: string; last: string } | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const days = daysIn(Number(year), Number(month));
  if (days === null) return null;
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return null;
  return { first: text, last: text };
}

/** Days of a month (1–12) by the Gregorian calendar; null for any other month. */
function daysIn(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
