import { bilingual } from '../../../engine/bilingual.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';

/** What a year in a text says of the time of writing. */
type YearSays =
  /** It is the year of writing, or the one before or behind it. */
  | 'this-year'
  | 'last-year'
  | 'next-year'
  /** It is still to come; a deadline lies near. */
  | 'to-come'
  | 'deadline'
  /** By the day answers are asked for, or a meeting is called to it: it lies within half a year. */
  | 'soon'
  /** Its tasks are given out; its results are known; something happened in it. */
  | 'tasks'
  | 'results'
  /** It is summed up in a part of the text, or work is planned for it in one; its round number of years is marked. */
  | 'summed-up'
  | 'planned-for'
  | 'marked'
  | 'happened'
  /** It is spoken of, whatever for. */
  | 'mentioned'
  | 'nothing';

export interface YearRule extends Rule {
  readonly says: YearSays;
}

const row = (rule: Omit<YearRule, 'kind'>): YearRule => ({ kind: 'describe', ...rule });

const COME_BEFORE =
  '(?:(?<!截|截止|年|月|年底|年末|提高|增加|增长|扩大|上升|下降|降低|提升|发展|扩展|翻|减少|增)[到至]|力争|确保|争取|预计|计划|拟|将于|将在|定于|目标|展望|力争到|确保在|力争在)\\s{0,9}☐';
const DONE_AFTER =
  '(?:底|末|度|[^。；;]{0,14}?)(?:已|了|共|同比|以来|成立|建成|荣获|被评|被列|颁发|表彰|考核结果|印发|出台|公布|启动|达到了|完成了|增长了)';

/** Years that a text names: the first rule found in the words around one counts. `☐` stands for the year (or day). */
export const YEAR_MENTIONS = new RuleTable<YearRule>('year', [
  row({
    id: 'year/this-year',
    says: 'this-year',
    reason: bilingual('称之为今年', 'called this year'),
    pattern: /(?:今年是|现在是|本年度?[(（]|今年\s{0,9}[(（])\s{0,9}☐/,
    matches: ['今年是☐', '今年（☐）', '本年度(☐'],
    rejects: ['去年（☐）', '今年到☐', '☐是建县百年'],
    source: 'speeches and summaries',
  }),
  row({
    id: 'year/last-year',
    says: 'last-year',
    reason: bilingual('称之为去年', 'called last year'),
    pattern: /去年\s{0,9}[(（]\s{0,9}☐|刚刚?过去的\s{0,3}☐/,
    matches: ['去年（☐）全县', '刚刚过去的☐'],
    rejects: ['今年（☐）', '去年比☐增长'],
    source: 'speeches and summaries',
  }),
  row({
    id: 'year/next-year',
    says: 'next-year',
    reason: bilingual('称之为明年', 'called next year'),
    pattern: /明年\s{0,9}[(（]\s{0,9}☐/,
    matches: ['明年(☐)工作'],
    rejects: ['去年(☐)', '明年，即☐'],
    source: 'speeches and summaries',
  }),
  row({
    id: 'year/of-a-span',
    says: 'nothing',
    reason: bilingual('起止年份之一', 'one end of a span of years'),
    pattern: /\d{4}年?\s{0,9}[-—–~～至到]{1,9}\s{0,9}☐|☐\s{0,9}[-—–~～至]{1,9}\s{0,9}\d{4}/,
    matches: ['2011—☐', '☐至2015年'],
    rejects: ['第2011号，☐', '☐有2015座浴室'],
    source: 'plans',
  }),
  row({
    id: 'year/until-day',
    says: 'mentioned',
    reason: bilingual('一段日子的末日', 'the last day of some days'),
    pattern: /\d[日月]\s{0,9}[-—–~～至到]{1,9}\s{0,9}☐/,
    matches: ['2019年12月30日至☐', '5月3日—☐'],
    rejects: ['到☐', '2011年至☐'],
    source: 'announcements, lives',
  }),
  row({
    id: 'year/base',
    says: 'happened',
    reason: bilingual('作为基数的年份', 'the year that others are compared with'),
    pattern: /☐的?基础上/,
    matches: ['在☐的基础上增长一成', '在☐基础上翻一番'],
    rejects: ['到☐打好基础'],
    source: 'plans',
  }),
  row({
    id: 'year/counted-up-to',
    says: 'happened',
    reason: bilingual('至该年的统计', 'counted up to that year'),
    pattern:
      /至\s{0,9}☐(?:底|末|[一二三四五六七八九十\d]{1,3}月(?:底|末)?)?[,，]?[^。；;]{0,20}(?:达|增至|增加到|发展到|扩大到|有)/,
    unless: /要|将|力争|确保|争取|计划|预计|拟|目标|规划|实现|突破|以上|左右|到?位$/,
    matches: ['至☐，全县浴室达八十座', '至☐底，有浴室八十座'],
    rejects: ['至☐，力争浴室达到八十座', '至☐，浴室达八十座以上'],
    source: 'histories',
  }),
  row({
    id: 'year/reply-by',
    says: 'soon',
    reason: bilingual('请在该日前答复', 'answers are asked for by that day'),
    pattern: /(?:请|应|须|务必)(?:各单位|各地|各部门)?[于在]\s{0,3}☐[^。；;，,]{0,8}(?:之?前|以前)/,
    matches: ['报告请于☐前送县政府', '请各单位于☐下班前报送'],
    rejects: ['☐前完成', '请于☐参加', '力争于☐前建成'],
    source: 'notices that ask for reports',
  }),
  row({
    id: 'year/called-to',
    says: 'soon',
    reason: bilingual('定于该日召开', 'a meeting is called to that day'),
    pattern: /(?:定于|将于)\s{0,3}☐[^。；;]{0,24}(?:召开|举行|举办|开幕|开会)/,
    matches: ['两会定于☐至4日召开', '将于☐在县里举行'],
    rejects: ['定于☐开工', '☐召开'],
    source: 'news and notices of meetings',
  }),
  row({
    id: 'year/deadline',
    says: 'deadline',
    reason: bilingual('年底、月底前的期限', 'a deadline at the end of a year or month'),
    pattern: /☐[一二三四五六七八九十\d]{0,2}月?(?:底|末)(?:之|以)?前/,
    matches: ['☐底前建成', '☐6月底之前'],
    rejects: ['☐底建成', '☐前进镇'],
    source: 'plans of work',
  }),
  row({
    id: 'year/to-come-behind',
    says: 'to-come',
    reason: bilingual('其后的话表明尚未到来', 'what follows says that it is still to come'),
    pattern:
      /☐(?:[一二三四五六七八九十\d]{0,2}月?(?:底|末|年底|年末|上半年|下半年)?(?:之|以)?前|(?:底|末)?[,，]?\s{0,9}(?:要|将(?=于|在|是|会|达|完成|建|举|召|实现|开|启|继续|全面|进一步|陆续|正式|迎|有|新|投|成为|基本|逐步|重点|按照|组织|安排|再|争取|[^。；;，,]{0,12}(?:完成|建成|达到))|力争|确保|争取|计划(?![、，,。和及与的]|执行|预算|草案|完成|安排)|预计|拟))/,
    matches: ['☐前完成', '☐，力争建成', '☐将开工'],
    rejects: ['☐已建成', '☐全县浴室', '☐计划、预算执行情况', '☐，将原浴室改为公园'],
    source: 'plans of work',
  }),
  row({
    id: 'year/to-come-but-done',
    says: 'nothing',
    reason: bilingual('前后的话说法不一', 'what stands before and behind does not agree'),
    pattern: new RegExp(`${COME_BEFORE}${DONE_AFTER}`),
    matches: ['计划☐已完成', '到☐底共建成'],
    rejects: ['计划☐完成', '增长到☐已建成'],
    source: 'reports on plans',
  }),
  row({
    id: 'year/to-come',
    says: 'to-come',
    reason: bilingual('其前的话表明尚未到来', 'what stands before says that it is still to come'),
    pattern: new RegExp(COME_BEFORE),
    matches: ['到☐，全县浴室翻番', '力争☐建成', '定于☐开工'],
    rejects: ['截至☐', '提高到☐水平', '自☐建成'],
    source: 'plans of work',
  }),
  row({
    id: 'year/tasks',
    says: 'tasks',
    reason: bilingual('布置该年任务', 'gives out the tasks of that year'),
    pattern: /☐度?[^。；;，,\d]{0,16}?(?:目标责任书|责任状|目标任务书)/,
    matches: ['签订☐度浴室管理目标责任书'],
    rejects: ['☐，签订责任书', '☐浴室考核结果'],
    source: 'speeches at the beginning of a year',
  }),
  row({
    id: 'year/summed-up',
    says: 'summed-up',
    reason: bilingual('回顾该年的工作', 'looks back on the work of that year'),
    pattern: /(?<!到|至)☐度?(?:的?(?:政府)?工作)?(?:的?(?:主要)?(?:回顾|总结|完成情况|执行情况))/,
    matches: ['一、☐工作回顾', '☐总结', '☐度执行情况'],
    rejects: ['☐浴室工作', '到☐回顾', '☐工作安排'],
    source: 'reports of governments',
  }),
  row({
    id: 'year/planned-for',
    says: 'planned-for',
    reason: bilingual('安排该年的工作', 'plans the work of that year'),
    pattern:
      /(?<!到|至)☐度?的?(?:(?:政府)?工作的?(?:总体(?:要求|思路|部署)|主要任务|重点任务|安排|任务|重点|思路|打算|计划|要点|建议)|重点工作|经济社会发展的?(?:总体要求|主要目标|总体思路))/,
    matches: ['二、☐政府工作的总体思路', '☐重点工作任务', '☐工作安排'],
    rejects: ['☐工作回顾', '到☐重点工作完成', '☐浴室工作的安排'],
    source: 'reports of governments',
  }),
  row({
    id: 'year/marked',
    says: 'marked',
    reason: bilingual('逢周年的年份', 'a year in which an anniversary falls'),
    pattern: /☐是[^。；;，,☐]{2,24}(?:周年|百年)/,
    matches: ['☐是浴室建成70周年'],
    rejects: ['☐是浴室建成之年', '☐，建成70周年'],
    source: 'articles for anniversaries',
  }),
  row({
    id: 'year/results',
    says: 'results',
    reason: bilingual('公布该年结果', 'makes the results of that year known'),
    pattern: /☐度?[^。；;\d]{0,30}?(?:考核结果|考评结果|表彰|颁奖|颁发证书|评选结果|总结表彰)/,
    matches: ['通报☐度浴室考核结果', '☐度先进浴室表彰'],
    rejects: ['☐。会上表彰了', '☐度目标任务'],
    source: 'speeches at the beginning of the next year',
  }),
  row({
    id: 'year/done',
    says: 'happened',
    reason: bilingual('其后的话表明已经发生', 'what follows says that it has happened'),
    pattern: new RegExp(`☐${DONE_AFTER}`),
    matches: ['☐全县浴室已建成', '☐印发', '☐同比增长'],
    rejects: ['☐全县浴室。已建成', '☐要建浴室'],
    source: 'reports and summaries',
  }),
  row({
    id: 'year/since',
    says: 'happened',
    reason: bilingual('自该年起', 'since that year'),
    pattern: /(?:自|从|早在)☐/,
    matches: ['自☐以来', '早在☐'],
    rejects: ['从浴室看，☐', '到☐'],
    source: 'reports and summaries',
  }),
  row({
    id: 'year/mentioned',
    says: 'mentioned',
    reason: bilingual('提到的年份，多为过去', 'a year that is mentioned, mostly past'),
    pattern: /☐/,
    unless: /从[^。]{0,20}☐/,
    matches: ['☐浴室开支', '（☐）'],
    rejects: ['从浴室建设看☐', '没有年份'],
    source: 'texts of all kinds',
  }),
]);

/** What else dates a text by its years, each asked in a place of its own; the group is the year, or the number of years. */
export const YEAR_CLUES = new RuleTable('year-clue', [
  {
    id: 'year-clue/cited-number',
    kind: 'describe',
    reason: bilingual('引用的文号', 'the number of a document that is cited'),
    pattern: /^[〔[【(（]\s{0,9}((?:19|20)\d{2})\s{0,9}[〕\]】)）]\s{0,9}第?\d+号/,
    matches: ['〔2009〕37号', '(2011)第5号文件'],
    rejects: ['〔2009〕浴室', '2009年37号', '（2010）年37号'],
    source: 'texts that cite documents',
  },
  {
    id: 'year-clue/years-of-effort',
    kind: 'describe',
    reason: bilingual('再用几年，到某年', 'some years of effort until a year'),
    pattern:
      /(?:用|经过|通过|再经过)\s{0,9}([一二三四五六七八九十]|\d{1,2})(?:到[一二三四五六七八九十]|[-—至]\d)?年(?:左右)?(?:的)?(?:时间|努力|奋斗)/,
    matches: ['通过五年的努力', '用3-5年时间', '再经过三年左右的奋斗'],
    rejects: ['经过五年前的努力', '五年的努力', '用了五十年时间'],
    source: 'plans of work',
  },
]);

/** Words of a text that speaks of this year and the next. */
export const SPEAKS_OF_NOW = ruleTable('speaks-of-now', [
  {
    id: 'speaks-of-now/this-year',
    kind: 'describe',
    reason: bilingual(
      '说到今年、去年、明年，写作时间离文中年份不远',
      'speaks of this year, so the years it mentions are near',
    ),
    pattern: /今年|去年|明年|上半年|下半年|这几年|近几年|近年来|前不久|今后一[段个]/,
    matches: ['今年全县浴室工作', '近年来，浴室'],
    rejects: ['当年全县浴室', '每年修一次'],
    source: 'speeches and summaries',
  },
]);
