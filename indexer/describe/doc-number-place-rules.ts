import { ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What the words around a number say of whose it is. */

const source = 'notices, replies and headers of laws';

/** Stands for the number in what the table of citations is asked about. */
export const NUMBER_PLACE = '☐';

const cited = describing('doc-number-cited', source);
/** Asked of the words before a number in its line. */
export const CITED_NUMBERS = ruleTable('doc-number-cited', [
  cited(
    'followed',
    '所依据、转发的文件的字号',
    'the number of a document that is followed or forwarded',
    /根据|按照|依据|依照|贯彻|落实|转发|参照|废止/u,
    ['根据', '为贯彻落实', '现转发'],
    ['关于改造浴室的通知', '青田县人民政府文件'],
  ),
  cited(
    'of-named',
    '书名号后的字号属于所引文件',
    'the number behind a quoted name is that document’s',
    /[》」]\s{0,8}[（(]?\s{0,8}$/u,
    ['按《浴室意见》（', '《浴室意见》'],
    ['《浴室意见》的通知', '（'],
  ),
]);

const amending = describing('doc-number-amending', source);
/** Asked of a header of a law with ☐ for the number. */
export const AMENDING_NUMBERS = ruleTable('doc-number-amending', [
  amending(
    'by-order',
    '据以修改的令的编号',
    'the number of the order that amended the text',
    /(?:根据|依据|依照|按照)[^，。；）)]{0,60}☐/u,
    ['根据2015年3月1日☐修正'],
    ['2011年3月1日☐公布', '根据县长意见，2011年☐公布'],
  ),
  amending(
    'amended',
    '修改、废止该文的令的编号',
    'the number of the order that amended or repealed the text',
    /☐[^，。；\s　]{0,12}(?:修正|修改|修订|废止)/u,
    ['2015年3月1日☐修正', '☐同时废止'],
    ['☐公布 根据2015年决定修正', '☐公布'],
  ),
  amending(
    'says',
    '引用令的内容',
    'what an order says is cited',
    /☐\s?(?:规定|要求|明确|指出|第[一二三四五六七八九十\d])/u,
    ['☐规定，浴室应当清洁', '☐第三条'],
    ['☐公布《浴室规定》', '☐'],
  ),
]);

const unfinished = describing('doc-number-unfinished', source);
/** Asked of the line above a number. */
export const UNFINISHED_ABOVE = ruleTable('doc-number-unfinished', [
  unfinished(
    'goes-on',
    '上一行的句子未完，字号是其中引用的',
    'the sentence above goes on with the number',
    /(?:[，、（(《]|根据|依据|按照|依照|转发|贯彻|落实)\s{0,8}$/u,
    ['来信收悉，依据', '现转发', '按照县里要求，'],
    ['来信收悉。', '青田县人民政府文件'],
  ),
]);

const none = describing('doc-number-none', 'columns of tables and labelled heads');
/** What columns and head tables write where there is no number. */
export const NO_NUMBERS = ruleTable('doc-number-none', [
  none(
    'blank',
    '表示没有文号的字样',
    'what is written where there is no number',
    /^(?:无|暂无|空|[-—/\\*.]{0,20}|null|none|n\/?a)$/iu,
    ['无', '-', 'N/A', '暂无'],
    ['无政发〔2011〕26号', '青政发〔2011〕26号'],
  ),
  none(
    'no-figure',
    '没有数字的值，是另一栏的名称',
    'a value without a figure: the name of another column',
    /^(?=.{0,40}\p{Script=Han})[^0-9０-９xX×*_＊〇○零一二三四五六七八九十]{1,40}$/u,
    ['信息格式/语种', '主题分类'],
    ['青政发〔2011〕26号', '第三号', '青政发〔XXXX〕X号'],
  ),
]);

const behind = describing('doc-number-end', 'tables of data above texts of government sites');
/** What stands behind a number in its cell and is another's: the label of the next column. Asked of the value. */
export const NUMBER_ENDS = ruleTable('doc-number-end', [
  behind(
    'next-label',
    '文号之后的冒号或另一标签',
    'a colon or another label behind the number',
    /(?<=号)\s{0,4}(?:[:：]|(?:[|｜\s]\s{0,4}|(?=主\s?题))[\p{Script=Han}](?:\s{0,2}[\p{Script=Han}]){1,6}\s?[:：]).{0,80}$/u,
    [
      '青政发〔2011〕26号：发布机构：县政府办',
      '青政发〔2011〕26号 发布日期：2011-03-04',
      '青政发〔2011〕26号 主 题 词：',
    ],
    ['青政发〔2011〕26号', '青政发〔2011〕26号 青公发〔2011〕3号'],
  ),
]);

const promulgation = describing('doc-number-promulgation', 'headers of laws');
/** Lines in which the number of an order that published the text may stand. */
export const PROMULGATION_LINES = ruleTable('doc-number-promulgation', [
  promulgation(
    'published',
    '公布、发布的题注',
    'a line that tells of publication',
    /公布|发布|颁布/u,
    ['2001年3月1日国务院令第301号公布'],
    ['2001年3月1日第三次会议通过'],
  ),
  promulgation(
    'order',
    '令的名称开头',
    'a line that opens with an order',
    /^\s{0,8}\S{2,30}令/u,
    ['青山市人民政府令 第37号'],
    ['命令', '公告第3号'],
  ),
]);

export const NUMBER_PLACE_TABLES = [
  CITED_NUMBERS,
  AMENDING_NUMBERS,
  UNFINISHED_ABOVE,
  NO_NUMBERS,
  NUMBER_ENDS,
  PROMULGATION_LINES,
] as const;
