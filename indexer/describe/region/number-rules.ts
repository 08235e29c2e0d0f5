import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Document numbers that open with the sign of a place, which is the first group. */
export const NUMBER_SIGNS = ruleTable('number-sign', [
  {
    id: 'number-sign/place-and-office',
    kind: 'describe',
    reason: bilingual('文号的地方代字', 'the sign of a place in a document number'),
    // Signs that are also common characters count only where no character goes before.
    pattern:
      /((?<![一-龥])[京津蒙内吉黑苏贵川云甘青宁新]|[冀晋辽沪浙皖闽赣鲁豫鄂湘粤桂琼渝黔滇藏陕穗甬])(?:政|府|委|办|发|教|财|发改|人社|卫|环|建|科|工信|农|水|民|公|国土|交)[一-龥]{0,6}[〔[【([]\s*[\dXx×_*]{2,4}\s*[〕\]】)\]]\s*第?[\dXx×_*]*号/,
    matches: ['辽教发[2010]25号', '湘政办发〔2006〕3号', '粤府〔2011〕12号', '皖发〔1991〕17号'],
    rejects: ['国办发〔2010〕2号', '国发〔2010〕2号', '创新教发〔2010〕2号', '粤政发2010年第3期'],
    source: 'GB/T 9704-2012, 7.2.5: the sign of the issuer, the year, the number',
  },
]);
