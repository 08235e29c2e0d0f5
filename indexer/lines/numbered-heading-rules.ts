import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';

/** Headings that number the articles of a page: 第三篇：…, 篇3：…, 【篇三】, …讲话篇3, 范文二. */

export interface NumberedHeadingRule extends Rule {
  /** `lead`: the number comes first and is set off by a colon or bracket; `bare`: it is not (第一篇 总论); `trail`: it comes last. */
  readonly form: 'lead' | 'bare' | 'trail';
}

const NUMERAL = '(?:[一二三四五六七八九十百零〇]{1,4}|[0-9０-９]{1,3})';
const NUMBER = `(?<number>${NUMERAL})`;
const EITHER = `(?:第\\s*(?<number>${NUMERAL})\\s*篇|(?:篇|范文)\\s*(?<other>${NUMERAL}))`;
const OPEN = '[【\\[（(〖]';
const CLOSE = '[】\\]）)〗]';
const MARK = '[:：、.．\\-—]';
const OF_PAGE = `第\\s*${NUMBER}\\s*篇(?!章|幅)`;
const TITLE = '(?<title>.*)$';
/** A number in front, whatever is behind it. */
const LED = `^${OPEN}?\\s*(?:第\\s*${NUMERAL}\\s*篇|(?:篇|范文|范本|文本)\\s*${NUMERAL})(?!章|幅)\\s*${CLOSE}?\\s*${MARK}?\\s*`;
/** Sentences that open with such a number, or speak of one. */
const SENTENCE = new RegExp(`[。；]$|${LED}[，,。的是和与]`);
const ANY_LEAD = new RegExp(LED);
const reason = bilingual('为网页上的各篇编号的标题', 'heading that numbers the articles of a page');
const source = 'pages that collect speeches and summaries';

/** Asked in order of a line of at most eighty units. The group `number` (or `other`) is the number, `title` what is beside it. */
export const NUMBERED_HEADINGS = new RuleTable<NumberedHeadingRule>('numbered-heading', [
  {
    id: 'numbered-heading/word-and-number',
    kind: 'split',
    form: 'lead',
    reason,
    pattern: new RegExp(
      `^${OPEN}?\\s*(?:篇|范文|范本|文本)\\s*${NUMBER}(?!章|幅)\\s*${CLOSE}?\\s*${MARK}?\\s*${TITLE}`,
    ),
    unless: SENTENCE,
    matches: ['篇三：林业站工作总结', '【篇3】春耕工作总结', '范文二'],
    rejects: ['篇一的内容最长', '篇幅一页', '范文三说得好。'],
    source,
  },
  {
    id: 'numbered-heading/in-brackets',
    kind: 'split',
    form: 'lead',
    reason,
    pattern: new RegExp(`^${OPEN}\\s*${OF_PAGE}\\s*${CLOSE}\\s*${MARK}?\\s*${TITLE}`),
    unless: SENTENCE,
    matches: ['【第一篇】林业站工作总结', '（第3篇）'],
    rejects: ['【第一篇章】春耕', '（第一篇）的作者是县长', '【第一章】总则'],
    source,
  },
  {
    id: 'numbered-heading/with-mark',
    kind: 'split',
    form: 'lead',
    reason,
    pattern: new RegExp(`^${OPEN}?\\s*${OF_PAGE}\\s*${CLOSE}?\\s*${MARK}\\s*${TITLE}`),
    unless: SENTENCE,
    matches: ['第一篇：林业站工作总结', '第 2 篇、在春耕会议上的讲话'],
    rejects: ['第一篇：讲的是春耕。', '第一章：总则', '第一篇章：春耕'],
    source,
  },
  {
    id: 'numbered-heading/bare',
    kind: 'split',
    form: 'bare',
    reason,
    pattern: new RegExp(`^${OPEN}?\\s*${OF_PAGE}\\s*${CLOSE}?\\s*${TITLE}`),
    unless: SENTENCE,
    matches: ['第一篇 总论', '第二篇'],
    rejects: ['第一篇是春耕总结', '第一篇幅', '论第一篇'],
    source: 'plans in parts and chapters, where it opens no article',
  },
  {
    id: 'numbered-heading/behind-page-name',
    kind: 'split',
    form: 'lead',
    reason,
    pattern: new RegExp(`^[^，。；：:]{2,24}?\\s*${EITHER}\\s*[:：]\\s*(?<title>\\S.*)$`),
    unless: new RegExp(`[。；]|${ANY_LEAD.source}`),
    matches: ['工作总结篇一：林业站工作总结', '县长讲话第2篇:在春耕会议上的讲话'],
    rejects: ['工作总结篇一：林业站做了三件事。', '第一篇文章篇二：春耕', '工作总结篇一'],
    source: 'pages that put their own name before each number',
  },
  {
    id: 'numbered-heading/part-behind-page-name',
    kind: 'split',
    form: 'lead',
    reason,
    pattern: new RegExp(
      `^[^，。；：:]{2,24}?[总计报讲发心方材][结划告话言得案料稿]\\s*第\\s*${NUMBER}\\s*部分\\s*[:：]\\s*(?<title>\\S{4,50}(?:总结|讲话|报告|发言|纪要|计划|要点|方案|材料|体会|致辞))$`,
    ),
    unless: /[。；]/,
    matches: ['工作总结 第1部分：林业站工作总结', '领导讲话第二部分：在春耕会议上的讲话'],
    rejects: ['工作总结第一部分：春耕', '第一部分：林业站工作总结', '规划第二部分：春耕。讲话'],
    source: 'pages that put their own name before each number',
  },
  {
    id: 'numbered-heading/example',
    kind: 'split',
    form: 'lead',
    reason,
    pattern: new RegExp(
      `^${OPEN}?\\s*(?:示例|例文|样文|样稿|模板)\\s*${NUMBER}\\s*${CLOSE}?\\s*${MARK}\\s*(?<title>\\S.*)$`,
    ),
    unless: SENTENCE,
    matches: ['示例一：林业站工作总结', '【例文2】：在春耕会议上的讲话', '模板3、社区工作总结'],
    rejects: ['示例一', '模板3号', '示例一：说明怎样春耕。', '示例：春耕'],
    source: 'pages that show examples',
  },
  {
    id: 'numbered-heading/behind-title',
    kind: 'split',
    form: 'trail',
    reason,
    pattern: new RegExp(`^(?<title>.{2,48}?)\\s*[（(【\\[]?\\s*${EITHER}\\s*[）)】\\]]?$`),
    unless: new RegExp(`[。；]|${ANY_LEAD.source}`),
    matches: ['林业站工作总结（第三篇）', '在春耕会议上的讲话 篇2'],
    rejects: ['春耕总结。第三篇', '林业站工作总结（三）', '第一篇总结篇2'],
    source,
  },
]).taking(withColumns(z.strictObject({ form: z.enum(['lead', 'bare', 'trail']).default('lead') })));
