import { RuleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

const within = describing('page-day', 'heads and feet of sites');

/** What names the day on which a page was put up. */
const LABEL =
  '(?:发布|发表|上传|更新|添加|录入|公开|发帖|上网|信息|网站发布)\\s{0,2}(?:日期|时间|时期)?(?:于|[\\]】])?\\s{0,3}[:]?\\s{0,3}';

/**
 * How a site says when it put up a page, in a line that is no text of it. `☐` stands for the day. A list of neighbouring pages
 * bears their days: so no day counts without a label, the time of day or a source beside it.
 */
export const PAGE_DAYS = new RuleTable('page-day', [
  within(
    'labelled',
    '网页标明的发布日期',
    'the day on which the page was put up, as it says',
    new RegExp(`${LABEL}☐`),
    ['发布时间:☐ 17:25:15', '[信息时间:☐ 10:16 阅读次数:', '发布者:管理员 发布时间:☐', '发表于:☐'],
    ['会议时间:☐', '实施日期:☐', '☐ 浴室改造完成'],
  ),
  within(
    'clock',
    '带时刻的日期',
    'a day with the time of day',
    /^[\s|【[(]{0,9}(?:(?:时间|日期)\s?:\s?)?☐\s{0,4}\d{1,2}:\d{2}(?::\d{2})?(?=$|[\s|】\])]|来源|作者|下载|点击|浏览|编辑)/,
    ['☐ 08:59', '时间:☐ 11:13:48 来源: 浴室网', '【☐ 07:53 来源:青山日报'],
    ['☐ 9:30召开会议', '开会时间:☐ 9:30', '☐'],
    /会议|召开|举行|开始/,
  ),
  within(
    'beside-source',
    '来源、作者旁的日期',
    'a day beside the source or author',
    /^(?=.{0,80}$)(?:.{0,40}(?:来源|作者|浏览|点击|阅读).{0,40}(?:(?:时间|日期)\s?:\s?|\s)☐|.{0,12}☐(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,6}(?:稿件)?(?:来源|作者|编辑|点击|浏览|阅读))/,
    ['来源:青山日报 时间:☐ 01:33', '☐ 来源:青山县融媒体中心', '作者:李明 时间:☐ 浏览:12'],
    ['来源:青山日报', '☐ 浴室改造完成', '时间:☐'],
  ),
  within(
    'labelled-time',
    '网页上标为时间、日期的日期',
    'a day that the page calls its time or date',
    /^\s{0,9}(?:时间|日期)\s?:\s?☐\s{0,9}$/,
    ['时间:☐', '日期:☐'],
    ['会议时间:☐', '时间:☐ 地点:浴室'],
  ),
  within(
    'last-edited',
    '网页最后编辑的日期',
    'the day on which the page was last changed',
    /(?:本帖|本页面|页面)最后(?:由.{1,24}|编辑|修订|修改|更新)于\s{0,2}☐/,
    ['本帖最后由 浴室 于 ☐', '本页面最后编辑于☐(星期二)'],
    ['最后的浴室建于☐', '本页面☐'],
  ),
]);
