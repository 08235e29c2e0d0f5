import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RequestError } from '../../../engine/errors.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { noFilters } from '../../../engine/local/filters.ts';
import { clusterTrends } from '../../../engine/opensearch/cluster-trends.ts';
import { emptyCollection } from '../../../engine/opensearch/matching-collection.ts';
import type { TrendsRequest } from '../../../engine/types.ts';
import { anyFilters, textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

const gazetteer = loadGazetteer();
let made: MadeCollection;
beforeAll(async () => {
  made = await madeCollection(textsToFilter());
}, 120_000);
afterAll(() => made.remove());

const asked = (request: Partial<TrendsRequest>): TrendsRequest => ({
  queries: ['工业'],
  by: 'year',
  across: null,
  filters: noFilters(),
  match: 'exact',
  removed: false,
  lang: 'zh',
  ...request,
});

function fromCluster(request: TrendsRequest) {
  const { index, facts, statistics } = made;
  const source = {
    facts,
    searches: async (bodies: readonly object[]) => bodies.map((body) => index.search(body)),
  };
  return clusterTrends(source, request, emptyCollection({ facts, statistics }), gazetteer);
}

describe('trends that the cluster adds up', () => {
  test('are those of the local engine, by anything and under any filters', async () => {
    const query = fc.constantFrom(
      '工业',
      '的',
      '工业 OR 农业',
      '工业 -农业',
      '2006年',
      'region:湖南 工业',
      '',
      '查无此语',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(query, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('year' as const, 'province' as const, 'prefecture' as const, 'type' as const),
        anyFilters,
        fc.constantFrom('zh' as const, 'en' as const),
        async (queries, by, filters, lang) => {
          const request = asked({ queries, by, filters, lang });
          expect(await fromCluster(request)).toEqual(await made.small.engine.trends(request));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['wildcards', { queries: ['工业', '工*业'] }],
    ['a relaxed search', { match: 'relaxed' as const }],
    ['what was left out', { removed: true }],
    ['two things at once', { across: 'type' as const }],
  ])('are not %s', async (_, request) => {
    expect(await fromCluster(asked(request))).toBeNull();
  });

  test('say which of several queries cannot be read', async () => {
    const given = await fromCluster(asked({ queries: ['工业', 'year:x'] })).catch((error: unknown) => error);
    expect(given).toBeInstanceOf(RequestError);
    expect(given).toMatchObject({ problems: [{ index: 1 }] });
  });
});
