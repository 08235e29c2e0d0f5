import type { ArrayFile } from '../snapshot/array-file.ts';
import { lowerBoundAhead } from '../text/sorted.ts';
import { type Bm25, idf, saturationOf } from './bm25.ts';
import type { Dictionary } from './dictionary.ts';
import type { PairCode } from './pairs.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import { Postings } from './postings.ts';

/** A term of a field: a word as a string, a character pair as its code. */
export type Term = string | PairCode;

/** The rows of one kind (sections or documents), searchable by words and by character pairs. */
export interface Field {
  readonly rows: number;
  /** Rows that hold the term. */
  holders(term: Term): number;
  /** Inverse document frequency of the term among the rows, 0 where none holds it. */
  idf(term: Term): number;
  /** Reads the term's postings into a buffer of at least as many as there are sections; returns how many. */
  read(term: Term, into: PostingBuffer): number;
  /**
   * Adds to `scores`, by row, `weight` times the idf and the BM25 weight of a term whose postings have been read: the first
   * `count` of the buffer. `holders`: rows that hold it, where not all their postings are given.
   */
  addWeights(
    term: Term,
    weight: number,
    read: PostingBuffer,
    count: number,
    scores: Float32Array,
    holders?: number,
  ): void;
}

/** How many terms there are in each row, repeats included. */
interface Lengths {
  of: Uint32Array;
  average: number;
}

function lengthsOf(of: Uint32Array): Lengths {
  let sum = 0;
  for (let row = 0; row < of.length; row++) sum += of[row] ?? 0;
  return { of, average: of.length === 0 ? 0 : sum / of.length };
}

/** See `Field.addWeights`. */
function addWeights(
  { rows, counts }: PostingBuffer,
  count: number,
  lengths: Lengths,
  bm25: Bm25,
  weight: number,
  scores: Float32Array,
  holders: number,
): void {
  if (count === 0) return;
  const { base, perUnit } = saturationOf(lengths.average, bm25);
  const most = weight * idf(lengths.of.length, holders) * (bm25.k1 + 1);
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? 0;
    const times = counts[at] ?? 0;
    const half = base + perUnit * (lengths.of[row] ?? 0);
    scores[row] = (scores[row] ?? 0) + (most * times) / (times + half);
  }
}

/** The words, or the character pairs, of a field. */
interface Terms {
  postings: Postings;
  lengths: Lengths;
}

/** A field whose postings stand in the files of the index. */
export class StoredField implements Field {
  readonly rows: number;
  readonly #bm25: Bm25;
  readonly #dictionary: Dictionary;
  readonly #words: Terms;
  readonly #pairs: Terms;

  private constructor(bm25: Bm25, dictionary: Dictionary, words: Terms, pairs: Terms) {
    this.rows = words.lengths.of.length;
    this.#bm25 = bm25;
    this.#dictionary = dictionary;
    this.#words = words;
    this.#pairs = pairs;
  }

  /** Every word of the field, in the order of the dictionary. */
  *words(): Iterable<string> {
    for (const number of this.#words.postings.keys) yield this.#dictionary.word(number);
  }

  holders(term: Term): number {
    return this.#termsOf(term).postings.holders(this.#keyOf(term)).rows;
  }

  /** Documents of which any row holds the term. */
  documents(term: Term): number {
    return this.#termsOf(term).postings.holders(this.#keyOf(term)).documents;
  }

  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.rows, holders);
  }

  read(term: Term, into: PostingBuffer): number {
    return this.#termsOf(term).postings.read(this.#keyOf(term), into);
  }

  addWeights(
    term: Term,
    weight: number,
    read: PostingBuffer,
    count: number,
    scores: Float32Array,
    holders = count,
  ): void {
    addWeights(read, count, this.#termsOf(term).lengths, this.#bm25, weight, scores, holders);
  }

  /** Lengths of the rows in words, and in pairs. */
  get lengths(): { words: Lengths; pairs: Lengths } {
    return { words: this.#words.lengths, pairs: this.#pairs.lengths };
  }

  #termsOf(term: Term): Terms {
    return typeof term === 'string' ? this.#words : this.#pairs;
  }

  #keyOf(term: Term): number {
    return typeof term === 'string' ? this.#dictionary.numberOf(term) : term;
  }

  /** Reads what the builders of words and of pairs made under the same name. */
  static from(
    words: ArrayFile,
    pairs: ArrayFile,
    dictionary: Dictionary,
    name: string,
    bm25: Bm25,
  ): StoredField {
    return new StoredField(bm25, dictionary, termsFrom(words, name), termsFrom(pairs, name));
  }
}

function termsFrom(file: ArrayFile, name: string): Terms {
  return { postings: Postings.from(file, name), lengths: lengthsOf(file.u32(`${name}.lengths`)) };
}

/** Whole documents: what their sections hold, added up. */
export class DocumentField implements Field {
  readonly rows: number;
  readonly #sections: StoredField;
  /** Number of each document's first section, and at the end the number of sections. */
  readonly #firstSections: Uint32Array;
  readonly #bm25: Bm25;
  readonly #words: Lengths;
  readonly #pairs: Lengths;

  constructor(sections: StoredField, firstSections: Uint32Array, bm25: Bm25) {
    this.rows = firstSections.length - 1;
    this.#sections = sections;
    this.#firstSections = firstSections;
    this.#bm25 = bm25;
    this.#words = this.#summed(sections.lengths.words);
    this.#pairs = this.#summed(sections.lengths.pairs);
  }

  holders(term: Term): number {
    return this.#sections.documents(term);
  }

  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.rows, holders);
  }

  read(term: Term, into: PostingBuffer): number {
    return this.together(into, this.#sections.read(term, into));
  }

  addWeights(
    term: Term,
    weight: number,
    read: PostingBuffer,
    count: number,
    scores: Float32Array,
    holders = count,
  ): void {
    const lengths = typeof term === 'string' ? this.#words : this.#pairs;
    addWeights(read, count, lengths, this.#bm25, weight, scores, holders);
  }

  /** Makes the postings of sections, of which so many have been read, into those of their documents; returns how many. */
  together({ rows, counts }: PostingBuffer, sections: number): number {
    const firsts = this.#firstSections;
    let count = 0;
    let end = 0;
    let document = -1;
    for (let at = 0; at < sections; at++) {
      const section = rows[at] ?? 0;
      const times = counts[at] ?? 0;
      if (section < end) {
        counts[count - 1] = (counts[count - 1] ?? 0) + times;
        continue;
      }
      document = lowerBoundAhead(firsts, section + 1, document + 1) - 1;
      end = firsts[document + 1] ?? 0;
      rows[count] = document;
      counts[count] = times;
      count++;
    }
    return count;
  }

  #summed({ of: sections }: Lengths): Lengths {
    const documents = new Uint32Array(this.rows);
    for (let document = 0; document < documents.length; document++) {
      const end = this.#firstSections[document + 1] ?? 0;
      let sum = 0;
      for (let section = this.#firstSections[document] ?? 0; section < end; section++)
        sum += sections[section] ?? 0;
      documents[document] = sum;
    }
    return lengthsOf(documents);
  }
}
