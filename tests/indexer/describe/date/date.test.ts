import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenFact } from '../../../../indexer/article.ts';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { legalDates } from '../../../../indexer/describe/date/legal-dates.ts';
import { articleOf, factOf } from '../article.ts';

const dateOf = (title: string, texts: readonly string[], given: GivenFact[] = []) =>
  describeDate(articleOf(title, texts, given));
const yearOf = (title: string, texts: readonly string[], given: GivenFact[] = []) => {
  const { year, how } = dateOf(title, texts, given);
  return [year, how];
};
const spanOf = (...texts: string[]) => {
  const { from, to } = dateOf('会议纪要', texts);
  return [from?.slice(0, 7) ?? null, to?.slice(0, 7) ?? null];
};

describe('laws and regulations', () => {
  it('are of the year in which they were first passed', () => {
    const header = [
      '1998年3月28日 重庆市第一届人民代表大会常务委员会第八次会议通过',
      '2010年7月23日 重庆市第三届人民代表大会常务委员会第十八次会议《关于修改部分地方性法规的决定》修正',
    ];
    expect(dateOf('公路管线条例', header)).toMatchObject({ year: 1998, iso: '1998-03-28', how: 'stated' });
  });

  it('do not count an approval or the passing of an amendment', () => {
    const header = [
      '2016年9月21日 某市第十七届人民代表大会常务委员会第三十三次会议通过',
      '2016年11月26日 批准 根据2019年1月31日某市人民代表大会常务委员会会议通过的《关于修改〈条例〉的决定》修正',
    ];
    expect(yearOf('钢结构条例', header)).toEqual([2016, 'stated']);
  });

  it('are of the publication’s year where only that is known', () => {
    expect(
      yearOf('教师资格条例', ['1995年12月12日 中华人民共和国国务院令第188号发布', '2026年1月1日 施行']),
    ).toEqual([1995, 'stated']);
  });

  it('take the first line of a decision on repeal, which lists older dates below', () => {
    const texts = [
      '2021年3月12日 北京市第十五届人民代表大会常务委员会第二十九次会议通过',
      '一、《计量规定》(1992年5月8日北京市第九届人民代表大会常务委员会会议通过)',
    ];
    expect(yearOf('关于废止部分地方性法规的决定', texts)).toEqual([2021, 'stated']);
  });

  it('list their further dates by what happened', () => {
    const header = [
      '2015年7月7日 自治县第十六届人民代表大会第七次会议通过',
      '2015年7月30日 重庆市人民代表大会常务委员会第十九次会议批准',
      '2019年2月23日 自治县人民代表大会第四次会议修改',
      '2019年5月1日 施行',
    ];
    const steps = legalDates(articleOf('旅游条例', header)).map(({ step, iso }) => `${step} ${iso}`);
    expect(steps).toEqual([
      'passed 2015-07-07',
      'approved 2015-07-30',
      'amended 2019-02-23',
      'effective 2019-05-01',
    ]);
  });

  it('may know their publication only from the file’s name', () => {
    const article = articleOf('化妆品管理条例', ['第一条 为了规范活动,制定本条例。']);
    const named = { ...article, source: { ...article.source, file: '条例/化妆品管理条例(2020-06-16).md' } };
    expect(describeDate(named)).toMatchObject({
      year: 2020,
      how: 'inferred',
      evidence: [{ from: 'path', quote: '2020-06-16' }],
    });
  });
});

describe('dates that the text states', () => {
  it.each([
    ['a summary is of the year it sums up', '2019年度工作总结和2020年度工作安排', [], 2019],
    ['also where the heading repeats inside', '工作总结', ['2009年工作总结和2010年工作安排'], 2009],
    ['a plan of work is of its year', '2013年工作要点', [], 2013],
    [
      'a government report is of the year of its delivery',
      '政府工作报告',
      ['——2026年1月27日在某省第十四届人民代表大会第五次会议上', '2025年,全省生产总值增长5%。'],
      2026,
    ],
    ['a speech, of the day beneath its title', '讲话', ['(2006年8月21日)', '同志们:'], 2006],
    ['with stray marks behind the day', '讲话', ['(2006年8月21日)??', '同志们:'], 2006],
    ['minutes, of the day they open with', '会议纪要', ['2011年11月25日,县长主持召开了调度会。'], 2011],
    [
      'a notice, of the day beneath the signature',
      '通知',
      ['各局:', '现通知如下。', '某市人民政府办公室', '二〇一三年三月十二日'],
      2013,
    ],
    [
      'before its attachments',
      '通知',
      ['各局:', '现通知如下。', '某市人民政府', '2013年3月12日', '附件1', '表', '表2012年3月1日填'],
      2013,
    ],
    ['of its own number', '关于消防的意见', ['鄂政发〔2009〕2号', '各市:'], 2009],
    ['of its title, where that holds a day', '某市新闻发布会实录（2025年3月4日）', ['主持人：'], 2025],
  ])('%s', (_, title, texts, year) => {
    expect(yearOf(title, texts)).toEqual([year, 'stated']);
  });

  it.each(['2025年人才公寓申请公告', '关于做好2025年公共浴室改造的通知'])(
    '%s is likely of the year that its title is about, which is not said',
    (title) => {
      expect(yearOf(title, ['现公告如下。'])).toEqual([2025, 'inferred']);
    },
  );

  it('adds the day of the signature to a plan’s year', () => {
    expect(dateOf('2013年工作要点', ['一、抓好落实。', '二、加强领导。', '2013年3月12日']).iso).toBe(
      '2013-03-12',
    );
  });

  it.each([
    ['the date of an upload', '会议纪要', ['发布时间:2022-05-27 04:05:37', '会议认为,要抓好落实。']],
    ['a plan’s span in the title', '某市国民经济发展规划(2016-2020年)', ['第一章']],
    ['a quoted title’s year', '学习《2019年工作要点》的讲话', ['同志们:']],
    ['a month and day without a year', '会议纪要', ['9月25日上午,县长主持召开会议。']],
  ])('%s states nothing', (_, title, texts) => {
    expect(dateOf(title, texts)).toMatchObject({ year: null, iso: null });
  });

  it('are not made of masked digits', () => {
    expect(dateOf('会议纪要', ['202_年11月25日,县长主持召开会议。'])).toMatchObject({
      year: null,
      masked: '202_年',
      from: null,
    });
  });
});

describe('given dates', () => {
  it('of a column or of metadata are the document’s', () => {
    expect(yearOf('报告', [], [factOf('year', '2026', 'column')])).toEqual([2026, 'stated']);
    expect(dateOf('2009年工作总结', [], [factOf('date', '2010-01-05', 'metadata')])).toMatchObject({
      year: 2010,
      iso: '2010-01-05',
    });
  });

  it.each([
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['2008.2', '2008-02-01', '2008-02-29'],
    ['200802', '2008-02-01', '2008-02-29'],
    ['2008年2月', '2008-02-01', '2008-02-29'],
    ['2008', '2008-01-01', '2008-12-31'],
    ['２００８年度', '2008-01-01', '2008-12-31'],
  ])('of a month or a year (%s) are stated as far as they go', (value, from, to) => {
    expect(dateOf('讲话', ['同志们:'], [factOf('date', value, 'metadata')])).toMatchObject({
      year: 2008,
      iso: null,
      from,
      to,
      how: 'stated',
    });
  });

  it('of markup stand back behind the text and complete it', () => {
    const published = [factOf('date', '2024-03-20', 'markup')];
    expect(yearOf('通知', ['各局:', '请办。', '某局', '2023年12月1日'], published)).toEqual([2023, 'stated']);
    expect(dateOf('2024年公告', ['请办。'], published)).toMatchObject({ year: 2024, iso: '2024-03-20' });
  });

  it('that are no dates are passed over', () => {
    expect(dateOf('报告', [], [factOf('year', '不详', 'column')]).how).toBe('unknown');
  });
});

describe('spans from clues', () => {
  it('ends where a plan is yet to be fulfilled and starts where it is drafted', () => {
    expect(spanOf('力争“十二五”末产值翻番。')).toEqual(['2009-01', '2015-12']);
  });

  it.each([
    ['今年是“十一五”开局之年,要开好头。', 2006],
    ['明年是“十二五”规划的开局之年。', 2010],
    ['今年是“十三五”收官之年。', 2020],
    ['今年是建党90周年。', 2011],
    ['今天，我们隆重集会，庆祝中国共产党成立90周年。', 2011],
    ['2011年是“十二五”规划的开局之年，做好今年工作，意义重大。', 2011],
    ['今年以来，我县以"十二五"开局之年为契机，抓好各项工作。', 2011],
    ['今年以来，作为“十三五”规划的收官之年，我县抓好各项工作。', 2020],
    ['今年以来，“十四五”开局之年，我县抓好各项工作。', 2021],
  ])('%s', (text, year) => {
    expect(yearOf('讲话', [text])).toEqual([year, 'inferred']);
  });

  it('knows nothing from an opening year that is named by its number', () => {
    expect(dateOf('讲话', ['2011年是“十二五”开局之年。']).year).toBeNull();
    expect(dateOf('讲话', ['2011年是“十二五”开局之年，与今年相比，变化不大。']).year).toBeNull();
    expect(dateOf('讲话', ['今天召开会议，研究部署庆祝建党90周年活动。']).year).toBeNull();
  });

  it('follows from years of effort to an aim, and from a deadline', () => {
    expect(spanOf('通过五年的努力建成百亿园区。力争到2016年翻一番。', '确保2012年底前完成。')).toEqual([
      '2011-01',
      '2012-12',
    ]);
  });

  it('is not fooled by a base year behind 力争在', () => {
    expect(spanOf('力争在2005年的基础上翻番。')[0]).toBe('2005-01');
  });

  it('starts when a plenum met, and its spirit lasts two years', () => {
    expect(spanOf('深入学习十七届五中全会精神。')).toEqual(['2010-09', '2012-10']);
  });

  it('ends with a plenum that is still to meet', () => {
    expect(spanOf('今秋中央将召开十六届六中全会。')[1]).toBe('2006-10');
  });

  it('reads a congress with its number in quotes', () => {
    expect(spanOf('会议是在“十六”大胜利召开之后举行的。')).toEqual(['2002-10', '2003-11']);
  });

  it('is one year where a greeting names the animal', () => {
    expect(yearOf('讲话', ['恭祝同志们兔年吉祥!贯彻十七届五中全会精神。'])).toEqual([2011, 'inferred']);
  });

  it('knows when offices stood side by side', () => {
    expect(spanOf('县安监局、国税局、地税局参加了会议。')).toEqual(['2001-01', '2018-07']);
  });

  it('passes over an office that is called a former one', () => {
    expect(spanOf('原国税局、地税局已合并,应急管理局负责。')[1]).toBeNull();
  });

  it('takes the year of a numbered document that the mask hides, and the rises of the reserve ratio', () => {
    const texts = [
      '202_年8月3日公司召开会议。',
      '《关于进一步加强煤矿瓦斯防治工作若干意见的通知》(国办发〔202_〕26号)规定停产整顿。',
      '银行存款准备金利率在不断上调。',
    ];
    expect(dateOf('会议纪要', texts)).toMatchObject({ year: 2011, masked: '202_年', how: 'inferred' });
  });

  it('reads 去年 and 今年 beside a year', () => {
    expect(yearOf('讲话', ['今年(2014年)要抓好项目。'])).toEqual([2014, 'inferred']);
    expect(yearOf('讲话', ['去年(2013年)增长很快。'])).toEqual([2014, 'inferred']);
  });

  it('dates a campaign’s second batch, results of one year and tasks of the next', () => {
    const texts = [
      '这是正在开展的第二批党的群众路线教育实践活动的一项。',
      '宣布了2013年度考核结果,递交了2014年度目标责任书。',
    ];
    expect(yearOf('讲话', texts)).toEqual([2014, 'inferred']);
  });

  it('ends in the last year of a county’s name', () => {
    const until = { year: 2015, evidence: { quote: '抚宁县', from: 'text' } as const };
    const article = articleOf('纪要', ['加快产业聚集区建设。']);
    expect(describeDate(article, { until })).toMatchObject({
      from: '2008-01-01',
      to: '2015-12-31',
      year: null,
    });
  });

  it('cites documents: it is not older than they are', () => {
    expect(spanOf('根据中发〔2008〕10号文件要求。')[0]).toBe('2008-01');
  });

  it('takes the terms of provincial leaders called by given name', () => {
    const texts = ['春贤书记、伯华省长要求加快发展。', '同志们要抓好落实。'];
    expect(spanOf(...texts)).toEqual(['2005-12', '2006-09']);
  });

  it('does not take another person of the same given name for one', () => {
    expect(spanOf('王春贤书记讲了话。')).toEqual([null, null]);
  });

  it('picks the year in which a day without a year can lie, and dates that day', () => {
    const date = dateOf('讲话', ['(8月21日)', '同志们:', '春贤书记、伯华省长要求加快发展。']);
    expect(date).toMatchObject({ year: 2006, iso: '2006-08-21', how: 'inferred' });
  });

  it('does not carry a rule’s year over to a guide that quotes it', () => {
    expect(spanOf('2014年10月以后参保的,按规定补缴。')[1]).toBeNull();
  });

  it('says nothing where nothing dates the text', () => {
    expect(dateOf('讲话', ['同志们,要抓好落实。'])).toEqual({
      year: null,
      iso: null,
      from: null,
      to: null,
      masked: null,
      how: 'unknown',
      evidence: [],
    });
  });
});

describe('evidence', () => {
  it('quotes the passage it points at, character for character', () => {
    const piece = fc.constantFrom(
      '2006年',
      '８月２１日',
      '今年是',
      '“十一五”',
      '开局之年',
      '十七届五中全会',
      '精神',
      '力争到',
      '2010年',
      '底前',
      '兔年吉祥',
      '国税局、地税局',
      '通过五年的努力',
      '二○○九年',
      '〔2008〕26号',
      '建国60周年',
      '。',
      '，',
      'XX年',
      '\n',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, texts) => {
        const article = articleOf(title, texts);
        for (const { quote, from, passage, start, end } of describeDate(article).evidence) {
          if (from === 'text') expect(article.passages[passage ?? -1]?.text.slice(start, end)).toBe(quote);
          else expect(title).toContain(quote);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a year that a column gives', () => {
  const spoken = ['——2019年1月8日在青田县第十六届人民代表大会第四次会议上', '各位代表：'];
  const given = (year: string) => dateOf('政府工作报告', spoken, [factOf('year', year, 'column')]);

  it('is completed by the day that the text states', () => {
    expect(given('2019')).toMatchObject({ year: 2019, iso: '2019-01-08', how: 'stated' });
    expect(given('2019').evidence).toHaveLength(2);
  });

  it('stays alone where the text states another year', () => {
    expect(given('2018')).toMatchObject({ year: 2018, iso: null });
  });
});

describe('a meeting whose day bears no year', () => {
  const news = (text: string) => dateOf('会议', [text, '会议要求抓好落实，各村书记作了发言。']);

  it.each([
    ['2月27日，镇里召开了2014年度经济工作会，各村书记参加。', '2014-02-27'],
    ['4月3日下午，县水利局召开2018年水土保持工作视频会议。', '2018-04-03'],
  ])('is of the year by which it is called: %s', (text, iso) => {
    const date = news(text);
    expect(date).toMatchObject({ iso, how: 'inferred' });
    expect(date.evidence.map(({ rule }) => rule)).toContain('opening/meeting-of-year');
  });

  it.each([
    ['in autumn it may be for the year to come', '10月12日，县里召开2016年水利工作会议。'],
    ['in January for the year that is over', '1月12日，县里召开2016年水利工作会议。'],
    ['it sums up a year that is over', '3月5日，县里召开2013年度总结表彰大会。'],
    ['it plans for another', '8月20日，县里召开2016年预算编制工作会议。'],
    ['the year is of what it speaks of', '4月3日，县里召开会议，部署2018年工作。'],
  ])('is not where %s', (_, text) => {
    expect(news(text).evidence.map(({ rule }) => rule)).not.toContain('opening/meeting-of-year');
  });
});

describe('a text in Traditional writing', () => {
  it('is dated by its title as one in simplified is, and quoted as it stands', () => {
    const published = '2011年12月，青山縣人民政府發布《青山縣浴室管理細則》，自發布之日起施行。';
    const date = dateOf('青山縣浴室管理細則', [published, '第一條 為了管理浴室。']);
    expect(date).toMatchObject({ year: 2011, how: 'stated' });
    expect(date.evidence[0]?.quote).toContain('發布');
  });
});

describe('an order', () => {
  it('is of the day on which it was published, as the line beneath its title says', () => {
    const date = dateOf('青山市人民政府关于统一浴室用水的命令', [
      '1984年2月27日 发布',
      '为了统一用水，决定如下。',
    ]);
    expect(date).toMatchObject({ iso: '1984-02-27' });
  });
});
