import { spend } from '../budget.ts';
import { fold } from '../text/fold.ts';
import {
  type DateFilter,
  type Filters,
  type FilterValues,
  type RegionFilter,
  UNKNOWN,
  type YearFilter,
} from '../types.ts';
import {
  type Columns,
  DAY_UNKNOWN,
  firstDay,
  type ListFacet,
  lastDay,
  REGION_UNKNOWN,
  YEAR_UNKNOWN,
} from './columns.ts';
import { readName } from './name-filter.ts';
import { regionTest } from './region-test.ts';
import type { ValueLists } from './value-lists.ts';

/** One filter of a search: a facet and the documents that pass. Clauses must all hold; the values in one are alternatives. */
export interface Clause {
  facet: FilterFacet;
  passes(document: number): boolean;
}

export const FILTER_FACETS = [
  'region',
  'year',
  'date',
  'type',
  'topic',
  'issuer',
  'speaker',
  'path',
] as const;
export type FilterFacet = (typeof FILTER_FACETS)[number];

function regionClause(columns: Columns, wanted: readonly (RegionFilter | typeof UNKNOWN)[]): Clause {
  const tests = wanted.map(regionTest);
  return {
    facet: 'region',
    passes: (document) => {
      const region = columns.region[document] ?? REGION_UNKNOWN;
      const zone = columns.zone[document] ?? 0;
      return tests.some((test) => test(region, zone));
    },
  };
}

function yearClause(
  columns: Columns,
  wanted: readonly (YearFilter | typeof UNKNOWN)[],
  possible: boolean,
): Clause {
  const passes = (document: number, filter: YearFilter | typeof UNKNOWN): boolean => {
    const year = columns.year[document] ?? YEAR_UNKNOWN;
    if (filter === UNKNOWN) return year === YEAR_UNKNOWN;
    const first = filter.from ?? Number.NEGATIVE_INFINITY;
    const last = filter.to ?? Number.POSITIVE_INFINITY;
    if (year !== YEAR_UNKNOWN) return year >= first && year <= last;
    return possible && spanMeets(columns, document, first, last);
  };
  return { facet: 'year', passes: (document) => wanted.some((filter) => passes(document, filter)) };
}

/** True where a document without a fixed year could belong to a year from `first` to `last`. */
function spanMeets(columns: Columns, document: number, first: number, last: number): boolean {
  const years = columns.yearsOf(document);
  return years !== null && years[1] >= first && years[0] <= last;
}

/**
 * A document passes where its whole span lies within the dates asked for (an open end only within an open end); with `possible`,
 * where the two meet: an open end then reaches as far as the years known in the collection.
 */
function dateClause(columns: Columns, wanted: readonly DateFilter[], possible: boolean): Clause {
  const spans = wanted.map(({ from, to }): readonly [number, number] => [
    from === null ? Number.NEGATIVE_INFINITY : firstDay(from),
    to === null ? Number.POSITIVE_INFINITY : lastDay(to),
  ]);
  return {
    facet: 'date',
    passes: (document) => {
      const from = columns.dayFrom[document] ?? DAY_UNKNOWN;
      const to = columns.dayTo[document] ?? DAY_UNKNOWN;
      if (from === DAY_UNKNOWN && to === DAY_UNKNOWN) return false;
      if (!possible) {
        const start = from === DAY_UNKNOWN ? Number.NEGATIVE_INFINITY : from;
        const end = to === DAY_UNKNOWN ? Number.POSITIVE_INFINITY : to;
        return spans.some(([first, last]) => start >= first && end <= last);
      }
      const years = columns.yearsOf(document);
      if (years === null) return false;
      const start = from === DAY_UNKNOWN ? firstDay(String(years[0])) : from;
      const end = to === DAY_UNKNOWN ? lastDay(String(years[1])) : to;
      return spans.some(([first, last]) => end >= first && start <= last);
    },
  };
}

function listClause(columns: Columns, facet: ListFacet, matches: (name: string) => boolean): Clause {
  const list: ValueLists = columns.lists[facet];
  const wanted = Uint8Array.from(list.names, (name) => (matches(name) ? 1 : 0));
  return { facet, passes: (document) => list.hasAny(document, wanted) };
}

/** The clauses of a set of filters: what each facet lets in, and what it takes out. */
export function clausesOf(filters: Filters, columns: Columns): Clause[] {
  return [
    ...clausesOfValues(filters, filters.possible, columns),
    ...clausesOfValues(filters.not, false, columns).map(
      ({ facet, passes }): Clause => ({ facet, passes: (document) => !passes(document) }),
    ),
  ];
}

/** The documents that pass all clauses. */
export function passing(documents: Uint32Array, clauses: readonly Clause[]): Uint32Array {
  if (clauses.length === 0) return documents;
  spend(documents.length);
  return documents.filter((document) => clauses.every((clause) => clause.passes(document)));
}

/**
 * One clause for each facet that has values. `type` and `topic` values are whole names, `path` a folder or file; `issuer`
 * and `speaker` match where the value stands anywhere in the name or, with `=` before it, is all of it; both are compared
 * folded, for names are kept as they are written.
 */
function clausesOfValues(values: FilterValues, possible: boolean, columns: Columns): Clause[] {
  const clauses: Clause[] = [];
  if (values.region.length > 0) clauses.push(regionClause(columns, values.region));
  if (values.year.length > 0) clauses.push(yearClause(columns, values.year, possible));
  if (values.date.length > 0) clauses.push(dateClause(columns, values.date, possible));
  for (const facet of ['type', 'topic', 'path'] as const) {
    const wanted = new Set(values[facet].map((value) => value.replace(/\/$/, '')));
    if (wanted.size > 0) clauses.push(listClause(columns, facet, (name) => wanted.has(name)));
  }
  for (const facet of ['issuer', 'speaker'] as const) {
    if (values[facet].length === 0) continue;
    const tests = values[facet].map(nameTest);
    clauses.push(listClause(columns, facet, (name) => tests.some((test) => test(name))));
  }
  return clauses;
}

function nameTest(value: string): (name: string) => boolean {
  if (value === UNKNOWN) return (name) => name === UNKNOWN;
  const { text, isWhole } = readName(value);
  return (name) => name !== UNKNOWN && (isWhole ? fold(name) === text : fold(name).includes(text));
}
