import { bilingual } from '../../engine/bilingual.ts';
import type { FileReport, RuleUse } from '../../engine/types.ts';
import type { AddedRule } from '../config/config-schema.ts';
import type { RuleTable } from './rule-table.ts';

/**
 * How often each rule was used in all files, the most used first, with its reason: that of its table, or of the collection
 * that added it. Where two collections add rules of one name, the reason of the first is told.
 */
export function ruleUses(
  reports: readonly Pick<FileReport, 'rules'>[],
  tables: readonly RuleTable[],
  added: Iterable<Pick<AddedRule, 'id' | 'reason'>> = [],
): RuleUse[] {
  const uses = new Map<string, number>();
  for (const { rules } of reports) {
    for (const [id, count] of Object.entries(rules)) uses.set(id, (uses.get(id) ?? 0) + count);
  }
  const reasons = new Map(
    tables.flatMap(({ rules }) => rules.map(({ id, reason }) => [id, reason] as const)),
  );
  for (const { id, reason } of added) {
    if (!reasons.has(id)) reasons.set(id, bilingual(reason.zh, reason.en));
  }
  return [...uses]
    .map(([id, count]) => ({ id, reason: reasons.get(id) ?? null, uses: count }))
    .sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1));
}
