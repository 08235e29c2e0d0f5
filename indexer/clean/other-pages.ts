import { endsSentence } from '../lines/characters.ts';
import { isSalutation } from '../lines/heading-forms.ts';
import type { Removal } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { simplified } from '../lines/simplified.ts';
import type { Rule } from '../rules/rule.ts';
import { OTHER_PAGES } from './other-pages-rules.ts';
import { furnitureRule, type Page, removalBy } from './page.ts';
import { type Edges, isNumberedText } from './stretch-edges.ts';

/** Lines of a list of other pages, and the line that opens it, are short. */
const LONGEST_ITEM = 60;

/**
 * Removes the lists of other pages below the text. A list reaches to the end of its stretch: where text follows, what
 * looks like one is a part of the text (相关链接： above the headings of an attachment).
 */
export function removeOtherPages(page: Page, edges: Edges): void {
  for (let index = edges.first + 1; index < edges.last; index++) {
    const text = page.text(index);
    const rule = text === null ? null : openingRule(text);
    if (rule === null) continue;
    const list = index > edges.head && isList(page, index + 1, edges.last);
    if (rule.sure || list) page.remove(index, removal(rule));
    if (!list) continue;
    for (let item = index + 1; item < edges.last; item++) {
      const furniture = furnitureRule(page.text(item) ?? '', 'edge', 'foot', 'row');
      page.remove(item, furniture === null ? removal(rule) : removalBy(furniture));
    }
    return;
  }
}

function removal(rule: Rule): Removal {
  return { kind: 'see-also', reason: rule.reason, rule: rule.id };
}

/** The rule by which the line, in either writing, opens a list of other pages. */
function openingRule(text: string) {
  return text.length <= LONGEST_ITEM && ordinalAt(text) === null ? OTHER_PAGES.first(simplified(text)) : null;
}

/** Whether all lines up to the end are names of other pages, or furniture. */
function isList(page: Page, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const text = page.text(index);
    if (text === null || furnitureRule(text, 'edge', 'foot') !== null) continue;
    if (text.length > LONGEST_ITEM || isNumberedText(text) || isSalutation(text)) return false;
    if (endsSentence(text) && !/[？?！!]$/.test(text)) return false;
  }
  return true;
}
