import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/**
 * Years whose digits somebody hid. The digits left over are no evidence of a decade: scrapers put 202_ over every year. Each
 * rule is asked of all lines before the next one is: a masked number is shown only where no year is masked elsewhere.
 */
export const MASKS = ruleTable('mask', [
  {
    id: 'mask/year',
    kind: 'describe',
    reason: bilingual('年份数字被遮盖', 'digits of a year are masked'),
    pattern: /(?<![\dA-Za-z])(?:(?:19|20)\d?[Xx×Ｘｘ*＊_＿?？○]{1,2}|[Xx×Ｘｘ*＊_＿]{2,4})\s{0,9}年(?:度)?/,
    matches: ['会议于XX年8月召开', '20xx年', '202_年度', '20__年', '**年'],
    rejects: ['2006年', '连续两年', 'X市', 'A20xx年', '20年'],
    source: 'scraped collections of speeches',
  },
  {
    id: 'mask/number',
    kind: 'describe',
    reason: bilingual('文号中的年份被遮盖', 'the year of a document number is masked'),
    pattern: /[〔[【(（](?:19|20)\d?[Xx×*＊_＿]{1,2}[〕\]】)）]/,
    matches: ['青政发〔202_〕3号', '青政发[20XX]3号'],
    rejects: ['青政发〔2020〕3号', '（20个）', '[XX]'],
    source: 'scraped collections of notices',
  },
  {
    id: 'mask/cut',
    kind: 'describe',
    reason: bilingual('年份数字被删去', 'digits of a year were cut out'),
    pattern: /^\s*([（(]\s{0,9}(?:20)?\s{0,9}年?\s{0,9}\d{1,2}月\d{1,2}日\s{0,9}[)）][?？]{0,9})\s*$/,
    unless: /^\s*[（(]\s{0,9}\d{1,2}月/,
    matches: ['(年8月22日)', '(208月22日)', ' （20年8月22日）'],
    rejects: ['(8月22日)', '（2008年8月22日）', '会议（年8月22日）召开'],
    source: 'scraped collections of speeches',
  },
]);
