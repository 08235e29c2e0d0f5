import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareTitle } from '../../../engine/match/bare-title.ts';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import { RemovedIndex, RemovedIndexBuilder } from '../../../engine/match/removed-index.ts';
import { widenedDocuments } from '../../../engine/match/widened.ts';
import { type ClusterClause, EVERYTHING } from '../../../engine/opensearch/cluster-clause.ts';
import { DOCUMENTS_BODY } from '../../../engine/opensearch/index-body.ts';
import { literalsOf, occurrencesOf } from '../../../engine/opensearch/literals.ts';
import { tokensOf } from '../../../engine/opensearch/pair-tokens.ts';
import { queryClause, type Reach } from '../../../engine/opensearch/query-clauses.ts';
import type { FacetNode, QueryNode } from '../../../engine/query/ast.ts';
import { positiveTermNodes } from '../../../engine/query/terms.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { indexOf } from '../match/index-of.ts';
import { and, not, or, phrase, term } from '../match/queries.ts';
import { documents, query, span, text } from '../match/random-nodes.ts';
import { keep } from './pretend/kept.ts';
import { PretendIndex } from './pretend/pretend-index.ts';

interface MadeDocument {
  passages: readonly string[];
  title: string;
  removed: readonly string[];
}

/** Documents as random queries ask for them, some with texts that were left out. */
const made: fc.Arbitrary<MadeDocument[]> = fc
  .tuple(documents, fc.array(fc.array(text, { maxLength: 2 }), { minLength: 5, maxLength: 5 }))
  .map(([all, removed]) => all.map((document, at) => ({ ...document, removed: removed[at] ?? [] })));

/** The same documents as the cluster has them, and as the local index has them. */
function bothOf(all: readonly MadeDocument[]) {
  const tokens = (texts: readonly string[]) => texts.map((one) => ({ reading: tokensOf(one) }));
  const index = new PretendIndex(
    all.map(({ passages, title, removed }, number) =>
      keep(
        String(number),
        {
          passages: tokens(passages),
          leftOut: tokens(removed),
          title: [title, bareTitle(title)].filter((one) => one !== '').map(tokensOf),
        },
        DOCUMENTS_BODY.mappings.properties,
      ),
    ),
  );
  const exact = indexOf(
    all.map(({ passages }) => passages),
    all.map(({ title }) => title),
  );
  const builder = new RemovedIndexBuilder();
  for (const { removed } of all) builder.add({ removed });
  const removed = RemovedIndex.load(ArrayFile.inMemory(Buffer.concat(builder.finish())));
  return { index, exact, removed };
}

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
    ['a number, which ends where digits end', term('12'), false],
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
