import type { Line } from '../../lines/lines.ts';
import { ordinalAt } from '../../lines/ordinals.ts';

/** A page that is one part of a book, a gazetteer or a yearbook: `第三节 施政` heads it and no other part stands below. */

const PARTS: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);
/** Lines at the head among which the heading stands. */
const HEAD = 12;
const LONGEST_HEADING = 40;
/** Laws have chapters too. */
const ARTICLE = /^第\s?[一二三四五六七八九十百千零〇\d]{1,8}\s?条/;
const SHORTEST_NAME = 2;
/** Books of which a page may hold one part. */
const BOOKS = /(?:志|年鉴|通史|全书|大典|史)(?:[（(].{1,20}[）)])?$/;

/** Whether a line is the name of a book of which a page may hold one part. */
export function namesBook(text: string): boolean {
  return BOOKS.test(text);
}

/** Index of the heading of the part that a page holds; -1 where it is no such page. */
export function partOfBook(lines: readonly Line[]): number {
  let found = -1;
  for (const [index, { text, removed }] of lines.entries()) {
    if (removed !== null) continue;
    if (ARTICLE.test(text)) return -1;
    const ordinal = ordinalAt(text);
    if (ordinal === null || !PARTS.has(ordinal.style)) continue;
    const isHeading =
      index < HEAD && text.length <= LONGEST_HEADING && text.length - ordinal.length >= SHORTEST_NAME;
    if (!isHeading) return -1;
    const above = found < 0 ? null : ordinalAt(lines[found]?.text ?? '');
    // 第三编, 第十一章, 第一节: each part stands in the one above it; two of a kind are an outline.
    if (above !== null && above.style === ordinal.style && lines[found]?.text !== text) return -1;
    found = index;
  }
  return found;
}
