import type { ArrayFile } from '../snapshot/array-file.ts';
import { type Bm25, idf, saturationOf } from './bm25.ts';
import type { Dictionary } from './dictionary.ts';
import type { PairCode } from './pairs.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import { Postings } from './postings.ts';

/** A term of a field: a word as a string, a character pair as its code. */
export type Term = string | PairCode;

/** The words, or the character pairs, of a field. */
interface Terms {
  postings: Postings;
  /** Of these terms in each row, repeats included. */
  lengths: Uint32Array;
  averageLength: number;
}

/** One field of sections or documents, searchable by words and by character pairs. */
export class Field {
  readonly rows: number;
  readonly #bm25: Bm25;
  readonly #dictionary: Dictionary;
  readonly #words: Terms;
  readonly #pairs: Terms;

  private constructor(bm25: Bm25, dictionary: Dictionary, words: Terms, pairs: Terms) {
    this.rows = words.lengths.length;
    this.#bm25 = bm25;
    this.#dictionary = dictionary;
    this.#words = words;
    this.#pairs = pairs;
  }

  /** Every word of the field, in the order of the dictionary. */
  *words(): Iterable<string> {
    for (const number of this.#words.postings.keys) yield this.#dictionary.word(number);
  }

  /** Rows that hold the term. */
  holders(term: Term): number {
    return this.#termsOf(term).postings.holders(this.#keyOf(term));
  }

  /** Inverse document frequency of the term among the rows, 0 where none holds it. */
  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.rows, holders);
  }

  /** Reads the term's postings into a buffer of at least `rows`; returns how many. */
  read(term: Term, into: PostingBuffer): number {
    return this.#termsOf(term).postings.read(this.#keyOf(term), into);
  }

  /** Adds to `scores`, by row, `factor` times the BM25 weight of the term; the buffer is one of at least `rows`. */
  addWeights(term: Term, factor: number, scores: Float32Array, buffer: PostingBuffer): void {
    const { lengths, averageLength } = this.#termsOf(term);
    const count = this.read(term, buffer);
    const { rows, counts } = buffer;
    const saturation = saturationOf(averageLength, this.#bm25);
    const most = factor * (this.#bm25.k1 + 1);
    for (let at = 0; at < count; at++) {
      const row = rows[at] ?? 0;
      const times = counts[at] ?? 0;
      const half = saturation.base + saturation.perUnit * (lengths[row] ?? 0);
      scores[row] = (scores[row] ?? 0) + (most * times) / (times + half);
    }
  }

  #termsOf(term: Term): Terms {
    return typeof term === 'string' ? this.#words : this.#pairs;
  }

  #keyOf(term: Term): number {
    return typeof term === 'string' ? this.#dictionary.numberOf(term) : term;
  }

  /** Reads what the builders of words and of pairs made under the same name. */
  static from(words: ArrayFile, pairs: ArrayFile, dictionary: Dictionary, name: string, bm25: Bm25): Field {
    return new Field(bm25, dictionary, termsFrom(words, name), termsFrom(pairs, name));
  }
}

function termsFrom(file: ArrayFile, name: string): Terms {
  const lengths = file.u32(`${name}.lengths`);
  let sum = 0;
  for (let row = 0; row < lengths.length; row++) sum += lengths[row] ?? 0;
  return {
    postings: Postings.from(file, name),
    lengths,
    averageLength: lengths.length === 0 ? 0 : sum / lengths.length,
  };
}
