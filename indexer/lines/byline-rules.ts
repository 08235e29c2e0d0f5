import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

const DAY = '(?:19|20)\\d{2}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}\\s?日?';
const CLOCK = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
/** `发表于贵州`: from where a channel was fed. */
const FROM = '(?:\\s{0,4}(?:发表于|发布于)?\\s?\\p{Script=Han}{2,8}){0,2}';
/** A paper; 通报, 简报 and their like are documents. */
const PAPER = '\\p{Script=Han}{1,8}(?<![通简公汇快捷情战喜预申上呈报海墙板填年季月周电警])报';
/** What else publishes. */
const MEDIUM = `\\p{Script=Han}{0,16}(?:融媒|融媒体|融媒体中心|新闻网|传媒网|政府网|广播电视台|电视台|广播电台|客户端|公众号|微报|新闻中心|新闻传媒|通讯社|新华社|新华网|人民网|政务发布)`;
const BODY =
  '\\p{Script=Han}{2,16}(?:政府|委员会|办公室|政府办|[省市县区州旗]委办?|委宣传部|局|中心|网站|发布|在线)';
const OPEN = '^[（(\\[【—－\\s]{0,6}';
const CLOSE = '[）)\\]】\\s。.]{0,6}$';
const NAMED = `(?:来源\\s?[:：]\\s?|原载\\s?|转自\\s?[:：]?|摘自\\s?)?`;
const PAGE = '第?\\s?[\\dA-Z一二三四五六七八九十]{1,4}\\s?版';

/**
 * The line above or below a published text that says who published it and when, without any label: it is the publisher's, no
 * title and no signature. The day in it is that of publication.
 */
export const BYLINES = ruleTable('byline', [
  {
    id: 'byline/original',
    kind: 'split',
    reason: bilingual('公众号文章题下的原创标记与账号', 'the account of a channel, marked as the author'),
    pattern: new RegExp(
      `^原创\\s{1,4}(?!关于)[^\\s，。：:]{2,16}(?:\\s{1,4}[^\\s，。：:\\d]{2,16}){0,2}(?:\\s{1,4}${DAY}(?:\\s{1,4}${CLOCK})?${FROM})?$`,
      'u',
    ),
    matches: ['原创 青山融媒 青山融媒 2021-09-27 18:00', '原创 青山融媒', '原创 张三 青山发布 2021-09-27'],
    rejects: ['原创文艺作品评选办法', '原创 关于浴室的通知', '浴室见闻 2021-09-27 18:00'],
    source: 'texts copied from channels',
  },
  {
    id: 'byline/clock',
    kind: 'split',
    reason: bilingual('来源、作者与带时刻的日期', 'who published it, beside the day and hour'),
    pattern: new RegExp(
      `^(?:(?:\\p{Script=Han}{2,3}\\s{1,4})?(?:${MEDIUM}|${PAPER}|${BODY})(?:\\s{1,4}(?:${MEDIUM}|${PAPER}|${BODY}))?|(\\S{2,16})\\s{1,4}\\1|发[表布]于)\\s{0,4}${DAY}\\s{0,4}${CLOCK}${FROM}$`,
      'u',
    ),
    unless: /会议|召开|举行|开始|时间|截止|定于/,
    matches: [
      '青山融媒 2021-09-27 18:00',
      '青山县人民政府 2021-09-27 18:00:00',
      '张三 青山县融媒体中心 2021年09月27日 18:00 贵州',
      '天眼青山 天眼青山 2021-09-27 18:00 发表于贵州',
      '青山日报 2021/9/27 8:05',
      '发表于 2021年09月27日 18:00 贵州',
    ],
    rejects: ['浴室开张 2021-09-27 18:00', '青山县人民政府 2021-09-27', '县政府定于2021-09-27 18:00开会'],
    source: 'lines beneath the titles of sites and channels',
  },
  {
    id: 'byline/size-of-type',
    kind: 'split',
    reason: bilingual('字号按钮旁的日期', 'a day beside the buttons for the size of the type'),
    pattern: new RegExp(
      `^[【\\[]?字[号体](?:大小)?\\s?[:：]?\\s?[【\\[]?(?:[\\s|/]{0,3}[大中小默认]){2,4}[】\\]]?\\s{1,8}${DAY}(?:\\s{1,4}${CLOCK})?$`,
      'u',
    ),
    matches: ['字号：大 中 小   2021-09-27', '字体:[大 中 小] 2021年9月27日 18:00'],
    rejects: ['字号：大 中 小', '字号大小不得小于三号'],
    source: 'lines beneath the titles of sites',
  },
  {
    id: 'byline/day-in-brackets',
    kind: 'split',
    reason: bilingual('方括号内的网页日期', 'the day of a page in square brackets'),
    pattern: new RegExp(
      `^[\\[【](?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}(?:\\s{1,4}${CLOCK})?[\\]】]$`,
      'u',
    ),
    matches: ['[2021-09-27]', '【2021/9/27 18:00】'],
    rejects: ['2021-09-27', '[2021年第9号]', '（2021年9月27日）'],
    source: 'lines beneath the titles of sites',
  },
  {
    id: 'byline/paper',
    kind: 'split',
    reason: bilingual('报名与日期、版次', 'the name of a paper with the day and page of its issue'),
    pattern: new RegExp(
      `${OPEN}${NAMED}(?:《\\p{Script=Han}{1,12}[报台]》[\\s，,]{0,4}${DAY}(?:[\\s，,]{0,3}[（(]?${PAGE}.{0,8})?|${PAPER}[\\s，,]{0,4}${DAY}[\\s，,]{0,3}[（(]?${PAGE}.{0,8}|${DAY}[\\s，,]{0,4}《\\p{Script=Han}{1,12}[报台]》(?:[\\s，,]{0,3}[（(]?${PAGE}.{0,8})?)${CLOSE}|^[（(]${NAMED}${PAPER}[\\s，,]{0,4}${DAY}[）)]$`,
      'u',
    ),
    unless: /[来电]信|订阅|创刊|停刊/,
    matches: [
      '《青山日报》2021年9月27日',
      '青山日报 2021年9月27日 第1版',
      '（青山日报2021-09-27）',
      '（2021年9月27日《青山日报》）',
      '（《青山日报》2003年3月15日第一版）',
      '（原载《青山日报》2003年3月15日）',
    ],
    rejects: [
      '青山日报 2021年9月27日',
      '《浴室简报》2021年第3期',
      '（《青山日报》2003年3月15日创刊）',
      '工作简报 2021年9月27日 第3版',
    ],
    source: 'texts taken from newspapers',
  },
  {
    id: 'byline/day-and-page',
    kind: 'split',
    reason: bilingual('括号内的报纸日期与版次', 'the day and page of a newspaper in brackets'),
    pattern: new RegExp(`^[（(]${DAY}[\\s，,]{0,3}${PAGE}[）)]$`, 'u'),
    matches: ['（2014年9月4日 第6版）', '（2003年3月15日第一版）'],
    rejects: ['（2014年9月4日）', '2014年9月4日 第6版', '（2014年9月4日第3版修订）'],
    source: 'texts taken from newspapers',
  },
  {
    id: 'byline/medium',
    kind: 'split',
    reason: bilingual('媒体名与日期', 'the name of a paper, site or station with a day'),
    pattern: new RegExp(
      `${OPEN}${NAMED}(?:\\p{Script=Han}{2,3}\\s{1,4})?(?:(?:${MEDIUM}|${PAPER})\\s{1,4}${DAY}|${DAY}\\s{1,4}(?:${MEDIUM}|${PAPER}))${CLOSE}`,
      'u',
    ),
    matches: ['青山融媒 2021-09-27', '2021年9月27日 青山日报', '张三 青山县融媒体中心 2021-09-27'],
    rejects: ['青山县人民政府 2021-09-27', '工作简报 2021年9月27日', '青山日报社 2021年9月27日'],
    source: 'lines beneath the titles of sites and papers',
  },
]);
