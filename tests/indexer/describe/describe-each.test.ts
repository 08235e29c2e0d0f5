import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import type { Article } from '../../../indexer/article.ts';
import { describeArticle } from '../../../indexer/describe/describe.ts';
import { describeEach, type TimeLimits } from '../../../indexer/describe/describe-each.ts';
import { withinTime } from '../../../indexer/describe/within-time.ts';
import { articlesOf } from '../reading.ts';

const gazetteer = loadGazetteer();

/** A pattern whose time doubles with each character. */
const HOSTILE = /^(?:水+)+$/;
const hostileText = `${'水'.repeat(60)}库`;

async function table(rows: number): Promise<Article[]> {
  const lines = Array.from(
    { length: rows },
    (_, at) => `关于做好第${at}项工作的通知,青山县水务局于2019年3月5日印发。`,
  );
  return articlesOf(`标题,正文\n${lines.join('\n')}\n`, 'a.csv');
}

/** Far more than one of these rows needs, once the rules have been compiled. */
const LIMITS: TimeLimits = { ms: 300, msPerUnit: 0.002, slowArticles: 2, msAfter: 150 };

beforeAll(async () => {
  describeEach(await table(20), gazetteer, []);
});

/** Describes, but for the rows named, which it never comes to the end of. */
const stuckAt =
  (...rows: number[]) =>
  (article: Article, places: typeof gazetteer) => {
    if (rows.some((row) => article.title.includes(`第${row}项`))) HOSTILE.test(hostileText);
    return describeArticle(article, places);
  };

describe('a row that takes too long to describe', () => {
  it('is known of by its text alone, and the other rows by all they say', async () => {
    const articles = await table(150);
    const problems: string[] = [];
    const descriptions = describeEach(articles, gazetteer, problems, stuckAt(70), LIMITS);
    expect(descriptions.map(({ summary }) => summary.title)).toEqual(articles.map(({ title }) => title));
    const unknown = descriptions.flatMap(({ summary }, at) =>
      summary.docNumber === null && summary.date.how === 'unknown' ? [at] : [],
    );
    expect(unknown).toEqual([70]);
    expect(descriptions[70]?.summary.characters).toBe(descriptions[71]?.summary.characters);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('第70项');
  });

  it('costs no row its place where several do', async () => {
    const articles = await table(12);
    const problems: string[] = [];
    const descriptions = describeEach(articles, gazetteer, problems, stuckAt(0, 3, 11), LIMITS);
    expect(descriptions.map(({ summary }) => summary.id)).toEqual(articles.map(({ id }) => id));
    expect(problems).toHaveLength(3);
  });
});

it('what a limited piece of work throws is thrown', () => {
  expect(() =>
    withinTime(1_000, () => {
      throw new RangeError('no such row');
    }),
  ).toThrow('no such row');
});
