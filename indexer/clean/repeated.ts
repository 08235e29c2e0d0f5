import { fold, squeeze } from '../../engine/text/fold.ts';
import { rulesInForce } from '../rules/rules-in-force.ts';
import type { Page } from './page.ts';
import { REPEATED } from './repeated-rules.ts';
import { type Edges, isNumberedText } from './stretch-edges.ts';

/** A line as it is compared with lines of other pages. */
export const repeatedForm = (text: string): string => squeeze(fold(text)).text;

/** The rule by which a line goes where it stands on most pages; null where texts may repeat such a line. */
export function repeatedRule(text: string): { id: string; reason: string } | null {
  return isNumberedText(text) ? null : REPEATED.first(text);
}

/** Removes what most pages of the folder have above the text and below it. */
export function removeRepeated(page: Page, { first, head, foot, last }: Edges): void {
  const { repeated } = rulesInForce();
  if (repeated === undefined) return;
  for (let index = first; index < last; index++) {
    const text = index < head || index >= foot ? page.text(index) : null;
    if (text === null || !repeated.has(repeatedForm(text))) continue;
    const rule = repeatedRule(text);
    if (rule !== null) page.remove(index, { kind: 'site-furniture', reason: rule.reason, rule: rule.id });
  }
}
