import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allButOneOf,
  allOf,
  anyOf,
  type ClusterClause,
  EVERYTHING,
  NOTHING,
  noneOf,
} from '../../../engine/opensearch/cluster-clause.ts';
import { DOCUMENTS_BODY } from '../../../engine/opensearch/index-body.ts';
import { keep } from './pretend/kept.ts';
import { PretendIndex } from './pretend/pretend-index.ts';

const IDS = ['a', 'b', 'c', 'd'];
const index = new PretendIndex(IDS.map((id) => keep(id, {}, DOCUMENTS_BODY.mappings.properties)));
const plain: fc.Arbitrary<ClusterClause> = fc.oneof(
  fc.constant(EVERYTHING),
  fc.constant(NOTHING),
  fc.subarray(IDS).map((values) => ({ ids: { values } })),
);
const clauses = fc.array(plain, { maxLength: 4 });
/** What each of some clauses finds. */
const foundBy = (some: readonly ClusterClause[]): Set<string>[] =>
  some.map((one) => new Set(index.found(one)));

test('clauses put together find what all, any, none or all but one of them find', () => {
  fc.assert(
    fc.property(clauses, (some) => {
      const sets = foundBy(some);
      const held = (id: string): number => sets.filter((set) => set.has(id)).length;
      const those = (test: (id: string) => boolean): string[] => IDS.filter(test);
      expect(index.found(allOf(some))).toEqual(those((id) => held(id) === some.length));
      expect(index.found(anyOf(some))).toEqual(those((id) => held(id) > 0));
      expect(index.found(noneOf(anyOf(some)))).toEqual(those((id) => held(id) === 0));
      expect(index.found(allButOneOf(some))).toEqual(those((id) => held(id) >= some.length - 1));
    }),
  );
});

test('one clause among those that all documents hold is asked by itself', () => {
  const one = { ids: { values: ['a'] } };
  expect(allOf([EVERYTHING, one, EVERYTHING])).toBe(one);
  expect(anyOf([one])).toBe(one);
});
