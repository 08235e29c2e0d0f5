import { headsDocument, isDocNumber, isHeadMatter } from '../lines/heading-forms.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { BETWEEN_DOCUMENTS } from './between-documents-rules.ts';
import type { Page } from './page.ts';
import { readsLikeText } from './stretch-edges.ts';

/**
 * Lines that stand again between all documents of a page: of the program that put them together, or of the site. The proof is
 * that each stands above the title of a document or right below it, and nowhere in a text; what differs in its numbers alone is the same line.
 */

/** Lines above a title, and below one, that may be of what parts documents. */
const ABOVE = 8;
const BELOW = 4;
/** Lines below a title among which its text begins. */
const TEXT_REACH = 10;
const TIMES = 2;

/** Removes such lines. */
export function removeBetweenDocuments(page: Page): void {
  const titles = page.lines.flatMap((_, index) => (isTitle(page, index) ? [index] : []));
  if (titles.length < TIMES) return;
  const groups = [...titles.map((title) => around(page, title)), above(page, page.lines.length)];
  const between = new Set(groups.flat());
  const counts = new Map<string, number>();
  for (const group of groups) {
    for (const form of new Set(group.map((index) => formOf(page.text(index) ?? '')))) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const fewest = Math.max(TIMES, titles.length - 1);
  const rest = new Set(
    page.lines.flatMap((_, index) => (between.has(index) ? [] : [formOf(page.text(index) ?? '')])),
  );
  for (const index of between) {
    const text = page.text(index) ?? '';
    const rule = BETWEEN_DOCUMENTS.first(text);
    const form = formOf(text);
    if (rule === null || (counts.get(form) ?? 0) < fewest || rest.has(form)) continue;
    page.remove(index, { kind: 'site-furniture', reason: rule.reason, rule: rule.id });
  }
}

function isTitle(page: Page, index: number): boolean {
  const text = page.text(index);
  if (text === null || !headsDocument(text)) return false;
  return page.lines.slice(index + 1, index + 1 + TEXT_REACH).some(readsLikeText);
}

/** The lines right above and right below a title that are neither text nor titles. */
function around(page: Page, title: number): number[] {
  const below: number[] = [];
  for (let index = title + 1; index <= title + BELOW && isBetween(page, index); index++) below.push(index);
  return [...above(page, title), ...below];
}

function above(page: Page, title: number): number[] {
  const found: number[] = [];
  for (let index = title - 1; index >= title - ABOVE && isBetween(page, index); index--) found.push(index);
  return found;
}

function isBetween(page: Page, index: number): boolean {
  const line = page.lines[index];
  if (line === undefined) return false;
  const text = page.text(index);
  if (text === null) return true;
  return (
    !readsLikeText(line) &&
    ordinalAt(text) === null &&
    !headsDocument(text) &&
    !isDocNumber(text) &&
    !isHeadMatter(text)
  );
}

/** A line without its numbers. */
const formOf = (text: string): string => text.replace(/[\d０-９]+/g, '0').replace(/\s+/g, ' ');
