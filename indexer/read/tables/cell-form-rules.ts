import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** What the cell of a table is by its form; most cells of a column being such says what the column is. */
export const CELL_FORMS = ruleTable('cell-form', [
  {
    id: 'cell-form/document-number',
    kind: 'describe',
    reason: bilingual('单元格里是文号', 'the cell holds a document number'),
    pattern:
      /^[\p{Script=Han}（）()]{1,20}\s{0,9}[〔[（(﹝【［]\s{0,9}\d{4}\s{0,9}[〕\])）﹞】］]\s{0,9}(?:第\s{0,9})?\d{1,5}\s{0,9}号$/u,
    matches: ['大府办〔2021〕3号', '大政发[2008]第12号'],
    rejects: ['大府办〔2021〕3号文件', '2021年第3号', '第3号'],
    source: 'tables of documents',
  },
  {
    id: 'cell-form/year',
    kind: 'describe',
    reason: bilingual('单元格里是年份', 'the cell holds a year'),
    pattern: /^(?:1[89]|20)\d{2}\s{0,9}(?:年度?)?$/,
    matches: ['2008', '2008年', '2008 年度'],
    rejects: ['2108', '2008年3月', '20080301'],
    source: 'tables of reports',
  },
  {
    id: 'cell-form/region-code',
    kind: 'describe',
    reason: bilingual('单元格里是行政区划代码', 'the cell holds the code of a division'),
    pattern: /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)(?:\d{2}|\d{4}|\d{10})?(?:\.0)?$/,
    matches: ['430626', '4306', '43', '430626000000', '430626.0'],
    rejects: ['0730', '414000000', '2004年', '99', '4306260'],
    source: 'GB/T 2260, of 2, 4 or 6 digits; the codes of 12 digits of statistics begin with them',
  },
  {
    id: 'cell-form/place',
    kind: 'describe',
    reason: bilingual('单元格里只有地名', 'the cell holds the name of a place and nothing else'),
    pattern: /^\p{Script=Han}{1,14}(?:省|市|县|区|旗|盟|自治州)$/u,
    unless:
      /(?:超|门|夜|菜|股|集)市$|(?:社|小|校|院|军|片|景|园|营|厂|库|矿|林|灌|发|新|辖)区$|^[省市县区旗盟各全本该我]|[局厅委办部会院]/u,
    matches: ['青山县', '大河省青山市', '青山自治州'],
    rejects: ['青山县财政局', '幸福社区', '青山超市', '青山军区', '各县', '青山镇'],
    source: 'tables whose bodies are called by their places',
  },
]);

/** Cells that name no column. */
export const NO_COLUMN_NAMES = ruleTable('no-column-name', [
  {
    id: 'no-column-name/sentence',
    kind: 'describe',
    reason: bilingual('一句话，不是列名', 'a sentence, no name of a column'),
    pattern: /[。！？；]$/,
    matches: ['各乡镇要做好防汛工作。'],
    rejects: ['处理意见'],
    source: 'tables without header',
  },
  {
    id: 'no-column-name/number',
    kind: 'describe',
    reason: bilingual('数字，不是列名', 'a number, no name of a column'),
    pattern: /^[\d.,%\-/]{1,40}$/,
    matches: ['12.5%', '2021-03'],
    rejects: ['2021年', '合计'],
    source: 'tables without header',
  },
]);

/** What stands alone in a row above a table and is no title of it. */
export const NO_TABLE_TITLES = ruleTable('no-table-title', [
  {
    id: 'no-table-title/sentence-or-label',
    kind: 'describe',
    reason: bilingual('句子或“单位：”之类，不是表的标题', 'a sentence or a label, no title of a table'),
    pattern: /[:：。！？；]/,
    matches: ['填报单位：水务局', '单位:万元', '请于月底前填报。'],
    rejects: ['重点项目一览表', '附件1'],
    source: 'tables with rows above the header',
  },
]);

/** Names that programs give to sheets themselves, and that say nothing. */
export const SHEET_NAMES = ruleTable('sheet-name', [
  {
    id: 'sheet-name/default',
    kind: 'describe',
    reason: bilingual('程序起的工作表名', 'name that a program gave to a sheet'),
    pattern: /^(?:sheet|工作表|表)\s{0,9}\d{0,3}$/i,
    matches: ['Sheet1', '工作表 2', '表'],
    rejects: ['任务分解表', '表1 单位名单', 'sheets'],
    source: 'Excel, WPS and LibreOffice',
  },
]);
