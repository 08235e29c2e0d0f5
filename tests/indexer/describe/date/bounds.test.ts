import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf, factOf } from '../article.ts';

const dateOf = (title: string, texts: string[], given: ReturnType<typeof factOf>[] = []) =>
  describeDate(articleOf(title, texts, given));
const spanOf = (title: string, texts: string[], given: ReturnType<typeof factOf>[] = []) => {
  const { from, to } = dateOf(title, texts, given);
  return [from, to];
};

describe('a day that has lost its marks', () => {
  const signed = (line: string) => dateOf('关于浴室的公告', ['请提意见。', '青山县交通局', line]);

  it.each([
    ['202295', 2022, '2022-09-05'],
    ['2021317', 2021, '2021-03-17'],
    ['2020125日', 2020, null],
  ])('%s is of %i', (line, year, iso) => {
    expect(signed(line)).toMatchObject({ year, iso, how: 'inferred' });
  });

  it.each(['2022999', '20221350', '202200'])('%s is none', (line) => {
    expect(signed(line).year).toBeNull();
  });

  it('is none where no office stands above it', () => {
    expect(dateOf('关于浴室的公告', ['请提意见。', '邮编', '202295']).year).toBeNull();
  });

  it('bounds the text where answers are asked for by it', () => {
    const date = dateOf('关于浴室的公告', ['意见请于2022930日前寄来。']);
    expect([date.from, date.to]).toEqual(['2022-03-01', '2022-09-30']);
    expect(date).toMatchObject({ year: 2022, how: 'inferred' });
  });
});

describe('a year or day in brackets at the end of a title', () => {
  it.each([
    ['青山市浴室场所办法(2001)', 2001, null],
    ['青山市浴室公开细则（20180206）', 2018, '2018-02-06'],
  ])('%s', (title, year, iso) => {
    expect(dateOf(title, ['浴室要干净。'])).toMatchObject({ year, iso, how: 'inferred' });
  });

  it.each(['青山市浴室规划(2035)', '青山市浴室办法(20)'])('%s says nothing', (title) => {
    expect(dateOf(title, ['浴室要干净。']).year).toBeNull();
  });
});

describe('sessions of congresses', () => {
  it.each([
    ['第七届全国人民代表大会第三次会议今天上午开幕。', '1990-02-01', '1990-04-30'],
    ['我省代表团审议十四届全国人大二次会议的决议草案。', '2024-02-01', '2024-04-30'],
    ['安徽省第十三届人民代表大会第一次会议在省城开幕。', '2017-12-01', '2018-12-31'],
    ['北京市第十五届人民代表大会第一次会议今天举行。', '2017-12-01', '2018-12-31'],
    ['吉林省十二届人大常委会第十次会议昨天召开。', '2012-12-01', '2018-02-28'],
  ])('%s', (text, from, to) => {
    expect(spanOf('会议见闻', [text])).toEqual([from, to]);
  });

  it.each([
    '第十四届全国人民代表大会第二次会议以来，全省面貌一新。',
    '关于第二届全国人民代表大会第一次会议召开时间的决定',
    '区第十八届人民代表大会第三次会议开幕',
    '省六届人大一次会议开幕',
  ])('%s sets no upper bound', (text) => {
    expect(spanOf('会议见闻', [text])[1]).toBeNull();
  });
});

describe('what bounds a text', () => {
  it.each<[string, string, string[], [string | null, string | null]]>([
    [
      'a meeting that is called to',
      '两会将召开',
      ['两会定于2018年1月2日至4日召开。'],
      ['2017-07-01', '2018-01-31'],
    ],
    [
      'answers asked for by a day',
      '关于清理的通知',
      ['报告请于2022年11月23日前送县司法局。'],
      ['2022-05-01', '2022-11-30'],
    ],
    [
      'the language of its time',
      '检查',
      ['自奉命支左以来，我们做了工作。', '抓革命，促生产。'],
      ['1967-01-01', '1977-12-31'],
    ],
    [
      'a plenum that is passed on',
      '报告',
      ['省委传达八届七中全会的指示，展开讨论。'],
      ['1959-03-01', '1960-04-30'],
    ],
    ['the anniversary that it marks', '往事', ['2019年是浴室建成70周年。'], ['2018-01-01', '2019-12-31']],
  ])('%s', (_, title, texts, span) => {
    expect(spanOf(title, texts)).toEqual(span);
  });

  it('is no year of the site', () => {
    for (const line of [
      'Copyright (C) 2024 Qingshan',
      '本页面最后编辑于2021年3月2日',
      '- 上传时间:2022-12-12',
    ])
      expect(spanOf('浴室往事', ['浴室很老。', line])[0]).toBeNull();
  });

  it('is no year in the titles of other pages', () => {
    const texts = [
      '浴室很老。',
      '浴室在县城东边。',
      '至今还开着。',
      '其他文献',
      '青山县关于2001年工作的总结',
    ];
    expect(spanOf('浴室往事', texts)).toEqual([null, null]);
  });
});

describe('data of a library of laws', () => {
  const published = (line: string) => ({
    ...factOf('published', '2004.04.08', 'markup'),
    evidence: { quote: line, from: 'markup' as const, rule: 'head-data/day-of-publication' },
  });

  it('give the day on which the law was published', () => {
    const date = dateOf('干部浴室暂行规定', ['第一条 浴室要干净。'], [published('【公布日期】2004.04.08')]);
    expect(date).toMatchObject({ iso: '2004-04-08', how: 'inferred' });
    expect(date.evidence[0]?.rule).toBe('legal-head/labelled-day');
  });

  it('give no more than a bound where the page’s day is meant', () => {
    const date = dateOf('干部浴室暂行规定', ['第一条 浴室要干净。'], [published('发布日期：2004.04.08')]);
    expect(date).toMatchObject({ year: null, to: '2004-04-30' });
  });
});

describe('a signature that has run into the text', () => {
  const text = (words: string) =>
    `县计委拟定的《浴室规划》已经县政府同意，现印发给你们，请按照规划的要求组织实施。${words}浴室规划是全县的大事，要抓紧办好。`;

  it('is read behind the end of a sentence', () => {
    const date = dateOf('浴室文件', [text('青山县人民政府办公室二00三年八月十二日')]);
    expect(date).toMatchObject({ iso: '2003-08-12', how: 'inferred' });
  });

  it('is none where a sentence says what the office did then', () => {
    expect(dateOf('浴室文件', [text('会议由青山县人民政府于二00三年八月十二日召开。')]).iso).toBeNull();
  });
});

it('a session that was held on a day says no more than likely that the text is of it', () => {
  const texts = ['青山县第五届人大常委会第九次会议于2011年3月4日在县城举行。', '会议审议了浴室规划。'];
  expect(dateOf('县人大常委会举行会议', texts)).toMatchObject({ iso: '2011-03-04', how: 'inferred' });
});

it('a catalogue says on which day a newspaper printed an article', () => {
  const texts = ['知识类型：析出资源', '摘要: 1952年6月12日青山报登载的关于浴室的文章。', '浴室很老。'];
  expect(dateOf('浴室', texts)).toMatchObject({ iso: '1952-06-12', how: 'inferred' });
});

it('what an open-government page puts up is of the year before at most', () => {
  const fact = {
    ...factOf('published', '2015-10-15', 'markup'),
    evidence: {
      quote: '发布日期：2015-10-15',
      from: 'markup' as const,
      rule: 'head-data/day-of-publication',
    },
  };
  const date = dateOf('关于印发浴室制度的通知', ['各镇：', '请执行。', '年八月二十八日'], [fact]);
  expect(date).toMatchObject({ year: 2015, iso: '2015-08-28', how: 'inferred' });
});

it('the year of a number read anywhere in the head is the text’s', () => {
  const menu = ['首页', '文档', '下载', '格式', '页数', '大小', '会员', '类别'];
  const date = dateOf('青山县浴室细则', [...menu, '（青署办发〔2007〕22号）', '各镇：', '请执行。']);
  expect(date).toMatchObject({ year: 2007, how: 'stated' });
});

it('the day at the head of news is the page’s, which its pictures may contradict', () => {
  const texts = [
    '2023年09月06日',
    '本报讯（记者张三）浴室改造好了，群众很满意。',
    'http://sz.example.com/Img/2014/8/2014082801-1.jpg',
  ];
  const date = dateOf('浴室改造见闻', texts);
  expect(date).toMatchObject({ year: 2014, how: 'inferred' });
});

it('a note says on which day a newspaper printed an article', () => {
  const date = dateOf('浴室社论', ['社论（原载1983年5月24日一版）', '浴室要开，要快开。', '浴室要干净。']);
  expect(date).toMatchObject({ iso: '1983-05-24', how: 'inferred' });
});
