import { textCheck } from '../../links/content-check.ts';
import { outlineParts } from '../outline.ts';
import type { DocumentDetail, PartAsked, TextPart } from '../types.ts';
import type { Collection } from './collection.ts';

/**
 * UTF-16 units of a text that is given whole whatever part is asked for: about a megabyte, which a phone takes in a second. A text
 * of 30 MB took twelve seconds on a processor made four times slower.
 */
export const LONGEST_WHOLE = 300_000;
/** Passages of a part, and UTF-16 units at most: some windows of text. A single passage that is longer is given whole. */
const PART_PASSAGES = 200;
const PART_UNITS = 100_000;
/** Removed and mended stretches that an overview lists of each. */
const LISTED = 1_000;

/** A part of a text with its passages. */
interface GivenPart {
  part: TextPart;
  passages: DocumentDetail['passages'];
}

/** Whether a document is given in parts to who asks for one. */
export function isGivenInParts({ store }: Collection, document: number): boolean {
  return store.summary(document).characters > LONGEST_WHOLE;
}

/**
 * The part that holds a passage; beyond the end the last. Where parts begin does not depend on which passage is asked for: every so
 * many passages, and within these wherever one more would make them too long.
 */
export function textPart({ store, exact }: Collection, document: number, ordinal: number): GivenPart {
  const count = exact.passagesOf(document);
  const wanted = Math.min(ordinal, count - 1);
  const begin = wanted - (wanted % PART_PASSAGES);
  const passages = store.passages(document, begin, Math.min(count, begin + PART_PASSAGES) - 1);
  let first = begin;
  let units = 0;
  let end = begin;
  for (const { ordinal: at, text } of passages) {
    if (units > 0 && units + text.length > PART_UNITS) {
      if (at > wanted) break;
      first = at;
      units = 0;
    }
    units += text.length;
    end = at + 1;
  }
  return {
    part: { first, last: end - 1, count },
    passages: passages.slice(first - begin, end - begin),
  };
}

/** A document with a part of its text: what is known of it stands there whole, what was done to its text nowhere. */
export function withPart(detail: DocumentDetail, { part, passages }: GivenPart): DocumentDetail {
  const sections = detail.sections.filter(({ first, last }) => first <= part.last && last >= part.first);
  return { ...detail, passages, sections, removed: [], repaired: [], part };
}

/** A document without its text, but with what is to be told of all of it. */
export function overviewOf(detail: DocumentDetail): DocumentDetail {
  const { passages, removed, repaired } = detail;
  return {
    ...detail,
    passages: passages.filter(({ kind }) => kind === 'title' || kind === 'field'),
    sections: [],
    removed: removed.slice(0, LISTED),
    repaired: repaired.slice(0, LISTED),
    overview: {
      count: passages.length,
      check: textCheck(passages.map(({ text }) => text).join('')),
      outline: outlineParts(passages),
      removed: removed.length,
      repaired: repaired.length,
    },
  };
}

/** Ordinals, first and last, in which matches are looked for; null where all of them are. */
export function askedPassages(
  collection: Collection,
  document: number,
  asked: PartAsked | undefined,
): [first: number, last: number] | null {
  if (typeof asked !== 'number' || !isGivenInParts(collection, document)) return null;
  const { first, last } = textPart(collection, document, asked).part;
  return [first, last];
}
