import type { ArrayFile } from '../snapshot/array-file.ts';
import { type Bm25, idf, slotWeights } from './bm25.ts';
import { PairPostings } from './pair-postings.ts';
import type { PairCode } from './pairs.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import { WordPostings } from './word-postings.ts';

/** A term of a field: a word as a string, a character pair as its code. */
export type Term = string | PairCode;

/** One field of sections or documents, searchable by words and by character pairs. */
export class Field {
  readonly rows: number;
  /** Weight of a posting by its slot. */
  readonly weights: Float32Array;
  readonly #words: WordPostings;
  readonly #pairs: PairPostings;

  private constructor(rows: number, bm25: Bm25, words: WordPostings, pairs: PairPostings) {
    this.rows = rows;
    this.weights = slotWeights(bm25);
    this.#words = words;
    this.#pairs = pairs;
  }

  /** Every word of the field, in no particular order. */
  words(): Iterable<string> {
    return this.#words.words();
  }

  /** Rows that hold the term. */
  holders(term: Term): number {
    return typeof term === 'string' ? this.#words.holders(term) : this.#pairs.holders(term);
  }

  /** Inverse document frequency of the term among the rows, 0 where none holds it. */
  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.rows, holders);
  }

  /** Reads the term's postings into a buffer of at least `rows`; returns how many. */
  read(term: Term, into: PostingBuffer): number {
    return typeof term === 'string' ? this.#words.read(term, into) : this.#pairs.read(term, into);
  }

  /** Reads what the builders of words and of pairs made under the same name. */
  static from(words: ArrayFile, pairs: ArrayFile, name: string, bm25: Bm25): Field {
    return new Field(
      words.u32(`${name}.rows`)[0] ?? 0,
      bm25,
      new WordPostings(partsOf(words, `${name}.words`)),
      PairPostings.from(pairs, `${name}.pairs`),
    );
  }
}

/** FlexSearch's exports of the postings of words, JSON texts one after the other (`buildWordPostings`). */
function partsOf(file: ArrayFile, name: string): string[] {
  const bytes = file.u8(name);
  let offset = 0;
  return Array.from(file.u32(`${name}.lengths`), (length) => {
    const part = bytes.subarray(offset, offset + length);
    offset += length;
    return new TextDecoder().decode(part);
  });
}
