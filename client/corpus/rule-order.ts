import type { RuleUse } from '../../engine/types.ts';

export const RULE_COLUMNS = ['reason', 'id', 'uses'] as const;
export type RuleColumn = (typeof RULE_COLUMNS)[number];

/** How the reader asked for the rules to be ordered. */
export interface RuleOrder {
  column: RuleColumn;
  descending: boolean;
}

/** The rules in the order asked for, reasons as `reasonOf` words them; equal ones stay as the report has them. */
export function rulesInOrder(
  rules: readonly RuleUse[],
  { column, descending }: RuleOrder,
  reasonOf: (rule: RuleUse) => string,
): RuleUse[] {
  const sign = descending ? -1 : 1;
  const value = (rule: RuleUse): string => (column === 'id' ? rule.id : reasonOf(rule));
  return rules.toSorted((a, b) =>
    column === 'uses' ? sign * (a.uses - b.uses) : sign * value(a).localeCompare(value(b), 'zh-CN'),
  );
}
