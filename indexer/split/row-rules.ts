import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What tells the documents of a file apart that stand one below the other without numbers. */

/** Entries of a table of contents; the group is the title. */
export const CONTENTS_ENTRIES = ruleTable('contents-entry', [
  {
    id: 'contents-entry/leader',
    kind: 'split',
    reason: bilingual('目录的一行', 'entry of a table of contents'),
    pattern:
      /^([^\s….．·•].{0,80}?)(?:\s{0,4}(?:…[…·.]{0,120}|[.．·•]{3,120})\s{0,4}|\s{0,2}\t\s{0,2}|[ \u3000]{3,80})[（(]?\d{1,4}[)）]?$/u,
    matches: [
      '在春耕会议上的讲话……12',
      '大河县工作总结 ...... (3)',
      '在春耕会议上的讲话　　　　7',
      '知…………5',
    ],
    rejects: ['在春耕会议上的讲话', '……', '完成 2006'],
    source: 'collections of speeches and documents',
  },
]);

/** What stands above a table of contents. */
export const CONTENTS_LABELS = ruleTable('contents-label', [
  {
    id: 'contents-label/alone',
    kind: 'split',
    reason: bilingual('目录的标题', 'heading of a table of contents'),
    pattern:
      /^(?:总\s{0,8})?(?:目\s{0,8}[录次]|篇\s{0,8}目)\s?[:：]?$|^(?:[^，。；：:]{0,12}(?:目录|篇目)如下|本文目录|文章目录|文章导航|内容导航|目录导航|本页目录)\s?[:：]?$/,
    matches: ['目录', '目　　次', '总目录：', '材料汇编目录如下：', '文章导航'],
    rejects: ['目录编制办法', '本书目录'],
    source: 'collections of documents',
  },
]);

/** Beginnings of the first paragraph of a report in a newspaper. */
export const DATELINES = ruleTable('dateline', [
  {
    id: 'dateline/paper',
    kind: 'split',
    reason: bilingual('消息的电头', 'dateline of a report'),
    pattern:
      /^[（(【〔［[]?(?:本报|本刊|本网|本台|新华社|新华网|人民网|中新社|中新网)[^，。；：]{0,20}?(?:讯|电)(?:[\s　]{0,4}[（(].{1,40}?[）)]|[\s　：:】〕］\]])/,
    matches: [
      '本报讯（记者张三）昨天，',
      '新华社大河3月5日电 春耕开始了。',
      '本报大河6日电（记者李四）',
      '【新华社大河十五日电】',
    ],
    rejects: ['本报记者张三', '本报讯', '新华社电讯稿', '本台通讯员报道'],
    source: 'newspapers',
  },
  {
    id: 'dateline/in-brackets',
    kind: 'split',
    reason: bilingual('括号内的电头', 'dateline of a report, in brackets'),
    pattern:
      /^[（(【〔［[](?!以[上下])[^（）()【】〔〕［］[\]，。；：:]{1,16}?(?:[讯訊]|[电電](?:[话話])?|通[讯訊])[）)】〕］\]](?=\s{0,4}[^\s])/u,
    unless: /^[（(【〔［[][^）)】〕］\]]*(?:家|水|用|发|供|邮|发|停|节|核|风|火|机)[电電][）)】〕］\]]/u,
    matches: [
      '【大河三日电】春耕开始。',
      '（大河通訊）米價飛漲。',
      '【又讯】春耕开始。',
      '【本报大河讯】春耕',
    ],
    rejects: ['（以上电讯）春耕', '（家电）下乡', '（大河）通讯：', '（一）电讯'],
    source: 'newspapers of the Republic and the fifties',
  },
]);

/** The head of a whole page of a newspaper: its name, then the day. */
export const PAPER_HEADS = ruleTable('paper-head', [
  {
    id: 'paper-head/name-and-day',
    kind: 'split',
    reason: bilingual('报头', 'head of a page of a newspaper'),
    pattern:
      /^[^\s，。：:《》]{2,10}[报報][\s　]{1,12}(?:\d{4}|[一二][〇○零一二三四五六七八九]{3}|(?:中[华華])?民[国國][一二三四五六七八九十廿卅\d]{1,4})\s?[年./-][^，。；]{2,40}$/u,
    matches: [
      '大河日报　1956年5月18日　星期五　第一版',
      '大河新報　中華民國二十五年五月四日　星期一',
      '大河日报  一九五六年五月十八日',
    ],
    rejects: ['1956年5月18日 大河日报 第2版', '大河日报社 1956年5月18日', '大河县情况汇报1956年5月'],
    source: 'pages of newspapers set down whole',
  },
]);

/** What stands last below a report: who wrote or sent it, or set it against the right margin. */
export const REPORT_ENDS = ruleTable('report-end', [
  {
    id: 'report-end/in-brackets',
    kind: 'split',
    reason: bilingual('消息末尾的署名', 'who wrote a report, below it'),
    pattern: /[（(][^（）()。]{2,24}[）)]$|^[\p{Script=Han}\s　]{2,12}[\s　]\p{Script=Han}{2,4}$/u,
    matches: ['每亩多打三十斤。　　（王大山）', '降低了运价（新华社）', '大河县　王大山'],
    rejects: ['每亩多打三十斤', '（一）加强领导'],
    source: 'newspapers',
  },
]);

/** The head of an order with its number, in one line. */
export const NUMBERED_ORDERS = ruleTable('numbered-order', [
  {
    id: 'numbered-order/body-and-number',
    kind: 'split',
    reason: bilingual('令、布告的标题与编号', 'head of an order, with its number'),
    pattern:
      /^[^，。；：:、（(\s\d]{3,24}(?:[训訓指通]?令|[布佈]告|命令|指示)[\s　]{0,8}(?:\p{Script=Han}{0,6}字)?第?[\s　]?[0-9〇零一二三四五六七八九十百]{1,6}[\s　]?[号號]$/u,
    unless: /^(?:根据|依据|按照|参照|转发|废止)/u,
    matches: ['大河省政府令　第一二三号', '大河縣政府訓令 建字第十二號', '大河市军事管制委员会布告第3号'],
    rejects: ['根据大河省政府令第一二三号', '大河省政府令第123号公布', '大河省政府令'],
    source: 'gazettes of the Republic and of the fifties',
  },
]);

/** The number of an issue, alone on the line below the name of what is issued. */
export const ISSUE_NUMBERS = ruleTable('issue-number', [
  {
    id: 'issue-number/alone',
    kind: 'split',
    reason: bilingual('期号', 'number of an issue'),
    pattern:
      /^[（(〔［[【]?\s{0,2}(?:(?:(?:19|20)\d{2}\s?年?\s?[〕］\]）)】]?\s?第?\s?\d{1,4}\s?[号期])|第\s?[\d一二三四五六七八九十百〇]{1,5}\s?[号期次])\s{0,2}[）)〕］\]】]?$/,
    matches: ['〔2008〕4号', '第12期', '（第三次）', '2006年第5期', '[2008] 第 4 号'],
    rejects: ['河政发〔2008〕4号', '第12期培训班', '第三次会议'],
    source: 'minutes and bulletins, which are numbered by their year',
  },
]);

/** What is issued under numbers. */
export const ISSUED_NAMES = ruleTable('issued-name', [
  {
    id: 'issued-name/bulletin',
    kind: 'split',
    reason: bilingual('按期编号的文件', 'document that is issued under numbers'),
    pattern:
      /^[^，。；：]{0,30}(?:纪\s{0,6}要|简\s{0,6}报|信\s{0,6}息|动\s{0,6}态|通\s{0,6}讯|快\s{0,6}报|专\s{0,6}报|通\s{0,6}报|参\s{0,6}考|情\s{0,6}况|摘\s{0,6}报|反\s{0,6}映)$/,
    matches: ['县长办公会议纪要', '青禾简报', '大 河 信 息'],
    rejects: ['关于春耕的通知', '简报：春耕'],
    source: 'minutes and bulletins',
  },
]);

/** Titles of laws, which name no kind of document. */
export const LAW_TITLES = ruleTable('law-title', [
  {
    id: 'law-title/law',
    kind: 'split',
    reason: bilingual('法律的名称', 'title of a law'),
    pattern: /^[^，。；：]{4,40}法(?:[（(][^（）()]{1,12}[）)])?$/,
    unless: /[方做看想说手用写书合非违]法$/,
    matches: ['中华人民共和国水库法', '大河省水库法（试行）'],
    rejects: ['水库法', '春耕工作的好做法', '依照水库法，'],
    source: 'laws',
  },
]);

export const ROW_TABLES = [
  LAW_TITLES,
  CONTENTS_ENTRIES,
  CONTENTS_LABELS,
  DATELINES,
  PAPER_HEADS,
  REPORT_ENDS,
  NUMBERED_ORDERS,
  ISSUE_NUMBERS,
  ISSUED_NAMES,
] as const;
