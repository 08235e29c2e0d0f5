import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BudgetError, PausingWork } from '../../../engine/budget.ts';
import { OverloadError } from '../../../engine/errors.ts';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import { widenedDocuments } from '../../../engine/match/widened.ts';
import { type ClusterClause, EVERYTHING } from '../../../engine/opensearch/cluster-clause.ts';
import { heldPassages } from '../../../engine/opensearch/held-passages.ts';
import { foundInPassages, partInPassages } from '../../../engine/opensearch/passage-search.ts';
import type { Plan } from '../../../engine/opensearch/plan.ts';
import { queryClause } from '../../../engine/opensearch/query-clauses.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { and, near, not, or, phrase, term } from '../match/queries.ts';
import { query } from '../match/random-nodes.ts';
import { bothOf, type MadeDocument, made, SECTIONS_A_DOCUMENT } from './made-documents.ts';

/** A search for `node` under a filter that lets documents of an even number pass. */
function planOf(node: QueryNode, all: readonly MadeDocument[], isFiltered: boolean): Plan {
  const even: ClusterClause = {
    ids: { values: [...all.keys()].filter((number) => number % 2 === 0).map(String) },
  };
  return {
    reading: queryClause(node, () => EVERYTHING, 'reading'),
    widened: queryClause(node, () => EVERYTHING, 'widened'),
    facets: isFiltered ? [{ facet: 'type', clause: even }] : [],
    node,
    terms: [],
    marked: [],
    words: { concepts: [], terms: [] },
    isRounded: false,
  };
}

async function expectFound(
  all: readonly MadeDocument[],
  node: QueryNode,
  isFiltered: boolean,
): Promise<void> {
  const part = partInPassages(node);
  fc.pre(part !== null);
  const { index, exact, removed } = bothOf(all);
  const source = { search: async (body: object) => index.search(body) };
  const found = foundInPassages(await heldPassages(source, planOf(node, all, isFiltered), part), part);
  const marks = exact.evaluate(node);
  const none = () => {
    throw new RangeError('there are no facets');
  };
  const matched = marks.matchDocuments(none);
  const passing = DocumentSet.of(
    all.length,
    [...all.keys()].filter((number) => !isFiltered || number % 2 === 0),
  );
  const both = matched.and(passing);
  const counts = marks.count(both);
  const leftOut = removed.evaluate(node, exact);
  const widened = widenedDocuments(node, marks, leftOut, none).and(passing);
  const sections = new Set<number>();
  marks.eachPassage(both, (passage, document) => {
    const section = Math.min(passage - exact.firstPassage(document), SECTIONS_A_DOCUMENT - 1);
    sections.add(document * SECTIONS_A_DOCUMENT + section);
  });
  expect(found.orders).toEqual([...both.toArray()]);
  expect(found.butOneFacet).toEqual([...matched.toArray()]);
  expect(found.total).toEqual({
    passages: counts.passages,
    occurrences: counts.occurrences,
    removed: leftOut.count(widened).occurrences,
    sections: sections.size,
  });
  for (const order of found.orders) {
    expect(found.occurrencesOf(order)).toBe(counts.occurrencesOf[order]);
    expect(found.togetherIn(order)).toBe(marks.mostTogether(order));
  }
}

describe('what is found in the passages that may match', () => {
  test('is what the local index finds and counts, under filters too', async () => {
    await fc.assert(
      fc.asyncProperty(made, query, fc.boolean(), (all, node, isFiltered) =>
        expectFound(all, node, isFiltered),
      ),
      { numRuns: 400 },
    );
  }, 180_000);

  test.each([
    ['wildcards', term('工*业')],
    ['proximity', near(5, phrase('工'), phrase('业'))],
    ['one of them with exclusions', and(term('工?业'), not(term('区*园')))],
    ['wildcards beside a title and an exclusion', and(term('工*业'), term('园', 'title'), not(phrase('区')))],
  ])('tells of %s', (_, node) => {
    expect(partInPassages(node)).not.toBeNull();
  });

  test.each([
    ['where a title is asked for by wildcards', term('工*业', 'title')],
    ['where a title is one of several', or(term('工*业'), term('园', 'title'))],
    ['where nothing need stand in it', not(term('工*业'))],
    ['where one of several need not', or(term('工*业'), not(phrase('园')))],
  ])('tells not all %s', (_, node) => {
    expect(partInPassages(node)).toBeNull();
  });

  test('is refused where it is too much to look at', async () => {
    const { index } = bothOf([{ passages: ['工园业', '工园区'], title: '', removed: [] }]);
    const node = term('工?业');
    const source = { search: async (body: object) => index.search(body) };
    const held = (most?: number) => heldPassages(source, planOf(node, [], false), node, undefined, most);
    expect((await held()).passing.reading.map(({ text }) => text)).toEqual(['工□业']);
    await expect(held(10)).rejects.toThrow(OverloadError);
  });

  test('is not sent where there is no time to look at it', async () => {
    const { index } = bothOf([{ passages: ['工园业'], title: '', removed: [] }]);
    const node = term('工?业');
    const sent: unknown[] = [];
    const search = async (body: object) => {
      const answer = index.search(body);
      sent.push(answer);
      return answer;
    };
    const work = new PausingWork({ milliseconds: 0 });
    work.goOn();
    const held = heldPassages({ search }, planOf(node, [], false), node).finally(() => work.end());
    await expect(held).rejects.toThrow(BudgetError);
    expect(JSON.stringify(sent)).not.toContain('工园业');
    expect(JSON.stringify(sent)).toContain('"told"');
  });
});
