import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const TITLE = '大河县人民政府关于做好春耕工作的通知';
const body = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';

function facts(given: readonly { field: string; value: string }[]): Record<string, string> {
  return Object.fromEntries(given.map(({ field, value }) => [field, value]));
}

describe('a block of labelled lines at the head', () => {
  it('says title, issuer and number, and is no text', async () => {
    const page = `标题：${TITLE}\n发文单位：大河县人民政府\n文号：河政发〔2006〕5号\n成文日期：2006年3月5日\n施行日期：2006年5月1日\n\n正文：\n\n各乡镇人民政府：\n${body}`;
    const file = await reading(page);
    const [article] = file.articles;
    expect(article?.title).toBe(TITLE);
    expect(facts(article?.given ?? [])).toEqual({
      title: TITLE,
      issuer: '大河县人民政府',
      docNumber: '河政发〔2006〕5号',
      date: '2006年3月5日',
    });
    expect(article?.passages.map(({ text }) => text)).toEqual(['各乡镇人民政府：', body]);
    expect(removedFrom(file)).toContain('head-data: 施行日期：2006年5月1日');
  });

  it('quotes its lines and says where they stand', async () => {
    const [article] = await articlesOf(`标题：${TITLE}\n发文单位：大河县人民政府\n正文：\n${body}`);
    expect(article?.given[1]?.evidence).toEqual({
      quote: '发文单位：大河县人民政府',
      from: 'markup',
      rule: 'head-data/issuer',
      note: '第2行 / line 2',
    });
  });

  it.each([
    [
      'on one line',
      '索引号：000014349/2006-00012 信息分类：农业\n发文机关：大河县人民政府 成文日期：2006年3月5日',
    ],
    [
      'in cells',
      '索引号 | 000014349/2006-00012 | 信息分类 | 农业\n发文机关 | 大河县人民政府 | 成文日期 | 2006年3月5日',
    ],
    [
      'in cells, some of them empty',
      '| 索引号: | 公开责任部门: | |||\n| 有效期: | 发文机关: | 大河县人民政府 | 成文日期: | 2006年3月5日 | |',
    ],
    [
      'in traditional writing',
      '索引號：000014349 信息分類：\n發文機關：大河县人民政府 成文日期：2006年3月5日',
    ],
    [
      'above their values',
      '索引号：\n000014349/2006-00012\n发文机关：\n大河县人民政府\n成文日期：\n2006年3月5日',
    ],
    [
      'with spaces inside',
      '索 引 号：000014349\n发文机关：大河县人民政府\n文　　号：\n成文日期：2006年3月5日',
    ],
  ])('may stand below the title, %s', async (_, block) => {
    const [article] = await articlesOf(`${TITLE}\n${block}\n各乡镇人民政府：\n${body}`);
    expect(article?.title).toBe(TITLE);
    expect(facts(article?.given ?? [])).toMatchObject({ issuer: '大河县人民政府', date: '2006年3月5日' });
    expect(article?.passages.map(({ text }) => text)).toEqual([TITLE, '各乡镇人民政府：', body]);
  });

  it('is read in a list with marks, each value below its label', async () => {
    const page = `${TITLE}\n\n  • 索引号:\n\n    000014349/2006-00012\n  • 发文字号:\n\n    河政发〔2006〕5号\n  • 发文日期:\n\n    2006年03月05日 16:40\n  • 有效性:\n\n${TITLE}\n\n各乡镇人民政府：\n${body}`;
    const [article] = await articlesOf(page);
    expect(facts(article?.given ?? [])).toMatchObject({ docNumber: '河政发〔2006〕5号' });
    expect(article?.passages.map(({ text }) => text)).toEqual([TITLE, '各乡镇人民政府：', body]);
  });

  it('may name the text between days of no concern', async () => {
    const page = `索引号: 003129/2006-0033 信息分类: 通知\n废止时间: 2010-01-23 名称: ${TITLE}\n浏览次数: 59 内容概述:\n\n${TITLE}\n\n各乡镇人民政府：\n${body}`;
    const [article] = await articlesOf(page);
    expect(article?.title).toBe(TITLE);
    expect(article?.passages[0]?.text).toBe(TITLE);
  });

  it('beside the address of a page gives the day of the page, not of the document', async () => {
    const [article] = await articlesOf(
      `title: ${TITLE}\nurl: http://example.com/a.html\n发文时间：2006-03-13\n${body}`,
    );
    expect(facts(article?.given ?? [])).toEqual({ title: TITLE, published: '2006-03-13' });
  });

  it('with a label that has no value leaves the title below it, over two lines', async () => {
    const passages = await passagesOf(
      `索 引 号：000014349/2006-00012\n文号：河政发〔2006〕5号\n主 题 词：\n\n大河县人民政府关于\n做好春耕工作的通知\n\n各乡镇人民政府：\n${body}`,
    );
    expect(passages).toEqual([TITLE, '各乡镇人民政府：', body]);
  });

  it('with a label of a day that has none leaves the number below it', async () => {
    const passages = await passagesOf(
      `${TITLE}\n索引号：000014349/2006-00012 公文目录：农业 成文日期：\n河政发〔200612\n各乡镇人民政府：\n${body}`,
    );
    expect(passages).toEqual([TITLE, '河政发〔200612', '各乡镇人民政府：', body]);
  });

  it('of a law database leaves the title below it', async () => {
    const page = `【法宝引证码】 CLI.12.1234567\n原文链接：https://www.example.com/lar/0123456789abcdef0123456789abcdef.html\n${TITLE}\n${TITLE}\n河政发〔2006〕5号\n${body}`;
    const [article] = await articlesOf(page);
    expect(article?.title).toBe(TITLE);
    expect(article?.passages[0]?.text).toBe(TITLE);
  });
});

describe('labelled lines that are text', () => {
  it.each([
    ['of minutes', '时间：2006年3月5日\n地点：县政府二楼会议室\n主持：李明\n参加人员：各乡镇长'],
    ['one alone', '文号：河政发〔2006〕5号'],
    ['of a notice', '联系人：李明\n联系电话：2222222'],
    ['that texts bear as well', '作者：李明\n来源于：下乡调查'],
  ])('%s stay', async (_, lines) => {
    const passages = await passagesOf(`${TITLE}\n${lines}\n${body}`);
    for (const line of lines.split('\n')) expect(passages.join('\n')).toContain(line);
  });

  it('stay where nothing stands below them, or below paragraphs', async () => {
    const block = '发文机关：大河县人民政府\n文号：河政发〔2006〕5号';
    expect((await passagesOf(block)).join('\n')).toBe(block);
    expect((await passagesOf(`${TITLE}\n${body}\n${block}`)).slice(-2).join('\n')).toBe(block);
  });
});
