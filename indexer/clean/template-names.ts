import type { Rule } from '../rules/rule.ts';
import type { Page } from './page.ts';
import { TEMPLATE_NAMES } from './page-head-rules.ts';

/** Longest line that is the name of a template. */
const LONGEST = 32;
/** Times the name must stand in the page: once it may be a line of the text. */
const TIMES = 2;

/** Names of templates between sentences: once named in 《》, the bare name is known as well. */
export function removeTemplateNames(page: Page): void {
  const places = new Map<string, { rule: Rule; indices: number[] }>();
  const texts = page.lines.map((line, index) => (line.text.length <= LONGEST ? page.text(index) : null));
  for (const [index, text] of texts.entries()) {
    const found = text === null ? null : TEMPLATE_NAMES.match(text);
    if (found === null) continue;
    const name = found.match[1] ?? found.match[0];
    const place = places.get(name) ?? { rule: found.rule, indices: [] };
    place.indices.push(index);
    places.set(name, place);
  }
  if (places.size === 0) return;
  for (const [index, text] of texts.entries()) {
    if (text?.endsWith('。') === true) places.get(text.slice(0, -1))?.indices.push(index);
  }
  for (const { rule, indices } of places.values()) {
    if (indices.length < TIMES) continue;
    for (const index of indices) {
      page.remove(index, { kind: 'uploader-note', reason: rule.reason, rule: rule.id });
    }
  }
}
