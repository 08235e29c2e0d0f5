import {
  comparable,
  isSpeechHeading,
  isTitleLike,
  namesCollection,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { removeLine } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { REASONS } from '../reasons.ts';
import { isSentence } from './document-edges.ts';
import { CONTENTS_ENTRIES } from './row-rules.ts';
import { withoutEdges } from './title-edge-rules.ts';
import { ISSUE_LINES } from './title-sign-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * The documents of a collection that lists them at its head: the titles of its table of contents stand again below, in
 * their order, each above a text. A table of chapters lists numbers or parts of one text, not titles of documents.
 */

/** Lines from the top among which a table of contents begins. */
const REACH = 60;
/** Longest line, in units, that is looked at as a title. */
const LONGEST_TITLE = 120;
/** Share of the entries that stand again below, and that name documents. */
const FOUND = 0.7;
const NAMING = 0.6;

interface Contents {
  first: number;
  /** Behind its last line. */
  end: number;
  titles: readonly string[];
}

/** The titles of the documents that a table of contents lists; none where there is no such table. Removes the table. */
export function listedTitles(lines: readonly Line[]): readonly TitleInRow[] {
  const contents = contentsOf(lines);
  if (contents === null) return [];
  const { titles, first, end } = contents;
  if (titles.length < 2 || titles.some((title) => ordinalAt(title) !== null)) return [];
  if (titles.filter(isNaming).length < titles.length * NAMING) return [];
  if (lines.slice(0, first).some((line, at) => isMainTitle(line) && !isMasthead(lines, at))) return [];
  const row = titlesBelow(lines, titles, end);
  if (row.length < 2 || row.length < titles.length * FOUND) return [];
  const isApart = row.every(({ index }, at) => hasSentence(lines, index, row[at + 1]?.index ?? lines.length));
  const [top] = row;
  if (!isApart || top === undefined || hasSentence(lines, 0, top.index)) return [];
  for (const line of lines.slice(0, top.index)) {
    if (line.removed === null) removeLine(line, { kind: 'page-title', reason: REASONS.contentsList });
  }
  return row;
}

/** The first table of contents of a page: entries with the numbers of their pages. */
function contentsOf(lines: readonly Line[]): Contents | null {
  for (const [index, line] of lines.slice(0, REACH).entries()) {
    if (line.removed !== null) continue;
    if (isSentence(line)) return null;
    if (titleOf(line.text) === null) continue;
    const titles: string[] = [];
    let end = index;
    for (; end < lines.length; end++) {
      const entry = lines[end];
      if (entry === undefined || entry.removed !== null) continue;
      const title = titleOf(entry.text);
      if (title === null) break;
      titles.push(title);
    }
    return { first: index, end, titles };
  }
  return null;
}

/** The title that an entry gives; null where the line is none. */
function titleOf(text: string): string | null {
  const entry = CONTENTS_ENTRIES.match(text)?.match[1]?.trim();
  return entry === undefined ? null : withoutEdges(entry);
}

/** The lines below that are the titles, in their order. */
function titlesBelow(lines: readonly Line[], titles: readonly string[], from: number): TitleInRow[] {
  const wanted = new Map<string, number[]>(titles.map((title) => [comparable(title), []]));
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null || line.text.length > LONGEST_TITLE) continue;
    wanted.get(comparable(line.text))?.push(index);
  }
  const row: TitleInRow[] = [];
  let at = from;
  for (const title of titles) {
    const index = wanted.get(comparable(title))?.find((place) => place >= at) ?? -1;
    const line = lines[index];
    if (line === undefined) continue;
    row.push({ index, text: line.text, title: line.text, placed: false });
    at = index + 1;
  }
  return row;
}

const isNaming = (title: string): boolean => namesDocument(title) || isSpeechHeading(title);

/** The title of one document, whose parts the table lists. */
function isMainTitle({ text, removed }: Line): boolean {
  return removed === null && isTitleLike(text) && namesDocument(text) && !namesCollection(text);
}

/** Whether the number of an issue stands below a line: the name of a gazette is the title of none of its documents. */
function isMasthead(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1).find(({ removed }) => removed === null);
  return below !== undefined && ISSUE_LINES.test(below.text);
}

function hasSentence(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => line.removed === null && isSentence(line));
}
