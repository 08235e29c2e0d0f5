import { describe, expect, it } from 'vitest';
import { articlesOf } from '../reading.ts';

const titlesOf = async (lines: readonly string[]) =>
  (await articlesOf(lines.join('\n'))).map(({ title }) => title);

const sowing = '各公社要抓住晴好天气修建浴室，木料在月底之前送到村里，锅炉由县里统一调拨。';
const lotus = '沿河的三个村子今年合办浴室，每天开放两次，账目每十天公布一次，社员都很满意。';
const stones = '老街的浴室由二十户人家自己出工翻修，县里只出了石料的钱，半年以后通了水管。';

describe('a page of a newspaper', () => {
  const head = '大河日报　1953年10月14日　星期三　第一版';

  it('is cut at headlines below empty lines, without any dateline', async () => {
    const page = [head, '', '北塘专区推广公共浴室', sowing, '', '沿河三村合办浴室', lotus, '（新华社）'];
    const letters = ['', '读者来信', '老街浴室收费过高应予纠正', stones];
    const articles = await articlesOf([...page, ...letters].join('\n'));
    expect(articles.map(({ title }) => title)).toEqual([
      '北塘专区推广公共浴室',
      '沿河三村合办浴室',
      '老街浴室收费过高应予纠正',
    ]);
    expect(articles.map(({ given }) => given.map(({ value }) => value))).toEqual(
      Array.from({ length: 3 }, () => ['1953年10月14日']),
    );
  });

  it('is cut at datelines in brackets, whoever sent them', async () => {
    const page = ['大河新報　中華民國二十五年五月四日　星期一', '', '北塘浴室漲價', `（北塘通訊）${sowing}`];
    const rest = ['', '東溪浴工要求加薪', `（又訊）${lotus}`];
    expect(await titlesOf([...page, ...rest])).toEqual(['北塘浴室漲價', '東溪浴工要求加薪']);
  });

  it.each([
    ['the day stands before the name: an archive shows one article', '1953年10月14日 大河日报 第1版'],
    ['no paper is named', '1953年10月14日'],
  ])('stays whole where %s', async (_, above) => {
    const page = [above, '', '北塘专区推广公共浴室', sowing, '', '沿河三村合办浴室', lotus];
    expect(await titlesOf(page)).toHaveLength(1);
  });

  it('stays whole where every paragraph stands below an empty line', async () => {
    const page = [head, '', '北塘专区推广公共浴室', '', sowing, '', '群众都说好得很', '', lotus, '', stones];
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('documents with their days above their titles', () => {
  const row = [
    ...['一九五二年一月三日', '关于修建浴室的电报', sowing],
    ...['一九五二年二月九日', '关于合办浴室的电报', lotus],
  ];

  it('are told apart without empty lines', async () => {
    expect(await titlesOf(row)).toEqual(['关于修建浴室的电报', '关于合办浴室的电报']);
  });

  it('are not where the days close the texts above', async () => {
    const signed = ['关于修建浴室的电报', sowing, ...row.slice(3), '一九五二年三月一日'];
    const articles = await articlesOf(signed.join('\n'));
    expect(articles[0]?.passages.map(({ text }) => text)).toContain('一九五二年二月九日');
  });
});

describe('orders of a gazette', () => {
  const gazette = [
    '大河省政府公報　第五十六期',
    '大河省政府令　第一二三號',
    sowing,
    '大河省政府令　第一二四號',
    lotus,
  ];

  it('are told apart by their numbers', async () => {
    expect(await titlesOf(gazette)).toEqual(['大河省政府令 第一二三號', '大河省政府令 第一二四號']);
  });

  it('are one text where no sentence stands between their heads', async () => {
    const heads = ['大河省浴室管理规定', '大河省政府令第12号', '大河省政府令第45号', sowing];
    expect(await titlesOf(heads)).toHaveLength(1);
  });
});

it.each([
  [
    '关于调拨锅炉的报告 县革委生产组：我社正在修建浴室，尚缺锅炉两台、水管四十米，请县里早日研究解决，以便在国庆节以前开放，特此报告，请批示。',
    '关于调拨锅炉的报告',
  ],
  [
    '在全县浴室工作会议上的讲话县委副书记王大山（1989年7月18日）同志们：这次会议是县委决定召开的，我讲三点，请大家讨论。',
    '在全县浴室工作会议上的讲话',
  ],
  [
    '学习了在浴室工作会议上的讲话，大家很受鼓舞（1989年7月18日），一致表示要把浴室办好，让社员洗上热水澡，不辜负期望。',
    'page',
  ],
])('a title that has run into the text is found: %s', async (text, title) => {
  expect(await titlesOf([text])).toEqual([title]);
});
