import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';

/** What may stand before the place that a title belongs to: a heading's number, a year, brackets. Asked of all that stands before. */
export const TITLE_OPENINGS = ruleTable('title-place', [
  {
    id: 'title-place/opens',
    kind: 'describe',
    reason: bilingual('标题以该地名开头', 'the title opens with the place'),
    pattern:
      /^(?:第?[一二三四五六七八九十\d]+[篇、.章]\s*[:：]?|篇\d+[:：]?|关于|印发|[（(]转[载发][）)]|[\s【《〈（(“"]|(?:中共|中国共产党)|中国[（(]?|在|[\dXx×*_〇○零一二三四五六七八九]{2,4}年度?|[-—:：])*$/,
    matches: ['', '2011年', '第三篇：', '中共', '关于印发', '（转载）'],
    rejects: ['赴', '转发', '关于同意', '2011年对口支援'],
    source: 'titles of notices, reports and collections of samples',
  },
]);

export interface TitleOfOthersRule extends Rule {
  /** Whether the text is of a body above the place, which then proves nothing of where it belongs. */
  readonly fromAbove: boolean;
}

/** Titles in which a place is another's than the text's own. Asked of the title with `▢` for the place. */
export const TITLES_OF_OTHERS = new RuleTable<TitleOfOthersRule>('title-other', [
  {
    id: 'title-other/reply',
    kind: 'describe',
    reason: bilingual('批复、复函所答复的地方', 'the place that a reply answers'),
    pattern: /关于.{0,80}▢.{0,160}(?:批复|复函|答复|回复|答复意见|答复的函)(?:[（(].{0,20}[）)])?$/u,
    matches: ['关于对▢修路请示的批复', '关于▢人民政府申请的复函', '关于同意▢规划的批复（节录）'],
    rejects: ['▢人民政府关于修路请示的批复', '关于▢修路的请示', '关于▢修路的通知'],
    source: 'replies of superiors: the title names who asked',
    fromAbove: true,
  },
  {
    id: 'title-other/sent-on',
    kind: 'describe',
    reason: bilingual('转发的是该地的文件', 'a document of the place is sent on'),
    pattern: /(?:转发|批转|翻印|转载)[^▢：:]{0,6}▢/u,
    matches: ['关于转发▢人民政府做法的通知', '转发▢财政局文件'],
    rejects: ['▢转发省政府文件', '转发通知：▢人民政府修路'],
    source: 'notices that send on a document of another body',
    fromAbove: false,
  },
  {
    id: 'title-other/journey',
    kind: 'describe',
    reason: bilingual('考察该地的报告', 'the report of a journey to the place'),
    pattern:
      /▢(?:(?!赴|前往|来|到(?!位))[^，。]){0,10}(?:考察|见闻|之行|取经)(?:报告|的?启示|体会|纪行|有感|情况)?(?:的?报告)?$/u,
    matches: ['▢浴室考察报告', '▢之行', '▢考察的启示'],
    rejects: ['▢干部考察办法', '▢党政代表团赴外地考察', '▢考察工作条例'],
    source: 'reports of journeys',
    fromAbove: false,
  },
  {
    id: 'title-other/acted-upon',
    kind: 'describe',
    reason: bilingual('行文所及的地方', 'the place that is acted upon'),
    pattern:
      /(?:同意|批准|核准|准予|授予|表彰|命名|表扬|任命|撤销|设立|支援|援助|帮扶|援建|慰问|祝贺|恭贺|访问|调研|巡视|督察|督查|代管|划归|[对致给向贺到与和同])▢/u,
    matches: ['关于同意▢设立学校', '关于表彰▢教育局', '致▢人民政府的函', '县领导到▢考察'],
    rejects: ['关于▢修路的通知', '在▢的讲话', '▢和其他地方'],
    source: 'decisions and letters of other bodies',
    fromAbove: false,
  },
]).taking(withColumns(z.strictObject({ fromAbove: z.boolean().default(false) })));

/** Titles that are the name of a body and nothing more: mostly a site's name, which says nothing of the text. Asked with `▢` for the place. */
export const TITLE_BODIES = ruleTable('title-body', [
  {
    id: 'title-body/alone',
    kind: 'describe',
    reason: bilingual('标题只是机关或网站名称', 'the title is but the name of a body or a site'),
    pattern:
      /^\s*(?:中共|欢迎访问)?▢[\p{Script=Han}]{0,16}(?:局|厅|委员会|委|政府|办公室|办公厅|中心|网|门户|网站|信息公开)(?:\s?[-—|_].{0,30})?\s*$/u,
    matches: ['▢教育局', '▢人民政府', '▢政府信息公开网', '欢迎访问▢区情网'],
    rejects: ['▢教育局关于修路的通知', '▢人民政府工作报告', '▢局部改造方案'],
    source: 'names of government sites taken for titles',
  },
]);

interface TitleDoubtRule extends Rule {
  /** Asked of short names alone: 宁波银行, not 宁波市银行卡管理办法. */
  readonly ofShort: boolean;
}

/** What leaves it open whether a title belongs to the place that opens it; `▢` stands for each place. */
export const TITLE_DOUBTS = new RuleTable<TitleDoubtRule>('title-doubt', [
  {
    id: 'title-doubt/firm-or-school',
    kind: 'describe',
    reason: bilingual('以地名为名的企业、学校、医院', 'a firm, a school or a hospital that bears the name'),
    pattern: /▢[一-龥]{0,8}?(?:公司|集团|银行(?![卡业])|大学(?!生)|学院|医院)/u,
    matches: ['▢银行贷款办法', '▢大学关于修路的通知', '▢自来水公司'],
    rejects: ['▢大学生就业办法', '▢银行业监管办法', '▢教育局'],
    source: 'titles of firms and schools',
    ofShort: true,
  },
  {
    id: 'title-doubt/beside-another',
    kind: 'describe',
    reason: bilingual('几个地方并列', 'places side by side'),
    pattern: /▢[、和与及暨]▢/u,
    matches: ['▢、▢合作协议', '▢与▢交界处'],
    rejects: ['▢、财政局', '▢▢'],
    source: 'agreements and joint notices of places',
    ofShort: false,
  },
  {
    id: 'title-doubt/behind-another-body',
    kind: 'describe',
    reason: bilingual('与中央部门联合发文', 'a department of the state stands before it'),
    pattern: /^(?:国务院|国家|中国|[一-龥]{2,8}部)[一-龥]{0,14}[\s　、]{1,3}▢/u,
    matches: ['教育部 ▢人民政府关于共建学校的意见', '国家统计局、▢人民政府公告'],
    rejects: ['教育部▢监管局通知', '全部 事项', '▢ 教育部'],
    source: 'joint documents of departments of the state and provinces',
    ofShort: false,
  },
]).taking(withColumns(z.strictObject({ ofShort: z.boolean().default(false) })));

/** A short name before these is a mountain's or a lake's (泰山风景名胜区). Asked of `▢` and what stands behind the name. */
export const LANDSCAPES = ruleTable('landscape', [
  {
    id: 'landscape/behind-name',
    kind: 'describe',
    reason: bilingual('山水、景区之名', 'the name of a mountain, a lake or a park'),
    pattern:
      /▢(?:国家|省级)?(?:风景|名胜|旅游区|旅游度假|[湖山江河海岛]|森林|湿地|自然保护|古城|古镇|石窟|长城|水库|流域|公园|灌区|渠首|水利枢纽|水利工程)/,
    matches: ['▢风景名胜区条例', '▢国家森林公园', '▢湖保护条例'],
    rejects: ['▢市风景名胜区条例', '▢旅游条例', '▢公共场所'],
    source: 'titles of local regulations',
  },
]);

/** Titles that tell of a place without being its own; the group `name` is the place, or opens with it. */
export const TOLD_PLACES = ruleTable('told-place', [
  {
    id: 'told-place/headline',
    kind: 'describe',
    reason: bilingual('新闻标题冒号前的地名', 'the place before the colon of a headline'),
    pattern: /^(?<name>\p{Script=Han}{2,5})[:：]\s?[^:：]{4,40}$/u,
    matches: ['青山：春茶飘香富农家'],
    rejects: ['青山：茶', '青山县茶农协会：春茶飘香'],
    source: 'headlines of papers and sites',
  },
  {
    id: 'told-place/quoted',
    kind: 'describe',
    reason: bilingual(
      '标题所解读、说明的文件以该地名开头',
      'the document that the title explains opens with the place',
    ),
    pattern:
      /《(?<name>\p{Script=Han}[^《》]{4,60})》(?=[^《》]{0,16}(?:解读|解析|说明|问答|答记者问|议案|发布会|图解|读懂)|$)/u,
    unless: /学习|贯彻|落实|转发|批准|借鉴|印发/u,
    matches: [
      '《青山县浴室办法》解读',
      '《蚌埠市浴室办法》解读',
      '关于提请审议《青山县浴室规划》的议案',
      '一图读懂《青山县浴室办法》',
    ],
    rejects: ['学习《青山县浴室办法》解读', '关于转发《青山县浴室办法》的通知', '《浴室》解读'],
    source: 'explanations of rules, motions and press conferences about them',
  },
]);

/** Titles of documents that go to those above. */
export const UPWARD_TITLES = ruleTable('upward-title', [
  {
    id: 'upward-title/kind',
    kind: 'describe',
    reason: bilingual('上行文的标题', 'the title of a document for those above'),
    pattern: /(?:请示|報告|报告|签报)(?:[（(].{0,20}[）)])?$/u,
    matches: ['关于浴室情况的报告', '关于要求修路的请示（节录）'],
    rejects: ['关于请示问题的答复', '关于批转《浴室报告》的通知'],
    source: 'GB/T 9704-2012: reports and requests go to superiors',
  },
]);

/** What may stand between a place and one that lies in it: brackets and a year, with what is left of damaged characters. Asked of all between. */
export const TITLE_GAPS = ruleTable('title-gap', [
  {
    id: 'title-gap/year',
    kind: 'describe',
    reason: bilingual('两级地名之间的括号、年份', 'brackets and a year between a place and the one above it'),
    pattern: /^(?=.{1,10}$)[)）\]】\s?？。.·—-]{0,6}(?:[\d?？]{2,4}年)?\s?$/,
    matches: ['）2023年', '?。?025年', ' 2023年'],
    rejects: ['、', '和', '2023年全', '关于'],
    source: 'titles in collections of reports',
  },
]);

/** Titles of documents, which belong to the place that opens them; those of articles are about it. Asked of what stands behind the place. */
export const DOCUMENT_TITLES = ruleTable('document-title', [
  {
    id: 'document-title/kind',
    kind: 'describe',
    reason: bilingual('标题是文件的名称', 'the title names a kind of document'),
    pattern:
      /关于|(?:通知|公告|通告|公示|通报|条例|办法|规定|细则|规则|规程|守则|章程|规划|纲要|方案|预案|意见|报告|汇报|总结|计划|要点|决定|决议|公报|年鉴|年报|大事记|纪要|记录|讲话|致辞|名单|名录|目录|清单|指南|指引|解答|问答|手册|流程|答复|须知|标准|制度|规范|批复|复函|函|请示|议案|提案|建议|令|[志史]|概况|简介|安排|情况|说明|解读|信|书|措施|政策|工作规划|实施|部署|表)(?:[（(][^（）()]{0,60}[）)]){0,3}(?:[（(]?(?:全文|草案|节选|摘要|修订|试行)[）)]?)?\s*$/u,
    matches: ['浴室管理条例', '关于修路的通知', '2011年工作总结（节选）', '“文革”大事记'],
    rejects: ['内外风光好', '：联席会议制度解难题促发展', '代表团分组审议'],
    source: 'titles of documents, and of articles in newspapers',
  },
]);
