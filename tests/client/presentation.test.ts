import { describe, expect, it } from 'vitest';
import { en } from '../../client/messages/en.ts';
import { zhCN } from '../../client/messages/zh-CN.ts';
import { dateText, maskText, regionText, sourceText } from '../../client/presentation.ts';
import type { DocumentDate, EvidenceFrom, Region } from '../../engine/types.ts';

const unknown: DocumentDate = {
  year: null,
  iso: null,
  from: null,
  to: null,
  masked: null,
  how: 'unknown',
  evidence: [],
};

describe('the date of a document', () => {
  it.each<[string, Partial<DocumentDate>, string, string]>([
    ['a day', { year: 2006, iso: '2006-08-21' }, '2006 年 8 月 21 日', '2006-08-21'],
    ['a year', { year: 2006, from: '2006-01-01', to: '2006-12-31' }, '2006 年', '2006'],
    ['a span of years', { from: '2006-01-01', to: '2008-12-31' }, '2006–2008', '2006–2008'],
    [
      'a span of months',
      { from: '2010-10-01', to: '2011-02-28' },
      '2010 年 10 月 至 2011 年 2 月',
      '2010-10 to 2011-02',
    ],
    [
      'a span from a day',
      { from: '2010-10-18', to: '2011-12-31' },
      '2010 年 10 月 18 日 至 2011 年',
      '2010-10-18 to 2011',
    ],
    ['not before a month', { from: '2010-10-01' }, '2010 年 10 月 以后', 'not before 2010-10'],
    ['not after a year', { to: '2018-12-31' }, '2018 年 以前', 'not after 2018'],
    ['nothing known', {}, '年份未知', 'year unknown'],
  ])('%s', (_name, date, chinese, english) => {
    expect(dateText({ ...unknown, ...date }, zhCN)).toBe(chinese);
    expect(dateText({ ...unknown, ...date }, en)).toBe(english);
  });

  it('never shows a mask as a year', () => {
    expect(dateText({ ...unknown, masked: '202_年' }, zhCN)).toBe('年份未知');
  });
});

describe('a mask in place of a year', () => {
  const masked: DocumentDate = { ...unknown, masked: 'XX年度' };
  const day = { year: 2013, iso: '2013-07-16' };
  const proof = (from: EvidenceFrom) => ({ quote: '2013年7月16日', from });

  it.each<[string, Partial<DocumentDate>]>([
    ['nothing gives the year', {}],
    ['a column gives the year', { ...day, how: 'stated', evidence: [proof('column')] }],
    ['a table of facts gives the year', { ...day, how: 'stated', evidence: [proof('metadata')] }],
    ['the page around the text gives the year', { ...day, how: 'stated', evidence: [proof('markup')] }],
    ['a copy gives the year', { ...day, how: 'restored', evidence: [proof('copy'), proof('text')] }],
    ['the year is inferred from the text', { year: 2013, how: 'inferred', evidence: [proof('text')] }],
  ])('is told where %s', (_name, date) => {
    expect(maskText({ ...masked, ...date }, zhCN)).toBe('（原文作“XX年度”）');
  });

  it.each<[string, Partial<DocumentDate>]>([
    ['the text states its day, and the mask is a blank of its form', { evidence: [proof('text')] }],
    ['the title states it', { evidence: [proof('title')] }],
    ['a column gives the year and the text the day', { evidence: [proof('column'), proof('text')] }],
    ['there is no mask', { masked: null, evidence: [proof('column')] }],
  ])('is not told where %s', (_name, date) => {
    expect(maskText({ ...masked, ...day, how: 'stated', ...date }, zhCN)).toBe('');
  });
});

describe('the region of a document', () => {
  it('is shown by the names of its time, with today’s where it differs', () => {
    const region: Region = { code: '130306', how: 'stated', evidence: [], path: [], today: null };
    expect(regionText({ ...region, path: ['河北省', '秦皇岛市', '抚宁县'], today: '抚宁区' }, zhCN)).toBe(
      '河北省 › 秦皇岛市 › 抚宁县（今抚宁区）',
    );
    expect(regionText(region, zhCN)).toBe('地区未知');
  });
});

describe('the source of a document', () => {
  it.each([
    [{ file: 'a.txt', startLine: 3, endLine: 20 }, 'a.txt · 第 3–20 行'],
    [{ file: 'a.txt', startLine: 3, endLine: 3 }, 'a.txt · 第 3 行'],
    [{ file: 'a.pdf', startLine: null, endLine: null, page: 2 }, 'a.pdf · 第 2 页'],
    [{ file: 'a.docx', startLine: null, endLine: null, paragraph: 7 }, 'a.docx · 文件第 7 段'],
    [{ file: 'a.docx', startLine: null, endLine: null }, 'a.docx'],
  ])('%j', (source, text) => {
    expect(sourceText(source, zhCN)).toBe(text);
  });
});
