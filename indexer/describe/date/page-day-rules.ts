import { RuleTable, ruleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

const within = describing('page-day', 'heads and feet of sites');

const address = describing(
  'address-day',
  'addresses of pages and pictures of government sites and newspapers',
);

/** Days in addresses, of a page or of a picture on it. The groups are year, month and day. */
export const ADDRESS_DAYS = new RuleTable('address-day', [
  address(
    'of-page',
    '网址中的日期',
    'the day in the address of the page',
    /https?:\/\/[^\s"'<>]{0,160}?[/_t]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.]|\d{2}[-._])/i,
    [
      'http://szb.example.com/Img/2014/8/2014082801-1.jpg',
      'https://example.gov.cn/art/2009/10/30/art_1.html',
      'https://example.gov.cn/zw/t20180206_12.html',
    ],
    ['http://example.gov.cn/12345678.html', '2018-02-06', '/art/2009/10/30/'],
  ),
  address(
    'of-picture',
    '图片文件名中的上传日期',
    'the day on which a picture of the page was put up, in its name',
    /\/W0((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{6,14}\./i,
    ['<img src="./W020180124000000000001.jpg">'],
    ['W020180124', '/W0123.jpg'],
  ),
]);

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
    /^(?=.{0,80}$)(?:.{0,40}(?:来源|作者|编辑|浏览|点击|阅读).{0,40}(?:(?:时间|日期)\s?:\s?|\s)☐|.{0,12}☐(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?[\s|/]{0,6}(?:稿件)?(?:来源|作者|编辑|点击|浏览|阅读))/,
    [
      '来源:青山日报 时间:☐ 01:33',
      '☐ 来源:青山县融媒体中心',
      '作者:李明 时间:☐ 浏览:12',
      '☐ | 作者:李明 | 来源:青山网',
    ],
    ['来源:青山日报', '☐ 浴室改造完成', '时间:☐'],
  ),
  within(
    'beside-account',
    '公众号名称旁带时刻的日期',
    'a day with the time of day beside the name of an account',
    /^\s{0,9}(?:原创\s{1,4})?[\p{Script=Han}A-Za-z0-9]{2,16}\s{1,6}☐\s{1,4}\d{1,2}:\d{2}(?::\d{2})?\s{0,9}$/u,
    ['青山医保 ☐ 09:00', '原创 青山发布 ☐ 18:30:02'],
    ['会议时间 ☐ 9:00', '青山宾馆 ☐ 9:00', '青山医保 ☐', '青山医保 ☐ 09:00开会'],
    /会议|时间|日期|地点|室\s|宾馆|酒店|礼堂|大厅|自|至/u,
  ),
  within(
    'beside-site',
    '网站名称旁的日期',
    'a day beside the name of a site',
    /^\s{0,9}☐\s{1,9}[^，。、；：:\s]{2,16}(?:网|网站|日报|晚报|时报|融媒|融媒体|融媒体中心|在线|热线|电视台)\s{0,9}$/u,
    ['☐ 青山县政府网', '☐ 青山热线'],
    ['☐ 国务院发布', '☐青山日报', '☐ 开通政府网站，方便群众'],
  ),
  within(
    'beside-type-size',
    '字号按钮旁的日期',
    'a day beside the buttons for the size of the type',
    /^\s{0,9}[【[]?字[号体](?:大小)?\s?:?\s?[【[]?(?:[\s|/]{0,3}[大中小]){2,4}[】\]]?\s{1,8}☐/,
    ['字号:大 中 小   ☐', '字体:[大 中 小] ☐ 18:00'],
    ['字号大小自☐起统一', '字号:大 中 小'],
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

const site = describing('site-line', 'feet of sites');

/** Lines of a site whose years say nothing of the text that stands on the page. Asked of folded lines. */
export const SITE_LINES = ruleTable('site-line', [
  site(
    'copyright',
    '版权、备案的说明',
    'a line on copyright and registration',
    /copyright|©|\(c\)\s?\d{4}|版权所有|icp备|公网安备/i,
    ['Copyright (C) 2024 浴室', '版权所有 2019', '© 2023 青山日报'],
    ['著作权法', '浴室(c) 楼'],
  ),
  site(
    'neighbours',
    '其后是别的网页的题目',
    'behind it stand the titles of other pages',
    /^\s{0,9}(?:[>#■●◆]\s?)?(?:其[他它]文献|相关(?:文献|新闻|文章|阅读|链接|推荐|报道|资讯)|猜你喜欢|热门(?:新闻|文章|推荐|资讯|:)|延伸阅读|推荐阅读|更多(?:新闻|文章))\s?:?\s{0,9}$/,
    ['其他文献', '相关新闻:', '猜你喜欢'],
    ['相关文献表明', '热门', '其他文献资料如下'],
  ),
  site(
    'taken-from',
    '取自、最后编辑的说明',
    'where and when a page was taken or last changed',
    /取自["“]?http|最后(?:编辑|修订|修改)于|上传(?:时间|日期|于)|访问日期|retrieved/i,
    ['取自"https://example.com" 本页面最后编辑于2021年3月2日', '- 上传时间:2022-12-12'],
    ['取自民间', '最后修建于2021年'],
  ),
]);
