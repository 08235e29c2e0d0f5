import { LRUCache } from 'lru-cache';
import type { Holders } from '../grams/grams.ts';
import type { RowStretches } from '../grams/row-lists.ts';
import { type PostingBuffer, postingBuffer } from './posting-buffer.ts';
import type { Postings } from './postings.ts';

/** The rows of a field that hold a term, of one kind of terms. */
export interface TermRows<Term> {
  /** Reads them, ascending, and how often each holds it; returns how many. */
  read(term: Term, into: PostingBuffer): number;
  /** The same for those of some documents, all of which may be in an answer. */
  readWithin(term: Term, wanted: WantedRows, into: PostingBuffer): number;
  holders(term: Term): Holders;
}

/** Where some documents stand. */
export interface WantedRows {
  /** In the field. */
  rows: RowStretches;
  passages: RowStretches;
}

/** What one segment of the index holds of a field. */
export interface PostingSegment<Term> {
  postings: Postings;
  /** −1 where the segment has no such term. */
  keyOf(term: Term): number;
  /** Number of its first row. */
  first: number;
}

/** Rows through all segments of an index. */
export interface FieldRows {
  count: number;
  /** 1 for rows that are in no answer; null where all may be. */
  dead: Uint8Array | null;
  documentOf(row: number): number;
}

/** Terms of which it is remembered how many rows and documents hold them. */
const REMEMBERED = 2048;

/** Read off the postings of the segments. */
export class SegmentRows<Term extends string | number> implements TermRows<Term> {
  readonly #segments: readonly PostingSegment<Term>[];
  readonly #rows: FieldRows;
  /** Of the terms asked for last: a search asks for the same several times, and many searches for common ones. */
  readonly #holders = new LRUCache<Term, Holders>({ max: REMEMBERED });
  /** For looking at the postings of a term where some of its rows are dead. */
  readonly #looked: PostingBuffer;

  constructor(segments: readonly PostingSegment<Term>[], rows: FieldRows) {
    this.#segments = segments;
    this.#rows = rows;
    this.#looked = postingBuffer(rows.dead === null ? 0 : rows.count);
  }

  read(term: Term, into: PostingBuffer): number {
    let length = 0;
    for (const { postings, keyOf, first } of this.#segments) {
      length = postings.read(keyOf(term), into, first, length);
    }
    return this.#living(into, length);
  }

  readWithin(term: Term, { rows }: WantedRows, into: PostingBuffer): number {
    let length = 0;
    for (const { postings, keyOf, first } of this.#segments) {
      length = postings.readWithin(keyOf(term), rows, into, first, length);
    }
    return length;
  }

  holders(term: Term): Holders {
    const known = this.#holders.get(term);
    if (known !== undefined) return known;
    const holders = this.#countHolders(term);
    this.#holders.set(term, holders);
    return holders;
  }

  #countHolders(term: Term): Holders {
    if (this.#rows.dead !== null) return this.#livingHolders(term);
    let [rows, documents] = [0, 0];
    for (const { postings, keyOf } of this.#segments) {
      const own = postings.holders(keyOf(term));
      rows += own.rows;
      documents += own.documents;
    }
    return { rows, documents };
  }

  /** Takes dead rows out of the first `length`; returns how many are left. */
  #living({ rows, counts }: PostingBuffer, length: number): number {
    const { dead } = this.#rows;
    if (dead === null) return length;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      if (dead[row] === 1) continue;
      rows[kept] = row;
      counts[kept++] = counts[at] ?? 0;
    }
    return kept;
  }

  #livingHolders(term: Term): Holders {
    const rows = this.read(term, this.#looked);
    let documents = 0;
    let before = -1;
    for (let at = 0; at < rows; at++) {
      const document = this.#rows.documentOf(this.#looked.rows[at] ?? 0);
      if (document !== before) documents++;
      before = document;
    }
    return { rows, documents };
  }
}
