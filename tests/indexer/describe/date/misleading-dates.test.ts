import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf, factOf } from '../article.ts';

const NOTICE = '关于浴室改造的通知';
const SIGNED = ['青山县住建局', '2016年4月5日'];
const PROVISIONS = Array.from({ length: 15 }, (_, at) => `第${at + 2}条 浴室要干净。`);

type Page = readonly [what: string, title: string, texts: readonly string[]];

/** Days of other things stand near the day that the text states of itself. */
const STATED: readonly (readonly [...Page, iso: string])[] = [
  [
    'a reply to a letter of a day',
    '关于浴室的复函',
    ['县局：', '你局2019年3月4日《请示》收悉，同意。', '此复。', ...SIGNED],
    '2016-04-05',
  ],
  [
    'a call to a meeting',
    '关于召开浴室会议的通知',
    ['定于2016年5月8日开会。', '会议时间：2016年5月8日', ...SIGNED],
    '2016-04-05',
  ],
  ['a meeting of several days', '浴室会议纪要', ['2020年5月8日至10日，县政府召开浴室会议。'], '2020-05-08'],
  [
    'a speech that a notice sends on',
    '关于学习县长讲话的通知',
    ['2016年3月4日，县长在大会上作了讲话。', '现印发给你们。', ...SIGNED],
    '2016-04-05',
  ],
  [
    'a speech that a long notice sends on',
    '关于学习县长讲话的通知',
    ['2016年3月4日，县委召开大会。', ...PROVISIONS, ...SIGNED],
    '2016-04-05',
  ],
  ['the page’s day beneath the title', NOTICE, ['2018-03-04', '各镇：', '请改造。', ...SIGNED], '2016-04-05'],
  [
    'a sample form behind the signature',
    NOTICE,
    ['各镇：', ...SIGNED, '附件1', '承诺书', '承诺人：', '2017年3月5日'],
    '2016-04-05',
  ],
  [
    'an attached text with a day of its own',
    NOTICE,
    ['各镇：', '附件：办法', ...SIGNED, '附件', '浴室办法', '（2010年3月4日县政府第二次常务会议通过）'],
    '2016-04-05',
  ],
  ['通过 as a means', NOTICE, ['2016年9月27日会议通过视频方式召开。', ...SIGNED], '2016-04-05'],
  [
    'days of approval and effect',
    '青山市浴室条例',
    [
      '（2015年3月4日市人大常委会第八次会议通过　2015年4月1日省人大常委会批准　自2015年5月1日起施行）',
      ...PROVISIONS,
    ],
    '2015-03-04',
  ],
  [
    'a chain of amendments',
    '青山市浴室条例',
    ['（1999年3月4日市人大常委会第八次会议通过　根据2005年6月7日市人大常委会第三次会议修正）', ...PROVISIONS],
    '1999-03-04',
  ],
  [
    'the day on which a contract was signed',
    '浴室承包合同',
    ['合同期限自2015年3月4日起。', '签订日期：2015年3月1日'],
    '2015-03-01',
  ],
  [
    'a speech noted from a recording',
    '在浴室会议上的讲话',
    ['同志们：', '（根据2015年3月4日录音整理）'],
    '2015-03-04',
  ],
  ['a speech named by its day', '在浴室会议上的讲话（2021年6月30日）', ['同志们：'], '2021-06-30'],
  ['the dateline of news', '浴室改造完成', ['新华社青山2015年3月4日电 浴室改造完成。'], '2015-03-04'],
  ['the day of a death', '讣告', ['张三同志因病于2016年4月3日逝世。', ...SIGNED], '2016-04-05'],
  [
    'the passing of a law in an order',
    '青山市浴室办法',
    [
      '青山市人民政府令第3号',
      '《浴室办法》经2016年3月12日市人民政府常务会议讨论同意,今予发布,自2016年5月1日起施行。',
      '市长 张三',
      '二〇一六年四月五日',
      ...PROVISIONS,
    ],
    '2016-04-05',
  ],
  [
    'the number, in brackets',
    '国务院关于浴室的批复',
    ['（国函〔2016〕7号　2016年4月5日）', '青山省人民政府：', '同意。'],
    '2016-04-05',
  ],
  [
    'the number, behind it',
    '国务院关于浴室的批复',
    ['2016年4月5日　国函〔2016〕7号', '青山省人民政府：', '同意。'],
    '2016-04-05',
  ],
  [
    'a year in the number, far from other lines',
    NOTICE,
    [
      '青政发〔2016〕27号',
      '各镇：',
      '照着办。',
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '二〇一六年四月五日',
      ...PROVISIONS,
    ],
    '2016-04-05',
  ],
  ['the page of a newspaper', '2016年4月5日青山日报 第2版', ['浴室要干净。'], '2016-04-05'],
  [
    'the page’s clock',
    '青山市浴室条例',
    ['日期:2021-12-30 16:26', '（2016年4月5日市人大常委会第八次会议通过）', ...PROVISIONS],
    '2016-04-05',
  ],
  [
    'a damaged title',
    '法规全文',
    ['（2016年4月5日市人大常委会第八次会议通过　2016年5月1日省人大常委会批准）', ...PROVISIONS],
    '2016-04-05',
  ],
  [
    'the day of the meeting, in signed minutes',
    '浴室会议纪要',
    ['2016年3月30日，县长主持召开会议。', '会议决定如下。', ...SIGNED],
    '2016-04-05',
  ],
  [
    'spread letters and the hour',
    '主任会议纪要',
    ['时 间:2016年4月5日上午9:15', '地 点:会议室', '主持人:张三'],
    '2016-04-05',
  ],
  [
    'a meeting’s name over two lines',
    '政府工作报告',
    ['——2016年4月5日在青山镇第三届', '人民代表大会第四次会议上', '镇长 张三'],
    '2016-04-05',
  ],
  [
    'cells of a table',
    '国务院关于浴室的批复',
    ['青山省人民政府:', '同意。', '| | 中华人民共和国国务院 |', '| | 2016年4月5日 |'],
    '2016-04-05',
  ],
];

/** No day here is the text's own. */
const NOT_STATED: readonly Page[] = [
  ['a deadline at the end', NOTICE, ['各镇：', '请改造。', '2021年6月30日前将材料报县住建局']],
  ['labelled deadlines', NOTICE, ['各镇：', '报名截止时间：2021年6月30日', '报送时间：2021年7月1日']],
  ['a letter that is answered', '关于浴室的复函', ['你局2019年3月4日来函收悉。', '经研究，同意。']],
  [
    'a call to a meeting without a signature',
    '关于召开浴室会议的通知',
    ['2020年5月8日上午召开浴室会议，请参加。'],
  ],
  ['a call to a hearing', '浴室听证公告', ['2015年3月4日在县政府举行听证会，请参加。']],
  ['a title that names the day of a meeting', '关于召开2021年6月30日浴室会议的通知', ['各镇：', '请参加。']],
  ['a title that names an accident', '关于2021年6月30日浴室事故的调查报告', ['一、经过。']],
  ['a title that names a revision', '青山市浴室办法（2015年3月2日修订）', PROVISIONS],
  ['a title that names the end of its force', '青山市浴室办法（有效期至2025年5月1日）', PROVISIONS],
  [
    'a meeting that a report is made on',
    '关于浴室情况的报告',
    ['2015年3月4日，县委召开会议，部署浴室工作。现将情况报告如下。'],
  ],
  [
    'a law that the first provision rests on',
    '青山市浴室办法',
    ['根据2010年3月4日国务院公布的《浴室条例》，制定本办法。', ...PROVISIONS],
  ],
  [
    'a report that a resolution is on',
    '关于浴室报告的决议',
    ['会议审议了2014年12月5日县政府提出的浴室报告，决定批准。'],
  ],
  ['a law that is abolished', NOTICE, ['各镇：', '2001年5月6日印发的《浴室暂行办法》同时废止。']],
  [
    'the passing of what is attached',
    NOTICE,
    ['各镇：', '附件：办法', '浴室办法', '（2010年3月4日县政府第二次常务会议通过）'],
  ],
  [
    'the signature of what is attached',
    NOTICE,
    ['各镇：', '现转发。', '附件', '住建局的意见', ...PROVISIONS, ...SIGNED],
  ],
  ['the page’s day beneath a notice', NOTICE, ['2018-03-04', '各镇：', '请改造。']],
  ['the page’s day beneath a law', '青山市浴室条例', ['2021-03-04', ...PROVISIONS]],
  [
    'a day beneath a heading of opening hours',
    NOTICE,
    ['各镇：', '一、开放时间', '2015年3月4日', '二、票价', '免费。'],
  ],
  [
    'the passing of a law that is explained',
    '浴室条例解读',
    ['2019年9月27日，市人大常委会第三次会议通过了《浴室条例》。'],
  ],
  ['a press meeting', '《浴室条例》答记者问', ['2019年9月27日，市政府召开新闻发布会。']],
  ['a chronicle', '浴室大事记', ['2015年3月4日，县政府召开会议。', '3月10日，开工。']],
  ['a centenary', '浴室建成纪事', ['1915年3月4日，浴室举行开业典礼。', '如今百年过去。']],
  ['通过 of an inspection', '浴室工作总结', ['2019年9月27日委员会通过国家验收。']],
  ['a copyright line', '浴室指南', ['内容。', '版权所有 2015年3月4日']],
  ['the page’s clock beneath a law', '青山市浴室条例', ['日期:2021-12-30 16:26', ...PROVISIONS]],
  ['an answer in a forum', '青山市浴室办法', ['第1个回答  2022-06-04', ...PROVISIONS]],
  [
    'a list of links',
    '当前位置：法规库',
    [...PROVISIONS, '相关法规', '·浴室办法(1994-01-20)', '·会计规范(1996-06-17)'],
  ],
  [
    'a law told of long after',
    '悠悠岁月忆浴室',
    ['1960年1月,国务院第101次全体会议通过,改设浴室市,张三任书记兼市长,从此开始了新的一页。'],
  ],
  [
    'the year that a report to a congress looks back on',
    '青山镇人大会议',
    ['镇长 张三', '2019年工作回顾', '各位代表：', '浴室改造好了。'],
  ],
  ['the year of a first part', '浴室工作材料', ['一、2019年工作回顾', '浴室改造好了。', '二、2020年打算']],
  ['the time of an activity', '浴室参观活动', ['时间：2016年4月5日', '地点：浴室']],
  ['the term of a licence', NOTICE, ['各镇：', '有效期：2015年3月4日至2020年3月3日']],
];

describe('the day that a text states of itself', () => {
  it.each(STATED)('is found beside %s', (_, title, texts, iso) => {
    expect(describeDate(articleOf(title, texts))).toMatchObject({ iso, how: 'stated' });
  });
});

describe('no day is stated', () => {
  it.each(NOT_STATED)('by %s', (_, title, texts) => {
    expect(describeDate(articleOf(title, texts)).how).not.toBe('stated');
  });
});

describe('the last of some days', () => {
  it('is not still to come', () => {
    const { to } = describeDate(articleOf('人物', ['他在1931年5月6日至1949年3月4日间当过浴室工人。']));
    expect(to).toBeNull();
  });
});

describe('the day on which a page was put up', () => {
  it('bounds any text, so that a title may speak of the year to come', () => {
    const page = articleOf(
      '关于征集青山县2023年浴室项目的通知',
      ['请提建议。'],
      [factOf('published', '2022-10-13', 'markup')],
    );
    expect(describeDate(page)).toMatchObject({ year: null, to: '2022-10-31', how: 'unknown' });
  });
});

describe('the day of another text', () => {
  it('that a notice prints is not the notice’s', () => {
    const texts = [
      '这份报告现在印发。',
      '政府工作报告',
      '——2016年12月15日在青山县第十六届人民代表大会第一次会议上',
    ];
    const date = describeDate(articleOf('青山县人民政府印发2017年政府工作报告的通知', texts));
    expect(date).toMatchObject({ iso: null });
    expect(date.how).not.toBe('stated');
  });

  it('is not a day on which a meeting is to be held, whatever is published later', () => {
    const text = '代表大会第一次会议在一九五九年一月举行。选举结果由委员会审查后公布。';
    expect(describeDate(articleOf('关于选举时间的决定', [text])).how).not.toBe('stated');
  });

  it('on which a meeting agreed goes behind the day on which the text is signed', () => {
    const texts = [
      '《青山市会议规则》2024年11月13日经市人民政府第93次常务会议讨论通过,现发给你们照办。',
      '青山市人民政府',
      '2024年11月20日',
    ];
    expect(describeDate(articleOf('青山市会议规则', texts))).toMatchObject({ iso: '2024-11-20' });
  });

  it('and the year of a summary that a body puts out with the tasks of the next are not its own', () => {
    const title = '青山省人民委员会公布一九五四年生产总结和一九五五年任务';
    expect(describeDate(articleOf(title, ['希各级研究执行。'])).year).toBeNull();
  });
});

describe('the years of a report', () => {
  it.each([
    [['报告分两部分：2018年工作回顾；2019年政府工作的总体思路。', '刚过去的2018年，全市完成了目标。'], 2019],
    [['一、2017年计划、预算执行情况', '二、2018年工作安排', '去年（2017年）不容易。'], 2018],
  ])('%j', (texts, year) => {
    expect(describeDate(articleOf('大会见闻', texts)).year).toBe(year);
  });
});

it('a header broken over two lines tells of both days what happened then', () => {
  const texts = [
    '2020年12月31日 青山市第十八届人民代表大会常务委员会',
    '第三十二次会议通过',
    '2021年1月28日 青山省第十三届人民代表大会常务委员会第二十五次会议批准',
    '第一章 总则',
  ];
  expect(describeDate(articleOf('青山市浴室条例', texts))).toMatchObject({
    iso: '2020-12-31',
    how: 'stated',
  });
});

describe('what is only likely', () => {
  it.each<[string, string, string[]]>([
    [
      'a day among those of many meetings',
      '常务会议提要',
      [
        '青山省人民政府',
        '第85次',
        '1992年1月7日',
        '一、听了汇报。',
        '第86次 1992年2月11日',
        '一、议了事。',
        '第89次 1992年6月26日',
      ],
    ],
  ])('%s', (_, title, texts) => {
    expect(describeDate(articleOf(title, texts)).how).not.toBe('stated');
  });

  it('is none by a title that tells of a founding, or names two years', () => {
    expect(describeDate(articleOf('1949年元旦 青山市人民政府成立', ['浴室很老。'])).year).toBeNull();
    expect(describeDate(articleOf('2024青山浴室手续（青山浴室2022年缴费）', ['浴室很老。'])).year).toBeNull();
  });

  it('goes by the title where a number may be another’s', () => {
    const texts = ['网站', '首页', '下载', '（2015年7月23日国函[2015]122号'];
    expect(describeDate(articleOf('2017年青山省浴室名录', texts))).toMatchObject({
      year: 2017,
      how: 'inferred',
    });
  });
});
