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
  {
    id: 'publication-line/day-and-time',
    kind: 'describe',
    reason: bilingual(
      '带时刻的日期，多为网页发布时间',
      'a day with the time of day: that of the page as a rule',
    ),
    pattern:
      /^[\s|]*(?:https?:\/\/[\w./-]{1,60}\s{1,4})?(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?\s{0,4}\d{1,2}:\d{2}(?::\d{2})?(?![\d:~-])[^。；;]{0,40}$/,
    unless: /会议|召开|[至到~—–]|开始|时间|举行/,
    matches: ['2016-03-16 17:49   青山网', 'http://www.qs.cn 2006年12月30日06:43 青山日报'],
    rejects: ['2016年3月16日 9:00 召开会议', '2016-03-16', '2016-03-16 9:00至11:00 青山宾馆'],
    source: 'lines beneath the titles of news sites',
  },
  {
    id: 'publication-line/day-and-source',
    kind: 'describe',
    reason: bilingual('日期与来源', 'a day beside the source'),
    pattern:
      /^[\s|]*(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,6}(?:稿件)?来源\s?[:：/][^。；;]{0,50}$/,
    matches: ['2011-11-10  来源：青山机械网  人气：42', '2011年11月10日 稿件来源：青山日报'],
    rejects: ['来源：青山日报', '2011年11月10日的来源说明'],
    source: 'lines beneath the titles of news sites',
  },
]);

/** How a report says on which day it happened, without the year; the groups are month and day, or the day alone. */
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
  {
    id: 'reported-day/of-meeting',
    kind: 'describe',
    reason: bilingual('首句中会议的月日', 'the month and day of a meeting in the first sentence'),
    pattern:
      /^[^。;；☐]{4,80}?(?<![年\d至到自从前])(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日(?:上午|下午|晚上?)?(?:在[^。;；]{2,40})?(?:开会|召开|举行|开幕|闭幕|电|讯|消息)/,
    unless: /将于|定于|拟于|[至到—~-]\d{1,2}日/,
    matches: ['青山市人大常委会第十次会议3月16日在县会议厅开会。', '青山镇代表会议3月30日举行，王某主持。'],
    rejects: ['会议将于3月16日召开', '浴室从3月16日起开放', '他说会开得好。会议3月16日举行'],
    source: 'reports of congresses and their committees',
  },
  {
    id: 'reported-day/first-sentence',
    kind: 'describe',
    reason: bilingual('消息首句中的月日', 'the month and day in the first sentence of news'),
    pattern:
      /^[^。;；☐]{0,90}?(?<![年\d至到自从前—~-])(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日(?![前起至到—~-]|之前|以前|开始|\s?[,，、]?\d)/,
    matches: [
      '据县人大网站消息，3月16日，县人大常委会任命王某。',
      '中国浴室网青山3月16日综合报道 茶话会开张',
    ],
    rejects: ['浴室从3月16日起开放', '2022年3月16日，浴室开张', '3月16日至18日，浴室停水'],
    source: 'reports on sites of news',
  },
  {
    id: 'reported-day/day-alone',
    kind: 'describe',
    reason: bilingual('报道开篇只写日而无月', 'the day alone with which a report opens'),
    pattern:
      /^\s{0,20}(?:[^。;；\d]{0,24}(?:消息|讯|电|[)\]】]))?\s{0,9}(?:[([][^)\]]{0,24}[)\]]){0,2}\s{0,9}(3[01]|[12]\d|0?[1-9])日(?:上午|下午|晚上?|[,，])/,
    matches: ['青山网消息(青山日报)(记者张三)29日下午，茶话会举行', '29日上午，浴室开张'],
    rejects: ['5月29日下午，茶话会举行', '请于29日上午报名', '29日游浴室'],
    source: 'reports of local newspapers',
  },
]);
