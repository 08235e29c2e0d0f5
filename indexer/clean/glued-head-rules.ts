import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What of the beginning of a line may be the head of its page: asked of what several lines have in common there. */
export const GLUED_HEADS = ruleTable('glued-head', [
  {
    id: 'glued-head/name-of-print',
    kind: 'remove',
    reason: bilingual('与正文连成一行的页眉', 'header of a page that has run into the text'),
    pattern:
      /^[^，。；：:！？]{2,40}(?:公报|年鉴|汇编|选编|文集|文选|简报|通讯|日报|晚报|网站|政府网|信息网|县志|市志|省志|第\s?\d{1,4}\s?期|[（(]总第?\s?\d{1,4}\s?期[）)])/u,
    matches: ['大河县人民政府公报2006年第3期', '大河县人民政府门户网站', '大河县志'],
    rejects: ['大河县人民政府', '公报', '公报，第3期'],
    source: 'text layers of PDF files, whose heads have run into the first line of the page',
  },
]);
