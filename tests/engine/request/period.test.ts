import { describe, expect, test } from 'vitest';
import { readDate, readYear } from '../../../engine/request/period.ts';

describe('years as people write them', () => {
  test.each([
    ['2003-2006', 2003, 2006],
    ['2003–2006', 2003, 2006],
    ['2003—2006年', 2003, 2006],
    ['2003～2006', 2003, 2006],
    ['2003至2006', 2003, 2006],
    ['2003年到2006年', 2003, 2006],
    ['２００３－２００６', 2003, 2006],
    ['2003-', 2003, null],
    ['2006', 2006, 2006],
  ])('%s', (text, from, to) => {
    expect(readYear(text)).toEqual({ ok: true, value: { from, to } });
  });

  test.each(['2003-2004-2005', '-', '03-06', '2003-6'])('%s is none', (text) => {
    expect(readYear(text).ok).toBe(false);
  });
});

describe('dates as people write them', () => {
  test.each([
    ['2006-3-5', '2006-03-05', '2006-03-05'],
    ['2006/3/5', '2006-03-05', '2006-03-05'],
    ['2006.3.5', '2006-03-05', '2006-03-05'],
    ['2006年3月5日', '2006-03-05', '2006-03-05'],
    ['2006年3月', '2006-03-01', '2006-03-31'],
    ['2006年', '2006-01-01', '2006-12-31'],
    ['２００６－０３', '2006-03-01', '2006-03-31'],
    ['2006年3月-2006年5月', '2006-03-01', '2006-05-31'],
    ['2006-2008', '2006-01-01', '2008-12-31'],
    ['2006-03至2006-05', '2006-03-01', '2006-05-31'],
    ['2006-03..', '2006-03-01', null],
  ])('%s', (text, from, to) => {
    expect(readDate(text)).toEqual({ ok: true, value: { from, to } });
  });

  test.each(['2006-13', '2006年2月30日', '3月5日', '2006-3-5-6'])('%s is none', (text) => {
    expect(readDate(text).ok).toBe(false);
  });
});

describe('ranges written from their end to their beginning', () => {
  test.each(['2010..2003', '2010–2003'])('%s is read the other way round, and marked', (text) => {
    expect(readYear(text)).toEqual({ ok: true, value: { from: 2003, to: 2010, turned: true } });
  });

  test('of months are so too', () => {
    expect(readDate('2006-05..2006-03')).toEqual({
      ok: true,
      value: { from: '2006-03-01', to: '2006-05-31', turned: true },
    });
  });
});
