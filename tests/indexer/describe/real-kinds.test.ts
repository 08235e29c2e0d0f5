import { describe, expect, it } from 'vitest';
import type { Article } from '../../../indexer/article.ts';
import { describeKinds, type Kinds } from '../../../indexer/describe/kinds.ts';
import { givenFacts } from '../../../indexer/describe/quote.ts';
import { articlesOfFolder, HAS_CORPORA } from '../real-texts.ts';

/** Reading files is the slow part, on a busy machine too. */
const PATIENCE_MS = 60_000;

const kindsOf = (article: Article): Kinds =>
  describeKinds({ ...article, title: givenFacts(article, 'title')[0]?.value ?? article.title });

// Skipped without the folder of real texts beside the project.
describe.skipIf(!HAS_CORPORA)('the kinds of real texts', { timeout: PATIENCE_MS }, () => {
  it('local regulations are regulations of a congress', async () => {
    const kinds = (await articlesOfFolder('regulations', 12)).map(kindsOf);
    const share = (test: (each: Kinds) => boolean): number => kinds.filter(test).length / kinds.length;
    expect(share(({ type }) => type === '法规规章')).toBeGreaterThanOrEqual(0.99);
    expect(share(({ issuer }) => /人民代表大会(?:常务委员会)?$/u.test(issuer ?? ''))).toBeGreaterThanOrEqual(
      0.97,
    );
    expect(share(({ topics }) => topics.length > 0)).toBe(1);
  });

  it('work reports are work reports, and say who reports for whom', async () => {
    for (const article of await articlesOfFolder('reports')) {
      const { type, speaker, issuer } = kindsOf(article);
      expect(type).toBe('政府工作报告');
      expect(speaker).toMatch(/(?:省长|市长|主席) \S{2,}$/u);
      expect(issuer).toMatch(/人民政府$/u);
    }
  });

  it('pages of minutes, speeches and summaries are what they are', async () => {
    const types = new Map<string, number>();
    for (const article of await articlesOfFolder('seeds')) {
      const { type } = kindsOf(article);
      types.set(type, (types.get(type) ?? 0) + 1);
    }
    expect([...types.keys()].sort()).toEqual(['工作总结', '新闻报道', '纪要', '讲话'].sort());
  });

  it('quote what stands in the text', async () => {
    for (const article of [...(await articlesOfFolder('pages')), ...(await articlesOfFolder('seeds'))])
      for (const { evidence } of Object.values(kindsOf(article).known))
        for (const { quote, from, passage, start, end } of evidence)
          if (from === 'text') expect(article.passages[passage ?? -1]?.text.slice(start, end)).toBe(quote);
  });
});
