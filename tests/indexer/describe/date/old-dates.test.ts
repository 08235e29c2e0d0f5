import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { datesIn, datesOfLine } from '../../../../indexer/describe/date/written-date.ts';
import { articleOf } from '../article.ts';

const signed = (line: string) => {
  const { iso, year, how } = describeDate(
    articleOf('关于修建公共浴室的通知', ['各公社：', '请做好备料工作。', '青田县水利局', line]),
  );
  return [iso ?? year, how];
};

describe('a signature of old', () => {
  it.each([
    ['八三年二月十日', '1983-02-10', 'inferred'],
    ['83年2月10日', '1983-02-10', 'inferred'],
    ['58.4.5', '1958-04-05', 'inferred'],
    ['五八、十一、九', '1958-11-09', 'inferred'],
    ['（六四·九·二）', '1964-09-02', 'inferred'],
    ['58/9/12 晚', '1958-09-12', 'inferred'],
    ['三九年十月一日', '1939-10-01', 'inferred'],
    ['民国卅四年二月廿日', '1945-02-20', 'stated'],
    ['康德八年三月一日', '1941-03-01', 'stated'],
    ['l958年 9 月l2日', '1958-09-12', 'stated'],
    ['（公元一九五一年二月三日，夏历庚寅年腊月廿七日）', '1951-02-03', 'stated'],
    ['一九四四年冬', 1944, 'inferred'],
  ])('%s is read', (line, date, how) => {
    expect(signed(line)).toEqual([date, how]);
  });

  it.each([
    '三八年十月一日',
    '民国八三年二月十日',
    '×八三年二月十日',
    '20八三年二月十日',
    '第58.4.5号',
    '1.58.4.5',
    '八三年',
    '58.13.5',
  ])('%s gives no day', (line) => {
    expect(signed(line)[0]).toBeNull();
  });
});

describe('dates in a text', () => {
  it.each([
    ['刑期83年2月', []],
    ['过了四五年', []],
    ['已有八十三年的历史', []],
    ['五八年三月以前', [[1958, 3, null]]],
    ['农历一九五八年八月十五日', [[1958, null, null]]],
    ['宣统三年七月初六日', [[1911, null, null]]],
    ['昭和十六年十二月', [[1941, 12, null]]],
    ['2050年5月1日', [[2050, 5, 1]]],
  ])('%s', (text, expected) => {
    expect(datesIn(text).map(({ year, month, day }) => [year, month, day])).toEqual(expected);
  });

  it('are found again in each form without a century', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 39, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const found = [
            `${year}年${month}月${day}日`,
            `${year}.${month}.${day}`,
            `${year}、${month}、${day}`,
          ];
          for (const text of found)
            expect(datesOfLine(text).map((date) => [date.year, date.month, date.day, date.century])).toEqual([
              [1900 + year, month, day, true],
            ]);
        },
      ),
    );
  });
});
