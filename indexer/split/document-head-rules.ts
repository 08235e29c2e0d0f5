import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What the head of an official document is told by, where it stands below another. */

const ofHead = bilingual('公文的开头', 'head of an official document');

/** Lines that are asked one rule at a time: the title of a document, or a person it is addressed to. */
export const OWN_TITLES = ruleTable('own-title', [
  {
    id: 'own-title/about',
    kind: 'split',
    reason: ofHead,
    pattern: /^[^，。；：:！？]{0,60}(?:关于|转发|批转|印发|[厅室院府会局委部]对)[^。；：:！？]{2,120}$/,
    matches: [
      '大河县人民政府关于做好春耕工作的通知',
      '关于春耕的通知',
      '大河县人民政府办公室对第3号建议的答复',
    ],
    rejects: ['春耕工作总结', '会议强调，要印发通知：', '各村要做好春耕。关于补贴的通知'],
    source: 'GB/T 9704-2012, 7.3.1: issuer, subject and kind of document',
  },
  {
    id: 'own-title/letter',
    kind: 'split',
    reason: ofHead,
    pattern: /^(?:致|给|写给)[^，。；：:！？]{2,40}(?:一封信|公开信|慰问信|感谢信|表扬信|倡议书|贺信|的信)$/,
    matches: ['致全县教师的慰问信', '致农民朋友的一封信', '给老战士的信'],
    rejects: ['慰问信', '致富信息', '致全县教师：'],
    source: 'letters to the public',
  },
  {
    id: 'own-title/addressed',
    kind: 'split',
    reason: ofHead,
    pattern: /^[^，。；：:\s]{2,20}[：:]$/,
    matches: ['张三委员：', '大河县人民政府：'],
    rejects: ['经研究，现通知如下：', '张三委员'],
    source: 'replies to members of congresses',
  },
]);

/** Lines that call what stands below them an attachment. */
export const LABELS_OF_ATTACHED = ruleTable('attached-label', [
  {
    id: 'attached-label/alone',
    kind: 'split',
    reason: bilingual('附件的标记', 'mark of an attachment'),
    pattern: /^(?:附\s{0,2}件?|附\s{0,2}录)\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}[:：]?/,
    matches: ['附件', '附件1：', '附：大河县春耕方案', '附 件 2'],
    rejects: ['春耕附件', '（附件）'],
    source: 'documents with what is attached to them',
  },
]);

/** Documents that pass others on, whose own heads stand below theirs. */
export const PASSED_ON = ruleTable('passed-on', [
  {
    id: 'passed-on/title-or-sentence',
    kind: 'split',
    reason: bilingual('转发别的文件，下面那份属于它', 'passes another document on, which belongs to it'),
    pattern:
      /转发|批转|转批|(?:印发|下发|发)给你们|附后|附在后|见后|转给|转去|印送|抄发|现予(?:印发|公布|发布)|(?:如下|以下)(?:通知|文件|批复|函)[：:]|原文如下|全文如下/,
    matches: [
      '关于转发县农业局通知的通知',
      '现将意见印发给你们，请贯彻执行。',
      '通知全文如下：',
      '现将文件转给你们',
      '检查办法见后',
    ],
    rejects: ['关于做好春耕的通知', '现就有关事项通知如下：'],
    source: 'documents with what they send on',
  },
]);

/** Sentences of a document to which what they speak of is attached: narrower than what passes others on. */
export const SENT_ON = ruleTable('sent-on', [
  {
    id: 'sent-on/to-you',
    kind: 'split',
    reason: bilingual('随文发送别的文件', 'sends another document along'),
    pattern:
      /(?:转发|批转|转批|印发|下发|发|转|颁发)(?:给|至)?你们|现予(?:印发|公布|发布|转发)|附后|附在后|(?:办法|方案|名单|意见|规定|原文)见后|(?:原文|全文)如下/,
    matches: ['现将意见印发给你们，请贯彻执行。', '办法附后，请遵照执行。', '通知全文如下：'],
    rejects: ['县政府转发了农业局的意见。', '文件已经批转各地。', '现就有关事项通知如下：'],
    source: 'documents with what they send on',
  },
  {
    id: 'sent-on/title',
    kind: 'split',
    reason: bilingual('标题说明发送别的文件', 'its title says that it sends another document along'),
    pattern: /^[^。；]{0,60}(?:印发|颁发|转发|批转|转批)[^。；]{2,80}$/,
    matches: ['关于印发春耕实施方案的通知', '大河县人民政府批转县农业局的报告'],
    rejects: ['关于春耕的通知', '县政府印发了通知。'],
    source: 'documents with what they send on',
  },
]);

/** Titles of what a notice brings into force, and of the notice. */
export const BROUGHT_TITLES = ruleTable('brought-title', [
  {
    id: 'brought-title/plan-or-rules',
    kind: 'split',
    reason: bilingual('通知所附的方案、办法等', 'plan or rules that a notice brings'),
    pattern: /(?:方案|办法|规定|细则|计划|安排|要点|意见|制度)(?:[（(].{1,12}[）)])?$/,
    matches: ['大河县春耕实施方案', '浴室管理办法（试行）'],
    rejects: ['关于春耕的通知', '办法总比困难多'],
    source: 'notices with plans and rules below them',
  },
  {
    id: 'brought-title/notice',
    kind: 'split',
    reason: bilingual('可能附有方案、办法的文件', 'document that may bring plans or rules'),
    pattern: /(?:通知|决定|决议|批复|函|通报|令)$/,
    matches: ['关于春耕的通知', '大河县人民政府令'],
    rejects: ['通知如下', '春耕工作总结'],
    source: 'notices with plans and rules below them',
  },
  {
    id: 'brought-title/issued',
    kind: 'split',
    reason: bilingual('印发方案、办法的通知', 'notice that issues a plan or rules'),
    pattern:
      /^[^。；]{0,60}(?:印发|颁发|公布|发布|下发)《?[^。；《》]{2,60}》?(?:[（(][^（）()]{1,16}[）)])?的(?:通知|决定|令)$/,
    unless: /转发|批转|转批/,
    matches: ['大河县人民政府关于印发《春耕实施方案》的通知', '关于颁发浴室管理办法的通知'],
    rejects: ['关于转发《关于印发春耕方案的通知》的通知', '关于春耕的通知'],
    source: 'notices with plans and rules below them',
  },
]);

/** What closes a document below its day. */
export const BELOW_SIGNATURE = ruleTable('below-signature', [
  {
    id: 'below-signature/dividing-line',
    kind: 'split',
    reason: bilingual('两份文件之间的分隔线', 'dividing line between two documents'),
    pattern: /^(?:[-—－─=＝_＿*＊#~～·★☆◆◇※]\s{0,3}){3,200}$/u,
    matches: ['----------', '* * *', '＝＝＝＝', '——————', '★ ★ ★'],
    rejects: ['--', '- 春耕 -', '*春耕*'],
    source: 'files put together by hand',
  },
  {
    id: 'below-signature/small-unit',
    kind: 'split',
    reason: bilingual('署名的小单位', 'a small unit that signs'),
    pattern: /^\p{Script=Han}{1,12}(?:科|股|室|站|所|厂|场|校|社|队|组|处|区)$/u,
    unless: /[的了是在]|情况|工作/u,
    matches: ['建设科', '大河公社北塘大队', '县航运站'],
    rejects: ['建设科：', '修路的队'],
    source: 'letters and reports inside a county',
  },
  {
    id: 'below-signature/place-in-row',
    kind: 'split',
    reason: bilingual('两份文件之间的序号', 'number of the document below, between two documents'),
    pattern:
      /^(?:[【［[]\s?\d{1,3}\s?[】］\]]|[【［[]?\s?(?:文件|材料)\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[】］\]]?[:：]?)$/,
    matches: ['【2】', '[12]', '文件三：', '【材料2】'],
    rejects: ['（2）', '文件三份', '【春耕】'],
    source: 'files put together by hand',
  },
  {
    id: 'below-signature/imprint',
    kind: 'split',
    reason: ofHead,
    pattern:
      /^(?:[（(][^（）()]{0,60}[）)]|(?:主题词|抄\s{0,4}[送报]|印发机关|联系人)\s{0,4}[:：].{0,120}|[^，。：:]{2,30}办公[室厅]\s{0,8}\d{4}年\d{1,2}月\d{1,2}日印发?)$/,
    matches: ['（此件公开发布）', '主题词：农业 春耕 通知', '大河县人民政府办公室 2006年3月5日印发'],
    rejects: ['附件：春耕方案', '大河县人民政府办公室', '（一）抓好春耕'],
    source: 'GB/T 9704-2012, 7.3.7 and 7.4',
  },
]);

/** Titles of documents of which a file may hold many, one unit or one year after the other. */
export const KINDRED_TITLES = ruleTable('kindred-title', [
  {
    id: 'kindred-title/account',
    kind: 'split',
    reason: bilingual('同类文件一份接一份', 'documents of one kind one below the other'),
    pattern:
      /[^，。；：:]{2,50}?(工作总结|述职(?:述廉)?报告|工作汇报|工作报告|工作计划|工作要点|工作安排|心得体会|情况汇报|总结)$/,
    matches: ['小河镇2006年工作总结', '大河县农业局局长述职报告', '2006年工作要点'],
    rejects: ['总结', '春耕方案', '小河镇工作总结会'],
    source: 'files put together of what many units sent in',
  },
]);

/** The place of a document in a row, in front of its title; the group is the number. */
export const PLACES_IN_ROW = ruleTable('place-in-row', [
  {
    id: 'place-in-row/file',
    kind: 'split',
    reason: bilingual('标题前的文件序号', 'number of a document in front of its title'),
    pattern:
      /^[【[（(]?\s?(?:文件|材料|文章|公文)\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?[】\]）)]?\s?[:：、.．]?\s?(?=[^\s\d])/,
    matches: ['文件一：大河县人民政府关于春耕的通知', '【材料2】小河镇工作总结'],
    rejects: ['文件：春耕', '文件一', '第一份文件：春耕'],
    source: 'collections put together by hand',
  },
]);

/** A title with its place in a row behind it; the groups are the title and the number. */
export const COUNTED_TITLES = ruleTable('counted-title', [
  {
    id: 'counted-title/in-brackets',
    kind: 'split',
    reason: bilingual('标题后有序号', 'title with its number behind it'),
    pattern:
      /^([^，。；：:]{3,40}?\p{Script=Han})\s{0,3}[（(【[〔]\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?[）)】\]〕]\s?[:：]?$/u,
    matches: ['社区工作总结（一）', '社区工作总结【2】', '社区工作总结 (三)：'],
    rejects: ['社区工作总结（初稿）', '社区工作总结（2006）', '（一）'],
    source: 'sites that collect examples',
  },
  {
    id: 'counted-title/one-of',
    kind: 'split',
    reason: bilingual('标题后有序号', 'title with its number behind it'),
    pattern:
      /^([^，。；：:]{3,40}?\p{Script=Han})\s{0,3}[（(]?之([一二三四五六七八九十]{1,3})[）)]?\s?[:：]?$/u,
    matches: ['社区经验材料之一', '社区工作总结（之二）'],
    rejects: ['之一', '社区工作总结之后', '重要任务之一。'],
    source: 'collections put together by hand',
  },
  {
    id: 'counted-title/bare',
    kind: 'split',
    reason: bilingual('标题后有序号', 'title with its number behind it'),
    pattern:
      /^([^，。；：:]{3,40}?[^\d\s一二三四五六七八九十])\s{0,3}([一二三四五六七八九十]{1,3}|\d{1,2})\s?[:：]?$/u,
    matches: ['社区工作总结1', '社区工作总结一：', '社区工作总结 二'],
    rejects: ['社区工作总结2006', '社区工作总结', '社区工作总结（一）'],
    source: 'sites that collect examples',
  },
]);

/** What is given or printed in numbered parts, each a text of its own. Asked of a title without its number. */
export const SERIES = ruleTable('series', [
  {
    id: 'series/lectures',
    kind: 'split',
    reason: bilingual('分次的讲座、连载', 'lectures and serials, part after part'),
    pattern: /.{4}(?:讲座|讲义|党课|专题辅导|辅导报告|学习辅导|连载|系列(?:报道|评论|访谈|谈)|选登)$/u,
    matches: ['春耕技术讲座', '青山县春耕系列报道', '浴室条例学习辅导'],
    rejects: ['举办春耕讲座的意义', '讲座', '会谈'],
    source: 'lectures and serials whose parts stand in one file',
  },
]);

/** Titles of texts that explain a document; the group is its title. */
export const EXPLANATIONS = ruleTable('document-explained', [
  {
    id: 'document-explained/by-title',
    kind: 'split',
    reason: bilingual('对上面那份文件的解读', 'explains the document above'),
    pattern:
      /^(?:关于)?《([^《》]{4,80})》(?:[（(][^（）()]{1,24}[）)])?的?(?:政策|文件|图文|专家|内容|起草)?(?:解读|解读材料|说明|问答|解读问答)$/,
    matches: [
      '《大河县春耕实施方案》政策解读',
      '关于《大河县春耕实施方案（试行）》的起草说明',
      '《大河县春耕办法》解读',
    ],
    rejects: ['《大河县春耕实施方案》', '春耕政策解读', '学习《大河县春耕办法》解读会议精神', '《春耕》解读'],
    source: 'sites of governments, which explain their documents',
  },
]);

export const DOCUMENT_HEAD_TABLES = [
  OWN_TITLES,
  LABELS_OF_ATTACHED,
  PASSED_ON,
  SENT_ON,
  BROUGHT_TITLES,
  BELOW_SIGNATURE,
  KINDRED_TITLES,
  PLACES_IN_ROW,
  COUNTED_TITLES,
  SERIES,
  EXPLANATIONS,
] as const;
