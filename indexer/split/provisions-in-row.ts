import { comparable, isHeadMatter, isTitleLike, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { isSentence } from './document-edges.ts';
import { LABELS_OF_ATTACHED } from './document-head-rules.ts';
import { CHAPTERS } from './split-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * Regulations one below the other: each counts from 第一条 again right below a title of its own. The first stands at the top, for
 * what stands below an order or a notice belongs to that.
 */

/** Lines between a title and 第一条: by whom it was passed, the heading of a chapter. */
const REACH = 5;

/** The titles of the regulations of a file; none where there are no two. */
export function provisionsInRow(lines: readonly Line[]): readonly TitleInRow[] {
  const row: TitleInRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null || !isTitle(line.text) || !countsFromOne(lines, index)) continue;
    const above = lines.slice(0, index).findLast(({ removed }) => removed === null);
    if (above !== undefined && LABELS_OF_ATTACHED.test(above.text)) return [];
    row.push({ index, text: line.text, title: line.text, placed: false });
  }
  const [first] = row;
  if (first === undefined || new Set(row.map(({ title }) => comparable(title))).size < 2) return [];
  const isLed = lines.slice(0, first.index).some((line) => line.removed === null && isSentence(line));
  return isLed ? [] : row;
}

const isTitle = (text: string): boolean =>
  isTitleLike(text) && namesDocument(text) && ordinalAt(text) === null;

/** Whether the text below a title begins with 第一条. */
function countsFromOne(lines: readonly Line[], title: number): boolean {
  let seen = 0;
  for (let index = title + 1; index < lines.length && seen < REACH; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    const ordinal = ordinalAt(line.text);
    if (ordinal?.style === 'article') return ordinal.number === 1;
    if (!isHeadMatter(line.text) && !CHAPTERS.test(line.text)) return false;
    seen += 1;
  }
  return false;
}
