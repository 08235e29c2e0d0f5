import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/**
 * How texts call the leaders of provinces: asked of given name and office with the character before them, where that is not
 * the leader's own family name.
 */
export const LEADERS_CALLED = ruleTable('leader', [
  {
    id: 'leader/called',
    kind: 'describe',
    reason: bilingual('省领导的名与职务', 'given name and office of the leader of a province'),
    // 王大山书记 is another's family name, 按照大山书记的要求 is none.
    pattern: /^(?:[^一-龥]|[彻习达实照按是由经和与、])?[一-龥]{2}(?:书记|省长|主席)$/u,
    matches: ['大山书记', '，大山省长', '照大山书记'],
    rejects: ['王大山书记', '大山县长'],
    source: 'speeches and reports',
  },
]);
