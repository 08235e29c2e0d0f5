import { bilingual } from '../../engine/bilingual.ts';
import { REASONS } from '../reasons.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';

/**
 * Line ends that are no ends of paragraphs. Each is asked of the end of a line and the line below, with ¶ between them,
 * where the layout (`joins.ts`) allows what it says.
 */
export const LINE_JOINS = new RuleTable('line-join', [
  {
    id: 'line-join/inside-brackets',
    kind: 'join',
    reason: REASONS.insideBrackets,
    pattern:
      /《[^《》¶]{0,119}¶[^《》]{0,160}》|“[^“”¶]{0,119}¶[^“”]{0,160}”|（[^（）¶]{0,119}¶[^（）]{0,60}）|\([^()¶]{0,119}¶[^()]{0,60}\)|〔[^〔〕¶]{0,119}¶[^〔〕]{0,160}〕/,
    unless: /¶注/,
    matches: ['按照《山塘水库管¶理办法》的规定', '自称“全省第¶一、华东最大”的市场', '各乡镇（含¶街道）'],
    rejects: ['按照《山塘水库管理办法》¶的规定', '自称“全省第¶一家《水库》', '（以下¶注：见附表）'],
    source: 'texts set to a width',
  },
  {
    id: 'line-join/comma',
    kind: 'join',
    reason: REASONS.midSentence,
    pattern: /[，,、（(《“‘—－/+及和与或]¶/,
    matches: ['凡是列入计划的河道，¶必须疏浚', '各乡镇和¶街道'],
    rejects: ['凡是列入计划的河道必须疏浚。¶要求', '各乡镇¶，街道'],
    source: 'texts set to a width',
  },
  {
    id: 'line-join/inside-word',
    kind: 'join',
    reason: REASONS.insideWord,
    pattern: /\p{Script=Han}¶\p{Script=Han}[^，,。；;：:]*[，,。；;：:]/u,
    matches: ['各村要完成摸¶底登记。', '县环境监¶测站、水文站，'],
    rejects: ['各村要完成摸底。¶登记造册。', '县环境监¶测站'],
    source: 'texts set to a width; the dictionary says whether a word is broken',
  },
  {
    id: 'line-join/number-like-word',
    kind: 'join',
    reason: REASONS.insideWord,
    pattern: /\p{Script=Han}¶[一二三四五六七八九十]{1,4}[、.．]/u,
    matches: ['产量全省唯¶一、全国领先'],
    rejects: ['产量全省领先。¶一、加强领导', '全省唯¶一的水库'],
    source: 'words that end in a numeral; the dictionary and the numbers around say whether it is one',
  },
  {
    id: 'line-join/ordinal-sign',
    kind: 'join',
    reason: REASONS.insideWord,
    pattern: /第¶[〇零一二三四五六七八九十百千\d]{1,6}(?![〇零一二三四五六七八九十百千\d、.．，,])/,
    matches: ['县长是第¶一责任人', '按照《条例》第¶十二条的规定'],
    rejects: ['位列全县第一¶二、工作措施', '全县第¶一、基本情况', '等第¶评定'],
    source: 'texts set to a width',
  },
  {
    id: 'line-join/inside-number',
    kind: 'join',
    reason: bilingual('行末在数字或日期中间', 'the line ends inside a number or a day'),
    pattern:
      /[\p{Script=Han}，,]\d{1,8}[.．]¶\d{1,4}(?:[亿万千百%％‰元吨倍米亩]|个百分点|公里|平方)|(?:[，,。；于在至到自从]|截至|[今去明当]年)\s?(?:(?:19|20)\d\d年)?\d{1,2}月¶\d{1,2}日|(?:[，,。；于在至到自从]|截至)\s?(?:19|20)\d\d年¶\d{1,2}月|(?:[，,至]|[今去明当]年)\d{1,2}[-—－~～]¶\d{1,2}月|\p{Script=Han}第[一二三四五六七八九十百]{1,5}¶[一二三四五六七八九十]{1,4}[条款](?=[规的、，款第至和])/u,
    matches: [
      '全县完成投资12.¶6亿元，增长一成',
      '务必在2012年7月¶15日前修好',
      '至2012年¶7月底',
      '今年1-¶6月，水库建成五座',
      '按照本办法第十¶五条规定',
    ],
    rejects: [
      '12.¶6亿元投资',
      '2012年¶7月，水库建成',
      '1958年3月¶5日，开会',
      '3月¶5日，开会',
      '投资12亿元¶6座水库',
      '防汛办法¶第五条',
      '位列全县第一¶二、工作措施',
    ],
    source: 'texts set to a width',
  },
  {
    id: 'line-join/item-number',
    kind: 'join',
    reason: REASONS.itemNumber,
    pattern: /[①-⑳]¶/,
    matches: ['要做到：①水清；②¶岸绿'],
    rejects: ['要做到：①水清；¶②岸绿', '见注2¶岸绿'],
    source: 'items that run on inside a paragraph',
  },
  {
    id: 'line-join/unfinished',
    kind: 'join',
    reason: REASONS.midSentence,
    pattern: /[。；！][^¶]{0,400}[\p{Script=Han}0-9A-Za-z％%]¶/u,
    unless: /谢谢(?:大家|各位)?¶/,
    matches: ['做好防汛工作。各村要¶在月底前完成', '增长8%；完成投资12¶亿元'],
    rejects: ['我的讲话完了。谢谢大家¶', '做好防汛工作。¶各村要', '县防汛指挥部¶各村要'],
    source: 'texts set to a width',
  },
  {
    id: 'line-join/to-width',
    kind: 'join',
    reason: REASONS.setToWidth,
    pattern: /[^¶]{16}¶/,
    matches: ['我县水利建设去冬今春进展顺利完成土方¶二百万方'],
    rejects: ['我县水利建设¶二百万方'],
    source: 'texts of which most lines end at one width; no setting is narrower',
  },
  {
    id: 'line-join/to-width-of-words',
    kind: 'join',
    reason: REASONS.setToWidth,
    pattern: /[^¶]{6}¶/,
    matches: ['我县水利建设去¶冬今春进展顺利，'],
    rejects: ['我县水利¶建设去冬'],
    source: 'texts of few or narrow lines, some of which break a word at their end',
  },
  {
    id: 'line-join/clause-to-width',
    kind: 'join',
    reason: REASONS.setToWidth,
    pattern: /[，,][^¶]{0,400}¶/,
    matches: ['今年以来，全县水利建设进展¶顺利'],
    rejects: ['全县水利建设进展¶顺利', '全县水利建设进展¶顺利，群众满意'],
    source: 'texts in which many unfinished lines end at one width',
  },
  {
    id: 'line-join/item-to-width',
    kind: 'join',
    reason: REASONS.setToWidth,
    pattern: /[，,][^¶]{0,400}¶[^，。；]*[，。；]|[^¶]{24}¶[^，,。；;：:]{1,20}[。；]$/,
    matches: [
      '（二）加强领导，落实防汛责任制到各村¶各组，确保安全。',
      '2.严格野外用火管理林区内禁止一切野外用火发现一起查处一起¶绝不姑息。',
    ],
    rejects: ['（二）加强领导¶落实责任，确保安全。', '（二）加强领导，落实责任¶防汛任务分解表'],
    source: 'first lines of numbered items, as wide as the widest lines',
  },
  {
    id: 'line-join/item-clause',
    kind: 'join',
    reason: REASONS.midSentence,
    pattern: /^(?=[^¶]{20})[^¶]*[，,][^¶]*¶/,
    matches: ['三、加强领导，落实责任，全县各级各部门要切实把防汛¶抓好'],
    rejects: ['三、加强领导，落实责任¶全县各级', '三、加强领导落实责任全县各级各部门要切实把防汛¶抓好，抓实'],
    source: 'texts whose numbered items are paragraphs',
  },
  {
    id: 'line-join/text-clause',
    kind: 'join',
    reason: REASONS.midSentence,
    pattern: /^(?=[^¶]{20})[^¶]*[，,][^¶]*[\p{Script=Han}0-9A-Za-z％%]¶[^。；]*[。；]/u,
    unless: /谢谢(?:大家|各位)?¶/,
    matches: ['去冬今春，全县各级各部门和广大干部群众齐心协力¶完成了水利建设任务。'],
    rejects: ['去冬今春，全县水利建设¶顺利。', '去冬今春，全县各级各部门和广大干部群众齐心协力¶水利建设总结'],
    source: 'texts set to a width',
  },
]);

/** Lines that stand alone, whatever is below. */
export const LONE_LINES = ruleTable('lone-line', [
  {
    id: 'lone-line/date',
    kind: 'split',
    reason: bilingual('日期独占一行', 'a date on a line of its own'),
    pattern: /^[（(]?[\dXx_*一二三四五六七八九〇○零年月日十.\-/ ]{4,16}[）)]?$/,
    matches: ['2006年3月5日', '（二〇〇六年三月五日）', '20XX年3月'],
    rejects: ['2006年3月5日上午', '三月', '于2006年3月5日'],
    source: 'signatures, lines below titles',
  },
]);

/** Places inside a line where an item or a paragraph begins whose line end was lost: asked of the line with ¶ in that place. */
export const MERGED_LINES = new RuleTable('merged-line', [
  {
    id: 'merged-line/provision',
    kind: 'split',
    reason: bilingual('行内另起一条', 'a provision begins inside the line'),
    pattern: /(?:[。！!？?]|。[”"）)])[\s?]{0,40}¶第/,
    matches: ['由县政府批准。¶第六条 本办法', '（以下简称“新城”。）¶第六条'],
    rejects: ['依照本办法¶第六条的规定', '包括第五条、¶第六条'],
    source: 'regulations whose line ends were lost',
  },
  {
    id: 'merged-line/item-of-list',
    kind: 'split',
    reason: bilingual('行内另起一项', 'an item begins inside the line'),
    pattern: /；\s{1,40}¶[（(]/,
    matches: ['清理河道； ¶（二）加固堤防'],
    rejects: ['清理河道；¶（二）加固堤防', '清理河道， ¶（二）'],
    source: 'lists whose line ends became spaces',
  },
  {
    id: 'merged-line/after-sentence',
    kind: 'split',
    reason: bilingual('句末之后另起一项', 'an item begins behind the end of a sentence'),
    pattern: /(?:[。！!？?]|。[”"）)])[\s?]{0,40}¶/,
    matches: ['做好防汛工作。¶二、加固堤防', '抓紧抓好！ ¶（三）'],
    rejects: ['包括一、¶二、三类水库', '按照方案¶（二）的要求'],
    source: 'reports whose line ends were lost',
  },
  {
    id: 'merged-line/first-of-list',
    kind: 'split',
    reason: bilingual('冒号之后是第一项', 'the first item stands behind a colon'),
    pattern: /[：:][\s?]{0,40}¶[一1]/,
    unless: /¶.*二、/su,
    matches: ['现将有关事项通知如下：¶一、加强领导'],
    rejects: ['分两类：¶一、大型，二、小型', '现将有关事项¶一、加强领导'],
    source: 'notices whose line ends were lost',
  },
  {
    id: 'merged-line/below-heading',
    kind: 'split',
    reason: bilingual('标题之后是第一项', 'the first item stands behind a heading'),
    pattern: /^[^。；]{0,60}[^。；：:，,第条款项和及\s?][\s?]{0,40}¶[（(㈠]/,
    // Items that the sentence names are none that begin here.
    unless: /¶(?:[（(][一二三四五六七八九十]{1,3}[）)]|㈠)\s?(?:[至到、，,和或与及—-]|[项款目条])/u,
    matches: ['一、2019年主要工作¶（一）水利建设'],
    rejects: [
      '一、按照第¶（一）项的规定',
      '一、主要工作：¶（一）水利',
      '一、做了工作。还有¶（一）',
      '第三条 浴室有下列¶（一）至（五）项行为',
      '第三条 浴室违反上列¶（一）、（二）两项的',
    ],
    source: 'reports whose line ends were lost',
  },
]);

export const LINE_JOIN_TABLES = [LINE_JOINS, LONE_LINES, MERGED_LINES] as const;
