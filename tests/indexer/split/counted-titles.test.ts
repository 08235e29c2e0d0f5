import { describe, expect, it } from 'vitest';
import { articlesOf, span } from '../reading.ts';

const body = '各社区抓住晴好天气清扫街道，志愿者下到楼院，老人和孩子在月底之前都得到了照顾。';

describe('documents of a page that are counted behind its name', () => {
  it.each([
    ['社区工作总结（一）', '社区工作总结（二）'],
    ['社区工作总结1', '社区工作总结2'],
    ['社区工作总结【一】', '社区工作总结【二】'],
    ['社区工作总结一：', '社区工作总结二：'],
  ])('are one each: %s', async (first, second) => {
    const articles = await articlesOf(['社区工作总结', first, body, second, body].join('\n'));
    expect(articles.map(span)).toEqual(['2-3', '4-5']);
    expect(articles.map(({ title }) => title)).toEqual(['社区工作总结', '社区工作总结']);
    expect(articles.map(({ context }) => context)).toEqual([['社区工作总结'], ['社区工作总结']]);
    expect(await articlesOf([first, body, second, body].join('\n'))).toHaveLength(2);
  });

  it('are one each below a list of them', async () => {
    const lines = [
      '社区工作总结（一）',
      '社区工作总结（二）',
      '社区工作总结（一）',
      body,
      '社区工作总结（二）',
      body,
    ];
    expect(await articlesOf(['社区工作总结', ...lines].join('\n'))).toHaveLength(2);
  });

  it.each([
    ['variants of a design', ['供水工程设计方案', body, '设计方案一：', body, '设计方案二：', body]],
    [
      'parts of another name',
      ['小河镇工作总结', body, '年度工作总结（一）', body, '年度工作总结（二）', body],
    ],
    ['a row with a gap', ['社区工作总结', '社区工作总结（一）', body, '社区工作总结（三）', body]],
    ['a single one', ['社区工作总结', '社区工作总结（一）', body, body]],
    ['years', ['社区工作总结', '社区工作总结2006', body, '社区工作总结2007', body]],
    ['a list of them', ['社区工作总结', '社区工作总结（一）', '社区工作总结（二）', body]],
  ])('%s are one document', async (_, lines) => {
    expect(await articlesOf(lines.join('\n'))).toHaveLength(1);
  });
});

it('lectures are one each, and the number is part of what they are called', async () => {
  const lectures = ['春耕技术学习辅导（一）', '春耕技术学习辅导（二）'];
  const articles = await articlesOf([lectures[0], body, lectures[1], body].join('\n'));
  expect(articles.map(({ title }) => title)).toEqual(lectures);
  expect(await articlesOf(['春耕的意义（一）', body, '春耕的意义（二）', body].join('\n'))).toHaveLength(1);
});
