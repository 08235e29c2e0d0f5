import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf } from '../article.ts';

const dateOf = (title: string, ...texts: string[]) => describeDate(articleOf(title, texts));

describe('a work summary without a year in its title', () => {
  it.each([
    ['年度工作总结', '2013年，园区围绕循环经济抓招商，完成了年初的计划。', 2013],
    ['招商工作总结', '2011年全市引进项目八十六个，到位资金创新高。', 2011],
    ['XX年度工作总结', '二〇〇九年度，我局落实各项任务，成效明显。', 2009],
    ['述职报告', '一、2015年，本人分管农业，主要做了三件事。', 2015],
    ['半年工作总结', '2012年上半年，我镇经济平稳增长，税收过半。', 2012],
  ])('%s: “%s” is of %i', (title, text, year) => {
    expect(dateOf(title, '各位领导:', text)).toMatchObject({ year, how: 'inferred' });
    expect(dateOf(title, text).evidence[0]?.quote).toMatch(/年度?$/);
  });

  it('keeps its year though it was signed the next January, and takes the day of a signature in the year', () => {
    const text = '2013年，园区抓好招商，完成了计划。';
    expect(dateOf('工作总结', text, '一、做法', '2014年1月8日')).toMatchObject({ year: 2013, iso: null });
    const signed = dateOf('工作总结', text, '一、做法', '2013年12月28日');
    expect(signed).toMatchObject({ year: 2013, iso: '2013-12-28' });
    expect(signed.evidence.map(({ quote }) => quote)).toEqual(['2013年', '2013年12月28日']);
  });

  it.each([
    ['a look back on several years', '2010年以来，我局抓好各项工作，成绩明显。'],
    ['a span', '2006年至2010年，我区完成了规划目标，面貌一新。'],
    ['a founding', '2008年成立以来，中心不断壮大，服务了企业。'],
    ['a day', '2008年5月12日，灾情发生，我局立即行动。'],
    ['a year further on in the sentence', '根据要求，现将2009年以前的情况报告如下。'],
  ])('is of no year for %s', (_, text) => {
    expect(dateOf('工作总结', text).year).toBeNull();
  });

  it('is no other kind of text', () => {
    expect(dateOf('在座谈会上的讲话', '2011年，全市工作取得进展，大家辛苦了。').year).toBeNull();
  });

  it('is not of a year that its signature lies years behind', () => {
    expect(dateOf('工作总结', '2008年，我来到山区任教，一教多年。', '一、做法', '2015年1月8日').year).toBe(
      2015,
    );
  });
});

it('a summary with a plan for a year sums up the year before', () => {
  expect(dateOf('工作总结和2014年工作安排', '一年来，我局抓好落实。')).toMatchObject({
    year: 2013,
    how: 'inferred',
  });
  expect(dateOf('2013年工作总结和2014年工作安排').year).toBe(2013);
  expect(dateOf('2014年工作安排').year).toBe(2014);
});

it.each(['2010-2011年度工作总结', '2006年—2010年工作总结', '2011至2015年工作计划'])(
  '%s is of no single year',
  (title) => {
    expect(dateOf(title, '各项任务如期完成。').year).toBeNull();
  },
);

describe('a report to a congress', () => {
  const at = '——2013年1月17日在青山县第十五届人民代表大会第二次会议上';

  it.each([
    ['关于青山县2012年国民经济和社会发展计划执行情况与2013年计划草案的报告', at, '2013-01-17'],
    ['关于青山县2012年预算执行情况和2013年预算草案的报告', at, '2013-01-17'],
    [
      '青山县一九五七年工作总结和一九五八年工作任务的报告',
      '（一九五八年三月十二日在青山县第二届人民代表大会第三次会议上）',
      '1958-03-12',
    ],
  ])('is of the day on which it was delivered: %s', (title, line, iso) => {
    expect(dateOf(title, line, '各位代表：', '现将情况报告如下。')).toMatchObject({ iso, how: 'stated' });
  });

  it.each([
    ['青山县教育局2012年工作总结', at],
    ['青山县教育局2012年述职报告', at],
    ['青山县教育局2012年工作总结报告', '（2013年1月17日在全县教育工作会议上）'],
  ])('is told from a summary: %s %s', (title, line) => {
    expect(dateOf(title, line, '一年来，成绩很大。').year).toBe(2012);
  });
});

describe('a plan of work without a year in its title', () => {
  it.each([
    ['镇工作安排', '今年是攻坚之年。2014年工作的指导思想是：抓好招商，改善民生。', 2014],
    ['农业工作要点（讨论稿）', '2012年全县农业发展的主要任务是：稳定粮食，增加收入。', 2012],
  ])('%s is of the year whose aims it sets', (title, text, year) => {
    const date = dateOf(title, '各位领导:', text);
    expect(date).toMatchObject({ year, how: 'inferred' });
    expect(date.evidence[0]).toMatchObject({ quote: `${year}年`, rule: 'work-text/aims-of-year' });
  });

  it.each([
    ['an aim to be reached', '镇工作安排', '到2014年工作的主要目标是：收入翻番。'],
    ['what was done', '镇工作安排', '2014年工作的任务已经完成，群众满意。'],
    ['another kind of text', '镇工作情况', '2014年工作的指导思想是：抓好招商。'],
  ])('is of no year by %s', (_, title, text) => {
    expect(dateOf(title, text).year).toBeNull();
  });

  it('goes by the year that its title names', () => {
    expect(dateOf('2015年工作要点', '2014年工作的指导思想是：抓好招商。').year).toBe(2015);
  });
});
