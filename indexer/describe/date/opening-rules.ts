import { bilingual } from '../../../engine/bilingual.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';
import { DAY_OF_YEAR } from './written-date.ts';

/** What the first lines say of the day, each asked in a place of its own; `☐` stands for the date. */
export const OPENINGS = ruleTable('opening', [
  {
    id: 'opening/government-report',
    kind: 'describe',
    reason: bilingual(
      '政府工作报告，以作报告之日为准',
      'a government report, which is of the day it was delivered',
    ),
    pattern: /政府工作报告/,
    unless: /关于|学习|贯彻|解读|落实/,
    matches: ['青山县政府工作报告'],
    rejects: ['关于学习政府工作报告的通知', '工作报告'],
    source: 'government reports',
  },
  {
    id: 'opening/delivered',
    kind: 'describe',
    reason: bilingual('报告在会议上作出的日期', 'the day on which a report was delivered at a meeting'),
    pattern: /^[\s\-—–―_·(（]{0,40}☐\s{0,9}(?:上午|下午)?[,，]?\s{0,9}在.{2,40}(?:会议|大会|会)上?/,
    matches: ['——☐在青山县第十五届人民代表大会第一次会议上', '(☐上午,在全县工作会上)'],
    rejects: ['☐在青山县竣工', '我于☐在大会上表示'],
    source: 'lines beneath the titles of reports',
  },
  {
    id: 'opening/meeting',
    kind: 'describe',
    reason: bilingual('纪要、报道开篇的会议日期', 'the day of the meeting with which minutes or news open'),
    pattern:
      /^(?:(?:本报讯)?\s{0,9}[（(]?(?:[^（()）☐]{0,16}[）)])?\s{0,9}|\s{0,9}[于在]\s{0,9})☐(?:上午|下午|晚上?|至|-|—)?[^。]{0,100}(?:召开|举行|主持|举办|会议|调研|视察|考察|出席)/,
    matches: ['☐,县人民政府主持召开会议', '本报讯（记者 张三）☐，全县大会举行', '于☐上午召开会议'],
    rejects: ['☐，天气晴', '根据☐召开的会议', '☐。县里召开会议'],
    source: 'minutes and news',
  },
  {
    id: 'opening/still-to-come',
    kind: 'describe',
    reason: bilingual('所述日期尚未到来，不表明文章更晚', 'a day still to come makes the text no later'),
    pattern: /(?:将|拟|计划|力争|预计|[到至])[^☐]{0,6}☐/,
    matches: ['拟于☐完工', '开放至☐'],
    rejects: ['浴室于☐公私合营', '☐将完工'],
    source: 'minutes that set days for their tasks',
  },
]);

/** A day whose year is masked, cut out or never written; the groups are month and day. */
export const YEARLESS_DAYS = new RuleTable('yearless-day', [
  {
    id: 'yearless-day/line',
    kind: 'describe',
    reason: bilingual('独占一行的月日', 'a month and day on a line of their own'),
    pattern: new RegExp(
      `^(?=.{0,60}$)[([]?\\s{0,20}(?:[\\dx*_×]{0,4}\\s{0,9}年|20)?\\s{0,9}${DAY_OF_YEAR}\\s{0,20}[)\\]]?[?\\s]{0,20}$`,
    ),
    matches: ['9月25日', '(年9月25日)', '20xx年9月25日', '九月二十五日'],
    rejects: ['9月25日前', '会议9月25日', '9月'],
    source: 'speeches and notices whose year was hidden',
  },
  {
    id: 'yearless-day/meeting',
    kind: 'describe',
    reason: bilingual('纪要、报道开篇的月日', 'the month and day with which minutes or news open'),
    pattern:
      /^(?:[一-龥]{1,8}讯)?\s{0,9}(?:\([^)]{0,16}\))?\s{0,9}(?:[\dx*_×]{1,4}年)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日(?=(?:上午|下午|晚上?)?[^。]{0,100}(?:召开|举行|主持|会议))/,
    matches: ['9月25日上午，县长主持召开会议', '20xx年9月25日，大会举行'],
    rejects: ['9月25日，天气晴', '他9月25日主持会议'],
    source: 'minutes and news whose year was hidden',
  },
]);
