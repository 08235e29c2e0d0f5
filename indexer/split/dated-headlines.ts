import { endsSentence } from '../lines/characters.ts';
import {
  comparable,
  isDateLine,
  isIssuerLine,
  isTitleLike,
  namesCollection,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { hasSentence } from './document-edges.ts';
import { LABELS_OF_ATTACHED } from './document-head-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * Texts of selected works: each under a title of any form, its day in brackets right below. All days in brackets of the file
 * stand so, the first above all text.
 */

/** Shortest title, in units. */
const SHORTEST = 4;

/** The titles of such a row; none where there are no two. */
export function titlesAboveDays(lines: readonly Line[]): readonly TitleInRow[] {
  const shown = lines.flatMap((line, index) => (line.removed === null ? [{ line, index }] : []));
  const row: TitleInRow[] = [];
  for (const [at, { line }] of shown.entries()) {
    if (!isDay(line.text)) continue;
    const title = shown[at - 1];
    const above = shown[at - 2]?.line;
    if (title === undefined || !mayBeTitle(title.line) || !isApart(title.line, above)) return [];
    if (hasSentence(lines, row.at(-1)?.index ?? 0, title.index) !== row.length > 0) return [];
    const { text } = title.line;
    row.push({ index: title.index, text, title: text, placed: false });
  }
  const [first] = row;
  if (first === undefined || row.length < 2 || !hasSentence(lines, row.at(-1)?.index ?? 0, lines.length))
    return [];
  const top = shown.filter(({ index }) => index < first.index).map(({ line }) => line.text);
  if (top.some((text) => namesDocument(text) && !namesCollection(text))) return [];
  return new Set(row.map(({ title }) => comparable(title))).size === row.length ? row : [];
}

const isDay = (text: string): boolean => /^[（(]/.test(text) && isDateLine(text);

function mayBeTitle({ text, hint }: Line): boolean {
  if (hint?.kind === 'table' || text.length < SHORTEST || !isTitleLike(text) || isDateLine(text))
    return false;
  return ordinalAt(text) === null && !isIssuerLine(text) && !LABELS_OF_ATTACHED.test(text);
}

/** Whether a title stands below the end of a text, or below a gap. */
function isApart(title: Line, above: Line | undefined): boolean {
  return above === undefined || title.blanksAbove > 0 || endsSentence(above.text);
}
