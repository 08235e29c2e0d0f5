import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  isDateFormat,
  isoOfSerial,
  isPercentFormat,
  percentOf,
} from '../../../../indexer/read/tables/number-format.ts';
import { articlesOf, reading } from '../../reading.ts';
import { text, workbook } from './workbook-file.ts';

const TEXT = '各乡镇要在春季组织群众植树造林，绿化荒山，保护水源，确保成活率达到九成以上，完成情况及时上报。';

describe('a workbook', () => {
  it('has a header for each of its sheets', async () => {
    const book = workbook([
      {
        name: '通知',
        rows: [text('A1', '标题') + text('B1', '正文'), text('A2', '植树') + text('B2', TEXT)],
      },
      {
        name: '纪要',
        rows: [text('A1', '纪要全文') + text('B1', '会议名称'), text('A2', TEXT) + text('B2', '林业会议')],
      },
    ]);
    const file = await reading(book, 'a.xlsx');
    expect(file.articles.map(({ title, context }) => [title, ...context])).toEqual([
      ['植树', '通知'],
      ['林业会议', '纪要'],
    ]);
    expect(file.columns?.map(({ sheet, name, as }) => `${sheet} ${name} ${as}`)).toEqual([
      '通知 标题 title',
      '通知 正文 text',
      '纪要 纪要全文 text',
      '纪要 会议名称 title',
    ]);
  });

  it('may have a title above the header, which every document stands under', async () => {
    const book = workbook([
      {
        name: 'Sheet1',
        rows: [
          text('A1', '青禾县2021年政策清单'),
          text('A2', '标题') + text('B2', '正文'),
          text('A3', '植树') + text('B3', TEXT),
        ],
      },
    ]);
    const [article] = await articlesOf(book, 'a.xlsx');
    expect(article?.context).toEqual(['青禾县2021年政策清单']);
    expect(article?.source).toMatchObject({ startLine: null, endLine: null });
  });

  it('keeps commas, quotes and line ends inside its cells', async () => {
    const book = workbook([
      { name: '表', rows: [text('A1', '正文'), text('A2', `甲,乙;&quot;丙&quot;\n${TEXT}`)] },
    ]);
    const [article] = await articlesOf(book, 'a.xlsx');
    expect(article?.passages.map((passage) => passage.text)).toEqual(['甲,乙;"丙"', TEXT]);
  });

  it('reads shared and rich strings, days, shares and results of formulas as they are seen', async () => {
    const book = workbook(
      [
        {
          name: '表',
          rows: [
            text('A1', '标题') +
              text('B1', '正文') +
              text('C1', '成文日期') +
              text('D1', '比例') +
              text('E1', '合计') +
              text('F1', '缺'),
            `<c r="A2" t="s"><v>0</v></c>${text('B2', TEXT)}<c r="C2" s="1"><v>44260</v></c><c r="D2" s="2"><v>0.125</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2"><f>A9</f></c>`,
          ],
        },
      ],
      '<si><r><t>植树</t></r><r><rPr/><t>方案</t></r><rPh sb="0" eb="1"><t>zhi</t></rPh></si>',
      '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/>',
    );
    const file = await reading(book, 'a.xlsx');
    expect(file.articles[0]?.passages.map((passage) => passage.text)).toEqual([
      '植树方案',
      TEXT,
      '成文日期：2021-03-05',
      '比例：12.5%',
      '合计：2',
    ]);
    expect(file.problems.join()).toContain('1 formulas');
  });

  it('says which of its sheets are hidden, and reads them', async () => {
    const rows = [text('A1', '标题') + text('B1', '正文'), text('A2', '植树') + text('B2', TEXT)];
    const file = await reading(workbook([{ name: '旧稿', state: 'veryHidden', rows }]), 'a.xlsx');
    expect(file.articles).toHaveLength(1);
    expect(file.problems.join()).toContain('sheet "旧稿" is hidden');
  });

  it('takes a merged cell for a fact of all its rows', async () => {
    const book = workbook([
      {
        name: '表',
        rows: [
          text('A1', '县') + text('B1', '标题') + text('C1', '正文'),
          text('A2', '安乡县') + text('B2', '植树') + text('C2', TEXT),
          text('B3', '修路') + text('C3', TEXT),
        ],
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ]);
    const articles = await articlesOf(book, 'a.xlsx');
    expect(articles.map(({ given }) => given.find(({ field }) => field === 'county')?.value)).toEqual([
      '安乡县',
      '安乡县',
    ]);
  });

  it('keeps the place of empty cells in a table of figures', async () => {
    const rows = [
      text('A1', '指标') + text('B1', '2012') + text('D1', '2013'),
      text('A2', '收入') + text('D2', '6.3'),
      text('B3', '12.8') + text('D3', '7.7'),
    ];
    const [article] = await articlesOf(workbook([{ name: '表', rows }]), 'a.xlsx');
    expect(article?.passages.slice(-3).map((passage) => passage.text)).toEqual([
      '指标|2012|2013',
      '收入||6.3',
      '|12.8|7.7',
    ]);
  });

  it('that is cut off is read as far as it goes, and said to be damaged', async () => {
    const rows = [
      text('A1', '标题') + text('B1', '正文'),
      `${text('A2', '植树') + text('B2', TEXT)}<c r="C2"><v>1`,
    ];
    const file = await reading(workbook([{ name: '表', rows }]), 'a.xlsx');
    expect(file.articles[0]?.title).toBe('植树');
    expect(file.problems.join()).toContain('is damaged');
  });
});

test('numbers are days by their format, and days count from 1900 or from 1904', () => {
  const codes = ['yyyy/m/d', 'm/d/yy h:mm', '[$-804]yyyy"年"m"月"', 'General', '0.00', '#,##0', '"d"0', '0%'];
  expect(codes.map((code) => isDateFormat({ id: 200, code }))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isPercentFormat({ id: 200, code: '0.0%' })).toBe(true);
  expect(percentOf(0.07)).toBe('7%');
  expect([
    isoOfSerial(44260, false),
    isoOfSerial(42798, true),
    isoOfSerial(44260.5, false),
    isoOfSerial(0.25, false),
  ]).toEqual(['2021-03-05', '2021-03-05', '2021-03-05 12:00', '06:00']);
});

const cases = join(import.meta.dirname, '../../../../../shared/cases/understanding/tables');
test.skipIf(!existsSync(cases)).each([
  ['b_titlerow.xlsx', 2],
  ['d_twosheets.xlsx', 3],
  ['e_names.xlsx', 2],
  ['i_us.csv', 3],
])(
  'the made-up table %s gives %i documents with titles (skipped where ../shared is missing)',
  async (name, documents) => {
    const articles = await articlesOf(readFileSync(join(cases, name)), name);
    expect(articles).toHaveLength(documents);
    expect(articles.filter(({ given }) => !given.some(({ field }) => field === 'title'))).toEqual([]);
  },
);

it('a workbook whose cells share one long text until it is more than a machine can hold is refused', async () => {
  const cells = Array.from({ length: 10_000 }, (_, at) => `<c r="A${at + 1}" t="s"><v>0</v></c>`);
  const book = workbook([{ name: '表', rows: cells }], `<si><t>${TEXT.repeat(400)}</t></si>`);
  await expect(reading(book, 'a.xlsx')).rejects.toThrow('zip bomb');
});
