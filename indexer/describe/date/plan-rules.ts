import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

/** When a text was written, in months from the plan's first. */
interface PlanBound {
  readonly from?: number;
  readonly to?: number;
  readonly weight: 1 | 2 | 3;
}

export interface PlanRule extends Rule {
  /** What the words say of the plan: which of its years they name, that it is being drafted, else no more than the plan. */
  readonly names: 'first-year' | 'last-year' | 'drafting' | 'plan';
  /** Empty where the words are no plan, or tell nothing of the time. */
  readonly bounds: readonly PlanBound[];
}

const row = (rule: Omit<PlanRule, 'kind'>): PlanRule => ({ kind: 'describe', ...rule });

const OF_PLAN = '(?:规划|计划|时期|发展规划)?的?';
const FIRST = `${OF_PLAN}(?:开局|起步|第一|首)(?:之)?年`;
const LAST = `${OF_PLAN}(?:收官|收尾|最后一|决胜|末)(?:之)?年`;
/** The clause before the plan's name: it does not go beyond a stop. */
const CLAUSE = '[^年。;；，,]{0,12}';
const THIS_YEAR = `(?:今年|本年|当前|目前)(?!来)${CLAUSE}`;
const LAST_YEAR = `(?:去年|上年)${CLAUSE}`;
const NEXT_YEAR = `明年${CLAUSE}`;
const OTHER_YEAR = '\\d年[^。;；，,]{0,12}';

/** 今年以来，我县以☐开局之年为契机: one clause lies between. */
const WITH_THIS_YEAR =
  '(?:今年|本年)(?:以来|度)?[，,](?:[^年。;；，,☐]{0,10}(?:作为|正值|适逢|立足|抓住|围绕|以|是))?[“"「]?☐';
const TAKEN_AS = '(?:[，,]|为契机|之际|的?重要契机)';
const WORK_OF_NOW = '[，,][^年。;；，,]{0,6}(?:做好|抓好|搞好|干好|完成好?|落实好?|部署|谋划好?)今年';

const yearOf = (first: number, last: number): readonly PlanBound[] => [{ from: first, to: last, weight: 3 }];

/** Plans that a text names: the first rule found in the words around one counts. `☐` stands for the plan, `十五☐` for a bare 十五. */
export const PLAN_MENTIONS = new RuleTable<PlanRule>('plan', [
  row({
    id: 'plan/no-plan',
    names: 'plan',
    bounds: [],
    reason: bilingual(
      '普法规划、会议届次或数目，不是五年规划',
      'a plan of legal education, a congress or a count',
    ),
    pattern: /☐["”」]?(?:(?:普法|法治)|届|中全会|分|年[前后]|个|项|条|号|章|大)/,
    matches: ['☐”普法规划', '☐届中全会', '☐个浴室'],
    rejects: ['☐期间', '☐规划项目'],
    source: 'words that share their numerals with plans',
  }),
  row({
    id: 'plan/part-of-a-year',
    names: 'plan',
    bounds: [],
    reason: bilingual('汉字年份的一部分', 'part of a year in Chinese numerals'),
    pattern:
      /[一二]☐[〇零○一二三四五六七八九]\s?年|(?:[一1][九9]|[二2][〇零○0])☐|☐年(?=(?:元|[一二三四五六七八九十\d]{1,3})月|[初底末春夏秋冬上下])/,
    matches: ['一☐九年浴室计划', '一☐四年', '一九☐年浴室计划', '☐年十二月'],
    rejects: ['☐九年义务教育', '“☐”期间', '☐年度计划'],
    source: 'years of the 1950s written in numerals',
  }),
  row({
    id: 'plan/bare-fifteen',
    names: 'plan',
    bounds: [],
    reason: bilingual('“十五”不加引号时多为数目', '十五 without quotes is a number as a rule'),
    pattern: /十五☐(?!计划|规划|期间|时期)/,
    matches: ['十五☐日召开', '共十五☐户'],
    rejects: ['十五☐计划', '☐日'],
    source: 'dates and counts',
  }),
  row({
    id: 'plan/first-year-now',
    names: 'first-year',
    bounds: yearOf(0, 11),
    reason: bilingual('今年是开局之年', 'this year is its first'),
    pattern: new RegExp(`${THIS_YEAR}☐${FIRST}`),
    matches: ['今年是☐开局之年', '当前正值☐规划的第一年'],
    rejects: ['去年是☐开局之年', '今年，浴室很好。☐开局之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/first-year-past',
    names: 'first-year',
    bounds: yearOf(12, 23),
    reason: bilingual('去年是开局之年', 'last year was its first'),
    pattern: new RegExp(`${LAST_YEAR}☐${FIRST}`),
    matches: ['去年是☐的开局之年'],
    rejects: ['今年是☐开局之年', '去年，☐开局之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/first-year-next',
    names: 'first-year',
    bounds: yearOf(-12, -1),
    reason: bilingual('明年是开局之年', 'next year is its first'),
    pattern: new RegExp(`${NEXT_YEAR}☐${FIRST}`),
    matches: ['明年是☐开局之年'],
    rejects: ['今年是☐开局之年', '明年是☐收官之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/last-year-now',
    names: 'last-year',
    bounds: yearOf(48, 59),
    reason: bilingual('今年是收官之年', 'this year is its last'),
    pattern: new RegExp(`${THIS_YEAR}☐${LAST}`),
    matches: ['今年是☐收官之年', '今年是☐规划最后一年'],
    rejects: ['今年是☐开局之年', '明年是☐收官之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/last-year-past',
    names: 'last-year',
    bounds: yearOf(60, 71),
    reason: bilingual('去年是收官之年', 'last year was its last'),
    pattern: new RegExp(`${LAST_YEAR}☐${LAST}`),
    matches: ['去年是☐收官之年'],
    rejects: ['今年是☐收官之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/last-year-next',
    names: 'last-year',
    bounds: yearOf(36, 47),
    reason: bilingual('明年是收官之年', 'next year is its last'),
    pattern: new RegExp(`${NEXT_YEAR}☐${LAST}`),
    matches: ['明年是☐的收官之年'],
    rejects: ['今年是☐收官之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/first-year-of-work',
    names: 'first-year',
    bounds: [{ from: 0, to: 11, weight: 2 }],
    reason: bilingual('首年与今年的工作并提', 'its first year, beside the work of this year'),
    pattern: new RegExp(`${WITH_THIS_YEAR}${FIRST}${TAKEN_AS}|☐${FIRST}${WORK_OF_NOW}`),
    matches: [
      '今年以来，我县以"☐开局之年为契机',
      '今年以来，☐开局之年，全县',
      '2011年是☐规划的开局之年，做好今年工作',
    ],
    rejects: [
      '☐开局之年，全县',
      '今年以来，浴室很好。☐开局之年，',
      '☐开局之年，与今年相比',
      '今年以来，☐收官之年，',
    ],
    source: 'speeches and summaries',
  }),
  row({
    id: 'plan/last-year-of-work',
    names: 'last-year',
    bounds: [{ from: 48, to: 59, weight: 2 }],
    reason: bilingual('末年与今年的工作并提', 'its last year, beside the work of this year'),
    pattern: new RegExp(`${WITH_THIS_YEAR}${LAST}${TAKEN_AS}|☐${LAST}${WORK_OF_NOW}`),
    matches: ['今年以来，作为☐规划的收官之年，我县', '2015年是☐的收官之年，抓好今年的工作'],
    rejects: ['☐收官之年，全县', '今年以来，在☐收官之年的基础上', '今年以来，☐开局之年，'],
    source: 'speeches and summaries',
  }),
  row({
    id: 'plan/year-written-out',
    names: 'plan',
    bounds: [],
    reason: bilingual('首末年已写明年份，由年份说明', 'the year is written out and says it itself'),
    pattern: new RegExp(`${OTHER_YEAR}☐(?:${FIRST}|${LAST})`),
    matches: ['2011年是☐开局之年'],
    rejects: ['☐开局之年', '2011年，☐开局之年'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/first-year',
    names: 'first-year',
    bounds: [{ from: -12, to: 35, weight: 2 }],
    reason: bilingual('说到首年', 'speaks of its first year'),
    pattern: new RegExp(`☐${FIRST}`),
    matches: ['迎来☐开局之年'],
    rejects: ['☐收官之年', '☐期间第一项'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/last-year',
    names: 'last-year',
    bounds: [{ from: 36, to: 83, weight: 2 }],
    reason: bilingual('说到末年', 'speaks of its last year'),
    pattern: new RegExp(`☐${LAST}`),
    matches: ['☐决胜之年', '☐规划的收官之年'],
    rejects: ['☐开局之年', '☐末'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/good-start',
    names: 'plan',
    bounds: [{ from: -12, to: 11, weight: 2 }],
    reason: bilingual('力求良好开局', 'hopes for its good start'),
    pattern: /☐[^。]{0,6}(?:良好开局|开好局|起好步)/,
    matches: ['确保☐良好开局', '☐规划开好局'],
    rejects: ['☐期间全县浴室实现良好开局', '良好开局。☐'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/drafting',
    names: 'drafting',
    bounds: [{ from: -24, to: 17, weight: 2 }],
    reason: bilingual('正在编制', 'being drafted'),
    pattern:
      /(?:编制|谋划|制定|起草|研究)(?:好|国家|我[省市县区]|全[省市县区])?☐|☐(?:时期)?(?:发展)?(?:规划|计划|蓝图)?(?:纲要)?的?(?:编制|谋划|发展蓝图|各项目标正式确定)/,
    matches: ['编制好☐规划', '☐规划纲要编制工作'],
    rejects: ['完成☐规划', '☐规划执行情况'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/fulfilled',
    names: 'plan',
    bounds: [{ from: 0, weight: 2 }],
    reason: bilingual(
      '已在实施或完成（比某规划时期，也是此后说的）',
      'carried out or fulfilled (compared with, too)',
    ),
    pattern:
      /(?:(?:顺利|胜利|超额|已)(?:完成|实现)[^。]{0,3}|收官|[比较])☐|☐(?:时期|期间|规划)?(?:以来|[^。]{0,12}(?:已|取得了|完成了|(?:顺利|圆满|胜利|超额|全面|如期|基本)(?:完成|实现)|收官|执行情况|回顾))/,
    matches: ['胜利完成☐规划', '比☐时期增长', '☐以来', '☐规划执行情况'],
    rejects: ['完成☐规划', '☐时期浴室增加。已建成'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/aimed-at',
    names: 'plan',
    bounds: [{ from: -24, to: 59, weight: 2 }],
    reason: bilingual('规划目标尚未达到', 'its aims are still to be reached'),
    pattern:
      /(?:力争|确保|争取|到|实现)[^。]{0,6}☐|☐(?:(?:时期|期间)?末|(?:时期|期间|规划)?[,，]?[^。]{0,6}(?:要|将|目标|任务))/,
    matches: ['力争☐期间', '☐末，浴室八十座', '☐期间，我们要'],
    rejects: ['☐期间浴室建设成绩显著，下一步要', '☐浴室'],
    source: 'speeches and reports',
  }),
  row({
    id: 'plan/mentioned',
    names: 'plan',
    bounds: [
      { from: -24, weight: 2 },
      { to: 83, weight: 1 },
    ],
    reason: bilingual('提到的规划', 'a plan that is mentioned'),
    pattern: /☐/,
    matches: ['☐浴室项目'],
    rejects: ['五年规划'],
    source: 'texts of all kinds',
  }),
]).taking(
  withColumns(
    z.strictObject({
      names: z.enum(['first-year', 'last-year', 'drafting', 'plan']).default('plan'),
      bounds: z.array(
        z.strictObject({
          from: z.int().exactOptional(),
          to: z.int().exactOptional(),
          weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        }),
      ),
    }),
  ),
);
