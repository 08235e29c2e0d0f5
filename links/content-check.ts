import type { Passage } from '../engine/types.ts';

/** Hexadecimal digits of the check of one text: two texts of a file share one by chance once in 16 million. */
const DIGITS = 6;

/** White space and what cannot be seen: a line joined otherwise is the same text. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

/** A text as it is compared: however wide its letters are, however its lines are joined. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
}

/** FNV-1a over the UTF-16 units of the text, folded, with its halves mixed: a few digits that other words do not have. */
export function textCheck(text: string): string {
  const units = foldedText(text);
  let hash = 0x811c9dc5;
  for (let at = 0; at < units.length; at++) hash = Math.imul(hash ^ units.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0').slice(-DIGITS);
}

/** What a document's links are checked with: the whole text, and each passage, which is looked at when it is first asked for. */
export interface DocumentChecks {
  document: string;
  /** Number of passages. */
  count: number;
  /** Of a passage by its ordinal; an empty one where there is none. */
  passage: (ordinal: number) => string;
  /** Of how a passage begins. */
  opening: (ordinal: number) => string;
}

/** Units of a passage that its opening is known by: a list of results shows at least so many. */
const OPENING = 40;
/** Units folded beyond an opening: marks that belong to its last character stand there. */
const BEYOND = 32;
/** Before the check of an opening, so that it is told from one of a whole text. */
const OPENS = '~';

/**
 * The check that a link can carry where only the beginning of a passage is at hand, as in a list of results.
 * @param text the passage, or its beginning where that is longer than `OPENING`
 */
export function openingCheck(text: string): string {
  return `${OPENS}${textCheck(foldedOpening(text).slice(0, OPENING))}`;
}

/** The beginning of a folded text, `OPENING` units and more where it has so many: a row of an export is no reason to fold a whole passage. */
function foldedOpening(text: string): string {
  for (let length = 4 * OPENING; length < text.length; length *= 4) {
    const folded = foldedText(text.slice(0, length));
    if (folded.length >= OPENING + BEYOND) return folded;
  }
  return foldedText(text);
}

/** Whether a check knows no more than how the passage begins. */
export function isOpeningCheck(check: string): boolean {
  return check.startsWith(OPENS);
}

export function documentChecks(passages: readonly Passage[]): DocumentChecks {
  return {
    document: textCheck(passages.map(({ text }) => text).join('')),
    count: passages.length,
    passage: onceEach(passages, textCheck),
    opening: onceEach(passages, openingCheck),
  };
}

function onceEach(passages: readonly Passage[], check: (text: string) => string) {
  const known = new Map<number, string>();
  return (ordinal: number): string => {
    const text = passages[ordinal]?.text;
    const found = known.get(ordinal) ?? (text === undefined ? '' : check(text));
    known.set(ordinal, found);
    return found;
  };
}

/** The check that a link to a passage carries, or one to the document as a whole (`null`); '' while that of the whole is not known. */
export function linkCheck(checks: DocumentChecks, passage: number | null): string {
  if (checks.document === '') return '';
  return `${checks.document}${passage === null ? '' : checks.passage(passage)}`;
}

/** What has become of the text that a link without a quote was made for. */
export type Checked =
  /** It reads as it did, or the link says nothing of it. */
  | { status: 'same' }
  /** The passage stands where it stood; other words of the document differ. */
  | { status: 'edited' }
  /** The passage stands elsewhere in the document, once. */
  | { status: 'moved'; passage: number }
  /** The words are others: changed, or another text has taken over the id. */
  | { status: 'other' };

/** Reads a link's check against the document as it is now. */
export function checkLink(check: string, passage: number | null, now: DocumentChecks): Checked {
  if (isOpeningCheck(check)) {
    if (now.opening(passage ?? 0) === check) return { status: 'same' };
    return standingAt(check, now.count, now.opening);
  }
  const asDocument = check.slice(0, DIGITS);
  const asPassage = check.slice(DIGITS);
  if (asDocument === '' || asDocument === now.document) return { status: 'same' };
  if (passage === null || asPassage === '') return { status: 'other' };
  if (now.passage(passage) === asPassage) return { status: 'edited' };
  return standingAt(asPassage, now.count, now.passage);
}

function standingAt(check: string, count: number, checkOf: (ordinal: number) => string): Checked {
  const places = Array.from({ length: count }, (_, ordinal) => ordinal).filter(
    (ordinal) => checkOf(ordinal) === check,
  );
  const [place] = places;
  return place !== undefined && places.length === 1
    ? { status: 'moved', passage: place }
    : { status: 'other' };
}
