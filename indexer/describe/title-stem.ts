import { matchRule } from '../rules/rule.ts';
import { TITLE_LEADS, TITLE_TAILS } from './title-stem-rules.ts';

/** Half-open range of the title proper in the title as it stands. Never empty unless the title is. */
export function titleStem(title: string): { start: number; end: number } {
  let start = 0;
  let end = title.length;
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of TITLE_LEADS.active) {
      const cut = matchRule(rule, title.slice(start, end))?.[0].length ?? 0;
      if (cut > 0 && start + cut < end) {
        start += cut;
        changed = true;
      }
    }
    for (const rule of TITLE_TAILS.active) {
      const cut = matchRule(rule, title.slice(start, end))?.[0].length ?? 0;
      if (cut > 0 && end - cut > start) {
        end -= cut;
        changed = true;
      }
    }
  }
  return { start, end };
}
