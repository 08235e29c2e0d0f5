import { describe, expect, it } from 'vitest';
import { passagesOf, reading, removedFrom } from '../reading.ts';

const TITLE = '大河县2007年烤烟生产工作意见';
const LINES = [
  '2007年全县计划种植烤烟三万亩，收购烟叶八万担，现提出如下意见。',
  '一、落实种植面积。各乡镇要把面积落实到村组和农户，签订合同。',
  '二、抓好科技推广。推广漂浮育苗和地膜覆盖，组织技术员逐户指导。',
];
const TEXT = [TITLE, ...LINES];
const MENU = '<a href="1">领导之窗</a><br><a href="2">机构设置</a>';
const page = (table: string): string => `<html><body>${table}</body></html>`;
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const removedFurniture = async (table: string) =>
  removedFrom(await reading(page(table), 'a.html')).filter((one) => one.startsWith('site-furniture'));

describe('a page laid out by a table, its lines parted by br,', () => {
  it.each([
    ['with the menu at the left', `<table>${row(MENU, TEXT.join('<br>'))}</table>`],
    ['with the menu at the right', `<table>${row(TEXT.join('<br>'), MENU)}</table>`],
    ['in fonts', `<table>${row(`<font>${MENU}</font>`, `<font>${TEXT.join('<br>')}</font>`)}</table>`],
    ['in paragraphs', `<table>${row(MENU, TEXT.map((line) => `<p>${line}</p>`).join(''))}</table>`],
    [
      'with tables inside',
      `<table>${row(
        `<table>${row('<a href="1">领导之窗</a>')}${row('<a href="2">机构设置</a>')}</table>`,
        `<table>${row(TITLE)}${row(LINES.join('<br>'))}</table>`,
      )}</table>`,
    ],
    [
      'below a row of the menu, which has a label',
      `<table>${row('<a href="1">首页</a>', '<a href="2">政务公开</a>')}${row(`导航${MENU}`, TEXT.join('<br>'))}</table>`,
    ],
  ])('has its paragraphs, its title and no menu: %s', async (_name, table) => {
    const file = await reading(page(table), 'a.html');
    expect(file.articles.map(({ title }) => title)).toEqual([TITLE]);
    expect(file.articles.flatMap(({ passages }) => passages.map(({ text }) => text))).toEqual(TEXT);
    expect(removedFrom(file)).toContain('site-furniture: 领导之窗');
  });

  it('keeps links to files, and a row of which a cell is no link', async () => {
    const file = '<a href="1.doc">方案</a><br><a href="2.doc">名单</a>';
    const besides = row(MENU, '防汛');
    for (const table of [
      `<table>${row(TEXT.join('<br>'), file)}</table>`,
      `<table>${row(TEXT.join('<br>'))}${besides}</table>`,
    ])
      expect(await removedFurniture(table)).toEqual([]);
  });

  it('keeps links that are its attachments or have the length of titles', async () => {
    for (const links of [
      '附件：<a>分解表</a><br><a>名单</a>',
      '<a>大河县烤烟面积分解表</a><br><a>烤烟领导小组成员名单</a>',
    ]) {
      const texts = await passagesOf(page(`<table>${row(TEXT.join('<br>'), links)}</table>`), 'a.html');
      expect(texts.slice(0, 4)).toEqual(TEXT);
      expect(texts).toHaveLength(6);
    }
  });
});

describe('a table of data', () => {
  const sentences =
    '主管全县的农业工作，指导农村经济结构调整。<br>负责良种推广和植物检疫，组织农民技术培训。';
  const intro = '<p>现将各单位的职责公布如下，请广大群众监督。</p>';

  it.each([
    ['with a label beside sentences', [row('1', sentences, '农业局'), row('2', '管水。', '水利局')]],
    [
      'whose first cell is a link',
      [row('<a>农业局</a>', sentences), row('<a>水利局</a>', '主管全县水利工作，负责防汛。')],
    ],
    ['with sentences in each row', [row('农业局', sentences), row('水利局', sentences)]],
  ])('is read by rows: %s', async (_name, rows) => {
    const texts = await passagesOf(page(`${intro}<table>${rows.join('')}</table>`), 'a.html');
    expect(texts[1]).toContain(' | 主管全县的农业工作，');
  });

  it('keeps links that name a part of the text', async () => {
    const part = `<table>${row('<a>种粮补贴</a><br><a>良种补贴</a>', sentences)}</table>`;
    const texts = await passagesOf(page(`${intro}<p>${TEXT.join('')}</p>${part}`), 'a.html');
    expect(texts.join()).toContain('种粮补贴');
  });

  it('keeps a table of links beside a text', async () => {
    const links = `<table>${row('<a>农业局</a>', '<a>水利局</a>')}${row('<a>教育局</a>', '<a>卫生局</a>')}</table>`;
    const texts = await passagesOf(page(`${intro}${links}`), 'a.html');
    expect(texts.slice(1)).toEqual(['农业局 | 水利局', '教育局 | 卫生局']);
  });
});
