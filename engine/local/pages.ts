import { type Columns, DAY_UNKNOWN } from '../columns/columns.ts';
import { DocumentSet } from '../match/document-set.ts';
import type { RankedRows } from '../rank/ranked.ts';
import type { SearchRequest } from '../types.ts';

/** What is asked of the columns to fold copies. */
type CopyColumns = Pick<Columns, 'text' | 'isCopied'>;

/** One line of a result list: the document, and the copies of it folded beneath. */
export interface Entry {
  document: number;
  score: number;
  copies: readonly number[];
}

/** More days than lie between 1970 and any year of four digits. Twice as many, times 500 million documents, is a whole number of a double. */
const DAYS = 2 ** 23;

/** Orders documents by their first possible day, unknown ones last, equals as they were. */
export function byDate(
  { rows, scores }: RankedRows,
  columns: Pick<Columns, 'dayFrom'>,
  sort: 'newest' | 'oldest',
): RankedRows {
  const { length } = rows;
  // Numbers are sorted in a tenth of the time that a comparison of pairs takes: the day, and where it stands among equal ones.
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const day = columns.dayFrom[rows[at] ?? 0] ?? DAY_UNKNOWN;
    const rank = day === DAY_UNKNOWN ? 2 * DAYS : DAYS + (sort === 'newest' ? -day : day);
    keys[at] = rank * length + at;
  }
  keys.sort();
  const inOrder = { rows: new Uint32Array(length), scores: new Float32Array(length) };
  for (let to = 0; to < length; to++) {
    const at = (keys[to] ?? 0) % length;
    inOrder.rows[to] = rows[at] ?? 0;
    inOrder.scores[to] = scores[at] ?? 0;
  }
  return inOrder;
}

/** Entries in their order. */
export interface EntryList {
  /** The first of them; all where `isWhole`. */
  first: readonly Entry[];
  /** How many there are in all. */
  length: number;
  isWhole: boolean;
}

/**
 * One entry a document, or one a group of copies with the best-ranked of it in front and the others in the order of the
 * collection.
 * @param documents all that are listed, in the order of the collection
 * @param texts distinct ones among them
 * @param best the first of them in the order of the list, or all
 */
export function entries(
  documents: Uint32Array,
  texts: number,
  { rows, scores }: RankedRows,
  columns: CopyColumns,
  duplicates: SearchRequest['duplicates'],
): EntryList {
  const first: { document: number; score: number; copies: number[] }[] = [];
  const inFront = new Map<number, { document: number; copies: number[] }>();
  for (let at = 0; at < rows.length; at++) {
    const document = rows[at] ?? 0;
    const entry = { document, score: scores[at] ?? 0, copies: [] };
    if (duplicates === 'collapse' && columns.isCopied(document)) {
      const text = columns.text[document] ?? document;
      if (inFront.has(text)) continue;
      inFront.set(text, entry);
    }
    first.push(entry);
  }
  if (inFront.size > 0) {
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      if (!columns.isCopied(document)) continue;
      const front = inFront.get(columns.text[document] ?? document);
      if (front !== undefined && front.document !== document) front.copies.push(document);
    }
  }
  const length = duplicates === 'collapse' ? texts : documents.length;
  return { first, length, isWhole: rows.length === documents.length };
}

/** Number of distinct texts among documents. */
export function distinctTexts(
  documents: Uint32Array,
  { text, size }: Pick<Columns, 'text' | 'size'>,
): number {
  const texts = DocumentSet.empty(size);
  for (let at = 0; at < documents.length; at++) texts.add(text[documents[at] ?? 0] ?? 0);
  return texts.count();
}
