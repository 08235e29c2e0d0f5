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
import { type Documents, FacetClasses } from './facet-classes.ts';

/** Longest list of issuers, speakers and folders in an answer: what a reader still scans; the rest is found by typing. */
export const LONGEST_LIST = 100;

/** Labels for region codes; injected, since the gazetteer is not the columns' business. */
export interface RegionNames {
  /** The code itself where it bears no name: a level between a municipality and its districts. */
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
  const of = (facet: FilterFacet): Documents => [documents, own.get(facet) ?? []];
  return {
    documents,
    facets: {
      region: countRegions(columns, of('region'), names),
      year: countYears(columns, of('year')),
      type: countValues(columns, 'type', of('type')),
      topic: countTopics(columns, of('topic')),
      issuer: countValues(columns, 'issuer', of('issuer'), LONGEST_LIST),
      speaker: countValues(columns, 'speaker', of('speaker'), LONGEST_LIST),
      path: countValues(columns, 'path', of('path'), LONGEST_LIST),
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
  for (let at = 0; at < matched.length; at++) {
    const document = matched[at] ?? 0;
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

/** Counts by region as a tree, provinces by code; 全国 and unknown last. */
export function countRegions(columns: Columns, documents: Documents, names: RegionNames): RegionCount[] {
  const counts = new Map<number, number>();
  FacetClasses.of(columns).region.count(documents, (region, count) => counts.set(region, count));
  return regionTree(counts, names);
}

/** The same from the documents of each region, by its number in the columns. */
export function regionTree(counts: ReadonlyMap<number, number>, names: RegionNames): RegionCount[] {
  const roots: RegionCount[] = [];
  const nodes = new Map<string, RegionCount>();
  const add = (code: string, count: number): void => {
    const known = nodes.get(code);
    if (known !== undefined) {
      known.count += count;
      return;
    }
    const made: RegionCount = { value: code, label: names.label(code), count, children: [] };
    const above = nodes.get(code.slice(0, -2)) ?? nodes.get(code.slice(0, 2));
    (above?.children ?? roots).push(made);
    nodes.set(code, made);
  };
  const sorted = [...counts].filter(([region]) => region > 0).sort(([a], [b]) => a - b);
  for (const [region, count] of sorted) {
    const code = regionCode(region);
    for (let length = 2; length < code.length; length += 2) {
      const above = code.slice(0, length);
      // A level that bears no name is left out: no filter could ask for it.
      if (nodes.has(above) || names.label(above) !== above) add(above, count);
    }
    add(code, count);
  }
  const national = counts.get(0);
  if (national !== undefined) add('00', national);
  const unknown = counts.get(REGION_UNKNOWN);
  if (unknown !== undefined)
    roots.push({ value: UNKNOWN, label: names.label(UNKNOWN), count: unknown, children: [] });
  return roots;
}

/** Counts by year, ascending; unknown last. Spans count as unknown, and as `possible` in each year they hold. */
export function countYears(columns: Columns, documents: Documents): YearCount[] {
  const counts = new Map<number, number>();
  const spans: CountedSpan[] = [];
  FacetClasses.of(columns).years.count(documents, ({ year, span }, count) => {
    counts.set(year, (counts.get(year) ?? 0) + count);
    if (span !== null) spans.push({ from: span[0], to: span[1], count });
  });
  return yearList(counts, spans);
}

/** Documents without a fixed year that could belong to any from the first to the last. */
export interface CountedSpan {
  from: number;
  to: number;
  count: number;
}

/** The same from the documents of each year, `YEAR_UNKNOWN` among them, and of each span. */
export function yearList(counts: ReadonlyMap<number, number>, spans: Iterable<CountedSpan>): YearCount[] {
  const possible = new Map<number, number>();
  for (const { from, to, count } of spans) {
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

/**
 * Counts by value, most first, unknown last; equal counts by name, so that the order is the same everywhere. The first `most`
 * of them.
 */
export function countValues(
  columns: Columns,
  facet: ListFacet,
  documents: Documents,
  most = Number.POSITIVE_INFINITY,
): ValueCount[] {
  const { names } = columns.lists[facet];
  const first = new FirstValues(most);
  FacetClasses.of(columns).lists[facet].count(documents, (number, count) => {
    const value = names[number];
    if (value !== undefined) first.offer(value, count);
  });
  return first.inOrder();
}

/** Keeps the first of many values: most lists are cut off where they would be longer than anyone reads. */
class FirstValues {
  readonly #most: number;
  /** In order once there are as many as wanted. */
  readonly #values: ValueCount[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(name: string, count: number): void {
    const values = this.#values;
    if (values.length < this.#most) {
      values.push({ value: name, count });
      if (values.length === this.#most) values.sort(byCount);
      return;
    }
    const last = values.at(-1);
    // Nearly all of the files of a large folder: nothing is made of them.
    if (last === undefined || (count < last.count && last.value !== UNKNOWN)) return;
    const value = { value: name, count };
    if (byCount(value, last) >= 0) return;
    values.pop();
    let at = values.length;
    for (let low = 0; low < at; ) {
      const middle = (low + at) >>> 1;
      const other = values[middle];
      if (other !== undefined && byCount(other, value) < 0) low = middle + 1;
      else at = middle;
    }
    values.splice(at, 0, value);
  }

  inOrder(): ValueCount[] {
    return this.#values.sort(byCount);
  }
}

/** Most first, unknown last, equal ones by name. */
export function byCount(a: ValueCount, b: ValueCount): number {
  const last = ({ value }: ValueCount): number => (value === UNKNOWN ? 1 : 0);
  return last(a) - last(b) || b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Counts by topic: first levels with their subjects beneath them. */
export function countTopics(columns: Columns, documents: Documents): TopicCount[] {
  return topicTree(countValues(columns, 'topic', documents));
}

/** The same from the counts of all topics and of the levels above them, in order. */
export function topicTree(values: readonly ValueCount[]): TopicCount[] {
  const parents = new Map<string, TopicCount>();
  for (const value of values) {
    if (!value.value.includes('/')) parents.set(value.value, { ...value, children: [] });
  }
  for (const value of values) {
    const slash = value.value.indexOf('/');
    if (slash >= 0) parents.get(value.value.slice(0, slash))?.children.push(value);
  }
  return [...parents.values()];
}
