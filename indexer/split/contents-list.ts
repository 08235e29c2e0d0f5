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
import { OWN_TITLES } from './document-head-rules.ts';
import { CONTENTS_ENTRIES, CONTENTS_LABELS } from './row-rules.ts';
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

/** Most lines of a title, in the table or above its text. */
const TITLE_LINES = 3;

interface Contents {
  first: number;
  /** Behind its last line. */
  end: number;
  entries: readonly Entry[];
}

/** An entry of the table: its title by the line of its page alone, and with one and two of the lines above, which it may fill, too. */
type Entry = readonly string[];

/** The titles of the documents that a table of contents lists; none where there is no such table. Removes the table. */
export function listedTitles(lines: readonly Line[], pageTitle: string | null = null): readonly TitleInRow[] {
  const contents = (pageTitle === null ? pagedContents(lines) : null) ?? labelledContents(lines);
  if (contents === null) return [];
  const { entries, first, end } = contents;
  if (entries.length < 2 || entries.some((titles) => titles.some((title) => ordinalAt(title) !== null)))
    return [];
  if (entries.filter((titles) => titles.some(isNaming)).length < entries.length * NAMING) return [];
  const row = titlesBelow(lines, entries, end);
  const opening = entries[0]?.findIndex((title) => comparable(title) === comparable(row[0]?.text ?? '')) ?? 0;
  const above = shownBefore(lines, first, Math.max(0, opening));
  if (above.some((line) => isMainTitle(line) && !isMasthead(lines, lines.indexOf(line)))) return [];
  if (row.length < 2 || row.length < entries.length * FOUND) return [];
  const isApart = row.every(({ index }, at) => hasSentence(lines, index, row[at + 1]?.index ?? lines.length));
  const [top] = row;
  if (!isApart || top === undefined || hasSentence(lines, 0, top.index)) return [];
  for (const line of lines.slice(0, top.index)) {
    if (line.removed === null) removeLine(line, { kind: 'page-title', reason: REASONS.contentsList });
  }
  return row;
}

/** The first table of contents of a page: entries with the numbers of their pages. */
function pagedContents(lines: readonly Line[]): Contents | null {
  for (const [index, line] of lines.slice(0, REACH).entries()) {
    if (line.removed !== null) continue;
    if (isSentence(line)) return null;
    if (titleOf(line.text) === null) continue;
    const entries: Entry[] = [];
    const open = linesAbove(lines, index).map(({ text }) => text);
    let end = index;
    for (let at = index; at < lines.length; at++) {
      const entry = lines[at];
      if (entry === undefined || entry.removed !== null) continue;
      const title = titleOf(entry.text);
      if (title !== null) {
        entries.push(joinedTitles([...open, title]));
        open.length = 0;
        end = at + 1;
      } else if (open.push(entry.text) >= TITLE_LINES || isSentence(entry)) break;
    }
    return { first: index, end, entries };
  }
  return null;
}

/** The lines above another that are shown, without the last of them, which are of the title in it. */
function shownBefore(lines: readonly Line[], first: number, ofTitle: number): Line[] {
  const above = lines.slice(0, first).filter(({ removed }) => removed === null);
  return above.slice(0, above.length - ofTitle);
}

/** The lines right above an entry that may be the beginning of its title. */
function linesAbove(lines: readonly Line[], index: number): Line[] {
  const above: Line[] = [];
  for (let at = index - 1; at >= 0 && above.length < TITLE_LINES - 1; at--) {
    const line = lines[at];
    if (line === undefined || line.removed !== null || CONTENTS_LABELS.test(line.text)) break;
    if ((lines[at + 1]?.blanksAbove ?? 0) > 0) break;
    above.unshift(line);
  }
  return above;
}

/** The last of some lines, and the same with those above it. */
function joinedTitles(texts: readonly string[]): string[] {
  return texts.map((_, at) => texts.slice(texts.length - 1 - at).join(''));
}

/** A table below its label (目录), without numbers of pages: it ends where its first title stands again. */
function labelledContents(lines: readonly Line[]): Contents | null {
  const shown = lines.flatMap((line, index) => (line.removed === null ? [{ line, index }] : []));
  const label = shown.findIndex(({ line }, at) => at < REACH && CONTENTS_LABELS.test(line.text));
  const top = shown[label + 1];
  if (label < 0 || top === undefined) return null;
  const opening = comparable(listedTitle(top.line.text));
  const rest = shown.slice(label + 2, label + 2 + MOST_LISTED);
  const again = rest.findIndex(({ line }) => comparable(listedTitle(line.text)) === opening);
  if (again < 0 || rest.slice(0, again).some(({ line }) => isSentence(line))) return null;
  const listed = [top, ...rest.slice(0, again)];
  return {
    first: shown[label]?.index ?? 0,
    end: rest[again]?.index ?? 0,
    entries: listed.map(({ line }) => [listedTitle(line.text)]),
  };
}

/** Most entries of a table without numbers of pages. */
const MOST_LISTED = 200;

/** The title that an entry names, without its number before it and that of the document behind. */
function listedTitle(text: string): string {
  const length = ordinalAt(text)?.length ?? 0;
  return text
    .slice(length)
    .replace(/\s{0,4}[（(][^（）()]{0,12}[〔﹝［[（(].{2,24}号\s?[）)]$/, '')
    .trim();
}

/** The title that an entry gives; null where the line is none. */
function titleOf(text: string): string | null {
  const entry = CONTENTS_ENTRIES.match(text)?.match[1]?.trim();
  return entry === undefined ? null : withoutNumber(withoutEdges(entry));
}

/** The title of a document without the number that it has in the table; numbers of chapters stay. */
function withoutNumber(entry: string): string {
  const title = entry.replace(/^\d{1,3}\s?[.．、]\s?(?=\D)/u, '');
  const own = title.replace(SPEAKER, '');
  return isSpeechHeading(own) || OWN_TITLES.named('own-title/about', own) !== null ? own : entry;
}

/** The speaker behind the title of a speech. */
const SPEAKER = /\s{0,2}[（(][\p{Script=Han}某×\s]{2,12}[）)]$/u;

/** The lines below that are the titles, in their order. */
function titlesBelow(lines: readonly Line[], entries: readonly Entry[], from: number): TitleInRow[] {
  const wanted = new Map<string, { index: number; text: string }[]>();
  for (const titles of entries) for (const title of titles) wanted.set(comparable(title), []);
  for (let index = from; index < lines.length; index++) {
    let text = '';
    for (const line of lines.slice(index, index + TITLE_LINES)) {
      if (line.removed !== null || text.length + line.text.length > LONGEST_TITLE) break;
      text += line.text;
      const title = wanted.has(comparable(text)) ? text : listedTitle(text);
      wanted.get(comparable(title))?.push({ index, text: title });
    }
  }
  const row: TitleInRow[] = [];
  let at = from;
  for (const titles of entries) {
    const places = titles.flatMap((title) => wanted.get(comparable(title)) ?? []);
    const [found] = places.filter(({ index }) => index >= at).sort((a, b) => a.index - b.index);
    if (found === undefined) continue;
    row.push({ index: found.index, text: found.text, title: found.text, placed: false });
    at = found.index + 1;
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
