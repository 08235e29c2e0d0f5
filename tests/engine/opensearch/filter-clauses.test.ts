import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clausesOf, FILTER_FACETS } from '../../../engine/columns/clauses.ts';
import { noFilters } from '../../../engine/local/filters.ts';
import { allOf } from '../../../engine/opensearch/cluster-clause.ts';
import { filterClauses } from '../../../engine/opensearch/filter-clauses.ts';
import type { Filters } from '../../../engine/types.ts';
import { anyFilters, textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

let made: MadeCollection;
beforeAll(async () => {
  made = await madeCollection(textsToFilter());
});
afterAll(() => made.remove());

/** Documents that pass here, and those that the cluster finds. */
function passing(filters: Filters): [local: string[], distributed: string[]] {
  const { collection, index, idsOf } = made;
  const clauses = clausesOf(filters, collection.columns);
  const local = collection.everything.filter((document) =>
    clauses.every((clause) => clause.passes(document)),
  );
  const distributed = index.found(allOf(filterClauses(filters).map(({ clause }) => clause)));
  return [idsOf(local).sort(), distributed.sort()];
}

test('any filters let the same documents pass in the cluster as here', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const [local, distributed] = passing(filters);
      expect(distributed).toEqual(local);
    }),
    { numRuns: 500 },
  );
});

test.each(FILTER_FACETS)(
  'the values of %s alone let the same documents pass, and take the same out',
  (facet) => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const values = { ...noFilters().not, [facet]: filters[facet] };
        for (const asked of [
          { ...noFilters(), ...values, possible: filters.possible },
          { ...noFilters(), not: values },
        ]) {
          const [local, distributed] = passing(asked);
          expect(distributed).toEqual(local);
          seen.add(local.length);
        }
      }),
      { numRuns: 100 },
    );
    // Some values let all pass, some none, some a few: else nothing would have been compared.
    expect(seen.size).toBeGreaterThan(2);
  },
);

test('a facet that lets some values pass and takes others out makes a clause of each', () => {
  const filters: Filters = { ...noFilters(), region: ['43'], not: { ...noFilters().not, region: ['4307'] } };
  expect(filterClauses(filters).map(({ facet }) => facet)).toEqual(['region', 'region']);
});

test('a zone without a code lets its documents pass, in the cluster as here', () => {
  const [local, distributed] = passing({ ...noFilters(), region: ['4604/洋浦经济开发区'] });
  expect(local).toHaveLength(1);
  expect(distributed).toEqual(local);
});
