import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Ends of lines that no list, verse or heading has: signs that a text was set to a width. */
export const CUT_ENDS = ruleTable('cut-end', [
  {
    id: 'cut-end/word-leads-on',
    kind: 'join',
    reason: REASONS.setToWidth,
    pattern: /[的和与及或把将对从由被在向于]¶/,
    matches: ['河道清淤和¶堤防加固', '进展顺利的¶三个村'],
    rejects: ['河道清淤¶和堤防加固', '县水务局¶的报告'],
    source: 'texts set to a width',
  },
  {
    id: 'cut-end/inside-amount',
    kind: 'join',
    reason: REASONS.setToWidth,
    pattern: /[，,。；;：:、][^¶]*\d¶\d{0,6}(?:[.．]\d{1,4})?[%％‰万亿千元个人户吨亩]/,
    matches: ['工业增加值，31¶.24亿元', '增长4.3%，出口3¶250万美元'],
    rejects: ['北塘镇 1204¶1305 亩', '产量 35¶61 吨'],
    source: 'texts set to a width; rows of tables have no mark in them',
  },
]);
