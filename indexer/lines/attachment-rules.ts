import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** `附件：` on a line of its own: whoever asks where what is attached begins asks for this. */
export const ATTACHMENT_LINE = /^\s{0,8}附\s?件?\s{0,4}[一二三四五1-9]?\s{0,4}[:：]?\s{0,8}$/u;

/** Lines at which what is attached begins: numbers, dates and names below are of another text. */
export const ATTACHMENT_LINES = ruleTable('attachment-line', [
  {
    id: 'attachment-line/alone',
    kind: 'describe',
    reason: bilingual('独占一行的“附件”，其下是另一篇', '附件 in a line of its own: another text begins'),
    pattern: ATTACHMENT_LINE,
    matches: ['附件：', '附　件', '附件1', '附：', '附件 二：'],
    rejects: ['附件：浴室改造名单', '附件1已发至各镇', '附则'],
    source: 'GB/T 9704-2012, 7.3.4',
  },
]);
