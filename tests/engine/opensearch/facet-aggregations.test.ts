import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { noFilters } from '../../../engine/local/filters.ts';
import { regionNames } from '../../../engine/local/region-names.ts';
import { allOf } from '../../../engine/opensearch/cluster-clause.ts';
import { FACETS, facetAggregations, facetsOf } from '../../../engine/opensearch/facet-aggregations.ts';
import { filteredButOne, planExact } from '../../../engine/opensearch/plan.ts';
import { searchCounts } from '../../../engine/opensearch/search-counts.ts';
import type { ValueCount } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { anyFilters, fewFilters, textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

const gazetteer = loadGazetteer();
const AGGREGATED = z.object({ aggregations: z.unknown() });
let made: MadeCollection;
beforeAll(async () => {
  made = await madeCollection(textsToFilter());
});
afterAll(() => made.remove());

test('facets counted by the cluster are those of the local engine, each without its own filter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', '工业', '"推进"', '-"会议"', 'region:湖南 "的"'),
      fc.oneof(fewFilters, anyFilters),
      fc.constantFrom('zh' as const, 'en' as const),
      async (q, filters, lang) => {
        const request = requestFor(q, filters, { lang });
        const plan = planExact(request, gazetteer);
        const answer = made.index.search({
          query: allOf([plan.reading.clause, filteredButOne(plan)]),
          size: 0,
          aggs: facetAggregations(plan),
        });
        const counted = FACETS.parse(AGGREGATED.parse(answer).aggregations);
        const { facets } = await made.small.engine.search(request);
        expect(facetsOf(counted, regionNames(gazetteer, lang))).toEqual(facets);
      },
    ),
    { numRuns: 200 },
  );
});

test('where shards do not tell all their values, every count that is shown is exact all the same', async () => {
  let asked = 0;
  const index = made.index.tellingOnly(1);
  const search = async (body: unknown): Promise<unknown> => {
    asked += 1;
    return index.search(body);
  };
  const source = { search, searches: (bodies: readonly object[]) => Promise.all(bodies.map(search)) };
  const counted = async (q: string, filters: Parameters<typeof requestFor>[1]) => {
    const request = requestFor(q, filters);
    const plan = planExact(request, gazetteer);
    const { facets } = await searchCounts(source, plan, [], request, regionNames(gazetteer, 'zh'));
    return { facets, expected: (await made.small.engine.search(request)).facets };
  };
  const countsOf = (values: readonly ValueCount[]) =>
    new Map(values.map(({ value, count }) => [value, count]));
  await fc.assert(
    fc.asyncProperty(fewFilters, async (filters) => {
      const { facets, expected } = await counted('', filters);
      for (const facet of ['issuer', 'speaker', 'path'] as const) {
        const exact = countsOf(expected[facet]);
        for (const { value, count } of facets[facet]) expect(count, value).toBe(exact.get(value));
      }
    }),
    { numRuns: 50 },
  );
  asked = 0;
  expect((await counted('', noFilters())).facets.path.length).toBeGreaterThan(0);
  // Counts and passages with one question each, and the lists that were cut off with another.
  expect(asked).toBe(2);
});
