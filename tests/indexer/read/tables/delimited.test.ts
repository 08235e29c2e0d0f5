import { describe, expect, it, test } from 'vitest';
import { delimiterOf } from '../../../../indexer/read/tables/delimiter.ts';
import { scanRecords } from '../../../../indexer/read/tables/scan-records.ts';
import { cellValue } from '../../../../indexer/read/tables/table.ts';
import { articlesOf, reading } from '../../reading.ts';

const cellsOf = (source: string, delimiter: string | null = ','): string[][] =>
  [...scanRecords(source, delimiter, 0)].map(({ cells }) => cells.map((cell) => cellValue(source, cell)));
const TEXT = '各乡镇要在春季组织群众植树造林，绿化荒山，保护水源，确保成活率达到九成以上，完成情况及时上报。';

describe('cells of delimited text', () => {
  test.each([
    ['a,"b ""c""",d', [['a', 'b "c"', 'd']]],
    [
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      '"十四五"规划,甲\n乙,丙',
      [
        ['"十四五"规划', '甲'],
        ['乙', '丙'],
      ],
    ],
    ['"十四五"规划,"二十大"报告,"正文，有""引号"""', [['"十四五"规划', '"二十大"报告', '正文，有"引号"']]],
    ['甲,"他说"你好"然后走了",乙', [['甲', '他说"你好"然后走了', '乙']]],
    [
      '甲,"没有结束\n乙,"正文二"\n丙,丁',
      [
        ['甲', '"没有结束'],
        ['乙', '正文二'],
        ['丙', '丁'],
      ],
    ],
    [
      '甲,"没有结束\n乙,丙',
      [
        ['甲', '"没有结束'],
        ['乙', '丙'],
      ],
    ],
    ['"a" ,b', [['a', 'b']]],
    ['a,b,\r\n\r\nc', [['a', 'b', ''], ['c']]],
  ])('%j', (source, cells) => {
    expect(cellsOf(source)).toEqual(cells);
  });

  it.each([';', '\t', '|', ','])('divided by %j', (delimiter) => {
    const source = [
      ['标题', '正文'],
      ['甲, 乙', TEXT],
      ['丙', TEXT],
    ]
      .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
      .join('\n');
    expect(delimiterOf(source).delimiter).toBe(delimiter);
  });

  it('are whole lines where nothing divides them alike', () => {
    expect(delimiterOf('正文\n一,二,三\n四\n五;六').delimiter).toBeNull();
  });

  it('are divided as a line sep= says', () => {
    expect(delimiterOf('sep=;\n标题;正文\n')).toEqual({ delimiter: ';', start: 6 });
  });

  it('are found in one pass, however many quotes open nothing', () => {
    for (const piece of ['"a\n', '"x"y,', ',""a', '"a,""b\n', '"', '""', '"x"y"z']) {
      const source = piece.repeat(200_000);
      let units = 0;
      for (const { cells } of scanRecords(source, ',', 0))
        for (const cell of cells) units += cell.end - cell.start;
      expect(units).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a table of delimited text', () => {
  it('keeps the cells apart behind a quote that is never closed, where tabs part them', async () => {
    const text = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
    const { articles, problems } = await reading(
      `标题\t正文\t城市\n"春耕通知\t${text}\t大河市\n夏收通知\t${text}\t小河市\n`,
      'a.tsv',
    );
    expect(articles.map(({ title }) => title)).toEqual(['"春耕通知', '夏收通知']);
    expect(articles[0]?.given.map(({ value }) => value)).toContain('大河市');
    expect(problems).toEqual([]);
  });

  it('says where a quote is never closed, and keeps the rows below', async () => {
    const file = await reading(`标题,正文\n甲,"${TEXT}\n乙,"${TEXT}"\n`, 'a.csv');
    expect(file.articles.map(({ title }) => title)).toEqual(['甲', '乙']);
    expect(file.problems.join()).toContain('1 quotes are never closed (line 2)');
  });

  it('keeps a row with a title and no text, and a row with neither', async () => {
    const file = await reading(`标题,正文,备注\n甲,${TEXT},\n乙通知,,已废止\n,,合计三件\n`, 'a.csv');
    expect(file.articles.map(({ title, passages }) => [title, passages.length])).toEqual([
      ['甲', 2],
      ['乙通知', 2],
      ['合计三件', 1],
    ]);
    expect(file.problems.join()).toContain('has 2 rows without a text (row 3, 4)');
  });

  it('tells rows of more and of fewer cells than names', async () => {
    const file = await reading(`标题,正文,备注\n甲,${TEXT},无,多出\n乙,${TEXT}\n`, 'a.csv');
    expect(file.articles[0]?.passages.map(({ text }) => text)).toContain('第4列：多出');
    expect(file.problems.join()).toMatch(
      /more cells than columns \(row 2\).*fewer cells than columns \(row 3\)/s,
    );
  });

  it('without a header is read by what stands in its columns', async () => {
    const articles = await articlesOf(`关于植树的通知,${TEXT}\n关于修路的意见,${TEXT}\n`, 'a.csv');
    expect(articles.map(({ title }) => title)).toEqual(['关于植树的通知', '关于修路的意见']);
  });

  it('of one column is not cut at commas', async () => {
    const articles = await articlesOf(`正文\n${TEXT}, a, b\n${TEXT}\n`, 'a.csv');
    expect(articles.map(({ passages }) => passages.map(({ text }) => text))).toEqual([
      [`${TEXT}, a, b`],
      [TEXT],
    ]);
  });

  it('resolves escaped line ends, entities and markup in its cells', async () => {
    const cell =
      '<p>各镇：</p><p style="x">为改善&nbsp;条件，决定如下：<br/>一、改造浴室。</p>\\r\\n二、&ldquo;两化&rdquo;互动。\\n2021年3月5日';
    const [article] = await articlesOf(`标题,正文\n甲,"${cell.replaceAll('"', '""')}"\n`, 'a.csv');
    expect(article?.passages.map(({ text }) => text)).toEqual([
      '甲',
      '各镇：',
      expect.stringMatching(/^为改善\s?条件，决定如下：$/),
      '一、改造浴室。',
      '二、“两化”互动。',
      '2021年3月5日',
    ]);
  });

  it('leaves paths and comparisons in its cells alone', async () => {
    const [article] = await articlesOf(
      `标题,正文\n甲,文件在 C:\\new\\tables 里，增速<5% 而且 R&D 投入>2%，各乡镇要组织群众植树造林绿化荒山保护水源。\n`,
      'a.csv',
    );
    expect(article?.passages[1]?.text).toContain('C:\\new\\tables');
    expect(article?.passages[1]?.text).toContain('增速<5%');
  });
});

describe('lines of JSON', () => {
  it('keep what is nested, and paragraphs in a list', async () => {
    const row = { meta: { 标题: '林业会议纪要', 来源: '县府办' }, 正文: [TEXT, '第二段。'], 空: null, 数: 3 };
    const [article] = await articlesOf(JSON.stringify(row), 'a.jsonl');
    expect(article?.passages.map(({ text }) => text)).toEqual([
      '林业会议纪要',
      TEXT,
      '第二段。',
      'meta.来源：县府办',
      '数：3',
    ]);
  });

  it('may differ in what they call their text', async () => {
    const lines = [
      { title: '甲', content: TEXT },
      { title: '乙', 正文: TEXT },
      { title: '丙', 摘要: '简短。' },
    ];
    const articles = await articlesOf(
      `\ufeff${lines.map((line) => JSON.stringify(line)).join('\n')}`,
      'a.jsonl',
    );
    expect(articles.map(({ passages }) => passages.map(({ text }) => text))).toEqual([
      ['甲', TEXT],
      ['乙', TEXT],
      ['丙', '简短。'],
    ]);
  });
});
