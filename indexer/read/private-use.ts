import { PRIVATE_USE } from '../../engine/text/private-use.ts';
import { privateUse } from '../messages.ts';

/** A decimal point, where it stands between digits (`inline/private-point`). */
const POINT = /(?<=[\d０-９])\ue010(?=[\d０-９])/g;
const ANY = /[\ue000-\uf8ff]/;
/** Code points named at most in one remark. */
const MOST_NAMED = 12;

/** A remark on the characters of a text that only the font of its author shows: which, and how often. Empty: none. */
export function privateUseRemarks(text: string): string[] {
  if (!ANY.test(text)) return [];
  const counts = new Map<string, number>();
  for (const [unit] of text.replace(POINT, '.').matchAll(/[\ue000-\uf8ff]/g)) {
    if (!PRIVATE_USE.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([unit, count]) => `U+${unit.charCodeAt(0).toString(16).toUpperCase()} ×${count}`);
  return [privateUse(total, named, counts.size > MOST_NAMED)];
}
