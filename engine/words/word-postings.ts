import { Index } from 'flexsearch';
import { SLOTS } from './bm25.ts';
import type { PostingBuffer } from './posting-buffer.ts';

/** FlexSearch's postings of one word: slot → rows; slots without rows may be holes, or null after an import. */
type SlotRows = readonly (readonly number[] | null | undefined)[];

/**
 * Words → rows, kept by FlexSearch: each posting stands in the slot of its quantised BM25 weight (`slotOf`), as
 * FlexSearch's `score` option would put it, and its `map` gives the slots back.
 *
 * `map` is internal to FlexSearch 0.8.212: not in its types, hence read through checks here, pinned in package.json
 * and held by a contract test.
 */
export class WordPostings {
  readonly #map: ReadonlyMap<unknown, unknown>;
  readonly #checked = new Map<string, SlotRows>();

  /** Imports postings in the form of FlexSearch's export of `map`: JSON texts (`buildWordPostings`). */
  constructor(parts: readonly string[]) {
    const index = new Index({ tokenize: 'strict', resolution: SLOTS });
    for (const part of parts) index.import('map', part);
    const map: unknown = Reflect.get(index, 'map');
    if (!(map instanceof Map)) throw new TypeError('FlexSearch no longer keeps its postings in a Map');
    this.#map = map;
  }

  /** Every word held, in no particular order. */
  *words(): Iterable<string> {
    for (const word of this.#map.keys()) if (typeof word === 'string') yield word;
  }

  /** Rows that hold the word. */
  holders(word: string): number {
    let count = 0;
    for (const rows of this.#slotRows(word)) count += rows?.length ?? 0;
    return count;
  }

  /** Reads a word's postings, by slot; returns how many. */
  read(word: string, into: PostingBuffer): number {
    let count = 0;
    this.#slotRows(word).forEach((rows, slot) => {
      if (!rows) return;
      for (const row of rows) {
        into.rows[count] = row;
        into.slots[count] = slot;
        count++;
      }
    });
    return count;
  }

  #slotRows(word: string): SlotRows {
    const checked = this.#checked.get(word);
    if (checked !== undefined) return checked;
    const found = this.#map.get(word);
    if (found === undefined) return [];
    if (!isSlotRows(found)) throw new TypeError('FlexSearch no longer keeps a list of rows by slot');
    this.#checked.set(word, found);
    return found;
  }
}

function isSlotRows(value: unknown): value is SlotRows {
  return (
    Array.isArray(value) &&
    value.length <= SLOTS &&
    value.every(
      (rows) => rows == null || (Array.isArray(rows) && rows.every((row) => typeof row === 'number')),
    )
  );
}
