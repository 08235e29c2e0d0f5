import { type Columns, DAY_UNKNOWN } from '../columns/columns.ts';
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

/** Orders documents by their first possible day, unknown ones last, equals as they were. */
export function byDate(
  { rows, scores }: RankedRows,
  columns: Columns,
  sort: 'newest' | 'oldest',
): RankedRows {
  const sign = sort === 'newest' ? -1 : 1;
  const order = Array.from(rows.keys()).sort((a, b) => {
    const dayA = columns.dayFrom[rows[a] ?? 0] ?? DAY_UNKNOWN;
    const dayB = columns.dayFrom[rows[b] ?? 0] ?? DAY_UNKNOWN;
    if (dayA === DAY_UNKNOWN || dayB === DAY_UNKNOWN)
      return Number(dayA === DAY_UNKNOWN) - Number(dayB === DAY_UNKNOWN);
    return sign * (dayA - dayB);
  });
  return {
    rows: Uint32Array.from(order, (i) => rows[i] ?? 0),
    scores: Float32Array.from(order, (i) => scores[i] ?? 0),
  };
}

/** Entries in their order, made when they are looked at: most searches show twenty. */
export class EntryList {
  readonly #ranked: RankedRows;
  /** Places of the documents in front. */
  readonly #places: Uint32Array;
  /** Copies behind the one in front, by the place of that. */
  readonly #copies: ReadonlyMap<number, readonly number[]>;
  /** So many of the entries, from the first, are in their order. */
  readonly ordered: number;

  constructor(
    ranked: RankedRows,
    places: Uint32Array,
    copies: ReadonlyMap<number, readonly number[]>,
    ordered: number,
  ) {
    this.#ranked = ranked;
    this.#places = places;
    this.#copies = copies;
    this.ordered = ordered;
  }

  get length(): number {
    return this.#places.length;
  }

  /** Whether all entries are in their order. */
  get isWhole(): boolean {
    return this.ordered === this.length;
  }

  slice(from: number, to: number): Entry[] {
    return Array.from(this.#places.subarray(from, to), (place) => ({
      document: this.#ranked.rows[place] ?? 0,
      score: this.#ranked.scores[place] ?? 0,
      copies: this.#copies.get(place)?.toSorted((a, b) => a - b) ?? [],
    }));
  }
}

/**
 * One entry a document, or one a group of copies with the best-ranked of it in front and the others in the order of the
 * collection.
 * @param most documents, from the first, that are in their order
 */
export function entries(
  ranked: RankedRows,
  columns: CopyColumns,
  duplicates: SearchRequest['duplicates'],
  most = Number.POSITIVE_INFINITY,
): EntryList {
  const { rows } = ranked;
  const places = new Uint32Array(rows.length);
  const inFront = new Map<number, number>();
  const copies = new Map<number, number[]>();
  let length = 0;
  let ordered = 0;
  for (let place = 0; place < rows.length; place++) {
    if (place === most) ordered = length;
    const document = rows[place] ?? 0;
    if (duplicates === 'collapse' && columns.isCopied(document)) {
      const text = columns.text[document] ?? document;
      const front = inFront.get(text);
      if (front !== undefined) {
        const behind = copies.get(front);
        if (behind === undefined) copies.set(front, [document]);
        else behind.push(document);
        continue;
      }
      inFront.set(text, place);
    }
    places[length++] = place;
  }
  if (rows.length <= most) ordered = length;
  return new EntryList(ranked, places.subarray(0, length), copies, ordered);
}

/** Number of distinct texts among documents. */
export function distinctTexts(documents: Uint32Array, columns: CopyColumns): number {
  const copied = new Set<number>();
  let alone = 0;
  for (const document of documents) {
    if (columns.isCopied(document)) copied.add(columns.text[document] ?? document);
    else alone++;
  }
  return alone + copied.size;
}
