import { describe, expect, it } from 'vitest';
import { articlesOf, span } from '../reading.ts';

const body = '各村抓住晴好天气整地备肥，农技人员下到田间，种子和化肥在月底之前送到了每家每户。';
const account = (name: string): string[] => [
  name,
  `${body}现总结如下：`,
  '一、主要做法',
  body,
  '二、存在问题',
  body,
];
const speech = (name: string): string[] => [name, '同志们：', body, '谢谢大家。'];
const notice = (name: string): string[] => [name, '各乡镇人民政府：', body];
const titlesOf = async (lines: readonly string[], file = 'page.txt') =>
  (await articlesOf(lines.join('\n'), file)).map(({ title }) => title);

const small = '小河镇2006年工作总结';
const great = '大河乡2006年工作总结';

describe('accounts of several units in a file', () => {
  it('are one document each, with their own lines', async () => {
    const articles = await articlesOf([...account(small), '', '', ...account(great)].join('\n'));
    expect(articles.map(({ title }) => title)).toEqual([small, great]);
    expect(articles.map(span)).toEqual(['1-6', '9-14']);
  });

  it.each([
    [
      'signed, with different endings',
      [...account(small), '小河镇人民政府', '2006年12月20日', ...account('大河乡政府工作总结')],
    ],
    ['below a title of all', ['各乡镇工作总结汇编', ...account(small), ...account(great)]],
    ['with a line of marks between them', [...account(small), '**********', ...account(great)]],
    ['numbered', [...account(`1、${small}`), ...account(`2、${great}`)]],
  ])('are told apart: %s', async (_, lines) => {
    const titles = await titlesOf(lines);
    expect(titles).toHaveLength(2);
    expect(titles[0]).toBe(small);
  });

  it.each([
    ['a plan for the next year', [...account(small), ...account('2007年工作计划')]],
    [
      'sections of an account',
      [small, body, ...account('农技站2006年工作总结'), ...account('林业站2006年工作总结')],
    ],
    ['parts', [...account(small), '第二部分 2006年工作总结', '一、主要做法', body, '二、存在问题', body]],
    ['what is attached', [...account(small), '附件', ...account(great)]],
    ['a heading without points of its own', [...account(small), great, body]],
    ['points that are counted on', [...account(small), great, '三、下步打算', body, '四、几点建议', body]],
    [
      'accounts of which only the kind is alike',
      [...account('小河镇党建工作总结'), ...account('小河镇廉政工作总结')],
    ],
    [
      'halves of a year below the title of the whole',
      ['大河县2006年工作总结', ...account('上半年工作总结'), ...account('下半年工作总结')],
    ],
    [
      'what is sent on',
      [
        ...notice('1、关于转发市政府通知的通知'),
        '现将市政府通知转给你们。',
        ...notice('2、大河市人民政府关于春耕的通知'),
      ],
    ],
    ['a list', [...account(small), great, '青山乡2006年工作总结', '白石乡2006年工作总结']],
  ])('keeps %s in the document', async (_, lines) => {
    expect(await titlesOf(lines)).toHaveLength(1);
  });
});

describe('documents that are numbered in front of their titles', () => {
  it.each([
    ['speeches', [...speech('1、在统计会议上的讲话'), ...speech('2、在档案会议上的讲话')]],
    [
      'speeches in Chinese numerals',
      [...speech('一、在统计会议上的讲话'), ...speech('二、在档案会议上的讲话')],
    ],
  ])('are told apart: %s', async (_, lines) => {
    expect(await titlesOf(lines)).toEqual(['在统计会议上的讲话', '在档案会议上的讲话']);
  });

  it.each([
    ['文件一：', '文件二：'],
    ['文件1：', '文件2：'],
    ['一、', '二、'],
  ])('bear no number in their titles: %s', async (first, second) => {
    const lines = [...notice(`${first}大河县关于春耕的通知`), ...notice(`${second}大河县关于夏收的通知`)];
    expect(await titlesOf(lines)).toEqual(['大河县关于春耕的通知', '大河县关于夏收的通知']);
    const [title = '', ...rest] = lines;
    expect(await titlesOf([title, '河政发〔2006〕5号', ...rest])).toHaveLength(2);
  });

  it.each([
    [
      'speeches below the words of the chair',
      ['会议主持词', '同志们：', body, ...speech('1、县长的讲话'), ...speech('2、书记的讲话')],
    ],
    ['a row with a gap', [...speech('1、在统计会议上的讲话'), ...speech('3、在档案会议上的讲话')]],
    ['a list of files', ['文件一：大河县关于春耕的通知', '文件二：大河县关于夏收的通知', body]],
    ['an agenda', ['1、县长作工作报告', '2、书记作讲话', body]],
  ])('%s are one', async (_, lines) => {
    expect(await titlesOf(lines)).toHaveLength(1);
  });
});

describe('documents under headings of one level', () => {
  const html = (parts: readonly string[][]): string =>
    parts
      .map(([title = '', ...text]) => `<h2>${title}</h2>${text.map((line) => `<p>${line}</p>`).join('')}`)
      .join('');
  const page = (parts: readonly string[][]): string =>
    `<html><head><title>大河县文件汇编</title></head><body><h1>大河县文件汇编</h1>${html(parts)}</body></html>`;
  const notices = [notice('大河县关于春耕的通知'), notice('大河县关于夏收的通知')];

  it('are one each in Markdown', async () => {
    expect(
      await titlesOf(
        notices.flatMap(([title = '', ...text]) => [`# ${title}`, ...text]),
        'a.md',
      ),
    ).toHaveLength(2);
    expect(await titlesOf([...account(`# ${small}`), ...account(`# ${great}`)], 'a.md')).toEqual([
      small,
      great,
    ]);
  });

  it('are one each in a page, whatever it is called', async () => {
    expect(await titlesOf([page(notices)], 'a.html')).toEqual(notices.map(([title]) => title));
    expect(await titlesOf([page([account(small), account(great)])], 'a.html')).toEqual([small, great]);
  });

  it.each([
    ['another heading of that level', [...notices, ['附表', body]]],
    ['sections of a notice', [notice('大河县关于春耕的通知'), ['关于值班的规定', body]]],
    ['an account and a plan', [account(small), account('2007年工作计划')]],
  ])('are one with %s', async (_, parts) => {
    expect(await titlesOf([page(parts)], 'a.html')).toHaveLength(1);
  });
});
