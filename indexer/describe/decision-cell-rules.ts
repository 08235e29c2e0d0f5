import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { GivenFact } from '../article.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';

interface DecisionCellRule extends Rule {
  /** What the cell beside the label says of the document. */
  readonly field: Extract<GivenFact['field'], 'date' | 'docNumber' | 'issuer'>;
}

const source = 'tables in which regulators publish penalties and licences';

/** Labels of the cells of a form that publishes a decision; the form is the text, so that they stay in it. */
export const DECISION_CELLS = new RuleTable<DecisionCellRule>('decision-cell', [
  {
    id: 'decision-cell/number',
    kind: 'describe',
    field: 'docNumber',
    reason: bilingual('决定书文号一栏', 'the number of the decision'),
    pattern: /^(?:行政)?(?:处罚|许可|决定)(?:决定)?书?(?:的)?(?:文号|编号)[:：]?$/u,
    matches: ['行政处罚决定书文号', '处罚决定书文号：', '决定书文号'],
    rejects: ['身份证编号', '许可证编号', '文号'],
    source,
  },
  {
    id: 'decision-cell/day',
    kind: 'describe',
    field: 'date',
    reason: bilingual('作出决定的日期一栏', 'the day of the decision'),
    pattern: /^(?:作出)?(?:行政)?(?:处罚|许可)(?:决定)?的?日期[:：]?$/u,
    matches: ['作出处罚决定的日期', '处罚决定日期：', '作出行政许可决定日期'],
    rejects: ['违法日期', '处罚公示截止日期', '日期'],
    source,
  },
  {
    id: 'decision-cell/body',
    kind: 'describe',
    field: 'issuer',
    reason: bilingual('作出决定的机关一栏', 'the body that decided'),
    pattern: /^(?:作出)?(?:行政)?(?:处罚|许可)(?:决定)?的?(?:机关|机构|单位)(?:名称)?[:：]?$/u,
    matches: ['作出处罚决定的机关名称', '处罚机关', '作出行政许可决定的机关：'],
    rejects: ['被处罚单位', '处罚对象单位名称', '机关名称'],
    source,
  },
]).taking(
  withColumns(z.strictObject({ field: z.enum(['date', 'docNumber', 'issuer']).default('docNumber') })),
);
