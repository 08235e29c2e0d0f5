import { z } from 'zod';
import { REGION_UNKNOWN, regionNumber } from '../columns/columns.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { type RegionsBy, regionValue, widerRegion } from '../trends/grouping.ts';
import { noSums, type Sums } from '../trends/trends.ts';
import { type TrendsBy, type TrendsValue, UNKNOWN } from '../types.ts';
import { noneOf } from './cluster-clause.ts';

/** What trends tell, added up by the cluster: by year, region or type, with an amount of each document. */

/** More values than there are of one kind. */
const ALL_VALUES = 10_000;

/** An amount of documents by which they are added up (`SUMMED_SCORES`, or a field). */
type Amount = { sum: object };

const AMOUNT = z.object({ value: z.number() });
/** All values there are: where some were left out, sums would be too low and the answer is refused. */
const buckets = <Key extends z.ZodType>(key: Key) =>
  z.object({
    buckets: z.array(z.object({ key, doc_count: z.number(), amount: AMOUNT })),
    sum_other_doc_count: z.literal(0),
  });
const YEARS = z.object({
  years: buckets(z.number()),
  undated: z.object({
    doc_count: z.number(),
    amount: AMOUNT,
    from: z.object({
      buckets: z.array(
        z.object({
          key: z.number(),
          to: z.object({ buckets: z.array(z.object({ key: z.number(), doc_count: z.number() })) }),
        }),
      ),
    }),
  }),
});
const REGIONS = z.object({ regions: buckets(z.string()) });
const TYPES = z.object({ types: buckets(z.string()), all: buckets(z.string()) });

/** What is asked beside a query so that its documents are added up. */
export function trendAggregations(by: TrendsBy, amount: Amount): Record<string, object> {
  const valued = (field: string) => ({ terms: { field, size: ALL_VALUES }, aggs: { amount } });
  const counted = (field: string) => ({ terms: { field, size: ALL_VALUES } });
  switch (by) {
    case 'year':
      return {
        years: valued('year'),
        undated: {
          filter: noneOf({ exists: { field: 'year' } }),
          aggs: { amount, from: { ...counted('yearFrom'), aggs: { to: counted('yearTo') } } },
        },
      };
    case 'province':
    case 'prefecture':
      return { regions: valued('region') };
    case 'type':
      return { types: valued('mainType'), all: valued('types') };
  }
}

/** Sums by the values under which documents count. */
class ValueSums extends Map<TrendsValue, Sums> {
  add(value: TrendsValue, sums: Partial<Sums>): void {
    const { documents, amount, possible } = this.get(value) ?? noSums();
    this.set(value, {
      documents: documents + (sums.documents ?? 0),
      amount: amount + (sums.amount ?? 0),
      possible: possible + (sums.possible ?? 0),
    });
  }
}

/** What the cluster answered to these. */
export function trendSums(
  by: TrendsBy,
  answered: unknown,
  gazetteer: Gazetteer,
): ReadonlyMap<TrendsValue, Sums> {
  switch (by) {
    case 'year':
      return yearSums(YEARS.parse(answered));
    case 'province':
    case 'prefecture':
      return regionSums(by, REGIONS.parse(answered), gazetteer);
    case 'type':
      return typeSums(TYPES.parse(answered));
  }
}

function yearSums({ years, undated }: z.infer<typeof YEARS>): ValueSums {
  const sums = new ValueSums();
  for (const { key, doc_count: documents, amount } of years.buckets) {
    sums.add(key, { documents, amount: amount.value });
  }
  if (undated.doc_count > 0)
    sums.add(UNKNOWN, { documents: undated.doc_count, amount: undated.amount.value });
  for (const { key: from, to } of undated.from.buckets) {
    for (const { key: last, doc_count: possible } of to.buckets) {
      for (let year = from; year <= last; year++) sums.add(year, { possible });
    }
  }
  return sums;
}

function regionSums(by: RegionsBy, { regions }: z.infer<typeof REGIONS>, gazetteer: Gazetteer): ValueSums {
  const sums = new ValueSums();
  for (const { key, doc_count: documents, amount } of regions.buckets) {
    const own = key === UNKNOWN ? REGION_UNKNOWN : regionNumber(key);
    sums.add(regionValue(by, widerRegion(by, own, gazetteer)), { documents, amount: amount.value });
  }
  return sums;
}

/** A document counts under its first type, and may under the others. */
function typeSums({ types, all }: z.infer<typeof TYPES>): ValueSums {
  const sums = new ValueSums();
  for (const { key, doc_count: documents, amount } of types.buckets) {
    sums.add(key, { documents, amount: amount.value });
  }
  for (const { key, doc_count: count } of all.buckets) {
    const possible = count - (sums.get(key)?.documents ?? 0);
    if (possible > 0) sums.add(key, { possible });
  }
  return sums;
}
