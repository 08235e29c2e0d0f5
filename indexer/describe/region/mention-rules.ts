import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Lines whose places are those of others: whom a document is for, and who gets a copy. */
export const ADDRESSED = ruleTable('addressed', [
  {
    id: 'addressed/salutation',
    kind: 'describe',
    reason: bilingual('主送机关', 'whom the document is for'),
    pattern: /^(?!.*[。；])[^:：]{2,400}[:：]\s*$/,
    unless:
      /如下|以下|下列|通知[:：]|情况[:：]|意见[:：]|^第.{1,4}[章节条]|^[一二三四五六七八九十\d]+[、.．]|^[（(]/,
    matches: [
      '各省、自治区、直辖市、新疆生产建设兵团财政厅：',
      '各监管分局，各股份制商业银行南京分行：',
      '青山县人民政府：',
    ],
    rejects: ['现将有关事项通知如下：', '一、主要任务：', '第三条 条件：', '会议要求：要抓落实。'],
    source: 'GB/T 9704-2012, 7.3.3: the addressees stand beneath the title and end in a colon',
  },
  {
    id: 'addressed/copies',
    kind: 'describe',
    reason: bilingual('抄送机关', 'who gets a copy'),
    pattern: /^\s*(?:抄\s*送|抄\s*报|主\s*送|分\s*送|发\s*送)\s*[:：]/,
    matches: ['抄送：省委办公厅，青山市人民政府', '抄 报：国务院办公厅'],
    rejects: ['抄送范围由办公室确定', '青山市人民政府'],
    source: 'GB/T 9704-2012, 7.4.1: copies',
  },
]);

/** Words in a list of all the country's parts, asked of the stretch before and with a name. */
export const ALL_PARTS = ruleTable('all-parts', [
  {
    id: 'all-parts/corps',
    kind: 'describe',
    reason: bilingual('列举全国各地', 'a list of all parts of the country'),
    pattern: /(?:直辖市|自治区|各省|计划单列市|省级)[^。]{0,40}新疆生产建设兵团/,
    matches: [
      '各省、自治区、直辖市和新疆生产建设兵团',
      '各省、自治区、直辖市财政厅（局），新疆生产建设兵团财政局',
    ],
    rejects: ['新疆生产建设兵团第一师', '自治区党委召开会议。新疆生产建设兵团参加'],
    source: 'addressees and clauses of national documents',
  },
]);
