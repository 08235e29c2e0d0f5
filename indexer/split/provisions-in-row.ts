import { comparable, isTitleLike, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { isSentence } from './document-edges.ts';
import { LABELS_OF_ATTACHED } from './document-head-rules.ts';
import { LAW_TITLES } from './row-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * Regulations one below the other: each counts from 第一条 again below a head of its own, with a title at its top. The first
 * stands at the top of the file, for what stands below an order or a notice belongs to that.
 */

/** Most lines of a head: when a law was passed and changed, its table of contents. */
const LONGEST_HEAD = 40;

/** The titles of the regulations of a file; none where there are no two. */
export function provisionsInRow(lines: readonly Line[]): readonly TitleInRow[] {
  const row: TitleInRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null || articleOf(line) !== 1) continue;
    const head = headAbove(lines, index);
    if (head.some(({ text }) => LABELS_OF_ATTACHED.test(text))) return [];
    const title = head.find(({ text }) => isTitle(text));
    if (title === undefined) continue;
    row.push({ index: lines.indexOf(title), text: title.text, title: title.text, placed: false });
  }
  const [first] = row;
  if (first === undefined || new Set(row.map(({ title }) => comparable(title))).size < row.length) return [];
  const isLed = lines.slice(0, first.index).some((line) => line.removed === null && isSentence(line));
  return isLed || row.length < 2 ? [] : row;
}

/** The lines above 第一条, up to the text of what stands before. */
function headAbove(lines: readonly Line[], index: number): Line[] {
  const head: Line[] = [];
  for (let at = index - 1; at >= 0 && head.length < LONGEST_HEAD; at--) {
    const line = lines[at];
    if (line === undefined || line.removed !== null) continue;
    if (isSentence(line) || articleOf(line) !== null) break;
    head.unshift(line);
  }
  return head;
}

/** The number of the provision that a line opens, null where it opens none. */
function articleOf({ text }: Line): number | null {
  const ordinal = ordinalAt(text);
  return ordinal?.style === 'article' ? ordinal.number : null;
}

function isTitle(text: string): boolean {
  return isTitleLike(text) && ordinalAt(text) === null && (namesDocument(text) || LAW_TITLES.test(text));
}
