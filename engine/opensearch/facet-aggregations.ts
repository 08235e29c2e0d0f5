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

const CUT_OFF = { issuer: 'issuers', speaker: 'speakers', path: 'paths' } as const;
/** A facet of which the first values alone are listed. */
type CutOff = keyof typeof CUT_OFF;
const CUT_OFF_FACETS: readonly CutOff[] = ['issuer', 'speaker', 'path'];
type Counted = 'region' | 'year' | 'type' | 'topic' | CutOff;
const COUNTED: readonly Counted[] = ['region', 'year', 'type', 'topic', ...CUT_OFF_FACETS];

/** More values than a facet has that is counted whole. */
const ALL_VALUES = 10_000;
/** Values that each shard counts of a list that is cut off: where it has more, what is told of the first ones may be too little. */
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
  issuer: { values: cutOff(CUT_OFF.issuer) },
  speaker: { values: cutOff(CUT_OFF.speaker) },
  path: { values: cutOff(CUT_OFF.path) },
};

/** All that a filter of its own does not leave out. */
const butOne = (facets: Plan['facets'], facet: FilterFacet): ClusterClause =>
  allOf([...byFacet(facets)].flatMap(([other, clause]) => (other === facet ? [] : [clause])));

/** What is asked beside a query whose documents pass all filters but those of one facet. */
export function facetAggregations({ facets }: Pick<Plan, 'facets'>): Record<string, object> {
  const aggregation = (facet: Counted): [Counted, object] => [
    facet,
    { filter: butOne(facets, facet), aggs: VALUES[facet] },
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
/** All values there are: where some were left out, counts would be too low and the answer is refused. */
const whole = <Key extends z.ZodType>(key: Key) => buckets(key).extend({ sum_other_doc_count: z.literal(0) });
const named = z.object({ values: whole(z.string()) });
const cutOffNamed = z.object({
  values: buckets(z.string()).extend({
    /** By how much a count may be too low, since shards did not tell all that they hold. */
    doc_count_error_upper_bound: z.number(),
  }),
});

/** What is answered to these. */
export const FACETS = z.object({
  region: named,
  year: z.object({
    doc_count: z.number(),
    values: whole(z.number()),
    /** Of documents without a fixed year. */
    spans: whole(z.string()),
  }),
  type: named,
  topic: named,
  issuer: cutOffNamed,
  speaker: cutOffNamed,
  path: cutOffNamed,
});
type CountedFacets = z.infer<typeof FACETS>;
const RECOUNTED = FACETS.pick({ issuer: true, speaker: true, path: true }).partial();

/** What was answered to `allFacets` of so many documents. */
export function readAllFacets(answered: Readonly<Record<string, unknown>>, documents: number): CountedFacets {
  const listed = COUNTED.map((facet): [Counted, object] => {
    const lists = Object.keys(VALUES[facet]).map((list) => [list, answered[listName(facet, list)]]);
    return [facet, { doc_count: documents, ...Object.fromEntries(lists) }];
  });
  return FACETS.parse(Object.fromEntries(listed));
}

/**
 * What is asked beside the same query once more, so that every count shown is exact; null where all are. A shard that holds more values
 * than it tells may have left one out that others tell. Of values as rare as the last of such a list it may then be others that are listed.
 */
export function recounts(
  counted: Pick<CountedFacets, CutOff>,
  { facets }: Pick<Plan, 'facets'>,
): Record<string, object> | null {
  const doubtful = CUT_OFF_FACETS.filter((facet) => counted[facet].values.doc_count_error_upper_bound > 0);
  if (doubtful.length === 0) return null;
  return Object.fromEntries(
    doubtful.map((facet): [CutOff, object] => {
      const include = counted[facet].values.buckets.map(({ key }) => key);
      const values = { terms: { field: CUT_OFF[facet], size: include.length, include } };
      return [facet, { filter: butOne(facets, facet), aggs: { values } }];
    }),
  );
}

/** The same counts with those that were asked once more. */
export function recounted(counted: CountedFacets, answered: unknown): CountedFacets {
  const {
    issuer = counted.issuer,
    speaker = counted.speaker,
    path = counted.path,
  } = RECOUNTED.parse(answered);
  return { ...counted, issuer, speaker, path };
}

/** The facets as the local engine lists them. */
export function facetsOf(counted: CountedFacets, names: RegionNames): SearchAnswer['facets'] {
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
