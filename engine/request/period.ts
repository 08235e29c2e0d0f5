import { isUnknown } from '../query/unknown.ts';
import { type DateFilter, UNKNOWN, type YearFilter } from '../types.ts';
import { type Reading, read, refuse } from './reading.ts';

const YEAR = /^([0-9]{4})年?$/u;
/** `2006-03-15`, `2006/3/15`, `2006.3`, `2006年3月15日`. */
const DATE = /^([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?|年)?$/u;
/** What stands between the ends of a range; a dash only where it is not part of a date. */
const RANGE = /\.{2,3}|[~〜至到]/u;
const DASHED_RANGE = /^([0-9]{4}(?:[/.年][0-9]{1,2}(?:[/.月](?:[0-9]{1,2}日?)?)?|年)?)[-–—―]([0-9]{4}.*)?$/u;

/**
 * `2006`, `2002..2010`, `2002..`, `..2010`, `unknown`; also `2002-2010`, `2002～2010`, `2002年至2010年`. Digits may be
 * full-width; a range written from its end to its beginning is the same range, marked as turned.
 */
export function readYear(text: string): Reading<YearFilter | typeof UNKNOWN> {
  if (isUnknown(text)) return read(UNKNOWN);
  const ends = rangeEnds(text);
  const from = ends && readEnd(ends.from, yearOf);
  const to = ends && readEnd(ends.to, yearOf);
  if (!from || !to || (from.value === null && to.value === null)) return refuse('not-a-year', text);
  if (from.value !== null && to.value !== null && from.value > to.value)
    return read({ from: to.value, to: from.value, turned: true });
  return read({ from: from.value, to: to.value });
}

/**
 * `2006-03-15`, `2006-3`, `2006年3月`, `2006`, each alone or as the ends of a range; a month or year stands for all its
 * days.
 */
export function readDate(text: string): Reading<DateFilter> {
  const range = rangeEnds(text);
  const from = range && readEnd(range.from, daysOf);
  const to = range && readEnd(range.to, daysOf);
  if (!from || !to || (from.value === null && to.value === null)) return refuse('not-a-date', text);
  if (from.value !== null && to.value !== null && from.value.first > to.value.first)
    return read({ from: to.value.first, to: from.value.last, turned: true });
  return read({ from: from.value?.first ?? null, to: to.value?.last ?? null });
}

/** Both ends of a range, the same one twice for a single value; null where there are more than two. */
function rangeEnds(text: string): { from: string; to: string } | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const dashed = DASHED_RANGE.exec(plain);
  if (dashed !== null) return { from: dashed[1] ?? '', to: dashed[2] ?? '' };
  const [from, to, ...more] = plain.split(RANGE);
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
  const inMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { first: `${inMonth}-01`, last: `${inMonth}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return null;
  const written = `${inMonth}-${day.padStart(2, '0')}`;
  return { first: written, last: written };
}

/** Days of a month (1–12) by the Gregorian calendar; null for any other month. */
function daysIn(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
