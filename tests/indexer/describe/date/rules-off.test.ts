import { describe, expect, it } from 'vitest';
import type { DocumentDate } from '../../../../engine/types.ts';
import type { Article } from '../../../../indexer/article.ts';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { DATE_TABLES } from '../../../../indexer/describe/date/date-tables.ts';
import { underRules } from '../../../../indexer/rules/rules-in-force.ts';
import { articleOf, factOf } from '../article.ts';

const dateUnder = (article: Article, ...off: string[]): DocumentDate =>
  underRules({ off: new Set(off), added: new Map() }, () => describeDate(article));

const notice = (...texts: string[]) => articleOf('关于浴室的通知', ['各镇：', '请做好浴室改造。', ...texts]);
const news = (...texts: string[]) =>
  articleOf('浴室改造见闻', [...texts], [factOf('published', '2022-05-27', 'markup')]);

const speech = (...texts: string[]) => articleOf('讲话', texts);

/** A text that shows each rule, and whether the date names it as its evidence. */
const CASES: readonly (readonly [rule: string, article: Article, named: boolean])[] = [
  ['other-date/upload', notice('录入单位青山县交通局　2020年3月5日'), false],
  ['signature/date-alone', notice('青山县交通局', '2020年3月5日'), true],
  [
    'signature-place/attachment',
    articleOf('关于浴室的通知', ['2021年3月5日', '同志们：', '请执行。', '附件', '2021年1月1日']),
    false,
  ],
  [
    'legal-title/regulation',
    articleOf('青山市浴室管理条例', ['2001年3月5日公布', '第一条 为了管理。']),
    false,
  ],
  ['legal-head/lone-day', articleOf('青山市浴室管理条例', ['2001年3月5日发', '第一条 为了管理。']), true],
  ['legal-step/published', articleOf('青山市浴室管理条例', ['2001年3月5日公布', '第一条 为了。']), true],
  ['opening/meeting', articleOf('浴室会议纪要', ['2001年3月5日，县长主持召开会议。']), true],
  ['yearless-day/line', notice('青山县交通局', '3月5日'), true],
  ['title-year/named', articleOf('2001年浴室建设方案', ['浴室要干净。']), true],
  ['own-number/year', articleOf('关于浴室的通知', ['青政发〔2009〕37号', '请执行。']), true],
  ['work-text/summary', articleOf('浴室工作总结', ['2012年，浴室工作很好。']), false],
  ['work-year/summary', articleOf('浴室局2010年工作总结', ['浴室工作很好。']), true],
  ['broken-date/alone', notice('青山县交通局', '202295'), true],
  ['session/held', speech('第十四届全国人民代表大会第二次会议今天开幕。'), true],
  ['site-line/copyright', articleOf('浴室往事', ['浴室很老。', '版权所有 2019年青山浴室']), false],
  ['mask/year', articleOf('20XX年浴室会', ['浴室要干净。']), false],
  [
    'publication-line/labelled',
    articleOf('浴室改造见闻', ['发布时间：2022-05-27', '本报讯（记者张三）浴室改造好了。']),
    true,
  ],
  [
    'byline/clock',
    articleOf('浴室改造见闻', ['青山融媒 2022-05-27 18:00', '本报讯（记者张三）浴室改造好了。']),
    true,
  ],
  [
    'page-day/clock',
    articleOf('浴室改造见闻', ['26.05.2022  18:16', '本报讯（记者张三）浴室改造好了。']),
    true,
  ],
  [
    'address-day/of-page',
    articleOf('浴室改造见闻', ['本报讯（记者张三）浴室改造好了。', 'http://www.qs.cn/2022/05/27/1.html']),
    true,
  ],
  ['reported-day/opening', news('5月26日，浴室改造好了。', '本报讯（记者张三）群众很满意。'), true],
  ['year/this-year', speech('今年（2009年）浴室工作很好。'), true],
  ['year-clue/cited-number', speech('请按照县里印发的青政发〔2009〕37号文件执行。'), true],
  ['speaks-of-now/this-year', articleOf('浴室须知', ['2009年浴室开支。今年要节约。']), false],
  ['plan/first-year-now', speech('今年是“十二五”开局之年。'), true],
  ['congress/mentioned', speech('党的十八大以来。'), true],
  ['anniversary/this-year', speech('今年是建党九十周年。'), true],
  [
    'filed-day/named',
    { ...speech('浴室要干净。'), source: { file: '20090305.txt', startLine: 1, endLine: 2 } },
    true,
  ],
  [
    'filed-year/named',
    { ...speech('浴室要干净。'), source: { file: '2009/a.txt', startLine: 1, endLine: 2 } },
    true,
  ],
  ['event/river-chiefs', speech('推行河长制。'), true],
];

describe('a rule of dates', () => {
  it.each(CASES)('%s that is switched off changes what is found', (rule, article, named) => {
    const found = dateUnder(article);
    expect(found.evidence.some((one) => one.rule === rule)).toBe(named);
    expect(dateUnder(article, rule)).not.toEqual(found);
  });

  it('is tried in each table', () => {
    const tried = new Set(CASES.map(([rule]) => rule.slice(0, rule.indexOf('/'))));
    expect(DATE_TABLES.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});
