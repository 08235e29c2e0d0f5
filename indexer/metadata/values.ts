import { canonicalTopic } from '../../engine/scheme/topics.ts';
import { canonicalType } from '../../engine/scheme/types.ts';
import { notADate, notAYear, unknownValue, type Where } from '../messages.ts';
import type { StatedField } from './field-names.ts';

/** Says whether a name, as written by hand, means a region; absent, region names are taken as they stand. */
export type RegionCheck = (name: string) => boolean;

/** Several values in one cell or key are parted by these. */
const PARTS = /[;；|\n]/u;
const YEAR = /^(?:1[5-9]|20)\d{2}\s*年?$/u;
const DATE =
  /^(?:1[5-9]|20)\d{2}(?:[-/.年]\s*(?:1[0-2]|0?[1-9])\s*(?:[-/.月]\s*(?:3[01]|[12]\d|0?[1-9])?\s*日?)?)?$/u;

/** `2006年8月21日`, `2006/8/21` → `2006-08-21`; months and years alone stay so (`2006-08`, `2006`). */
function isoOf(date: string): string {
  const [year = '', month, day] = date.match(/\d+/gu) ?? [];
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** What is wrong with a value written by hand at some place, or null where nothing is. */
export function valueProblem(
  field: StatedField,
  value: string,
  where: Where,
  knowsRegion?: RegionCheck,
): string | null {
  const unknown = (names: readonly string[], what: 'type' | 'topic'): string | null =>
    names.length === 0 ? null : unknownValue(where, what, names);
  switch (field) {
    case 'type':
      return unknown(
        value.split(/[;；、,，|\n]/u).filter((name) => canonicalType(name) === null),
        'type',
      );
    case 'topic':
      return canonicalTopic(value) !== null
        ? null
        : unknown(
            value.split(PARTS).filter((name) => canonicalTopic(name) === null),
            'topic',
          );
    case 'year':
      return YEAR.test(value) ? null : notAYear(where, value);
    case 'date':
      return DATE.test(value) ? null : notADate(where, value);
    case 'region':
    case 'province':
    case 'city':
    case 'county':
      return knowsRegion === undefined || knowsRegion(value) ? null : unknownValue(where, 'region', [value]);
    case 'title':
    case 'issuer':
    case 'speaker':
    case 'docNumber':
      return null;
  }
}

/** The value to keep: dates as ISO dates, years as four digits, the rest as written without outer white space. */
export function normalValue(field: StatedField, value: string): string {
  if (field === 'date') return isoOf(value);
  return field === 'year' ? value.slice(0, 4) : value;
}
