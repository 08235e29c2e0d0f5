import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const csv = `\ufeffprovince,year,title,publish_date,full_text
青山省,2009,青山省政府工作报告,2009-02-11,"下载
打印
青山省政府工作报告
各位代表：
去年全省生产总值增长""两位数""，民生继续改善。"
白水省,2010,白水省政府工作报告,2010-02-12,各位代表：白水省经济平稳增长。
`;

describe('rows of delimited text', () => {
  it('are documents, with facts from their columns, of which the day of publication is not their own', async () => {
    const articles = await articlesOf(csv, 'a.csv');
    expect(articles.map((article) => article.title)).toEqual(['青山省政府工作报告', '白水省政府工作报告']);
    expect(articles[0]?.given.map((fact) => `${fact.field} ${fact.value} ${fact.evidence.from}`)).toEqual([
      'province 青山省 column',
      'year 2009 column',
      'title 青山省政府工作报告 column',
      'published 2009-02-11 column',
    ]);
  });

  it('have the physical lines of their records', async () => {
    const articles = await articlesOf(csv, 'a.csv');
    expect(articles.map((article) => [article.source.startLine, article.source.endLine])).toEqual([
      [2, 6],
      [7, 7],
    ]);
  });

  it('lose buttons and quote marks on record, and no column', async () => {
    const file = await reading(csv, 'a.csv');
    expect(file.articles[0]?.passages.map((passage) => `${passage.kind} ${passage.text}`)).toEqual([
      'heading 青山省政府工作报告',
      'paragraph 各位代表：',
      'paragraph 去年全省生产总值增长"两位数"，民生继续改善。',
      'field province：青山省',
      'field year：2009',
      'field publish_date：2009-02-11',
    ]);
    expect(removedFrom(file)).toContain('site-furniture: 下载');
  });

  it('show their title where the text does not have it', async () => {
    expect(await passagesOf(csv, 'a.csv')).toContain('白水省政府工作报告');
  });

  it('take the longest column for the text where none has a known name', async () => {
    const rows = `编号;说明\n1;${'本村道路已经硬化，路灯已经安装。'.repeat(4)}\n2;${'本村学校正在翻修，秋季可以开学。'.repeat(4)}`;
    expect(await articlesOf(rows, 'a.csv')).toHaveLength(2);
  });

  it('are rows of one table where no column is a text', async () => {
    const articles = await articlesOf('乡镇,人口\n大河乡,2万\n小河乡,1万\n', 'a.csv');
    expect(articles).toHaveLength(1);
    expect(articles[0]?.passages).toContainEqual({ text: '大河乡|2万', level: 0, kind: 'table' });
  });

  it('keep the place of empty cells in a table of figures, but of no column that is empty', async () => {
    const csv = '指标,2011,,2012,2013\n收入,5.1,,,6.3\n投资,,,12.8,\n,,,,7.7\n,,说明见后,,\n';
    const texts = (await passagesOf(csv.replaceAll('说明见后', ''), 'a.csv')).slice(1);
    expect(texts).toEqual(['收入|5.1||6.3', '投资||12.8', '|||7.7']);
    expect((await passagesOf(csv, 'a.csv')).at(-1)).toBe('说明见后');
  });

  it('are a table entitled as the row above all others says', async () => {
    const rows = '序号,项目,投资\n1,大桥,500\n2,水库,300\n';
    const titled = `附件1,,\n大河县2014年重点项目一览表,,\n单位：万元,,\n${rows}`;
    expect((await articlesOf(titled, 'a.csv'))[0]?.title).toBe('大河县2014年重点项目一览表');
    for (const other of ['2014年12月31日', '填报单位：大河县水务局', '名单']) {
      expect((await articlesOf(`${other},,\n${rows}`, 'a.csv'))[0]?.title).toBe('a');
    }
    expect((await articlesOf('大河县水务局,\n大河县民政局,\n', 'a.csv'))[0]?.title).toBe('a');
  });

  it('survive a quote that is never closed', async () => {
    expect((await reading('title,text\n甲,"没有结束的引号', 'a.csv')).articles).toHaveLength(1);
  });
});

describe('lines of JSON', () => {
  const jsonl = `{"title":"林业会议纪要","正文":"第一行\\n植树\\u4e00万株。","年份":2008,"tags":["a","}"]}\n{broken\n[1]\n{"text":"只有正文。"}\n`;

  it('are documents with their escapes resolved', async () => {
    const articles = await articlesOf(jsonl, 'a.jsonl');
    expect(articles.map((article) => article.passages.map((passage) => passage.text))).toEqual([
      ['林业会议纪要', '第一行', '植树一万株。', '年份：2008', 'tags：a', 'tags：}'],
      ['只有正文。'],
    ]);
    expect(articles[0]).toMatchObject({ title: '林业会议纪要', source: { startLine: 1, endLine: 1 } });
    expect(articles[0]?.given.find((fact) => fact.field === 'year')?.value).toBe('2008');
  });

  it('that cannot be read are reported, the rest is read', async () => {
    const file = await reading(jsonl, 'a.jsonl');
    expect(file.problems).toHaveLength(2);
    expect(removedFrom(file)).toContain('unreadable-record: {broken');
  });
});

describe('spreadsheets', () => {
  const relation = (target: string, type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const book = zipSync({
    '_rels/.rels': strToU8(relation('xl/workbook.xml', 'officeDocument')),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheets/sheet1.xml', 'worksheet')),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1', '标题')}${cell('B1', '正文')}</row><row r="2">${cell('A2', '河道整治方案')}${cell('B2', '整治小河。\n绿化两岸。')}</row></sheetData></worksheet>`,
    ),
  });

  it('have rows that are documents, without line numbers', async () => {
    const articles = await articlesOf(book, 'a.xlsx');
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ title: '河道整治方案', source: { startLine: null, endLine: null } });
    expect(articles[0]?.passages.map((passage) => passage.text)).toEqual([
      '河道整治方案',
      '整治小河。',
      '绿化两岸。',
    ]);
  });
});
