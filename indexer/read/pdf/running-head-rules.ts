import { REASONS } from '../../reasons.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Lines that are running heads where they stand in one place of most pages; asked without the number of the page. */
export const RUNNING_HEADS = ruleTable('running-head', [
  {
    id: 'running-head/words',
    kind: 'remove',
    reason: REASONS.onMostPages,
    pattern: /\p{L}/u,
    matches: ['大河县公报', '大河县公报 第期'],
    rejects: ['— —', '···'],
    source: 'gazettes and printed collections as PDF files',
  },
]);
