import { REASONS } from '../../reasons.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Lines at the edge of a page that are its number, where they count on from page to page. */
export const COUNTED_PAGES = ruleTable('counted-page', [
  {
    id: 'counted-page/bare',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern: /^[-—–－―·•]{0,3}\s{0,3}([\d０-９]{1,4})\s{0,3}[-—–－―·•]{0,3}$/,
    matches: ['12', '— 3', '１２'],
    rejects: ['2006年', '12.5', '12亩'],
    source: 'PDF files, whose pages have edges',
  },
]);
