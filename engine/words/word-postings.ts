import { Index } from 'flexsearch';
import { SLOTS } from './bm25.ts';
import type { PostingBuffer } from './posting-buffer.ts';

/** FlexSearch takes a row with a text only; what it is does not matter, since `encode` gives the words. */
const ROW_CONTENT = 'row';

/** FlexSearch's postings of one word: slot → rows; slots without rows may be holes, or null after an import. */
type SlotRows = readonly (readonly number[] | null | undefined)[];

/** The parts of FlexSearch's export that hold postings; `reg`, the list of rows, is not needed to read them. */
const MAP_PART = /(?:^|\.)map$/;

/**
 * Words → rows, kept by FlexSearch: its `score` option puts each posting in the slot of its quantised BM25 weight
 * (`slotOf`), and its `map` gives the slots back.
 *
 * `map` is internal to FlexSearch 0.8.212: not in its types, hence read through checks here, pinned in package.json
 * and held by a contract test. FlexSearch does not clamp a score to `resolution`; `slotOf` never passes it.
 */
export class WordPostings {
  readonly #index: Index;
  readonly #map: ReadonlyMap<unknown, unknown>;
  readonly #checked = new Map<string, SlotRows>();
  /** Words of the row being added, and the slot of each. */
  #words: string[] = [];
  #slots: readonly number[] = [];

  constructor() {
    this.#index = new Index({
      tokenize: 'strict',
      resolution: SLOTS,
      encode: () => this.#words,
      score: (_row: string[], _word: string, at: number) => this.#slots[at] ?? SLOTS - 1,
    });
    const map: unknown = Reflect.get(this.#index, 'map');
    if (!(map instanceof Map)) throw new TypeError('FlexSearch no longer keeps its postings in a Map');
    this.#map = map;
  }

  /** Adds a row: distinct words and the slot of each. Rows must be added in ascending order, each once. */
  add(row: number, words: string[], slots: readonly number[]): void {
    if (words.length === 0) return;
    this.#words = words;
    this.#slots = slots;
    this.#index.add(row, ROW_CONTENT);
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

  /** FlexSearch's export of the postings: JSON texts, to be imported in this order. */
  export(): string[] {
    const parts: string[] = [];
    this.#index.export((key, data) => {
      if (MAP_PART.test(key)) parts.push(data);
    });
    return parts;
  }

  static import(parts: readonly string[]): WordPostings {
    const postings = new WordPostings();
    for (const part of parts) postings.#index.import('map', part);
    return postings;
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
