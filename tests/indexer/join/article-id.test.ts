import { describe, expect, it } from 'vitest';
import { articleIds } from '../../../indexer/join/article-id.ts';
import { articlesOf } from '../reading.ts';

const speeches = [
  '同志们：今天讲茶叶。低产茶园要在三年之内改造完，初制厂要在明年春茶上市之前建好。',
  '同志们：今天讲造林。荒山要在两年之内种上树，种一片要活一片，封山的告示要写明白。',
  '同志们：今天讲防火。护林员每天要巡山两次，发现烟点立即报告，任何人不许带火种进山。',
];
const page = (texts: readonly string[]) =>
  texts.map((text) => `县长的讲话\n${text.replace('：', '：\n')}`).join('\n');
const ids = async (texts: readonly string[]) => (await articlesOf(page(texts))).map(({ id }) => id);

describe('articles under equal headings', () => {
  it('are as many as stand there', async () => {
    expect(await articlesOf(page(speeches))).toHaveLength(3);
    expect(await articlesOf(page(speeches.slice(0, 2)))).toHaveLength(2);
  });

  it('keep their ids where one before them is deleted, put in, or moved', async () => {
    const [first, second, third] = await ids(speeches);
    expect(await ids(speeches.slice(1))).toEqual([second, third]);
    expect(await ids([...speeches].reverse())).toEqual([third, second, first]);
    expect(
      (
        await ids([
          '同志们：今天讲修路。通村的路要在年底之前修完，河上的两座桥要在汛期之前架好。',
          ...speeches,
        ])
      ).slice(1),
    ).toEqual([first, second, third]);
  });

  it('keep them where their bodies grow', async () => {
    const grown = speeches.map((text) => `${text}还有几件事，请大家一并抓好，不得推诿，年底要逐项检查。`);
    expect(new Set(await ids(speeches)).size).toBe(3);
    const opening =
      '要把各项任务分解到村到户到人，逐级签订责任书，年底对照责任书逐项检查，落实不好的要追究责任。';
    const long = speeches.map((text) => text + opening);
    expect(await ids(long.map((text) => text + grown[0]))).toEqual(await ids(long));
  });

  it('that open alike are told apart by their order', () => {
    const twice = [
      { key: '讲话', text: '今天开会。' },
      { key: '讲话', text: '今天开会。' },
    ];
    expect(new Set(articleIds('a.txt', twice)).size).toBe(2);
  });
});

it('the id of an article alone under its heading does not depend on its text', () => {
  const [before] = articleIds('a.txt', [{ key: '讲话', text: '今天开会。' }]);
  const [after] = articleIds('a.txt', [
    { key: '讲话', text: '明天开会。' },
    { key: '总结', text: '' },
  ]);
  expect(after).toBe(before);
  expect(articleIds('b.txt', [{ key: '讲话', text: '今天开会。' }])).not.toEqual([before]);
});
