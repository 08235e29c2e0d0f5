import { expect, it } from 'vitest';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import type { GivenFact } from '../../indexer/article.ts';
import { describe } from '../../indexer/pipeline.ts';
import { articlesOf } from './reading.ts';

it('a row at which describing fails keeps its text, costs no other row, and is told', async () => {
  const articles = await articlesOf('标题,正文\n植树,各乡镇要植树造林。\n修路,各乡镇要修路。\n', 'a.csv');
  const broken: GivenFact = {
    field: 'issuer',
    get value(): string {
      throw new Error('a fault of this row');
    },
    evidence: { quote: '', from: 'column' },
  };
  const problems: string[] = [];
  const told = describe(
    articles.map((article, at) => (at === 0 ? { ...article, given: [broken] } : article)),
    loadGazetteer(),
    problems,
  );
  expect(told.map(({ summary }) => [summary.title, summary.characters > 0])).toEqual([
    ['植树', true],
    ['修路', true],
  ]);
  expect(problems.join()).toContain('"植树" could not be described (a fault of this row)');
});
