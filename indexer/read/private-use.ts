import { INLINE_RULES } from '../clean/inline-rules.ts';
import { privateUse } from '../messages.ts';
import { everyMatch } from '../rules/pattern-copies.ts';

/** Rules that mend such characters, where they are in force. */
const MENDING = ['inline/private-point', 'inline/private-use'];
const ANY = /[\ue000-\uf8ff]/;
/** Code points named at most in one remark. */
const MOST_NAMED = 12;

/** A remark on the characters of a text that only the font of its author shows, and no rule mends: which, and how often. Empty: none. */
export function privateUseRemarks(text: string): string[] {
  if (!ANY.test(text)) return [];
  const counts = new Map<string, number>();
  const mended = new Set<number>();
  for (const id of MENDING) {
    const rule = INLINE_RULES.inForce(id);
    if (rule !== null) for (const { index } of everyMatch(rule, text)) mended.add(index);
  }
  for (const { 0: unit, index } of text.matchAll(/[\ue000-\uf8ff]/g)) {
    if (!mended.has(index)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([unit, count]) => `U+${unit.charCodeAt(0).toString(16).toUpperCase()} ×${count}`);
  return [privateUse(total, named, counts.size > MOST_NAMED)];
}
