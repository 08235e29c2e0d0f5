import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, isoOf, smallNumber, yearNumber } from '../../../../indexer/describe/date/written-date.ts';

const only = (text: string) => {
  const [date] = datesIn(text);
  return date === undefined ? null : [date.year, date.month, date.day];
};

describe('written dates', () => {
  it.each([
    ['2006年8月21日', [2006, 8, 21]],
    ['2006 年 8 月 21 日', [2006, 8, 21]],
    ['2006年8月', [2006, 8, null]],
    ['2006年', [2006, null, null]],
    ['2006年度', [2006, null, null]],
    ['2006-08-21', [2006, 8, 21]],
    ['2006.8.21', [2006, 8, 21]],
    ['二〇〇九年十一月九日', [2009, 11, 9]],
    ['二○○九年十二月三十一日', [2009, 12, 31]],
    ['二零零九年元月二十日', [2009, 1, 20]],
    ['二OO九年十月十日', [2009, 10, 10]],
    ['二00九年廿五日', [2009, null, null]],
    ['一九九八年五月廿五日', [1998, 5, 25]],
    ['二〇一二年', [2012, null, null]],
    ['一九六一年十一月○九日', [1961, 11, 9]],
    ['一九七九年○三月二十八日', [1979, 3, 28]],
    ['〇八年', [2008, null, null]],
    ['零八年三月五日', [2008, 3, 5]],
    ['镇○八年工作', [2008, null, null]],
    ['08年工作', [2008, null, null]],
    ['一九〇八年', [1908, null, null]],
    ['二〇〇八年', [2008, null, null]],
  ])('%s', (text, expected) => {
    expect(only(text)).toEqual(expected);
  });

  it.each([
    '12006年',
    'XX年8月',
    '20xx年',
    '202_年',
    '2.8亿元',
    '一千年',
    '三〇〇九年',
    '一百零八年',
    '第08年',
    '三千零五年',
    '2.08年',
    '20_08年',
    '零年级',
    '08年级',
    '08.3.5',
    '108年',
  ])('%s holds no date', (text) => {
    expect(only(text)).toBeNull();
  });

  it.each([
    ...[...'零〇○◯⚪●⚫◎⊙Ｏ０OoОоΟο0'].map((zero): [string, number] => [`二〇一${zero}年`, 2010]),
    ...[...'一二三四五六七八九'].map((numeral, at): [string, number] => [`二〇一${numeral} 年`, 2011 + at]),
    ['一千九百九十年', 1990],
    ['两千零一十年', 2010],
    ['民国元年', 1912],
    ['民国廿年', 1931],
    ['民国卅年', 1941],
    ['宣统三年', 1911],
  ])('%s is a year, whatever it ends with', (text, year) => {
    expect(only(`于${text}动工`)).toEqual([year, null, null]);
  });

  it('leaves out a day that the month does not have', () => {
    expect(only('2007年2月30日')).toEqual([2007, 2, null]);
    expect(only('2008年2月29日')).toEqual([2008, 2, 29]);
  });

  it('reads Chinese numerals up to a month’s days', () => {
    expect(['一', '十', '十一', '二十', '二十六', '廿六', '三十一', '26'].map(smallNumber)).toEqual([
      1, 10, 11, 20, 26, 26, 31, 26,
    ]);
    expect(yearNumber('二〇一六')).toBe(2016);
  });

  it('writes the day as ISO only where one is known', () => {
    expect(isoOf({ year: 2006, month: 8, day: 1 })).toBe('2006-08-01');
    expect(isoOf({ year: 2006, month: 8, day: null })).toBeNull();
  });

  it('finds again whatever day is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          expect(only(`自${year}年${month}月${day}日起`)).toEqual([year, month, day]);
        },
      ),
    );
  });
});
