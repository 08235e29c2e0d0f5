import type { FileReport, RuleUse } from '../../engine/types.ts';
import type { RuleTable } from './rule-table.ts';

/**
 * How often each rule was used in all files, the most used first, with its reason. A rule that stands in no table (of a
 * collection's own settings) is told by its id alone.
 */
export function ruleUses(
  reports: readonly Pick<FileReport, 'rules'>[],
  tables: readonly RuleTable[],
): RuleUse[] {
  const uses = new Map<string, number>();
  for (const { rules } of reports) {
    for (const [id, count] of Object.entries(rules)) uses.set(id, (uses.get(id) ?? 0) + count);
  }
  const reasons = new Map(
    tables.flatMap(({ rules }) => rules.map(({ id, reason }) => [id, reason] as const)),
  );
  return [...uses]
    .map(([id, count]) => ({ id, reason: reasons.get(id) ?? null, uses: count }))
    .sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1));
}
