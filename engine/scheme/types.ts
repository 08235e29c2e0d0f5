/** A kind of document: one value of the `type` facet. */
interface DocumentType {
  /** The value in filters, facets and records; also its Chinese label. */
  value: string;
  en: string;
  /** Other names people type for it, none of which is a value of its own. */
  synonyms: readonly string[];
}

/** The value of a document that is of none of the named kinds. */
export const OTHER_TYPE = '其他';

/**
 * The fifteen kinds of official document of the 2012 regulation on party and government documents, in its order, then
 * the kinds that researchers of local government ask for and that the regulation does not name.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { value: '决议', en: 'Resolution', synonyms: [] },
  { value: '决定', en: 'Decision', synonyms: [] },
  { value: '命令', en: 'Order', synonyms: ['令', '政府令', '主席令', '国务院令', '嘉奖令', '任免令'] },
  { value: '公报', en: 'Communiqué', synonyms: ['统计公报', '全会公报'] },
  {
    value: '公告',
    en: 'Announcement',
    synonyms: ['布告', '启事', '公示', '招聘公告', '招考公告', '申请公告', '招生公告'],
  },
  { value: '通告', en: 'Public notice', synonyms: ['交通管制通告', '缴费通告'] },
  { value: '意见', en: 'Opinion', synonyms: ['实施意见', '指导意见', '若干意见', '建议意见'] },
  { value: '通知', en: 'Notice', synonyms: ['通知书', '会议通知', '补充通知', '紧急通知'] },
  { value: '通报', en: 'Circular', synonyms: ['情况通报', '表彰通报', '通报批评'] },
  {
    value: '报告',
    en: 'Report',
    synonyms: [
      '汇报',
      '情况汇报',
      '情况报告',
      '调研报告',
      '述职报告',
      '自查报告',
      '审计报告',
      '财政报告',
      '专题报告',
    ],
  },
  { value: '请示', en: 'Request for instructions', synonyms: [] },
  { value: '批复', en: 'Reply to a request', synonyms: ['答复', '批示'] },
  { value: '议案', en: 'Motion', synonyms: ['提案', '建议案'] },
  { value: '函', en: 'Letter', synonyms: ['公函', '复函', '便函', '来函', '商洽函'] },
  {
    value: '纪要',
    en: 'Minutes',
    synonyms: [
      '会议纪要',
      '会议记录',
      '会谈纪要',
      '座谈纪要',
      '常务会议纪要',
      '专题会议纪要',
      '调度会议纪要',
    ],
  },
  {
    value: '讲话',
    en: 'Speech',
    synonyms: [
      '讲话稿',
      '发言',
      '发言稿',
      '致辞',
      '致词',
      '演讲',
      '演讲稿',
      '讲稿',
      '领导讲话',
      '讲话材料',
      '表态发言',
      '典型发言',
      '主持词',
      '动员讲话',
    ],
  },
  {
    value: '政府工作报告',
    en: 'Government work report',
    synonyms: ['工作报告(政府)', '政府报告', '政府工作总结报告'],
  },
  {
    value: '工作总结',
    en: 'Work summary',
    synonyms: ['总结', '年终总结', '年度总结', '半年总结', '总结报告', '工作汇报', '工作回顾', '工作小结'],
  },
  {
    value: '工作安排',
    en: 'Work plan for the year',
    synonyms: [
      '工作计划',
      '工作要点',
      '工作打算',
      '工作思路',
      '工作部署',
      '年度计划',
      '下步工作打算',
      '计划',
      '要点',
    ],
  },
  {
    value: '规划',
    en: 'Long-term plan',
    synonyms: ['发展规划', '五年规划', '规划纲要', '纲要', '总体规划', '专项规划', '五年计划'],
  },
  {
    value: '方案',
    en: 'Programme of action',
    synonyms: ['实施方案', '工作方案', '行动方案', '行动计划', '预案', '应急预案', '活动方案'],
  },
  {
    value: '法规规章',
    en: 'Law or regulation',
    synonyms: [
      '法规',
      '规章',
      '法律',
      '法律法规',
      '地方性法规',
      '地方法规',
      '行政法规',
      '政府规章',
      '部门规章',
      '司法解释',
      '法律解释',
      '条例',
      '办法',
      '规定',
      '细则',
      '实施细则',
      '规则',
      '守则',
      '法',
      '法典',
      '规范性文件',
      '管理办法',
      '实施办法',
      '若干规定',
      '暂行办法',
      '暂行规定',
      '暂行条例',
    ],
  },
  {
    value: '新闻报道',
    en: 'News report',
    synonyms: [
      '新闻',
      '报道',
      '消息',
      '通讯',
      '新闻稿',
      '通稿',
      '简报',
      '快讯',
      '动态',
      '专访',
      '评论',
      '社论',
    ],
  },
  {
    value: OTHER_TYPE,
    en: 'Other',
    synonyms: ['其它', '指南', '办事指南', '申请指南', '攻略', '问答', '政策解读', '解读', '范文'],
  },
];

/** What people type → the value meant (`会议纪要` → `纪要`, `令` → `命令`). */
export const TYPE_SYNONYMS: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPES.flatMap(({ value, synonyms }) => synonyms.map((name): [string, string] => [name, value])),
);

const VALUES: ReadonlySet<string> = new Set(DOCUMENT_TYPES.map(({ value }) => value));
const BY_ENGLISH: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPES.map(({ value, en }) => [en.toLowerCase(), value]),
);

/**
 * The type that a typed name means, or null where it names none. White space, letter case and full-width brackets do
 * not count; English labels are understood.
 */
export function canonicalType(text: string): string | null {
  const name = text.normalize('NFKC').trim();
  const squeezed = name.replace(/\s+/g, '');
  if (VALUES.has(squeezed)) return squeezed;
  return TYPE_SYNONYMS.get(squeezed) ?? BY_ENGLISH.get(name.replace(/\s+/g, ' ').toLowerCase()) ?? null;
}
