import { z } from 'zod';
import { REASONS } from '../reasons.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';

/** What a site puts above a text on lines of their own: the day of the page in pieces, names of channels, paths of menus. */

const DATE = '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';

export interface SplitDateRule extends Rule {
  /** Lines of the date. */
  readonly lines: number;
}

/** The date of a web page that was broken over lines; asked of three lines with ¶ between them. */
export const SPLIT_DATES = new RuleTable<SplitDateRule>('split-date', [
  {
    id: 'split-date/year-day-clock',
    kind: 'remove',
    lines: 3,
    reason: REASONS.webDateOverLines,
    pattern: new RegExp(`^(?:19|20)\\d{2}[年.-]?¶\\d{1,2}[/.月-]\\d{1,2}日?¶${CLOCK}$`),
    matches: ['2014¶04/30¶13:13', '2014年¶4月30日¶9:05:01'],
    rejects: ['2014¶04/30¶会议开始', '1.¶04/30¶13:13'],
    source: 'calendars of news sites',
  },
  {
    id: 'split-date/year-day',
    kind: 'remove',
    lines: 2,
    reason: REASONS.webDateOverLines,
    pattern: /^(?:19|20)\d{2}[年.-]?¶\d{1,2}[/.月-]\d{1,2}日?¶/,
    matches: ['2014¶04/30¶春耕工作总结', '2014年¶4月30日¶'],
    rejects: ['2014¶全县工作总结¶', '2014年春¶4月30日¶', '2014年4月30日¶09:00¶'],
    source: 'calendars of news sites',
  },
  {
    id: 'split-date/day-clock',
    kind: 'remove',
    lines: 2,
    reason: REASONS.webDateOverLines,
    pattern: new RegExp(`^${DATE}¶${CLOCK}¶`),
    matches: ['2014-04-30¶13:13¶春耕工作总结', '2014年4月30日¶9:05¶'],
    rejects: ['2014-04-30¶9:05开会¶', '04-30¶13:13¶'],
    source: 'heads of web pages',
  },
  {
    id: 'split-date/label-above',
    kind: 'remove',
    lines: 2,
    reason: REASONS.webDateOverLines,
    pattern: new RegExp(`^(?:时间|日期|发布时间|发布日期|更新时间)\\s?[:：]¶${DATE}(?:\\s{1,3}${CLOCK})?¶`),
    unless: /¶地点[^¶]*$/,
    matches: ['发布时间：¶2014-04-30 13:13¶春耕工作总结', '日期:¶2014年4月30日¶'],
    rejects: ['时间：¶2014年4月30日¶地点：县政府', '时间：¶2014年4月30日上午¶', '成文日期：¶2014-04-30¶'],
    source: 'heads of web pages; minutes give time and place',
  },
]).taking(withColumns(z.strictObject({ lines: z.int().min(1).max(3).default(2) })));

/** Names of channels, asked of lines above the title of a page that bears a date of its site. */
export const CHANNELS = ruleTable('channel', [
  {
    id: 'channel/short-name',
    kind: 'remove',
    reason: REASONS.siteChannel,
    pattern: /^.{1,6}$/su,
    unless: /[。！？!?；;…：:][”’」』）)】\]》〉"']*$/,
    matches: ['工作总结', '要闻'],
    rejects: ['县人民政府公报', '同志们：', '注意！'],
    source: 'names of channels above the titles of news sites',
  },
]);

/** The first word of a path of menus whose steps stand on lines of their own. */
export const BROKEN_PATHS = ruleTable('broken-path', [
  {
    id: 'broken-path/start',
    kind: 'remove',
    reason: REASONS.navigation,
    pattern: /^(?:首页|(?:您?(?:当前|现在|所在)?的?位置|您现在的位置)\s?[:：])$/,
    matches: ['首页', '当前位置：', '您现在的位置:'],
    rejects: ['首页设计方案', '位置', '当前位置：大河县'],
    source: 'paths of menus (首页 > 政务公开 > 报告) with a line for each step',
  },
]);

/** Names of templates that a site puts between the sentences of a text. */
export const TEMPLATE_NAMES = ruleTable('template-name', [
  {
    id: 'template-name/quoted',
    kind: 'remove',
    reason: REASONS.templateName,
    pattern:
      /^(?:讲话稿|发言稿|演讲稿|工作总结|总结|范文|心得体会|工作计划|述职报告|工作汇报|策划书|申请书|致辞)《([^《》]{3,24})》。?$/,
    matches: ['发言稿《年初工作会议讲话稿》。', '工作总结《乡镇春耕工作总结》'],
    rejects: ['学习《乡镇春耕工作总结》。', '总结《春耕》经验', '发言稿《年初工作会议讲话稿》已印发。'],
    source: 'sites that collect speeches; only where the name stands in the page more than once',
  },
]);

export const PAGE_HEAD_TABLES = [SPLIT_DATES, BROKEN_PATHS, CHANNELS, TEMPLATE_NAMES] as const;
