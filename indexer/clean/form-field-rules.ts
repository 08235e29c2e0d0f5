import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Lines of a form or a list of particulars: what stands between two of them is one as well, whatever it speaks of. */
export const FORM_FIELDS = ruleTable('form-field', [
  {
    id: 'form-field/label',
    kind: 'describe',
    reason: bilingual('表单里的一栏', 'a field of a form'),
    pattern: /^\p{Script=Han}{2,8}\s?[:：]\s?\S/u,
    matches: ['责任单位：县交通局', '完工日期： 2008年12月', '备注：征地已完成'],
    rejects: ['各乡镇人民政府：', '县交通局', '要求：'],
    source: 'lists of projects, notices with forms',
  },
]);
