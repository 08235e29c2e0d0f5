import type { Passage } from '../engine/types.ts';

/** Hexadecimal digits of the check of one text: two texts of a file share one by chance once in 16 million. */
const DIGITS = 6;

/** White space and what cannot be seen: a line joined otherwise is the same text. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

/** FNV-1a over the UTF-16 units of the text, folded, with its halves mixed: a few digits that other words do not have. */
export function textCheck(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0').slice(-DIGITS);
}

/** What a document's links are checked with: the whole text, and each passage. */
export interface DocumentChecks {
  document: string;
  passages: readonly string[];
}

export function documentChecks(passages: readonly Passage[]): DocumentChecks {
  return {
    document: textCheck(passages.map(({ text }) => text).join('')),
    passages: passages.map(({ text }) => textCheck(text)),
  };
}

/** The check that a link to a passage carries, or one to the document as a whole (`null`). */
export function linkCheck({ document, passages }: DocumentChecks, passage: number | null): string {
  return `${document}${passage === null ? '' : (passages[passage] ?? '')}`;
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
  const asDocument = check.slice(0, DIGITS);
  const asPassage = check.slice(DIGITS);
  if (asDocument === '' || asDocument === now.document) return { status: 'same' };
  if (passage === null || asPassage === '') return { status: 'other' };
  if (now.passages[passage] === asPassage) return { status: 'edited' };
  const places = now.passages.flatMap((one, ordinal) => (one === asPassage ? [ordinal] : []));
  const [place] = places;
  return place !== undefined && places.length === 1
    ? { status: 'moved', passage: place }
    : { status: 'other' };
}
