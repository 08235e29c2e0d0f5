import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

/** What programs leave in cells for line ends, spaces and layout. `pattern` is asked at `\`, `&` or `<`, and begins there. */
export interface CellRule extends Rule {
  /** What a reader sees in its place: '' nothing, null the character that the entity stands for. */
  readonly becomes: string | null;
}

export const CELL_TEXT = new RuleTable<CellRule>('cell', [
  {
    id: 'cell/escaped-line-end',
    kind: 'repair',
    becomes: '\n',
    reason: bilingual('写成转义符的换行', 'line end written as an escape'),
    pattern: /^(?:\\r\\n|\\n(?![a-z])|\\r(?![a-z]))/,
    matches: ['\\r\\n一、目标任务', '\\n\\n二、', '\\n1.'],
    rejects: ['\\new\\a.txt', '\\root', '\\u3000', 'n'],
    source: 'tables written by programs that escape a text twice',
  },
  {
    id: 'cell/escaped-space',
    kind: 'repair',
    becomes: ' ',
    reason: bilingual('写成转义符的空格', 'space written as an escape'),
    pattern: /^\\(?:u3000|u00a0|xa0|t(?![a-z]))/i,
    matches: ['\\u3000各镇', '\\xa0', '\\t一'],
    rejects: ['\\temp', '\\u4e00', '\\x'],
    source: 'tables written by programs that escape a text twice',
  },
  {
    id: 'cell/line-tag',
    kind: 'repair',
    becomes: '\n',
    reason: bilingual('网页的换行或段落标记', 'markup for a line or paragraph'),
    pattern:
      /^<\/?(?:br|p|div|li|ul|ol|tr|table|tbody|thead|section|article|h[1-6]|hr|dd|dt|dl|blockquote|center)(?:\s[^<>]{0,2000})?\/?>/i,
    matches: ['<br>', '<BR/>', '</p>', '<p style="text-indent:2em">一、', '</div>'],
    rejects: ['<brand>', '<5%', '<p', '<《办法》>'],
    source: 'fields of scrapers that keep the markup of a page',
  },
  {
    id: 'cell/inline-tag',
    kind: 'repair',
    becomes: '',
    reason: bilingual('网页的字体等标记', 'markup for fonts and the like'),
    pattern:
      /^<\/?(?:span|font|b|strong|i|em|u|a|img|td|th|o:p|st1:[a-z]{1,20}|sup|sub|col|colgroup|small|big|html|body|head|meta|input|iframe|video|label)(?:\s[^<>]{0,2000})?\/?>/i,
    matches: ['<span style="color:red">', '</strong>', '<a href="1.htm">', '<o:p></o:p>', '<td>'],
    rejects: ['<a', '<bold>', '<甲>', '<abc>'],
    source: 'fields of scrapers that keep the markup of a page',
  },
  {
    id: 'cell/hidden-markup',
    kind: 'repair',
    becomes: '',
    reason: bilingual('网页上不显示', 'not shown on the page'),
    pattern:
      /^<(?:!--[\s\S]{0,4000}?-->|(?:style|script)(?:\s[^<>]{0,2000})?>[^<]{0,4000}<\/(?:style|script)>)/i,
    matches: ['<!-- 广告 -->', '<style>p{margin:0}</style>'],
    rejects: ['<!-- 没有结束', '<styles>'],
    source: 'fields of scrapers that keep the markup of a page',
  },
  {
    id: 'cell/entity',
    kind: 'repair',
    becomes: null,
    reason: bilingual('网页的字符代码', 'character written as an entity'),
    pattern:
      /^&(?:nbsp|ensp|emsp|thinsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|mdash|ndash|hellip|times|deg|permil|bull|copy|reg|laquo|raquo|#\d{2,7}|#x[\da-f]{2,6});/i,
    matches: ['&nbsp;&nbsp;', '&ldquo;两化&rdquo;', '&#12288;', '&#x201C;'],
    rejects: ['&', '&nbsp', 'R&D;', '&甲;'],
    source: 'fields of scrapers that keep the markup of a page',
  },
]).taking(withColumns(z.strictObject({ becomes: z.string().max(1).default('') })));
