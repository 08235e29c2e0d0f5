import { spend } from '../budget.ts';
import {
  type RegionCount,
  type SearchAnswer,
  type TopicCount,
  UNKNOWN,
  type ValueCount,
  type YearCount,
} from '../types.ts';
import { type Clause, FILTER_FACETS, type FilterFacet } from './clauses.ts';
import { type Columns, type ListFacet, REGION_UNKNOWN, regionCode, YEAR_UNKNOWN } from './columns.ts';

/** Longest list of issuers, speakers and folders in an answer: what a reader still scans; the rest is found by typing. */
const LONGEST_LIST = 100;

/** Labels for region codes; injected, since the gazetteer is not the columns' business. */
export interface RegionNames {
  label(code: string): string;
}

/** Which documents pass all clauses, and the counts by facet. */
export interface FilteredCounts {
  documents: Uint32Array;
  facets: SearchAnswer['facets'];
}

/**
 * Splits matched documents by the clauses: those that pass all; and, for each facet, those that fail no clause but
 * its own, which its counts take in (so that one can add a second county).
 */
export function filterAndCount(
  matched: Uint32Array,
  clauses: readonly Clause[],
  columns: Columns,
  names: RegionNames,
): FilteredCounts {
  spend(matched.length * FILTER_FACETS.length);
  const { documents, own } =
    clauses.length === 0 ? { documents: matched, own: NONE } : split(matched, clauses);
  const of = (facet: FilterFacet): readonly (Uint32Array | readonly number[])[] => [
    documents,
    own.get(facet) ?? [],
  ];
  return {
    documents,
    facets: {
      region: countRegions(columns, of('region'), names),
      year: countYears(columns, of('year')),
      type: countValues(columns, 'type', of('type')),
      topic: countTopics(columns, of('topic')),
      issuer: countValues(columns, 'issuer', of('issuer')).slice(0, LONGEST_LIST),
      speaker: countValues(columns, 'speaker', of('speaker')).slice(0, LONGEST_LIST),
      path: countValues(columns, 'path', of('path')).slice(0, LONGEST_LIST),
    },
  };
}

const NONE: ReadonlyMap<FilterFacet, readonly number[]> = new Map();

/** The documents that pass all clauses, and by facet those that fail its own alone. */
function split(
  matched: Uint32Array,
  clauses: readonly Clause[],
): { documents: Uint32Array; own: ReadonlyMap<FilterFacet, readonly number[]> } {
  const facetBit = new Map(FILTER_FACETS.map((facet, i) => [facet, 1 << i]));
  const tests = clauses.map((clause) => ({ bit: facetBit.get(clause.facet) ?? 0, passes: clause.passes }));
  const passed = new Uint32Array(matched.length);
  let length = 0;
  const own = new Map<FilterFacet, number[]>(FILTER_FACETS.map((facet) => [facet, []]));
  const ownByBit = new Map([...own].map(([facet, list]) => [facetBit.get(facet) ?? 0, list]));
  for (const document of matched) {
    let failed = 0;
    for (const { bit, passes } of tests) {
      if ((failed & bit) === 0 && !passes(document)) failed |= bit;
      // Two facets failed: the document counts nowhere.
      if ((failed & (failed - 1)) !== 0) break;
    }
    if (failed === 0) passed[length++] = document;
    else ownByBit.get(failed)?.push(document);
  }
  return { documents: passed.subarray(0, length), own };
}

type Documents = readonly (Uint32Array | readonly number[])[];

/** Counts by region as a tree, provinces by code; 全国 and unknown last. */
export function countRegions(columns: Columns, documents: Documents, names: RegionNames): RegionCount[] {
  const counts = new Map<number, number>();
  for (const part of documents) {
    for (const document of part) {
      const region = columns.region[document] ?? REGION_UNKNOWN;
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
  }
  const roots: RegionCount[] = [];
  const nodes = new Map<string, RegionCount>();
  const node = (code: string): RegionCount => {
    const known = nodes.get(code);
    if (known !== undefined) return known;
    const made: RegionCount = { value: code, label: names.label(code), count: 0, children: [] };
    nodes.set(code, made);
    (code.length > 2 ? node(code.slice(0, -2)).children : roots).push(made);
    return made;
  };
  const sorted = [...counts].filter(([region]) => region > 0).sort(([a], [b]) => a - b);
  for (const [region, count] of sorted) {
    const code = regionCode(region);
    for (let length = 2; length <= code.length; length += 2) node(code.slice(0, length)).count += count;
  }
  const national = counts.get(0);
  if (national !== undefined) node('00').count = national;
  const unknown = counts.get(REGION_UNKNOWN);
  if (unknown !== undefined)
    roots.push({ value: UNKNOWN, label: names.label(UNKNOWN), count: unknown, children: [] });
  return roots;
}

/** Counts by year, ascending; unknown last. Spans count as unknown, and as `possible` in each year they hold. */
export function countYears(columns: Columns, documents: Documents): YearCount[] {
  const counts = new Map<number, number>();
  const spans = new Map<string, { from: number; to: number; count: number }>();
  for (const part of documents) {
    for (const document of part) {
      const year = columns.year[document] ?? YEAR_UNKNOWN;
      counts.set(year, (counts.get(year) ?? 0) + 1);
      if (year !== YEAR_UNKNOWN) continue;
      const known = columns.yearsOf(document);
      if (known === null) continue;
      const [from, to] = known;
      const key = `${from}-${to}`;
      const span = spans.get(key) ?? { from, to, count: 0 };
      span.count += 1;
      spans.set(key, span);
    }
  }
  const possible = new Map<number, number>();
  for (const { from, to, count } of spans.values()) {
    for (let year = from; year <= to; year++) possible.set(year, (possible.get(year) ?? 0) + count);
  }
  const years = new Set([...counts.keys(), ...possible.keys()]);
  years.delete(YEAR_UNKNOWN);
  const list: YearCount[] = [...years]
    .sort((a, b) => a - b)
    .map((year) => ({ value: year, count: counts.get(year) ?? 0, possible: possible.get(year) ?? 0 }));
  const unknown = counts.get(YEAR_UNKNOWN);
  if (unknown !== undefined) list.push({ value: UNKNOWN, count: unknown, possible: 0 });
  return list;
}

/** Counts by value, most first, unknown last; equal counts by name, so that the order is the same everywhere. */
export function countValues(columns: Columns, facet: ListFacet, documents: Documents): ValueCount[] {
  const list = columns.lists[facet];
  const counts = new Uint32Array(list.names.length);
  for (const part of documents) for (const document of part) list.count(document, counts);
  const values: ValueCount[] = [];
  counts.forEach((count, i) => {
    const value = list.names[i];
    if (count > 0 && value !== undefined) values.push({ value, count });
  });
  const last = ({ value }: ValueCount): number => (value === UNKNOWN ? 1 : 0);
  return values.sort((a, b) => last(a) - last(b) || b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Counts by topic: first levels with their subjects beneath them. */
export function countTopics(columns: Columns, documents: Documents): TopicCount[] {
  const values = countValues(columns, 'topic', documents);
  return values
    .filter(({ value }) => !value.includes('/'))
    .map((parent) => ({
      ...parent,
      children: values.filter(({ value }) => value.startsWith(`${parent.value}/`)),
    }));
}
