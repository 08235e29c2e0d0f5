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
