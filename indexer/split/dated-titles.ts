import { titleBreaks } from '../lines/broken-titles.ts';
import { comparable, isDateLine, isDocNumber, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { unspaced } from '../lines/spaced-words.ts';
import { isSentence } from './document-edges.ts';
import { LABELS_OF_ATTACHED, OWN_TITLES, PASSED_ON } from './document-head-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * Documents of a printed collection, each with the day of its signature right below its title, and its number beside that:
 * `关于春耕的指示` above `（1952年6月11日）`. All of a row have such a head, and the first stands above all text.
 */

/** The titles of such a row; none where there are no two. */
export function datedTitles(lines: readonly Line[]): readonly TitleInRow[] {
  const row: TitleInRow[] = [];
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null || index < from) continue;
    const title = titleAt(lines, index);
    if (title === null) continue;
    const above = lines.slice(from, index).filter(({ removed }) => removed === null);
    if (above.some(({ text }) => PASSED_ON.test(text)) || LABELS_OF_ATTACHED.test(above.at(-1)?.text ?? ''))
      return [];
    if (above.some(isSentence) !== row.length > 0) return [];
    row.push({ index, text: title.text, title: title.text, placed: false });
    from = title.end + 1;
  }
  const isLast = lines.slice(from).some((line) => line.removed === null && isSentence(line));
  const names = new Set(row.map(({ title }) => comparable(title)));
  return row.length > 1 && isLast && names.size === row.length ? row : [];
}

/**
 * The titles of such a row whose days stand above them: `1952年6月11日` above `关于春耕的指示`. The day of the first stands above all
 * text and none below the last, which those of signatures do.
 */
export function titlesBelowDays(lines: readonly Line[]): readonly TitleInRow[] {
  const row: TitleInRow[] = [];
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null || index < from || !isDateLine(line.text)) continue;
    const title = titleBelow(lines, index + 1);
    const above = lines.slice(from, index).filter(({ removed }) => removed === null);
    if (title === null || above.some(isSentence) !== row.length > 0) return [];
    if (above.some(({ text }) => PASSED_ON.test(text)) || LABELS_OF_ATTACHED.test(above.at(-1)?.text ?? ''))
      return [];
    row.push({ index: index, text: title.text, title: title.text, placed: true });
    from = title.end;
  }
  const isLast = lines.slice(from).some((line) => line.removed === null && isSentence(line));
  const names = new Set(row.map(({ title }) => comparable(title)));
  return row.length > 1 && isLast && names.size === row.length ? row : [];
}

/** The title that begins in a line, and the line behind it; null where none does. */
function titleBelow(lines: readonly Line[], index: number): { text: string; end: number } | null {
  if (lines[index]?.removed !== null) return null;
  const end = index + titleBreaks(lines, index).length + 1;
  const text = lines
    .slice(index, end)
    .map((line) => unspaced(line.text))
    .join('');
  return OWN_TITLES.named('own-title/about', text) !== null && namesDocument(text) ? { text, end } : null;
}

/** The title that begins in a line and has its day below, and where that stands; null where there is none. */
function titleAt(lines: readonly Line[], index: number): { text: string; end: number } | null {
  const end = index + titleBreaks(lines, index).length + 1;
  const text = lines
    .slice(index, end)
    .map((line) => unspaced(line.text))
    .join('');
  const below = lines[end];
  if (below?.removed !== null || OWN_TITLES.named('own-title/about', text) === null) return null;
  return namesDocument(text) && isDay(below.text) ? { text, end } : null;
}

/** A day, alone or beside the number of the document. */
function isDay(text: string): boolean {
  if (isDateLine(text)) return true;
  const [day = '', ...number] = text.split(/\s+/);
  return number.length > 0 && isDateLine(day) && isDocNumber(number.join(''));
}
