import { bilingual } from '../../engine/bilingual.ts';
import type { InlineRule } from './inline-rule.ts';

/**
 * Signs that lead from a word to a note at the foot of the page. They are set aside so that words are found across them
 * and their digits are none of the text. The same signs number items (`：①…；②…`), stand in the numbers of documents
 * (`〔85〕12号`) and name formulas (`式[1]`): what could be one of these stays.
 */

/** What a note sign stands behind: a Chinese word, or the end of a quotation. */
const WORD = '[\\u4e00-\\u9fff\\u3400-\\u4dbf\\u3007%％”’》〉）]';
/** Behind Latin letters and digits it must stand before Chinese: `a[1]` may be anything. */
const LATIN = '[A-Za-z\\d０-９)]';
const CHINESE = '[\\u4e00-\\u9fff，。；：、“（《]';
/** What a sign belongs to that is no note: what is referred to by it, and words that lead in a list. */
const NAMED =
  '(?:第|见|公式|式|图|表|附件|附录|文献|编号|序号|代码|类|按|如|即|为|是|指|和|与|及|或|至|到|由|将|含|有|分为|包括|如下|下列|以下|属于)';
/** What is counted or numbered by a sign that stands before it. */
const COUNTED = '\\s*(?:[号期条款项章页年月日度类种级组档栏列行点号目批次份]|第|\\d)';
const NUMBER = '(?:注|註)?\\d{1,3}(?:[-–—,，、]\\d{1,3}){0,5}';
const IN_BRACKETS = `(?:\\[${NUMBER}\\]|［${NUMBER}］|〔${NUMBER}〕){1,4}`;

const reason = bilingual('注释的标号', 'sign of a note');

export const NOTE_MARK_RULES: readonly InlineRule[] = [
  {
    id: 'inline/note-mark-in-brackets',
    kind: 'remove',
    outcome: 'note-mark',
    became: '',
    signs: '[［〔',
    reason,
    pattern: new RegExp(
      `(?<=${WORD})(?<!${NAMED})${IN_BRACKETS}(?!${COUNTED})|(?<=${LATIN})${IN_BRACKETS}(?=${CHINESE})(?!${COUNTED})`,
    ),
    matches: [
      '加快推进山塘整治[1]工程',
      '加快推进山塘整治〔2〕工程',
      '山塘整治[注1]工程',
      '称为“山塘”[3]。',
      '已有记载[1][2]，',
      '已有记载[2-4]。',
      'GDP[1]增长12.5%',
    ],
    rejects: [
      '大府〔2019〕3号',
      '大府发〔85〕12号',
      '财税字[94]第3号',
      '[1] 山塘指小于十万方的蓄水工程。',
      '要求：[1]加强领导；[2]落实责任。',
      '按公式[1]计算',
      '参见[2]',
      '到[2019]年底',
      '第[3]条',
      'line.split(":")[1];',
    ],
    source: 'year-end reports, encyclopaedic and academic copies of speeches',
  },
  {
    id: 'inline/note-mark-circled',
    kind: 'remove',
    outcome: 'note-mark',
    became: '',
    signs: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
    reason,
    pattern: new RegExp(
      `(?<=[\\u4e00-\\u9fff\\u3400-\\u4dbf”’》〉）])(?<!${NAMED})[①-⑳](?!${COUNTED}|[①-⑳])`,
    ),
    // One sign of the line that opens it, or stands behind a mark or a word that leads in a list, makes all of them numbers
    // of items.
    unless: new RegExp(`(?:^|[\\s：:；;，,。、（(]|${NAMED})\\s*[①-⑳]`),
    matches: ['加快推进山塘整治①工程', '史称“山塘”②，'],
    rejects: [
      '要求：①加强领导；②落实责任。',
      '包括①水泥②钢材③木材',
      '① 山塘指小于十万方的蓄水工程。',
      '符合第①项条件的',
      '上述①②项',
      '甲类①级水体',
    ],
    source: 'selected works and chronicles, whose notes are numbered anew on each page',
  },
  {
    id: 'inline/note-mark-raised',
    kind: 'remove',
    outcome: 'note-mark',
    became: '',
    signs: '⁰¹²³⁴⁵⁶⁷⁸⁹',
    reason,
    pattern: /(?<=[\u4e00-\u9fff”’》〉，。；])(?<![米里厘分寸尺秒])[⁰¹²³⁴-⁹]{1,3}/,
    matches: ['加快推进山塘整治¹工程', '史称“山塘”¹²，'],
    rejects: ['面积20千米²', '每m²补助', '流量为5立方米³', '10⁸立方米', '¹ 山塘指小于十万方的蓄水工程。'],
    source: 'academic copies of reports',
  },
];
