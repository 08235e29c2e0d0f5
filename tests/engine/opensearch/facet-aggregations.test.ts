import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { regionNames } from '../../../engine/local/region-names.ts';
import { allOf } from '../../../engine/opensearch/cluster-clause.ts';
import { FACETS, facetAggregations, facetsOf } from '../../../engine/opensearch/facet-aggregations.ts';
import { filteredButOne, planExact } from '../../../engine/opensearch/plan.ts';
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
