import type { Decisions } from '../lines/decisions.ts';
import type { Line } from '../lines/lines.ts';
import { removeBetweenDocuments } from './between-documents.ts';
import { removeBrokenPaths, removeChannels } from './channels.ts';
import { FORM_FIELDS } from './form-field-rules.ts';
import type { Position } from './furniture-rules.ts';
import { type HeadFact, takeHeadData } from './head-data.ts';
import { removeOtherPages } from './other-pages.ts';
import { furnitureRule, LONGEST_NOTE, Page, removalBy } from './page.ts';
import { removeRepeated } from './repeated.ts';
import { removeSplitDates } from './split-dates.ts';
import { type Edges, edgesOf } from './stretch-edges.ts';
import { removeTemplateNames } from './template-names.ts';

/**
 * Lines of a page that are not of the document: buttons, navigation, dates of the site, notes of its uploader, lists of
 * other pages, disclaimers. A line is removed where both its form and its place say so; what is merely suspicious stays.
 */

/** Units of a longer line that are looked at for the mark of an image. */
const IMAGE_REACH = 40;

/** What of a page is furniture, and what its head says of the document. */
interface Furniture {
  decisions: Decisions;
  facts: HeadFact[];
}

/** The furniture among the lines of a page. */
export function furnitureAmong(lines: readonly Line[]): Furniture {
  const page = new Page(lines);
  const facts = takeHeadData(page);
  removeOwnMarks(page);
  removeBetweenDocuments(page);
  const stretches = () => edgesOf(lines, isSuspect, (index) => page.removed(index) !== null);
  for (const edges of stretches()) {
    removeSplitDates(page, edges);
    removeBrokenPaths(page, edges);
    removeOtherPages(page, edges);
    removeRepeated(page, edges);
  }
  // What stands above a list of other pages is at the edge of the text once that is gone.
  for (const edges of stretches()) {
    removeAtEdges(page, edges);
    removeChannels(page, edges);
  }
  removeTemplateNames(page);
  return { decisions: page.decisions, facts };
}

/** Whether a line that reads like text may be a note of the site all the same. */
function isSuspect(text: string): boolean {
  return furnitureRule(text, 'anywhere', 'edge', 'head', 'foot') !== null;
}

/** What nobody but a site writes goes wherever it stands. */
function removeOwnMarks(page: Page): void {
  for (const [index, { text }] of page.lines.entries()) {
    const looked = text.length > LONGEST_NOTE ? text.slice(0, IMAGE_REACH) : text;
    const rule = furnitureRule(looked, 'anywhere');
    if (rule !== null && (looked === text || rule.removes === 'image')) page.remove(index, removalBy(rule));
  }
}

/** What is furniture above the text or below it: first by its own form, then beside what was found so, then in rows. */
function removeAtEdges(page: Page, { first, head, foot, last }: Edges): void {
  const above = range(first, head);
  const below = range(foot, last);
  removeOwnForms(page, above, 'head');
  removeOwnForms(page, below, 'foot');
  for (const edge of [above, below]) {
    removeRows(page, edge);
    // A line may stand beside one that has only just been found to be furniture.
    for (const index of edge) if (isBesideFurniture(page, index)) removeBy(page, index, 'beside', 'row');
    for (const index of edge.toReversed()) {
      if (isBesideFurniture(page, index)) removeBy(page, index, 'beside', 'row');
    }
  }
}

function removeOwnForms(page: Page, edge: readonly number[], side: 'head' | 'foot'): void {
  const found = edge.map((index) => {
    const text = page.text(index);
    return { index, rule: text === null ? null : furnitureRule(text, 'edge', side) };
  });
  for (const { index, rule } of found) {
    if (rule === null || (rule.once && found.filter((other) => other.rule === rule).length > 1)) continue;
    if (!isBetweenFields(page, index, side)) page.remove(index, removalBy(rule));
  }
}

/** Whether the lines above and below are fields of a form that no rule takes for furniture: then this is one of them. */
function isBetweenFields(page: Page, index: number, side: 'head' | 'foot'): boolean {
  return [index - 1, index + 1].every((at) => {
    const text = page.text(at);
    return text !== null && FORM_FIELDS.test(text) && furnitureRule(text, 'edge', side, 'beside') === null;
  });
}

function removeBy(page: Page, index: number, ...positions: Position[]): void {
  const text = page.text(index);
  const rule = text === null ? null : furnitureRule(text, ...positions);
  if (rule !== null) page.remove(index, removalBy(rule));
}

/** Two buttons or more, one below the other. */
function removeRows(page: Page, edge: readonly number[]): void {
  const inRow = edge.filter((index) => furnitureRule(page.text(index) ?? '', 'row') !== null);
  for (const index of inRow) {
    if (inRow.includes(index - 1) || inRow.includes(index + 1)) removeBy(page, index, 'row');
  }
}

function isBesideFurniture(page: Page, index: number): boolean {
  return [index - 1, index + 1].some((at) => {
    const kind = page.removed(at)?.kind;
    return kind === 'site-furniture' || kind === 'image';
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
}
