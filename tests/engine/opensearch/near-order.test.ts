import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allOf } from '../../../engine/opensearch/cluster-clause.ts';
import { nearOrder } from '../../../engine/opensearch/near-order.ts';
import { anywhere } from '../../../engine/opensearch/pair-tokens.ts';
import { keywordTerms } from '../../../engine/rank/query-terms.ts';
import { PHRASE_BOOST, TITLE_PHRASE_BOOST } from '../../../engine/rank/weights.ts';
import { requestFor } from '../request.ts';
import { textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

let made: MadeCollection;
beforeAll(async () => {
  made = await madeCollection({
    ...textsToFilter(),
    '水/一.txt': '某某小记\n\n水利如此。这里没有别的。\n',
    '水/二.txt': '某某小记\n\n水利如此，水利如此。这里没有别的。\n',
    '水/多.txt': `某某小记\n\n${'水利如此。'.repeat(200)}这里没有别的。\n`,
  });
});
afterAll(() => made.remove());

const NO_WORDS = keywordTerms([]);
const idOf = (file: string): string =>
  made.collection.everything.reduce(
    (found, number) =>
      made.collection.store.summary(number).source.file === file ? made.collection.store.id(number) : found,
    '',
  );
/** What documents score by the order alone. */
const scoresBy = (query: Parameters<typeof nearOrder>[0]): Map<string, number> =>
  made.index.scores({
    bool: { should: nearOrder(query, made.statistics), minimum_should_match: 0, filter: [{ match_all: {} }] },
  });

describe('the order by which the cluster picks what is ranked', () => {
  test('puts more occurrences first, up to what they may weigh', () => {
    const scores = scoresBy({ terms: [], words: NO_WORDS, literals: [anywhere('水利')] });
    const [once = 0, twice = 0, often = 0] = ['水/一.txt', '水/二.txt', '水/多.txt'].map((file) =>
      scores.get(idOf(file)),
    );
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeGreaterThan(once);
    expect(often).toBeGreaterThan(twice);
    // Without words of the query its mass is one.
    expect(often).toBeLessThan(PHRASE_BOOST);
  });

  test('adds for a term in the title what the local ranking adds, shared by all terms', () => {
    const alone = scoresBy({ terms: ['农业工作'], words: NO_WORDS, literals: [] });
    expect(alone.get(idOf('湖南/讲话.txt'))).toBeCloseTo(TITLE_PHRASE_BOOST, 5);
    expect(alone.get(idOf('水/一.txt'))).toBe(0);
    const beside = scoresBy({ terms: ['农业工作', '没有'], words: NO_WORDS, literals: [] });
    expect(beside.get(idOf('湖南/讲话.txt'))).toBeCloseTo(TITLE_PHRASE_BOOST / 2, 5);
  });

  test('weighs rare words more than common ones', () => {
    const of = (word: string): number =>
      Math.max(...scoresBy({ terms: [], words: keywordTerms([word]), literals: [] }).values());
    expect(of('公路')).toBeGreaterThan(of('推进'));
  });

  test.each(['招商引资', '公路建设', '农业 改革'])(
    'has the first hits of the local ranking of %s among its first',
    async (q) => {
      const terms = q.split(' ');
      const { hits } = await made.small.engine.search(requestFor(q, {}, { duplicates: 'all', size: 3 }));
      const scores = made.index.scores({
        bool: {
          filter: [allOf([{ ids: { values: await matching(q) } }])],
          should: nearOrder(
            { terms, words: keywordTerms(terms), literals: terms.map(anywhere) },
            made.statistics,
          ),
          minimum_should_match: 0,
        },
      });
      const order = [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
      for (const { document } of hits) expect(order.slice(0, 8)).toContain(document.id);
      expect(hits.length).toBeGreaterThan(0);
    },
  );
});

async function matching(q: string): Promise<string[]> {
  const { hits } = await made.small.engine.search(requestFor(q, {}, { duplicates: 'all', size: 100 }));
  return hits.map(({ document }) => document.id);
}
