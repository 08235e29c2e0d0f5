import { endsSentence } from './characters.ts';
import { RECORD_FIELDS, RECORD_TITLES } from './exported-record-rules.ts';
import type { Line } from './lines.ts';

/**
 * Records that a database of journals or newspapers has written into a text file, one below the other: fields with
 * labels, then the text. Each is a document, and its fields are the head of it.
 */

/** Lines on either side of a title in which another field of its record stands. */
const REACH_OF_FIELD = 3;
/** Longest line that is a field, but for those of text. */
const LONGEST_FIELD = 160;
/** Shortest line of a record's text. */
const SHORTEST_TEXT = 20;
/** Share of records that must have a text: a list of titles alone is one document. */
const WITH_TEXT = 0.5;

/** The lines of each record; all of them in one where the file holds no two. */
export function exportedRecords(lines: readonly Line[]): readonly (readonly Line[])[] {
  const titles = titlesOfRecords(lines);
  if (titles.length < 2) return [lines];
  const starts = titles.map((title) => startOf(lines, title));
  const records = starts.map((start, at) =>
    lines.slice(at === 0 ? 0 : start, starts[at + 1] ?? lines.length),
  );
  const written = records.filter((record) => record.some(isText)).length;
  return written >= Math.max(2, records.length * WITH_TEXT) ? records : [lines];
}

/** The lines that name records, all with the label that the first of them has. */
function titlesOfRecords(lines: readonly Line[]): number[] {
  let label: string | null = null;
  const titles: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    const found = RECORD_TITLES.match(text)?.match[0];
    if (found === undefined || !hasFieldBeside(lines, index)) continue;
    label ??= found;
    if (found === label) titles.push(index);
  }
  return titles;
}

function hasFieldBeside(lines: readonly Line[], title: number): boolean {
  return lines
    .slice(Math.max(0, title - REACH_OF_FIELD), title + REACH_OF_FIELD + 1)
    .some((line) => isField(line) && !RECORD_TITLES.test(line.text));
}

/** The first of the fields right above a title. */
function startOf(lines: readonly Line[], title: number): number {
  let start = title;
  while (lines[start]?.blanksAbove === 0 && isOfHead(lines[start - 1])) start -= 1;
  return start;
}

function isOfHead(line: Line | undefined): boolean {
  return line !== undefined && isField(line) && !endsSentence(line.text);
}

function isField({ text }: Line): boolean {
  return text.length <= LONGEST_FIELD && RECORD_FIELDS.test(text);
}

const isText = ({ text }: Line): boolean => text.length >= SHORTEST_TEXT && endsSentence(text);
