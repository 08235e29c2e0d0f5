import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What the head of an official document is told by, where it stands below another. */

const ofHead = bilingual('公文的开头', 'head of an official document');

/** Lines that are asked one rule at a time: the title of a document, or a person it is addressed to. */
export const OWN_TITLES = ruleTable('own-title', [
  {
    id: 'own-title/about',
    kind: 'split',
    reason: ofHead,
    pattern: /^[^，。；：:！？]{0,60}(?:关于|转发|批转|印发|[厅室院府会局委部]对)[^。；：:！？]{2,120}$/,
    matches: [
      '大河县人民政府关于做好春耕工作的通知',
      '关于春耕的通知',
      '大河县人民政府办公室对第3号建议的答复',
    ],
    rejects: ['春耕工作总结', '会议强调，要印发通知：', '各村要做好春耕。关于补贴的通知'],
    source: 'GB/T 9704-2012, 7.3.1: issuer, subject and kind of document',
  },
  {
    id: 'own-title/addressed',
    kind: 'split',
    reason: ofHead,
    pattern: /^[^，。；：:\s]{2,20}[：:]$/,
    matches: ['张三委员：', '大河县人民政府：'],
    rejects: ['经研究，现通知如下：', '张三委员'],
    source: 'replies to members of congresses',
  },
]);

/** Lines that call what stands below them an attachment. */
export const LABELS_OF_ATTACHED = ruleTable('attached-label', [
  {
    id: 'attached-label/alone',
    kind: 'split',
    reason: bilingual('附件的标记', 'mark of an attachment'),
    pattern: /^(?:附\s{0,2}件?|附\s{0,2}录)\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}[:：]?/,
    matches: ['附件', '附件1：', '附：大河县春耕方案', '附 件 2'],
    rejects: ['春耕附件', '（附件）'],
    source: 'documents with what is attached to them',
  },
]);

export const DOCUMENT_HEAD_TABLES = [OWN_TITLES, LABELS_OF_ATTACHED] as const;
