import { describe, expect, test } from 'vitest';
import { cslItem } from '../../../server/cite/csl-item.ts';
import { isChinese, isTitleFromFileName } from '../../../server/cite/item.ts';
import { day, documentOf, itemOf, known, span } from './made-document.ts';

describe('an entry', () => {
  test('holds what the text states as it stands, and the link with the day it is cited', () => {
    const url = 'https://zhengwen.example/document/abc123?passage=4';
    const item = itemOf(
      { issuer: '云溪县人民政府', number: '云政发〔2006〕12号', date: day('2006-08-21') },
      { url, passage: 4 },
    );
    expect(cslItem.parse(item)).toEqual({
      id: 'zhengwen-6ca13d52',
      type: 'document',
      title: '关于加快园区建设的通知',
      author: [{ literal: '云溪县人民政府' }],
      issued: { 'date-parts': [[2006, 8, 21]] },
      number: '云政发〔2006〕12号',
      genre: '通知',
      URL: url,
      accessed: { 'date-parts': [[2026, 11, 29]] },
      language: 'zh-CN',
      keyword: '',
      note: '源文件：云溪县/通知.txt 第 1 行；引自第 5 段',
    });
  });

  test('names its key by the id of the document alone', () => {
    const { id } = itemOf({ title: '甲' });
    expect(itemOf({ title: '乙', issuer: '云溪县人民政府' }).id).toBe(id);
    expect(id).toMatch(/^zhengwen-[0-9a-f]{8}$/);
  });

  test.each([
    ['inferred', '系推断'],
    ['restored', '据另一副本补出'],
  ] as const)('puts what is %s in brackets, marks the date, and says so in its note', (how, words) => {
    const item = itemOf({
      issuer: '云溪县人民政府',
      issuerHow: how,
      number: '云政发〔2006〕12号',
      numberHow: how,
      date: day('2006-08-21', how, '“十一五”开局之年'),
    });
    expect(item.author).toEqual([{ literal: '[云溪县人民政府]' }]);
    expect(item.number).toBe('[云政发〔2006〕12号]');
    expect(item.issued).toEqual({ 'date-parts': [[2006, 8, 21]], circa: true });
    expect(item.note).toContain(`日期${words}，依据：“‘十一五’开局之年”`);
    expect(item.note).toContain(`发文机关${words}`);
    expect(item.note).toContain(`发文字号${words}`);
  });

  test('leaves out what is not known', () => {
    expect(itemOf({ type: '其他' })).toEqual({
      id: 'zhengwen-6ca13d52',
      type: 'document',
      title: '关于加快园区建设的通知',
      language: 'zh-CN',
      keyword: '',
      note: '源文件：云溪县/通知.txt 第 1 行',
    });
  });

  test('says in English what its note says', () => {
    const { note } = itemOf(
      { date: { ...day('2006-08-21', 'inferred', '开局之年'), masked: '20xx年' } },
      { lang: 'en', passage: 0, titleFromFileName: true },
    );
    expect(note).toBe(
      'source file: 云溪县/通知.txt, lines 1; cited: passage 1; title taken from the name of the file; ' +
        'the year is masked in the text (20xx年) and was not filled in; date inferred from “开局之年”',
    );
  });

  test('is of the language that its title is in', () => {
    expect(itemOf({ title: 'Notice on Industrial Parks' }).language).toBe('en');
    expect(itemOf({ title: '關於園區' }).language).toBe('zh-CN');
  });

  test('is in Chinese where its text is, whatever its file is called', () => {
    const document = documentOf({ title: 'a14', file: 'a14.txt' });
    const passage = (text: string) => ({ ordinal: 0, text, level: 0, kind: 'paragraph' as const });
    expect(isChinese({ document, passages: [passage('第一条 为了水利建设')] })).toBe(true);
    expect(isChinese({ document, passages: [passage('On water works.')] })).toBe(false);
    expect(itemOf({ title: 'a14', file: 'a14.txt' }, { chinese: true }).language).toBe('zh-CN');
  });
});

describe('the date', () => {
  test('with a masked year is never filled in: the span that other clues leave is an estimate', () => {
    const item = itemOf({ date: span('2015-04-01', '2016-12-31', 'XX年度') });
    expect(item.issued).toEqual({ 'date-parts': [[2015], [2016]], circa: true });
    expect(item.note).toContain('年份在原文中作“XX年度”，未补');
    expect(itemOf({ date: span(null, null, '20xx年') }).issued).toBeUndefined();
  });

  test.each([
    ['2010-10-15', null, { literal: '[2010—]' }],
    [null, '1998-12-31', { literal: '[—1998]' }],
    ['2006-03-01', '2006-09-30', { 'date-parts': [[2006]], circa: true }],
  ])('known from %s to %s is %o', (from, to, issued) => {
    expect(itemOf({ date: span(from, to) }).issued).toEqual(issued);
  });

  test('of a year alone is the year', () => {
    const date = { ...day('2006-01-01'), iso: null };
    expect(itemOf({ date }).issued).toEqual({ 'date-parts': [[2006]] });
  });
});

describe('who is responsible', () => {
  test('is the speaker by name; who issued the speech is its publisher', () => {
    const item = itemOf({ type: '讲话', speaker: '县委书记 李四', issuer: '中共云溪县委' });
    expect(item).toMatchObject({ author: [{ literal: '李四' }], publisher: '中共云溪县委' });
  });

  test('is the office where the name is masked, which is never filled in', () => {
    expect(itemOf({ speaker: '县人民政府县长 ___' }).author).toEqual([{ literal: '县人民政府县长' }]);
    expect(itemOf({ speaker: '县人民政府县长　＊＊＊' }).author).toEqual([{ literal: '县人民政府县长' }]);
    expect(itemOf({ speaker: 'XX' }).author).toBeUndefined();
    expect(itemOf({ speaker: '李XX' }).author).toEqual([{ literal: '李XX' }]);
  });

  test('are several where several issued it', () => {
    expect(itemOf({ issuer: '云溪县人民政府、云溪县工业园区管理委员会' }).author).toEqual([
      { literal: '云溪县人民政府' },
      { literal: '云溪县工业园区管理委员会' },
    ]);
    expect(itemOf({ issuer: '云溪县财政局 云溪县司法局' }).author).toEqual([
      { literal: '云溪县财政局' },
      { literal: '云溪县司法局' },
    ]);
  });

  test('is one body where only its places are listed', () => {
    expect(itemOf({ issuer: '云、苏两地财政局' }).author).toEqual([{ literal: '云、苏两地财政局' }]);
  });
});

describe('the kind', () => {
  test.each([
    ['讲话', 'speech'],
    ['报告', 'report'],
    ['政府工作报告', 'report'],
    ['法规规章', 'legislation'],
    ['通知', 'document'],
    ['会议纪要', 'document'],
  ])('of %s is %s', (type, csl) => {
    expect(itemOf({ type }).type).toBe(csl);
  });

  test('of news is a newspaper article where a newspaper issued it, which is then its container', () => {
    const item = itemOf({ type: '新闻报道', issuer: '云溪日报', issuerHow: 'inferred' });
    expect(item).toMatchObject({ type: 'article-newspaper', 'container-title': '[云溪日报]' });
    expect(item.author).toBeUndefined();
    expect(itemOf({ type: '新闻报道', issuer: '云溪县人民政府' })).toMatchObject({
      type: 'webpage',
      author: [{ literal: '云溪县人民政府' }],
    });
  });
});

describe('a title', () => {
  const document = documentOf({ title: '园区工作情况', file: '云溪县/2006 园区工作情况.docx' });
  const body = { ordinal: 0, text: '一、基本情况', level: 1, kind: 'heading' } as const;
  const title = { ordinal: 1, text: document.title, level: 1, kind: 'title' } as const;

  test('that stands nowhere in the text and in the name of the file was taken from there', () => {
    expect(isTitleFromFileName({ document, passages: [body, title] })).toBe(true);
    expect(itemOf({ title: '园区工作情况' }, { titleFromFileName: true }).title).toBe('[园区工作情况]');
  });

  test('that stands in the text was not, whatever the file is called; nor was one that a column or a person gives', () => {
    expect(isTitleFromFileName({ document, passages: [{ ...title, kind: 'heading' }] })).toBe(false);
    const given = documentOf({ title: '另有题名', file: document.source.file });
    expect(isTitleFromFileName({ document: given, passages: [body, { ...title, text: given.title }] })).toBe(
      false,
    );
  });
});

test('a note names two proofs at most, and long ones by their beginning', () => {
  const long = '园'.repeat(60);
  const date = { ...day('2006-08-21'), ...known('inferred', long, '甲', '乙') };
  expect(itemOf({ date }).note).toContain(`依据：“${'园'.repeat(40)}…”、“甲”`);
  expect(itemOf({ date }).note).not.toContain('乙');
  const inMarks = { ...day('2006-08-21'), ...known('inferred', '“十二五”') };
  expect(itemOf({ date: inMarks }).note).toContain('依据：“十二五”');
});
