import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../engine/query/parser.ts';
import { printQuery } from '../../../engine/query/printer.ts';

/** What a query draws: the stretches meant, and the queries offered instead. */
function drawn(text: string): { about: string; offers: string[] }[] {
  return parseQuery(text, 'en').problems.map(({ start, end, offers }) => ({
    about: text.slice(start, end),
    offers: offers.map(({ q }) => q),
  }));
}

describe('the habits of other search systems', () => {
  test.each<[query: string, about: string, offers: string[]]>([
    ['土地 或 房屋', '或', ['土地 OR 房屋', '土地 "或" 房屋']],
    ['土地 or 房屋', 'or', ['土地 OR 房屋', '土地 "or" 房屋']],
    ['山塘 And 整治', 'And', ['山塘 整治', '山塘 OR 整治', '山塘 "And" 整治']],
    ['山塘 和 整治', '和', ['山塘 整治', '山塘 OR 整治', '山塘 "和" 整治']],
    ['山塘 、 整治', '、', ['山塘 整治', '山塘 OR 整治', '山塘 "、" 整治']],
    ['山塘 & 整治', '&', ['山塘 整治', '山塘 OR 整治', '山塘 "&" 整治']],
    ['山塘 Not 水库', 'Not', ['山塘 NOT 水库', '山塘 "Not" 水库']],
    ['山塘 非 水库', '非', ['山塘 NOT 水库', '山塘 "非" 水库']],
    ['山塘 ／s 整治', '／s', ['山塘 /s 整治', '山塘 "／s" 整治']],
    ['+山塘', '+', ['山塘']],
    ['~山塘', '~', ['山塘']],
    ['山塘 !水库', '!', ['山塘 NOT 水库']],
    ['山塘 —水库', '—', ['山塘 NOT 水库']],
    ['山塘 −5', '−', ['山塘 NOT 5']],
    ['山塘｜水库', '｜', ['山塘 OR 水库']],
    ['山塘|水库', '|', ['山塘 OR 水库']],
    ['山塘/s整治', '/s', ['山塘 /s 整治']],
    ['山塘/10整治', '/10', ['山塘 /10 整治']],
    ['山塘、整治', '、', ['山塘 整治', '山塘 OR 整治']],
    ['山塘，整治，水库', '，', ['山塘 整治 水库', '山塘 OR 整治 OR 水库']],
    ['山塘+整治', '+', ['山塘 整治']],
    ['山塘”', '”', ['山塘']],
    ['‘山塘’', '‘', ['"山塘"']],
    ['全文:山塘', '全文:', ['山塘']],
    ['题名：山塘', '题名：', ['title:山塘']],
    ['标题=山塘', '标题=', ['标题:山塘']],
    ['作者:水利局', '作者:', ['issuer:水利局']],
    ['年:2006', '年:', ['year:2006']],
    ['文号:〔2018〕12号', '文号:', ['〔2018〕12号']],
  ])('%s: %s is no operator here, and what it may mean is offered', (query, about, offers) => {
    expect(drawn(query)).toEqual([{ about, offers }]);
  });

  test.each([
    '(山塘 和) 整治',
    '-(山塘 和)',
    '山塘 (和 整治)',
    '山塘 OR 和 OR 整治',
    '山塘 | 或 | 整治',
    '山塘 NOT 和 整治',
    '山塘 /s 和 整治',
    '山塘 -和 整治',
    '(山塘 非) 整治',
  ])('%s: what does not stand between two terms joins none', (query) => {
    expect(drawn(query)).toEqual([]);
  });

  test('between groups and phrases it does', () => {
    expect(drawn('(山塘 OR 水库) 和 "整治"').map(({ about }) => about)).toEqual(['和']);
    expect(drawn('(山塘 和 整治)').map(({ about }) => about)).toEqual(['和']);
  });

  test.each([
    '5G+农业',
    'and/or',
    'km/s',
    '《山塘管理办法》',
    '10:30',
    '通知：各单位',
    '1:1配套',
    '和谐',
    '——和谐',
    '—和谐',
    '非遗 保护',
  ])('%s draws no remark where it is found', (query) => {
    const { problems } = parseQuery(query, 'en');
    expect(problems.filter(({ onlyIfNothingFound }) => !onlyIfNothingFound)).toEqual([]);
  });

  test('a word of connection that opens or ends a query is just a word', () => {
    expect(drawn('和 山塘')).toEqual([]);
    expect(drawn('山塘 或')).toEqual([]);
  });
});

describe('pasted text', () => {
  test.each([
    ['“三农”问题', '“三农”问题', '"三农" 问题'],
    ['“放管服”改革 山塘', '“放管服”改革 山塘', '"放管服" 改革 山塘'],
    ['（一）指导思想', '（一）指导思想', '一 指导思想'],
    ['(3)加快建设', '(3)加快建设', '3 加快建设'],
    ['（2006）第3号', '（2006）第3号', '2006 第3号'],
  ])('%s is looked for as it stands, and its parts are offered', (query, written, apart) => {
    const { node, problems } = parseQuery(query);
    expect(node && printQuery(node)).toBe(written);
    expect(problems.map(({ offers }) => offers.map(({ q }) => q))).toEqual([[apart]]);
  });

  test('the mark at the head of a file parts no words', () => {
    expect(parseQuery('山\ufeff塘').terms).toHaveLength(1);
  });
});

describe('a minus before a digit', () => {
  test('is the sign of a number, and exclusion is offered', () => {
    expect(parseQuery('气温 -5℃').terms).toEqual(['气温', '-5℃']);
    expect(drawn('气温 -5℃')).toEqual([{ about: '-', offers: ['气温 NOT 5℃'] }]);
  });

  test('excludes where NOT is written, also after printing', () => {
    const { node } = parseQuery('气温 NOT 5℃');
    expect(node && printQuery(node)).toBe('气温 NOT 5℃');
  });
});
