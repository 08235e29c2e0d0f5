import { bilingual } from '../../engine/bilingual.ts';
import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

const reason = bilingual(
  '反复夹在句中的页眉或页脚',
  'header or footer of pages, between the halves of sentences',
);

/**
 * Short lines between the halves of a sentence, where the text around is set to a width. Each is asked of a line without the
 * number of its page; the code looks where it stands, and how often.
 */
export const RUNNING_LINES = ruleTable('running-line', [
  {
    id: 'running-line/number',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern: /^[\d０-９]{1,4}$/,
    matches: ['12', '３'],
    rejects: ['12.5', '2006年', '12亩'],
    source: 'printed texts copied page by page: numbers that count on, a page apart',
  },
  {
    id: 'running-line/book',
    kind: 'remove',
    reason,
    pattern:
      /^[^。！？；：:，,]{0,32}(?:汇编|选编|文集|文选|公报|年鉴|注意保存|妥善保存|内部(?:资料|文件|参考))[^。！？；：:，,\p{Script=Han}]{0,8}$/u,
    matches: ['大河县文件汇编', '内部资料　注意保存'],
    rejects: ['市农业局', '长期坚持', '完成汇编，', '年鉴编纂'],
    source: 'printed texts copied page by page: the name of the book',
  },
  {
    id: 'running-line/words',
    kind: 'remove',
    reason,
    pattern: /^(?=[^\p{L}]{0,40}\p{L})[^。！？；：:，,]{2,40}$/u,
    unless: /^(?:附?[图表]|照片|插图|附件)/u,
    matches: ['大河县人民政府', '农业 春耕'],
    rejects: ['— —', '大河县人民政府：', '附图'],
    source: 'printed texts copied page by page: the title, or whatever stands beside numbers or a page apart',
  },
]);
