import { RuleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

const within = describing('broken-date', 'texts that have lost characters in conversion');

/** Days that have lost their marks. The groups are the year and the figures that are left of month and day. */
export const BROKEN_DATES = new RuleTable('broken-date', [
  within(
    'alone',
    '独占一行、失去年月字样的日期',
    'a day alone on its line that has lost its marks',
    /^\s{0,9}((?:19|20)\d{2})(\d{2,4})日?\s{0,9}$/,
    ['202295', '2020125日', '2021317'],
    ['2022', '12345678', '邮编 202295', '202295号'],
  ),
  within(
    'reply-by',
    '失去年月字样的答复期限',
    'a day to answer by that has lost its marks',
    /(?:请于|请在|应于|务必于|须于)\s{0,2}((?:19|20)\d{2})(\d{2,4})日?(?:之?前|以前)/,
    ['请于2022930日前寄来', '请在2021416日前告诉县司法局'],
    ['请于2022年9月30日前', '请于202230元前'],
  ),
]);
