import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';

/** A span is of none of its years: 2010-2011年度工作总结. */
const SPAN_BEFORE = '(?<!\\d{4}\\s{0,3}年?度?\\s{0,3}[-—–~～至到]\\s{0,3})';
const SPAN_AFTER = '(?!\\s{0,3}年?度?\\s{0,3}[-—–~～至到]\\s{0,3}\\d)';
const YEAR_IN_TITLE = `${SPAN_BEFORE}((?:19|20)\\d{2}|[一二][零〇○o九八][零〇○o一二三四五六七八九]{2})${SPAN_AFTER}\\s{0,9}年?度?`;
const PLANS = '(?:计划|安排|要点|思路|打算|部署)';

interface WorkYearRule extends Rule {
  /** The text is of the year that the heading names, or of the one before it. */
  readonly of: 'named' | 'before';
}

/** How a heading names the year that a summary sums up or a plan of work is for (the group); the first rule found counts. */
export const WORK_YEARS = new RuleTable<WorkYearRule>('work-year', [
  {
    id: 'work-year/summary',
    kind: 'describe',
    of: 'named',
    reason: bilingual('总结的年份', 'the year that is summed up'),
    pattern: new RegExp(
      `${YEAR_IN_TITLE}[^,，。;；、暨和及与]{0,24}?(?:总结|回顾|情况(?:的)?(?:汇报|报告)|述职报告)`,
    ),
    matches: ['青山县2009年工作总结', '二〇〇九年度述职报告'],
    rejects: ['2010-2011年度工作总结', '2010年工作计划', '2010年计划和总结'],
    source: 'titles of summaries',
  },
  {
    id: 'work-year/summary-then-plan',
    kind: 'describe',
    of: 'before',
    reason: bilingual(
      '总结之后安排的年份，总结的是上一年',
      'the year planned for, behind a summary of the one before',
    ),
    pattern: new RegExp(
      `(?:总结|回顾|述职报告)[^,，。;；\\d]{0,8}?(?:暨|和|及|与|、)${YEAR_IN_TITLE}[^,，。;；]{0,24}?${PLANS}`,
    ),
    matches: ['工作总结和2014年工作安排', '工作回顾暨二〇一四年打算'],
    rejects: ['2014年工作安排', '工作总结，2014年工作安排'],
    source: 'titles of summaries',
  },
  {
    id: 'work-year/plan',
    kind: 'describe',
    of: 'named',
    reason: bilingual('计划的年份', 'the year that a plan of work is for'),
    pattern: new RegExp(`${YEAR_IN_TITLE}[^,，。;；]{0,24}?${PLANS}`),
    matches: ['青山县2010年工作要点', '2010年度普法计划'],
    rejects: ['2010-2012年工作计划', '2010年工作总结'],
    source: 'titles of plans of work',
  },
]).taking(withColumns(z.strictObject({ of: z.enum(['named', 'before']).default('named') })));

/** What tells a summary or a plan of work, each asked in a place of its own; `☐` stands for the year. */
export const WORK_TEXTS = ruleTable('work-text', [
  {
    id: 'work-text/puts-out',
    kind: 'describe',
    reason: bilingual('公布、批转总结的题目', 'the title of a text that puts out a summary'),
    pattern: /公[布佈]|发布|批转|转发/u,
    matches: ['青山省人民委员会公佈“一九五四年总结和一九五五年任务”'],
    rejects: ['青山县2009年工作总结和2010年工作安排'],
    source: 'notices of the 1950s',
  },
  {
    id: 'work-text/heading',
    kind: 'describe',
    reason: bilingual('总结、计划的标题', 'the heading of a summary or a plan of work'),
    pattern: /总结|安排|计划|要点|思路|述职|回顾/,
    matches: ['青山县2009年工作总结', '2010年工作要点'],
    rejects: ['青山县2009年工作情况通报', '2010年浴室名录'],
    source: 'titles of summaries and plans',
  },
  {
    id: 'work-text/part',
    kind: 'describe',
    reason: bilingual(
      '一部分的标题，不是全文的年份',
      'the heading of a part, whose year is not that of the whole',
    ),
    pattern: /^\s*(?:[一二三1-3]\s?[、.．]|第[一二三]部分|[(（][一二三][)）])/,
    matches: ['一、2019年工作回顾', '第一部分 2019年工作总结'],
    rejects: ['2019年工作总结', '一中2019年工作总结'],
    source: 'reports that look back in their first part',
  },
  {
    id: 'work-text/to-congress',
    kind: 'describe',
    reason: bilingual(
      '向代表、委员作的报告，在所述年份之后',
      'a report to a congress, made after the year that it looks back on',
    ),
    pattern: /^\s*各位(?:代表|委员)/,
    matches: ['各位代表：'],
    rejects: ['各位领导：', '请各位代表审议'],
    source: 'reports to congresses',
  },
  {
    id: 'work-text/passes-on',
    kind: 'describe',
    reason: bilingual(
      '转发、印发的计划，书名号内的年份也算',
      'passes a plan on, so that the year of the quoted title counts',
    ),
    pattern: /印发|转发|通知/,
    matches: ['关于印发《2010年工作要点》的通知'],
    rejects: ['学习《2010年工作要点》的体会'],
    source: 'titles of notices',
  },
  {
    id: 'work-text/summary',
    kind: 'describe',
    reason: bilingual('总结的题目', 'the title of a summary'),
    pattern: /总结|述职|工作回顾/,
    matches: ['浴室管理工作总结', '述职报告'],
    rejects: ['浴室管理工作计划', '浴室往事回顾'],
    source: 'titles of summaries',
  },
  {
    id: 'work-text/opens-with-year',
    kind: 'describe',
    reason: bilingual('总结开篇所说的年份', 'the year with which a summary opens'),
    pattern: /^\s*(?:[一1][、.．])?(?:在)?☐/,
    unless: /☐\s*(?:以来|以后|以前|之?前|之?后|[-—–~～至到、]\s*\d|初|底|末|起|开始|成立|建成|设立|组建)/,
    matches: ['☐，全县浴室工作', '一、☐我们', '在☐里'],
    rejects: ['☐以来，全县', '☐底，浴室建成', '浴室☐开放'],
    source: 'first sentences of summaries',
  },
  {
    id: 'work-text/plan',
    kind: 'describe',
    reason: bilingual('计划、安排的题目', 'the title of a plan of work'),
    pattern: /(?:安排|计划|要点|打算|思路|部署)(?:[（(][^（）()]{0,20}[）)])?\s*$/,
    unless: /总结|回顾|规划/,
    matches: ['镇工作安排', '浴室工作要点（讨论稿）'],
    rejects: ['浴室工作总结', '上半年总结和下半年打算', '安排部署会纪要'],
    source: 'titles of plans of work',
  },
  {
    id: 'work-text/aims-of-year',
    kind: 'describe',
    reason: bilingual('计划所提目标的年份', 'the year whose aims a plan of work sets'),
    pattern:
      /(?:^|[。；;\s])☐(?:度)?(?:全[省市县区镇乡局]|我[省市县区镇乡局])?[^。，,；;☐]{0,16}?(?:工作|发展)的?(?:指导思想|总体要求|总体思路|总的要求|基本思路|总体目标|主要目标|奋斗目标|目标任务|主要任务|任务)/,
    matches: ['。☐工作的指导思想是：', '☐全镇经济社会发展的任务是：', ' ☐我县农业工作总体要求是'],
    rejects: [
      '☐工作的任务已经完成',
      '到☐工作的主要目标是',
      '☐，发展的任务是：',
      '☐全镇工作取得成绩，发展的任务仍重',
    ],
    unless: /(?:任务|目标)(?:已经?|全面|超额|圆满|基本|如期)?(?:完成|实现)/,
    source: 'first sentences of plans of work',
  },
]);
