import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import { widenedDocuments } from '../../../engine/match/widened.ts';
import { type ClusterClause, EVERYTHING } from '../../../engine/opensearch/cluster-clause.ts';
import { literalsOf, occurrencesOf } from '../../../engine/opensearch/literals.ts';
import { queryClause, type Reach } from '../../../engine/opensearch/query-clauses.ts';
import type { FacetNode, QueryNode } from '../../../engine/query/ast.ts';
import { positiveTermNodes } from '../../../engine/query/terms.ts';
import { and, not, or, phrase, term } from '../match/queries.ts';
import { query, span } from '../match/random-nodes.ts';
import { bothOf, type MadeDocument, made } from './made-documents.ts';

const EVEN: FacetNode = { kind: 'facet', facet: 'type', value: '偶', span };
const evenClause = (all: readonly MadeDocument[]): ClusterClause => ({
  ids: { values: [...all.keys()].filter((number) => number % 2 === 0).map(String) },
});
const evenSet = (all: readonly MadeDocument[]): DocumentSet =>
  DocumentSet.of(
    all.length,
    [...all.keys()].filter((number) => number % 2 === 0),
  );

const withFacets = query.chain((node) =>
  fc.constantFrom<QueryNode>(node, { kind: 'and', operands: [node, EVEN], span }, or(node, not(EVEN))),
);

function expectFound(all: readonly MadeDocument[], node: QueryNode, reach: Reach): void {
  const { index, exact, removed } = bothOf(all);
  const evaluation = exact.evaluate(node);
  const facets = () => evenSet(all);
  const matched =
    reach === 'reading'
      ? evaluation.matchDocuments(facets)
      : widenedDocuments(node, evaluation, removed.evaluate(node, exact), facets);
  const { clause, decides } = queryClause(node, () => evenClause(all), reach);
  const found = index.found(clause).map(Number);
  const right = [...matched.toArray()];
  if (decides) expect(found).toEqual(right);
  else expect(found).toEqual(expect.arrayContaining(right));
}

describe('a query in the language of the cluster', () => {
  test('finds in the reading texts what matches there, and nothing else where it says so', () => {
    fc.assert(
      fc.property(made, withFacets, (all, node) => expectFound(all, node, 'reading')),
      { numRuns: 1000 },
    );
  });

  test('does so where terms may stand in what was left out', () => {
    fc.assert(
      fc.property(made, withFacets, (all, node) => expectFound(all, node, 'widened')),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['characters', phrase('工业'), true],
    ['one character', term('工'), true],
    ['all, either and without', and(phrase('工'), or(term('业'), term('园')), not(phrase('区'))), true],
    ['a title', term('工业', 'title'), true],
    ['wildcards', term('工*业'), false],
    ['a number, which ends where digits end', term('12'), true],
    ['one digit, of which the tokens do not tell whether it ends', term('1'), false],
    ['an exclusion of wildcards', not(term('工?业')), false],
    ['half of a character', phrase('\ud840'), false],
  ])('decides %s: %#', (_, node, decides) => {
    expect(queryClause(node, () => EVERYTHING, 'reading').decides).toBe(decides);
  });

  test('asks for nothing where nothing is left of a term', () => {
    const { index } = bothOf([{ passages: ['工业'], title: '', removed: [] }]);
    expect(index.found(queryClause(phrase('　'), () => EVERYTHING, 'reading').clause)).toEqual([]);
  });
});

describe('occurrences that the cluster adds up', () => {
  test('are those that the local index counts, of all texts that a query stands for', () => {
    fc.assert(
      fc.property(made, query, (all, node) => {
        const { index, exact } = bothOf(all);
        const terms = positiveTermNodes(node).filter(({ field }) => field === null);
        const literals = literalsOf(terms);
        const [first, ...others] = terms;
        if (literals === null || first === undefined) return;
        const evaluation = exact.evaluate(or(first, ...others));
        const counts = evaluation.count(DocumentSet.all(all.length));
        const scores = index.scores(occurrencesOf('reading', literals.flat(), []));
        const sums = Array.from(all, (_one, number) => scores.get(String(number)) ?? 0);
        expect(sums).toEqual(Array.from(all, (_one, number) => counts.occurrencesOf[number] ?? 0));
      }),
      { numRuns: 1000 },
    );
  });
});
