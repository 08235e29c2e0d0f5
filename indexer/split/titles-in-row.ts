import {
  comparable,
  isDateLine,
  isDocNumber,
  isSalutation,
  isSpeechHeading,
  isTitleLike,
  namesCollection,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { isAddressed, isClosed, isSentence, isShownSentence } from './document-edges.ts';
import { KINDRED_TITLES, LABELS_OF_ATTACHED, OWN_TITLES, PASSED_ON } from './document-head-rules.ts';
import { type PlaceInRow, placeInRow } from './place-in-row.ts';

/**
 * Titles of documents of one kind in a file, one below the other, each with a text that opens as a document does: it
 * greets, names whom it goes to, or counts from 一、 again. The first of them must stand above all text: what stands
 * below a text that has another beginning may be its example or its part.
 */

/** Lines below a title that may stand above a greeting: a date, the name of the speaker. */
const GREETING_REACH = 2;
/** Lines of text below a title among which 一、 and 二、 are looked for. */
const NUMBER_REACH = 400;
/** Shortest ending that the titles of accounts have in common where nothing else sets them apart. */
const SHORTEST_SHARED = 6;

/** Shortest title of a speech that says where it was given, which no part of a text is headed by. */
const SHORTEST_SPEECH = 10;
/** Fewest accounts that their titles alone tell apart, and how long each is, in units. */
const FEWEST_FRAMED = 3;
const SHORTEST_ACCOUNT = 120;
/** Units that such titles have in common at either end. */
const SHORTEST_FRAME = 4;

/** How the text below a title opens; `marked`: a heading of markup, which needs no more; `none`: nothing sets it apart. */
type Opening = 'greeting' | 'addressee' | 'numbers' | 'marked' | 'none';

/** A title of a row. */
export interface TitleInRow {
  index: number;
  /** The line. */
  text: string;
  /** Without its number. */
  title: string;
  /** It bears a number in the row. */
  placed: boolean;
}

interface Head extends TitleInRow {
  place: PlaceInRow | null;
  opening: Opening;
  /** What kind of account it is, `''` for others. */
  kind: string;
  level: number | null;
}

/** The titles of a row of documents, the first one too; none where there is no row. `marked`: only headings of markup count. */
export function titlesInRow(lines: readonly Line[], marked: boolean): readonly TitleInRow[] {
  const heads = headsAmong(lines);
  const [first] = heads;
  if (first === undefined || heads.length < 2) return [];
  const above = lines.slice(0, first.index);
  if (above.some(isShownSentence) || above.some(isMainTitle)) return [];
  if (lines.slice(first.index, heads.at(-1)?.index).some(isPassedOn)) return [];
  if (first.level !== null) {
    const row = headings(lines, heads, first.level);
    if (row.length > 1) return row;
  }
  if (marked) return [];
  return first.place === null ? accounts(lines, heads, first) : numbered(heads, first.place);
}

/** Titles that are all headings of one level, above which no other and at which nothing else stands. */
function headings(lines: readonly Line[], heads: readonly Head[], level: number): readonly Head[] {
  const row = heads.filter((head) => head.level === level);
  const from = row[0]?.index ?? 0;
  const others = lines
    .slice(from)
    .filter(({ hint, removed }) => removed === null && hint?.level !== undefined && hint.level <= level);
  return others.length === row.length && isOfOneKind(row) ? row : [];
}

/** Titles numbered from 1 on without a gap. */
function numbered(heads: readonly Head[], { style }: PlaceInRow): readonly Head[] {
  const row = heads.filter(({ place }) => place?.style === style);
  return row.every(({ place }, at) => place?.number === at + 1) && isOfOneKind(row) ? row : [];
}

/** Accounts of several units or years, told apart by what stands before the kind of document in their titles. */
function accounts(lines: readonly Line[], heads: readonly Head[], first: Head): readonly Head[] {
  if (first.opening === 'none') return framed(lines, heads);
  if (first.opening !== 'numbers') return [];
  const row = heads.filter(
    ({ place, opening, kind }) => place === null && opening === 'numbers' && kind === first.kind,
  );
  const isApart = (head: Head): boolean =>
    head === first || sharedEnd(head.title, first.title) >= SHORTEST_SHARED || isClosed(lines, head.index);
  return isOfOneKind(row) && row.every(isApart) ? row : [];
}

/** Accounts of one unit and year that differ in what they are about: `大河县2006年林业工作总结`, `大河县2006年水利工作总结`. */
function framed(lines: readonly Line[], heads: readonly Head[]): readonly Head[] {
  if (heads.length < FEWEST_FRAMED || !isOfOneKind(heads)) return [];
  const titles = heads.map(({ title }) => title);
  const [first = '', ...others] = titles;
  const start = Math.min(...others.map((other) => sharedStart(first, other)));
  const end = Math.min(...others.map((other) => sharedEnd(first, other)));
  if (start < SHORTEST_FRAME || end < SHORTEST_FRAME || !YEAR.test(first.slice(0, start))) return [];
  const isAccount = ({ index, place, opening }: Head, at: number): boolean =>
    place === null &&
    opening === 'none' &&
    lengthOf(lines.slice(index + 1, heads[at + 1]?.index ?? lines.length)) >= SHORTEST_ACCOUNT;
  return heads.every(isAccount) ? heads : [];
}

const YEAR = /\d{4}/;

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((length, { text, removed }) => length + (removed === null ? text.length : 0), 0);
}

/** Whether the titles are different, and all those of accounts or none. */
function isOfOneKind(row: readonly Head[]): boolean {
  const names = new Set(row.map(({ title }) => comparable(title)));
  const kinds = new Set(row.map(({ kind }) => kind));
  return row.length > 1 && names.size === row.length && kinds.size === 1;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** All lines that are titles above a text that opens as a document does. */
function headsAmong(lines: readonly Line[]): Head[] {
  const titles = lines.flatMap((line, index) => {
    const found = titleAt(lines, index);
    return found === null ? [] : [{ ...found, index, text: line.text, level: line.hint?.level ?? null }];
  });
  return titles.flatMap((title, at) => {
    const opening = openingBelow(lines, title, titles[at + 1]?.index ?? lines.length);
    return opening === null ? [] : [{ ...title, opening, placed: title.place !== null }];
  });
}

function titleAt(lines: readonly Line[], index: number): Pick<Head, 'title' | 'place' | 'kind'> | null {
  const line = lines[index];
  if (line === undefined || line.removed !== null || line.hint?.kind === 'table') return null;
  const place = placeInRow(line.text);
  const title = place?.title ?? line.text;
  if (!isTitleLike(title) || (place === null && ordinalAt(title) !== null)) return null;
  const above = lines[index - 1];
  if (above?.removed === null && LABELS_OF_ATTACHED.test(above.text)) return null;
  const account = KINDRED_TITLES.match(title)?.match;
  if (account !== undefined) return { title, place, kind: account[1] ?? '' };
  const isHead = isSpeechHeading(title) || OWN_TITLES.named('own-title/about', title) !== null;
  return isHead ? { title, place, kind: '' } : null;
}

function openingBelow(
  lines: readonly Line[],
  { index, title, kind, level }: Pick<Head, 'index' | 'title' | 'kind' | 'level'>,
  end: number,
): Opening | null {
  const text = lines.slice(index + 1, end).filter(({ removed }) => removed === null);
  if (!text.some(isSentence)) return null;
  if (isSpeechHeading(title) && text.slice(0, GREETING_REACH + 1).some(isGreeting)) return 'greeting';
  if (level !== null && isSpeechHeading(title) && title.length >= SHORTEST_SPEECH) return 'marked';
  if (level !== null && namesDocument(title) && text.some(({ text: line }) => isDateLine(line)))
    return 'marked';
  if (kind !== '') return countsFromOne(text) ? 'numbers' : 'none';
  const own = text.findIndex((line) => !isDocNumber(line.text) && !isDateLine(line.text));
  return own >= 0 && isAddressed(text, own) ? 'addressee' : null;
}

/** A title of its own above the first of a row: these are its parts. The name of a collection is none. */
const isMainTitle = ({ text, removed }: Line): boolean =>
  removed === null && isTitleLike(text) && namesDocument(text) && !namesCollection(text);

const isPassedOn = ({ text, removed }: Line): boolean => removed === null && PASSED_ON.test(text);

const isGreeting = ({ text }: Line): boolean => isSalutation(text);

/** Whether the first numbers of a text are 一、 and 二、. */
function countsFromOne(text: readonly Line[]): boolean {
  let number = 0;
  for (const line of text.slice(0, NUMBER_REACH)) {
    const ordinal = ordinalAt(line.text);
    if (ordinal?.style !== 'han') continue;
    if (ordinal.number !== number + 1) return false;
    number += 1;
    if (number === 2) return true;
  }
  return false;
}
