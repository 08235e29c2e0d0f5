import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';

/** What is written onto a title and is no part of it: it stays in the text, but the document is not called so. */

type Row = Pick<Rule, 'pattern' | 'unless' | 'matches' | 'rejects' | 'source'> & {
  name: string;
  reason: [zh: string, en: string];
};

const NUMBER = '[^\\s，。《》（(的]{1,14}[〔［\\[（(【]\\d{4}[〕］\\]）)】]\\s?第?\\d{1,5}\\s?[号號]';
const KIND = '[知见見定议議告报報复複请請函要令案划劃法例则則》]';

const ROWS: readonly Row[] = [
  {
    name: 'number-before',
    reason: ['标题前的文号', 'number of the document before its title'],
    pattern: new RegExp(
      `^(?!关于|[转印]发|批转|贯彻|落实|学习|执行|废止)${NUMBER}\\s?[—－-]{0,2}\\s?(?!文件|精神|要求|规定的)(?=.{8})`,
    ),
    matches: ['河政发〔2006〕5号—关于做好春耕工作的通知', '河政字〔2022〕51号关于春耕补贴的意见'],
    rejects: [
      '河政发〔2006〕5号',
      '转发河政发〔2006〕5号文件的通知',
      '关于贯彻落实河政〔2006〕5号文件精神的实施意见',
      '关于贯彻河政〔2006〕5号通知精神的实施意见',
      '河政发〔2006〕5号文件贯彻落实情况的报告',
    ],
    source: 'lists of documents, whose links name number and title',
  },
  {
    name: 'day-before',
    reason: ['标题前的日期', 'day before the title'],
    pattern:
      /^(?:18|19|20)\d{2}(?:[./-]\d{1,2}[./-]\d{1,2}[\s_-]{1,4}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s_.-]{0,4}(?!\d))(?=.{6})/,
    matches: [
      '1958.11.03 大河县关于春耕的报告',
      '20060305关于做好春耕工作的通知',
      '2006-03-05_关于做好春耕工作的通知',
    ],
    rejects: ['1958.11.03', '1958年大河县春耕工作总结', '200603051234春耕工作通知', '20060305'],
    source: 'chronicles and collections of documents; names of files',
  },
  {
    name: 'order-before',
    reason: ['在同组文件中的序号', 'number of the file among others'],
    pattern: /^\d{1,4}[.．、]\s?(?=[^\d\s].{8})/,
    matches: ['540.关于成立大河县春耕指挥部的批示', '3、关于做好春耕工作的通知'],
    rejects: ['1.5万亩农田建设方案', '3.春耕'],
    source: 'collections of documents',
  },
  {
    name: 'province-before',
    reason: ['资料库加的省名', 'province, put before by a database'],
    pattern: /^[（(]\p{Script=Han}{2,4}[省市区區][）)](?=(?:19|20)\d{2}年)/u,
    matches: ['（大河省）2023年小河县统计公报'],
    rejects: ['（大河省）统计公报', '2023年（大河省）统计公报'],
    source: 'databases of reports of all counties',
  },
  {
    name: 'label-before',
    reason: ['标题前的栏名', 'label before the title'],
    pattern:
      /^(?:标题|標題|原标题|原標題|主题|主題|题目|題目|法规标题|文件(?:名称|标题)|来文标题|信息名称|案\s{0,4}由)\s?[:：]\s?(?=.{4})/,
    matches: [
      '标题：大河县成立始末',
      '案由：关于修建公路护栏的建议',
      '原标题:大河省政府关于设立小河新区的批复',
      '法规标题:大河县浴室管理办法',
    ],
    rejects: ['标题要醒目', '标题：'],
    source: 'heads that scrapers and forums write',
  },
  {
    name: 'column-before',
    reason: ['标题前括注的栏目', 'the column of a site in brackets before the title'],
    pattern:
      /^[【［[]\s?(?:政策(?:文件|法规)|文件通知|法规规章|规范性文件|通知公告|公[告示]公[告示]|政务公开|政府文件|信息公开)\s?[】］\]]\s?(?=.{8})/,
    matches: ['【政策文件】大河县人民政府关于做好春耕工作的意见', '[通知公告] 关于春耕补贴的公示'],
    rejects: [
      '【图解】大河县政府工作报告',
      '【重磅】大河县人民政府发布春耕令',
      '【政策文件】',
      '[2006]12号关于春耕的通知',
    ],
    source: 'titles of articles of channels and of files taken from sites',
  },
  {
    name: 'path-before',
    reason: ['标题前的目录层级', 'the works that the page is part of, before its title'],
    pattern: /^(?:[^/\s，。]{2,30}\/){1,6}(?=[^/]{8,100}$)/,
    matches: ['大河县公报/一九五四年/第一号/关于出版公报的决定'],
    rejects: ['大河县/小河县', 'SO2/NOx排放标准/表'],
    source: 'names of pages of wikis',
  },
  {
    name: 'number-behind',
    reason: ['标题后的文号', 'number of the document behind its title'],
    pattern: new RegExp(`(?<=${KIND})\\s?(?:[（(]${NUMBER}[）)]|${NUMBER})$`),
    matches: ['关于做好春耕工作的通知河政发〔2006〕5号', '《大河县浴室管理办法》（河政发〔2006〕5号）'],
    rejects: ['转发河政发〔2006〕5号', '河政发〔2006〕5号'],
    source: 'exports of law databases, texts taken from pages',
  },
  {
    name: 'order-number-behind',
    reason: ['标题后的令号', 'number of the order behind the title'],
    pattern: /(?<=》)\s?[（(]?[^\s，。《》（()）]{1,16}令\s?第?\d{1,5}[号號][）)]?$/,
    matches: ['《大河市人民政府关于废止部分规章的决定》大河市人民政府令第172号'],
    rejects: ['大河市人民政府令第172号', '《决定》的说明'],
    source: 'pages of rules of government',
  },
  {
    name: 'data-behind',
    reason: ['标题后的著录栏', 'labelled data behind the title'],
    pattern:
      /\s?(?:颁布|頒布|发布|發布|公布|发文)(?:时间|時間|日期|部门|部門|单位)\s?[:：].{0,120}$|\s?(?:作者|来源)\s?[:：].{1,60}$/,
    matches: ['关于同意设立大河市的批复颁布时间:2000-05-22', '大河县春耕见闻 作者：张三'],
    rejects: ['颁布时间的规定', '信息发布时间表'],
    source: 'exports of law databases',
  },
  {
    name: 'day-behind',
    reason: ['标题后括注的日期', 'day in brackets behind the title'],
    pattern: /\s?[（(](?:18|19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}[）)]$/,
    matches: ['关于成立大河县革命委员会的批示(1968.03.18)'],
    rejects: ['大河县浴室管理办法（2006年修正）', '大河县2006.3.5会议纪要'],
    source: 'collections of documents',
  },
  {
    name: 'printed-behind',
    reason: ['标题后括注的出处', 'where it was printed, in brackets behind the title'],
    pattern: /\s?[（(](?:原载|原刊|载于|刊于|发表于)[^（）()]{2,40}[）)]$/,
    matches: ['社论：大河要开 (原载1983年5月24日一版)'],
    rejects: ['转载（摘要）', '原载《大河日报》'],
    source: 'newspapers',
  },
  {
    name: 'garbled-before',
    reason: ['标题前的乱码', 'characters lost before the title'],
    pattern: /^(?:[?？\ufffd]\s?){2,12}(?=\p{Script=Han})/u,
    matches: ['????大河县关于春耕的决定'],
    rejects: ['？大河县', '大河县????'],
    source: 'pages whose indent was lost in a conversion',
  },
  {
    name: 'author-behind',
    reason: ['标题后的作者', 'author behind the title'],
    pattern: /\s{0,8}<[^<>]{2,12}>$/,
    matches: ['大河县春耕见闻   <张三>'],
    rejects: ['大河县春耕见闻（张三）', '<张三>大河'],
    source: 'databases of documents',
  },
  {
    name: 'ending-behind',
    reason: ['文件扩展名', 'ending of a file’s name'],
    pattern: /\.(?:docx?|pdf|wps|txt|rtf|xlsx?|html?)$/i,
    matches: ['大河县公文处理细则.docx'],
    rejects: ['大河县公文处理细则', 'docx文件的处理办法'],
    source: 'sites that offer files',
  },
  {
    name: 'button-behind',
    reason: ['标题后的按钮', 'button behind the title'],
    pattern: /\s?[[【(（]\s?(?:打印本页|打印|关闭|收藏|复制链接|推荐|纠错)\s?[\]】)）]$/,
    matches: ['[转帖]大河县成立始末 [打印本页]'],
    rejects: ['关于文件打印的通知', '打印（试行）'],
    source: 'forums',
  },
];

export const TITLE_EDGES = new RuleTable<Rule>(
  'title-edge',
  ROWS.map(({ name, reason: [zh, en], ...row }) => ({
    ...row,
    id: `title-edge/${name}`,
    kind: 'describe',
    reason: bilingual(zh, en),
  })),
).taking(withColumns(z.strictObject({})));

/** Most things written onto one title. */
const MOST_EDGES = 4;
/** Shortest title that is left. */
const SHORTEST_TITLE = 2;

/** A title without what is written onto it. */
export function withoutEdges(title: string): string {
  let rest = title;
  for (let turn = 0; turn < MOST_EDGES; turn++) {
    const found = TITLE_EDGES.match(rest);
    if (found === null) break;
    const { match } = found;
    const shorter = (rest.slice(0, match.index) + rest.slice(match.index + match[0].length)).trim();
    if (shorter.length < SHORTEST_TITLE) break;
    rest = shorter;
  }
  return rest;
}
