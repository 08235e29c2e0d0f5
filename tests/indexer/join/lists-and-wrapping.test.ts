import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf } from '../reading.ts';

const TITLE = '大河县防汛工作方案';

function wrapped(text: string, width: number): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');
}

describe('lines of equal width in a list', () => {
  it.each([
    [
      'projects',
      [
        '大河镇山塘除险加固及灌区节水改造工程',
        '青山乡通村公路硬化及安全防护提升项目',
        '黄石镇初级中学教学综合楼及食堂新建点',
        '柳林乡卫生院业务用房及医疗设备更新处',
      ],
    ],
    [
      'rules',
      [
        '《大河县山塘水库安全管理暂行办法》',
        '《大河县城市公共浴室改造实施细则》',
        '《大河县农村饮水工程运行管护办法》',
        '《大河县机关单位办公用房管理规定》',
      ],
    ],
  ])('stay lines: %s', async (_name, lines) => {
    for (const below of ['', '\n以上各项要在年底之前完成。']) {
      expect((await passagesOf(`${TITLE}\n附件\n${lines.join('\n')}${below}`)).slice(2, 6)).toEqual(lines);
    }
  });

  it('stay lines whatever stands in them', async () => {
    const places = ['大河镇', '青山乡', '黄石镇', '柳林乡', '白沙镇', '石桥镇'];
    const works = ['山塘除险加固工程', '通村公路硬化项目', '中学食堂新建工程', '卫生院的改造项目'];
    const item = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...works), fc.constantFrom(...works));
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 3, maxLength: 9 }), async (items) => {
        const lines = items.map(([place, first, second]) => `${place}${first}${second}`);
        expect((await passagesOf(`${TITLE}\n附件\n${lines.join('\n')}`)).slice(2)).toEqual(lines);
      }),
      { numRuns: 40 },
    );
  });
});

describe('items of a text that was set to a width', () => {
  const items = [
    '1.加强领导，各乡镇要成立由主要领导担任组长的防汛工作领导小组，并落实专人负责日常值守。',
    '2.落实物资，县水利局要会同供销社提前备足编织袋、块石和救生衣等抢险物资，并登记造册。',
    '3.严格值守，汛期实行二十四小时领导带班制度，遇有险情立即报告，不得迟报、漏报、瞒报。',
  ];

  it.each([20, 22, 26, 30, 38])(
    'are whole, at %i characters, and their first lines no headings',
    async (width) => {
      const page = `${TITLE}\n一、工作措施\n${items.map((item) => wrapped(item, width)).join('\n')}`;
      const [article] = await articlesOf(page);
      expect(article?.passages.slice(2)).toEqual(
        items.map((text) => ({ text, level: 0, kind: 'paragraph' })),
      );
    },
  );

  it('but headings above their paragraphs stay headings', async () => {
    const page = `${TITLE}\n（一）加强领导，落实责任\n${wrapped(items[0] ?? '', 30)}`;
    const [article] = await articlesOf(page);
    expect(article?.passages[1]).toMatchObject({ text: '（一）加强领导，落实责任', kind: 'heading' });
  });
});

describe('an item that was set to a width', () => {
  it.each([
    [
      'without a comma in its first line',
      ['1.各级政府要把护林防火工作列入重要议事日程加强领导落实责', '任一级抓一级。'],
      ['2.严格野外用火管理林区内禁止一切野外用火发现一起查处一起', '绝不姑息。'],
    ],
    [
      'broken before the numeral of an ordinal',
      ['第一条 护林防火实行各级人民政府行政首长负责制，县长是第', '一责任人。'],
      ['第二条 林区各单位的主要负责人是本单位护林防火工作的第', '一责任人。'],
    ],
  ])('goes on in the next line: %s', async (_name, ...items) => {
    const passages = await passagesOf(`${TITLE}\n\n${items.map((lines) => lines.join('\n')).join('\n\n')}\n`);
    expect(passages.slice(1)).toEqual(items.map((lines) => lines.join('')));
  });
});
