import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf } from '../article.ts';

const dateOf = (line: string) =>
  describeDate(
    articleOf('在全县动员会上的讲话', ['同志们:', '今天开个会,讲三点意见。', '讲完了,谢谢大家。', line]),
  );

describe('the line at the head of a text', () => {
  it.each([
    ['2004年2月16日，根据记录整理', '2004-02-16'],
    ['青山县人民政府办公室　2017年5月22日', '2017-05-22'],
    ['县指挥部办公室          二〇二〇年三月十四日', '2020-03-14'],
    ['县委书记　王大山（2006年8月21日）', '2006-08-21'],
    ['会议时间：2006年8月21日上午', '2006-08-21'],
    ['来电时间：一九七五年十二月四日上午九时', '1975-12-04'],
    ['（2006年8月21日） 同志们：', '2006-08-21'],
    ['2006年8月21日 各位代表：', '2006-08-21'],
  ])('%s dates it', (line, iso) => {
    const texts = [line, '各乡镇:', '讲三点意见。', '一要抓落实,二要抓项目,三要抓作风。'];
    expect(describeDate(articleOf('动员会材料', texts))).toMatchObject({ iso, how: 'stated' });
  });
});

describe('the line beneath a text', () => {
  it.each([
    ['2004年2月16日，根据记录整理', '2004-02-16'],
    ['禁烧办机关　2017年5月22日', '2017-05-22'],
    ['禁烧工作领导小组　2017年5月22日', '2017-05-22'],
    ['指挥部办公室          二〇二〇年三月十四日', '2020-03-14'],
    ['王大山　2010年12月30日', '2010-12-30'],
    ['青山县人民政府2010年12月30日印发', '2010-12-30'],
    ['（2010年12月30日定稿）', '2010-12-30'],
    ['写于2010年12月30日', '2010-12-30'],
    ['一九五四年七月二十四日十时', '1954-07-24'],
    ['一九五四年七月二十四日夜十一时半', '1954-07-24'],
  ])('%s dates it', (line, iso) => {
    expect(dateOf(line)).toMatchObject({ iso, how: 'stated' });
  });

  it.each([
    ['（根据录音整理，2012年5月）', '2012-05-01', '2012-05-31'],
    ['二○一二年五月', '2012-05-01', '2012-05-31'],
    ['（办公室根据录音整理，2012年2月）', '2012-02-01', '2012-02-29'],
  ])('%s dates it to the month', (line, from, to) => {
    expect(dateOf(line)).toMatchObject({ year: 2012, iso: null, from, to, how: 'stated' });
  });

  it.each([
    '本办法有效期至2017年5月22日',
    '本通知自2017年5月22日起施行',
    '发布时间：2017年5月22日',
    '活动时间为 2017年5月22日',
    '他出生于2017年5月22日',
    '全部任务完成到 2017年5月22日',
  ])('%s does not', (line) => {
    expect(dateOf(line).how).not.toBe('stated');
  });
});

describe('days that stand alone on several lines', () => {
  it.each([
    ['浴室大事记', ['2001年3月5日', '县政府开会。', '2001年4月5日', '县政府又开会。']],
    ['关于浴室开放时间的公告', ['本浴室开放时间：', '2022年5月1日', '2022年10月7日']],
  ])('date %s by guess only, and the other day is shown', (title, texts) => {
    const { how, evidence } = describeDate(articleOf(title, texts));
    expect(how).toBe('inferred');
    expect(evidence.at(-1)?.note).toContain('单独');
  });

  it.each([
    [['各镇：', '请执行。', '青山县交通局', '2021年3月5日', '附件', '收支表', '2020年1月1日'], '2021-03-05'],
    [['（2021年3月5日）', '同志们：', '附件', '2021年1月1日'], '2021-03-05'],
  ])('do not dispute one beneath the name of an office or before what is attached: %j', (texts, iso) => {
    const { iso: day, how } = describeDate(articleOf('关于浴室的通知', texts));
    expect([day, how]).toEqual([iso, 'stated']);
  });
});

describe('the time of a meeting', () => {
  const head = ['会议时间：2021年3月10日', '会议地点：县政府', '请准时参会。'];

  it('does not date the notice that calls to it, whose signature does', () => {
    const signed = [...head, '青田县人民政府办公室', '2021年3月5日'];
    expect(describeDate(articleOf('关于召开浴室会议的通知', signed))).toMatchObject({ iso: '2021-03-05' });
    expect(describeDate(articleOf('会议通知', head)).how).not.toBe('stated');
  });

  it('dates its minutes', () => {
    expect(describeDate(articleOf('浴室会议纪要', head))).toMatchObject({ iso: '2021-03-10', how: 'stated' });
  });
});

describe('a title that has run into the text with the day behind it', () => {
  const glued = (text: string) => describeDate(articleOf('page', [text, '一要抓落实,二要抓项目。']));
  const text = '同志们：今天召开教育座谈会，主要是总结近年来教育工作的成绩，研究存在的问题，部署下一步任务。';

  it('is likely of that day', () => {
    const date = glued(`附件在全县教育座谈会上的讲话(2011年11月3日 根据录音整理)王大山${text}`);
    expect(date).toMatchObject({ iso: '2011-11-03', how: 'inferred' });
    expect(date.evidence[0]).toMatchObject({ quote: '2011年11月3日', rule: 'signature/behind-glued-title' });
  });

  it.each([
    ['a title that is quoted', `认真学习《在全县教育座谈会上的讲话（2011年11月3日）》，${text}`],
    ['a clause', `会上，县长作了关于教育的报告（2011年11月3日），${text}`],
  ])('is not where it is %s', (_, line) => {
    expect(glued(line).iso).toBeNull();
  });
});

describe('a day in figures', () => {
  const speech = (...lines: string[]) =>
    describeDate(articleOf('在全县动员会上的讲话', [...lines, '同志们：', '讲三点意见。', '一要抓落实。']));

  it('beneath the name of a site is the site’s', () => {
    expect(speech('小河范文网', '2025-04-02').year).toBeNull();
    expect(speech('笔杆子素材库', '2025-04-02').year).toBeNull();
  });

  it('beneath anything else is likely the text’s', () => {
    expect(speech('大河县联网', '2025-04-02')).toMatchObject({ year: 2025, how: 'inferred' });
  });

  it('called the time above what is no meeting is the page’s', () => {
    const report = (line: string) =>
      describeDate(articleOf('乡镇换届工作报告', [line, '各位代表：', '镇里做了三件事。', '一是修路。']));
    expect(report('时间：2018-07-07').year).toBeNull();
    expect(report('时间：2018年7月7日')).toMatchObject({ year: 2018, how: 'inferred' });
  });
});

describe('a date whose month and day were left blank', () => {
  const report = (...texts: string[]) =>
    describeDate(articleOf('镇政府工作报告', [...texts, '各位代表：', '过去的一年，全镇经济平稳。']));

  it('still tells the year', () => {
    const date = report('2014年 月 日', '镇长 王大山');
    expect(date).toMatchObject({ year: 2014, iso: null, how: 'inferred' });
    expect(date.evidence[0]).toMatchObject({ quote: '2014年', rule: 'signature/day-left-blank' });
  });

  it('tells none in a field of a form, or in what is attached', () => {
    expect(report('填表时间：2014年 月 日').year).toBeNull();
    const texts = ['各镇：', '请填表。', '附件', '登记表', '2014年 月 日'];
    expect(describeDate(articleOf('关于登记的通知', texts)).year).toBeNull();
  });
});

describe('the days of a meeting beneath the title', () => {
  const read = (title: string, line: string) =>
    describeDate(articleOf(title, [line, '会议讨论了以下几个问题。']));

  it.each([
    ['全县三级干部会议纪要', '（1985年3月2日至5日）', 1985, 'stated'],
    ['在全县三级干部会议上的讲话', '（1962年1月28日—2月12日）', 1962, 'stated'],
    ['青山县人民代表大会会议日程', '（2010年1月18日至21日）', 2010, 'inferred'],
    ['关于举办浴室管理培训班的通知', '（2010年3月18日至21日）', 2010, 'inferred'],
  ])('tell the year of %s, and no day', (title, line, year, how) => {
    expect(read(title, line)).toMatchObject({ year, iso: null, how });
  });

  it.each([
    ['关于举办浴室管理培训班的通知', '（2010年1月18日至21日）'],
    ['全县三级干部会议纪要', '（2009年12月30日至2010年1月2日）'],
    ['浴室大事', '2010年3月18日至21日浴室检修'],
  ])('tell none of %s %s', (title, line) => {
    expect(read(title, line).year).toBeNull();
  });
});
