import { z } from 'zod';
import type { FilterFacet } from '../columns/clauses.ts';
import { REGION_UNKNOWN, regionNumber, YEAR_UNKNOWN } from '../columns/columns.ts';
import {
  byCount,
  type CountedSpan,
  LONGEST_LIST,
  type RegionNames,
  regionTree,
  topicTree,
  yearList,
} from '../columns/facet-counts.ts';
import { type SearchAnswer, UNKNOWN, type ValueCount } from '../types.ts';
import { allOf, type ClusterClause } from './cluster-clause.ts';
import { byFacet, type Plan } from './plan.ts';

/** Facets counted by the cluster: of each, what passes the filters of all others. */

type Counted = 'region' | 'year' | 'type' | 'topic' | 'issuer' | 'speaker' | 'path';
const COUNTED: readonly Counted[] = ['region', 'year', 'type', 'topic', 'issuer', 'speaker', 'path'];

/** More values than a facet has that is counted whole. */
const ALL_VALUES = 10_000;
/** Values that each shard counts of a list that is cut off: the first ones are exact where it has no more. */
const VALUES_A_SHARD = 50_000;

const wholly = (field: string) => ({ terms: { field, size: ALL_VALUES } });
/** One more than are shown: that nothing is known of stands behind them all. */
const cutOff = (field: string) => ({
  terms: { field, size: LONGEST_LIST + 1, shard_size: VALUES_A_SHARD },
});

const VALUES: Readonly<Record<Counted, Readonly<Record<string, object>>>> = {
  region: { values: wholly('region') },
  year: { values: wholly('year'), spans: wholly('undated') },
  type: { values: wholly('types') },
  topic: { values: wholly('topics') },
  issuer: { values: cutOff('issuers') },
  speaker: { values: cutOff('speakers') },
  path: { values: cutOff('paths') },
};

/** What is asked beside a query whose documents pass all filters but those of one facet. */
export function facetAggregations({ facets }: Pick<Plan, 'facets'>): Record<string, object> {
  const clauses = byFacet(facets);
  const but = (facet: FilterFacet): ClusterClause =>
    allOf([...clauses].flatMap(([other, clause]) => (other === facet ? [] : [clause])));
  const aggregation = (facet: Counted): [Counted, object] => [
    facet,
    { filter: but(facet), aggs: VALUES[facet] },
  ];
  return Object.fromEntries(COUNTED.map(aggregation));
}

/**
 * The same where there are no filters: each list by itself. A filter that lets all pass would be asked of each document, for each facet,
 * which is a fifth of what counting takes.
 */
export const allFacets = (): Record<string, object> =>
  Object.fromEntries(
    COUNTED.flatMap((facet) =>
      Object.entries(VALUES[facet]).map(([list, asked]): [string, object] => [listName(facet, list), asked]),
    ),
  );

const listName = (facet: Counted, list: string): string => `${facet} ${list}`;

const buckets = <Key extends z.ZodType>(key: Key) =>
  z.object({ buckets: z.array(z.object({ key, doc_count: z.number() })) });
const named = z.object({ values: buckets(z.string()) });

/** What is answered to these. */
export const FACETS = z.object({
  region: named,
  year: z.object({
    doc_count: z.number(),
    values: buckets(z.number()),
    /** Of documents without a fixed year. */
    spans: buckets(z.string()),
  }),
  type: named,
  topic: named,
  issuer: named,
  speaker: named,
  path: named,
});

/** What was answered to `allFacets` of so many documents. */
export function readAllFacets(
  answered: Readonly<Record<string, unknown>>,
  documents: number,
): z.infer<typeof FACETS> {
  const listed = COUNTED.map((facet): [Counted, object] => {
    const lists = Object.keys(VALUES[facet]).map((list) => [list, answered[listName(facet, list)]]);
    return [facet, { doc_count: documents, ...Object.fromEntries(lists) }];
  });
  return FACETS.parse(Object.fromEntries(listed));
}

/** The facets as the local engine lists them. */
export function facetsOf(counted: z.infer<typeof FACETS>, names: RegionNames): SearchAnswer['facets'] {
  const list = (facet: Exclude<Counted, 'year'>): ValueCount[] =>
    counted[facet].values.buckets.map(({ key, doc_count: count }) => ({ value: key, count })).sort(byCount);
  const regions = list('region').map(({ value, count }): [number, number] => [
    value === UNKNOWN ? REGION_UNKNOWN : regionNumber(value),
    count,
  ]);
  const { doc_count: documents, values, spans } = counted.year;
  const years = values.buckets.map(({ key, doc_count: count }): [number, number] => [key, count]);
  const undated = years.reduce((left, [, count]) => left - count, documents);
  if (undated > 0) years.push([YEAR_UNKNOWN, undated]);
  const known = spans.buckets.map(({ key, doc_count: count }): CountedSpan => {
    const [from = 0, to = 0] = key.split(' ').map(Number);
    return { from, to, count };
  });
  return {
    region: regionTree(new Map(regions), names),
    year: yearList(new Map(years), known),
    type: list('type'),
    topic: topicTree(list('topic')),
    issuer: list('issuer').slice(0, LONGEST_LIST),
    speaker: list('speaker').slice(0, LONGEST_LIST),
    path: list('path').slice(0, LONGEST_LIST),
  };
}
