import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf } from '../article.ts';

/** The date of a speech that is filed there. */
function dateAt(file: string, title = '在全县浴室工作会议上的讲话', texts = ['同志们：浴室要办好。']) {
  const article = articleOf(title, texts);
  return describeDate({ ...article, source: { ...article.source, file } });
}

describe('the year under which a text is filed', () => {
  it.each([
    ['2003/讲话.txt', '2003'],
    ['湖南/2003年/讲话.txt', '2003'],
    ['2003年度/县长/讲话.txt', '2003'],
    ['县长讲话2003.txt', '2003'],
    ['012_安乡县2003年3月5日讲话(2).txt', '2003'],
    ['2003.3.5讲话.txt', '2003'],
    ['二十世纪/2004/2003年讲话.txt', '2003'],
  ])('stands for one that the text does not say: %s', (file, quote) => {
    expect(dateAt(file)).toMatchObject({
      year: 2003,
      iso: null,
      from: '2003-01-01',
      to: '2003-12-31',
      how: 'inferred',
      evidence: [{ quote, from: 'path', rule: 'filed-year/named' }],
    });
  });

  it.each([
    '2003-2008/讲话.txt',
    '2003—2008年讲话.txt',
    '2003年以来讲话.txt',
    '2003年采集/讲话.txt',
    '2003版/讲话.txt',
    '20030305/讲话.txt',
    '第2003号/讲话1.txt',
    '2003年第2期.txt',
  ])('is none where the name says another thing with it: %s', (file) => {
    expect(dateAt(file)).toMatchObject({ year: null, how: 'unknown' });
  });

  it('gives way to what the text states', () => {
    expect(dateAt('2003/讲话.txt', '讲话', ['(2006年8月21日)', '同志们:'])).toMatchObject({
      year: 2006,
      how: 'stated',
    });
  });

  it('is left out where the text cannot be of it', () => {
    const date = dateAt('2003/讲话.txt', '讲话', ['同志们：今年是“十一五”规划的开局之年。']);
    expect(date.year).toBe(2006);
    expect(date.evidence.map(({ from }) => from)).not.toContain('path');
  });

  it('decides between the years that the text leaves open', () => {
    const date = dateAt('2007/讲话.txt', '讲话', ['同志们：我们要全面完成“十一五”规划的任务。']);
    expect(date).toMatchObject({ year: 2007, how: 'inferred' });
    expect(date.evidence.at(-1)).toMatchObject({ quote: '2007', from: 'path' });
  });
});
