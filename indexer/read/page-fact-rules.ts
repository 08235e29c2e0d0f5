import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { GivenFact } from '../article.ts';
import { STATED_FIELDS } from '../metadata/field-names.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';

/** A label in the information table of a page, and what stands beside it. */
export interface PageLabelRule extends Rule {
  readonly field: GivenFact['field'];
}

const source = 'information tables of open-government pages';

/** Labels of the information table above a text; what stands beside one is a fact about the text. */
export const PAGE_LABELS = new RuleTable<PageLabelRule>('page-label', [
  {
    id: 'page-label/date',
    kind: 'describe',
    field: 'date',
    reason: bilingual('成文日期一栏', 'the day of writing, in the information table'),
    pattern: /^(?:成文|发文|签发|制发|印发)日期[:：]?$/,
    matches: ['成文日期：', '印发日期'],
    rejects: ['发布日期：', '生成日期', '成文日期2021'],
    source,
  },
  {
    id: 'page-label/number',
    kind: 'describe',
    field: 'docNumber',
    reason: bilingual('文号一栏', 'the document number, in the information table'),
    pattern: /^(?:文号|发文字号|文件编号|发文文号)[:：]?$/,
    matches: ['文号：', '发文字号'],
    rejects: ['索引号：', '文号格式'],
    source,
  },
  {
    id: 'page-label/issuer',
    kind: 'describe',
    field: 'issuer',
    reason: bilingual('发文机关一栏', 'the issuer, in the information table'),
    pattern: /^(?:发文机关|发文单位|制发机关|制定机关)[:：]?$/,
    matches: ['发文机关：', '制定机关'],
    rejects: ['发布机构：', '来源：', '发文机关标志'],
    source,
  },
]).taking(withColumns(z.strictObject({ field: z.enum(STATED_FIELDS) })));

/** What stands beside a label and is no value of it, asked as `field value`. */
export const NO_PAGE_VALUES = ruleTable('no-page-value', [
  {
    id: 'no-page-value/other-label',
    kind: 'describe',
    reason: bilingual('是另一栏的名称', 'the label of another line'),
    pattern: /[:：]$/,
    matches: ['docNumber 主题词：', 'issuer 发布日期:'],
    rejects: ['docNumber 大府〔2021〕3号'],
    source,
  },
  {
    id: 'no-page-value/day',
    kind: 'describe',
    reason: bilingual('日期不是文号或机关', 'a day is no number and no issuer'),
    pattern: /^(?:docNumber|issuer) \d{4}-\d{2}-\d{2}$/,
    matches: ['docNumber 2021-03-04'],
    rejects: ['date 2021-03-04', 'docNumber 2021-3号'],
    source,
  },
  {
    id: 'no-page-value/no-year',
    kind: 'describe',
    reason: bilingual('日期没有年份', 'a date without a year'),
    pattern: /^date (?!.*\d{4})/,
    matches: ['date 见正文', 'date 3月4日'],
    rejects: ['date 2021年3月4日'],
    source,
  },
]);

/** The name of a site behind the title of its page. */
export const SITE_NAMES = ruleTable('site-name', [
  {
    id: 'site-name/behind-title',
    kind: 'describe',
    reason: bilingual('标题后面的网站名称', 'name of the site behind the title'),
    pattern:
      /\s{0,9}[-_|–—·]\s{0,9}[^-_|–—·]{2,30}(?:网站?|政府|门户|平台|网|委员会|局|厅|新闻|频道|街道办事处|首页)\s{0,9}$/,
    matches: ['关于水库安全的通告-大河县人民政府网站', '防汛通知_大河新闻'],
    rejects: ['关于水库安全的通告', '大河县人民政府网站', '规划-纲要'],
    source: 'title elements of government and news sites',
  },
]);

/** Headings of a page that are no title. */
export const MENU_PATHS = ruleTable('menu-path', [
  {
    id: 'menu-path/heading',
    kind: 'describe',
    reason: bilingual('标作标题的栏目路径', 'a path of menus marked up as a heading'),
    pattern: /[>»›]|位置\s{0,9}[:：]/u,
    matches: ['首页 > 通知公告', '当前位置：政务公开'],
    rejects: ['关于水库安全的通告', '位置图'],
    source: 'open-government pages',
  },
]);
