import { bilingual } from '../../../engine/bilingual.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';

/** Lines of a page that say when it was put up, where they stayed in the text. */
export const PUBLICATION_LINES = ruleTable('publication-line', [
  {
    id: 'publication-line/labelled',
    kind: 'describe',
    reason: bilingual('网页标明的发布时间', 'when the page was put up, as it says'),
    pattern: /^\s*(?:发布|发表|上传|更新)(?:日期|时间)\s?[:：]?\s?/,
    matches: ['发布时间：2022-05-27 04:05', '更新日期 2022-05-27'],
    rejects: ['会议时间：2022-05-27', '请注意发布时间：2022-05-27'],
    source: 'head lines of news sites',
  },
]);

/** How a report opens with a day that lacks its year; the groups are month and day. */
export const REPORTED_DAYS = new RuleTable('reported-day', [
  {
    id: 'reported-day/opening',
    kind: 'describe',
    reason: bilingual('报道开篇的月日', 'the month and day with which a report opens'),
    pattern:
      /^\s{0,20}(?:[一-龥]{1,8}讯)?[\s:,，]{0,20}(?:[([][^)\]]{0,24}[)\]])?\s{0,20}(?:记者)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日/,
    matches: ['5月26日，县里的浴室改造好了', '本报讯(记者 张三)5月26日'],
    rejects: ['浴室从5月26日起开放', '2022年5月26日', '每年5月26日'],
    source: 'reports of local newspapers',
  },
]);
