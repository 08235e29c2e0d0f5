import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf, factOf } from '../article.ts';

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

describe('the day in the name of a file', () => {
  it.each([
    ['20030305讲话.txt', '20030305'],
    ['20030305.txt', '20030305'],
    ['讲话_2003-03-05.txt', '2003-03-05'],
    ['012_安乡县2003年3月5日讲话(2).txt', '2003年3月5日'],
    ['2004/2003.3.5讲话.txt', '2003.3.5'],
    ['2003_03_05讲话.txt', '2003_03_05'],
    ['二〇〇三年三月五日讲话.docx', '二〇〇三年三月五日'],
    ['安乡县_２００３0305.txt', '２００３0305'],
  ])('is that of a text that says none: %s', (file, quote) => {
    expect(dateAt(file)).toMatchObject({
      iso: '2003-03-05',
      year: 2003,
      how: 'inferred',
      evidence: [{ quote, from: 'path', rule: 'filed-day/named' }],
    });
  });

  it.each(['200303讲话.txt', '2003年3月讲话.txt', '2003-03 讲话.txt'])('may be a month: %s', (file) => {
    expect(dateAt(file)).toMatchObject({ year: 2003, iso: null, from: '2003-03-01', to: '2003-03-31' });
  });

  it.each([
    '20030305143000.txt',
    '20030305_143022.txt',
    't20030305_12.html',
    'IMG_20030305.txt',
    '20030230讲话.txt',
    '讲话汇编20030305.txt',
    '20030305采集.txt',
    '截至20030305.txt',
    '20030305-20030308讲话.txt',
    '200303-200305讲话.txt',
    '第200303号.txt',
    '20030305.csv',
  ])('is none where it is a number, a span or the day of a copy: %s', (file) => {
    expect(dateAt(file)).toMatchObject({ year: null, how: 'unknown' });
  });

  it('gives way to the day of the text, and is left out where the text cannot be of it', () => {
    const file = '20030305讲话.txt';
    expect(dateAt(file, '讲话', ['(2006年8月21日)', '同志们:']).iso).toBe('2006-08-21');
    expect(dateAt(file, '讲话', ['同志们：今年是“十一五”规划的开局之年。'])).toMatchObject({
      year: 2006,
      iso: null,
    });
    expect(dateAt(file, '讲话', ['(3月4日)', '同志们:'])).toMatchObject({ iso: '2003-03-04' });
    expect(dateAt(file, '讲话', ['(2月28日)', '同志们:'])).toMatchObject({ year: null });
  });

  it('is left out in figures where it lies years behind all that the text speaks of', () => {
    const texts = ['同志们：1985年浴室丰收。'];
    expect(dateAt('20030305讲话.txt', '讲话', texts).year).toBeNull();
    expect(dateAt('2003年3月5日讲话.txt', '讲话', texts).iso).toBe('2003-03-05');
  });

  it.each([
    ['20030305.html', null],
    ['20030306.html', null],
    ['20030228.html', '2003-02-28'],
  ])('is left out where it is that of the page or later: %s', (file, iso) => {
    const article = articleOf('浴室须知', ['浴室要办好。'], [factOf('published', '2003-03-05', 'markup')]);
    expect(describeDate({ ...article, source: { ...article.source, file } }).iso).toBe(iso);
  });
});
