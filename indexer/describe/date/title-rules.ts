import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

interface TitleYearRule extends Rule {
  /**
   * What the year of a title says: that the text was `made` in it; that a `day` or month there is the text's own; that the text
   * is `about` it and so likely of that year; or `nothing`.
   */
  readonly says: 'made' | 'day' | 'about' | 'nothing';
}

const row = (rule: Omit<TitleYearRule, 'kind'>): TitleYearRule => ({ kind: 'describe', ...rule });

/** What a year in a title says of the text: the first rule that is found counts. `☐` stands for the year. */
export const TITLE_YEARS = new RuleTable<TitleYearRule>('title-year', [
  row({
    id: 'title-year/plan',
    says: 'nothing',
    reason: bilingual('规划、纲要的年份是期限', 'the year of a plan is its term'),
    pattern: /规划|纲要/,
    matches: ['青山县☐浴室发展规划'],
    rejects: ['青山县☐浴室工作计划'],
    source: 'titles of plans',
  }),
  row({
    id: 'title-year/span',
    says: 'nothing',
    reason: bilingual('起止年份之一', 'one end of a span of years'),
    pattern: /\d{4}年?\s{0,9}[-—–~～至到]{1,4}\s{0,9}☐|☐\s{0,9}[-—–~～至到]{1,4}\s{0,9}\d/,
    matches: ['2010-☐浴室建设方案', '☐—2015年浴室统计'],
    rejects: ['☐浴室统计', '第3号☐'],
    source: 'titles of plans and statistics',
  }),
  row({
    id: 'title-year/up-to',
    says: 'nothing',
    reason: bilingual('截止的年份', 'the year up to which something counts'),
    pattern: /(?:[到至]|截至)☐/,
    matches: ['到☐的浴室建设', '截至☐浴室名录'],
    rejects: ['☐浴室建设'],
    source: 'titles that look ahead',
  }),
  row({
    id: 'title-year/looked-back-on',
    says: 'nothing',
    reason: bilingual('回顾往事的年份', 'a year that is looked back on'),
    pattern:
      /^☐[,，]|☐[^，,。]{0,24}(?:成立|诞生|解放|落成)\s*$|☐度?(?:以来|以后|之后|以前|之前|前|起|的?(?:往事|回忆|故事|历史|抗洪|抗战|起义|战役))/,
    matches: ['☐以来的浴室建设', '☐抗洪往事', '☐，青山县浴室落成'],
    rejects: ['☐浴室建设', '☐度历届浴室总结', '☐浴室成立方案'],
    source: 'titles of histories',
  }),
  row({
    id: 'title-year/yearly',
    says: 'made',
    reason: bilingual('以年份为名的报告、公报', 'a report or bulletin named by its year'),
    pattern: /政府工作的?报告|(?:☐|[年月])度?[^，,。]{0,8}(?:公报|年报)\s*$/,
    unless: /(?:印发|转发|公布|下发).{0,60}(?:通知|公告)\s*$/,
    matches: ['☐青山县政府工作报告', '青山县☐度统计公报'],
    rejects: ['☐浴室名录', '青山县☐公报解读', '青山县人民政府印发☐政府工作报告的通知'],
    source: 'titles of yearly reports',
  }),
  row({
    id: 'title-year/day',
    says: 'day',
    reason: bilingual(
      '题首、题末或纪要讲话的日期',
      'a day before or behind a title, or of minutes and speeches',
    ),
    pattern:
      /^[（(\s]{0,4}☐[)）]?\s{0,4}在|[（(]\s?☐(?:版|稿)?\s?[)）]\s*$|☐\s*$|☐[^☐]{0,40}(?:纪要|讲话|发言|致辞|致词|主持词|记录|日报)(?:[（(][^）)☐]{0,20}[）)])?\s*$/,
    unless: /(?:学习|贯彻|传达|关于)[^☐]{0,30}☐[^☐]{0,40}(?:讲话|发言|纪要)/,
    matches: ['在浴室会议上的讲话（☐）', '☐在全县浴室大会上的讲话', '县长办公会☐纪要', '浴室问答（☐版）'],
    rejects: ['关于召开☐浴室会议的通知', '浴室管理办法（☐修订）', '关于学习☐县长讲话'],
    source: 'titles of speeches and minutes',
  }),
  row({
    id: 'title-year/issue',
    says: 'day',
    reason: bilingual('报纸的日期与版次', 'the issue and page of a newspaper'),
    pattern: /^☐.{0,12}报\s{0,3}第.{1,4}[版页]/,
    matches: ['☐青山日报 第2版'],
    rejects: ['☐在浴室报到', '青山日报第2版'],
    source: 'scans of newspapers',
  }),
  row({
    id: 'title-year/bracketed',
    says: 'about',
    reason: bilingual('题末括号内的年份或日期', 'a year or day in brackets at the end of the title'),
    pattern: /[（(]\s?((?:19|20)\d{2})(?:[-.]?(0[1-9]|1[0-2])[-.]?(0[1-9]|[12]\d|3[01]))?\s?[)）]\s*$/,
    unless: /规划|纲要/,
    matches: ['浴室管理办法（2001）', '浴室公开细则(20180206)', '浴室批示(1968.03.18)'],
    rejects: ['浴室规划（2020）', '浴室（2001）办法', '浴室（20）'],
    source: 'titles in libraries of texts',
  }),
  row({
    id: 'title-year/named',
    says: 'about',
    reason: bilingual('题目所说的年份', 'the year that the title names'),
    pattern: /☐/,
    matches: ['☐浴室建设实施方案'],
    rejects: ['浴室建设第3号方案'],
    source: 'titles of notices and summaries',
  }),
]).taking(withColumns(z.strictObject({ says: z.enum(['made', 'day', 'about', 'nothing']) })));

/** The document's own number at the head, by its year (the group). */
export const OWN_NUMBERS = new RuleTable('own-number', [
  {
    id: 'own-number/year',
    kind: 'describe',
    reason: bilingual('文号中的年份', 'the year in the document number'),
    pattern:
      /^[^《》]{2,16}[〔[【(（﹝]\s{0,9}((?:19|20)\d{2})\s{0,9}年?\s{0,9}[〕\]】)）﹞]\s{0,9}第?\s{0,9}\d+\s{0,9}号/,
    unless: /^[^〔[【(（﹝]{0,14}(?:根据|按照|依照|依据|参照|贯彻|落实|执行|转发|废止|的|见)/,
    matches: ['青政发[2009]37号', '青山县人民政府文件(2009)第3号'],
    rejects: [
      '《青政发[2009]37号》',
      '请执行县里的青政发[2009]37号',
      '根据青政发[2009]37号文件',
      '[2009]37号',
      '青政发[09]37号',
    ],
    source: 'GB/T 9704-2012, 7.2.5',
  },
  {
    id: 'own-number/short-year',
    kind: 'describe',
    reason: bilingual('旧式文号中的年份', 'the year in a number of the old kind'),
    pattern:
      /^[〔[(﹝]\s{0,9}((?:19)?[4-9]\d)\s{0,9}年?\s{0,9}[〕\])﹞]\s?[一-龥]{1,12}?第?\s?[\d一二三四五六七八九十百]+\s?号/,
    matches: ['[56]青办字第12号', '(1956)青办字第三号'],
    rejects: ['[12]青办字第12号', '青办字[56]第12号'],
    source: 'documents of the 1950s to 1980s',
  },
]);
