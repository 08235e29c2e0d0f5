import { lowerBoundAhead } from '../text/sorted.ts';
import { type Bm25, idf, saturationOf } from './bm25.ts';
import type { Dictionary } from './dictionary.ts';
import type { PairCode } from './pairs.ts';
import { type PostingBuffer, postingBuffer } from './posting-buffer.ts';
import type { Postings } from './postings.ts';

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

/** How many terms there are in each row, repeats included; none in those that are in no answer. */
interface Lengths {
  of: Uint32Array;
  /** Rows that may be in an answer. */
  rows: number;
  average: number;
}

/** @param dead 1 for rows that are in no answer; null where all may be */
function lengthsOf(all: Uint32Array, dead: Uint8Array | null): Lengths {
  const of = dead === null ? all : all.map((length, row) => (dead[row] === 1 ? 0 : length));
  let rows = of.length;
  let sum = 0;
  for (let row = 0; row < of.length; row++) {
    sum += of[row] ?? 0;
    if (dead !== null && dead[row] === 1) rows--;
  }
  return { of, rows, average: rows === 0 ? 0 : sum / rows };
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
  const most = weight * idf(lengths.rows, holders) * (bm25.k1 + 1);
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? 0;
    const times = counts[at] ?? 0;
    const half = base + perUnit * (lengths.of[row] ?? 0);
    scores[row] = (scores[row] ?? 0) + (most * times) / (times + half);
  }
}

/** What one segment of the index holds of a field. */
export interface FieldSegment {
  dictionary: Dictionary;
  words: Postings;
  pairs: Postings;
  /** Number of its first row. */
  first: number;
}

/** The rows of a field through all segments of the index. */
export interface FieldRowFacts {
  /** Terms in each row. */
  words: Uint32Array;
  pairs: Uint32Array;
  /** 1 for rows that are in no answer; null where all may be. */
  dead: Uint8Array | null;
  /** Document of a row. */
  documentOf: (row: number) => number;
}

/** A field whose postings stand in the files of the index. */
export class StoredField implements Field {
  readonly rows: number;
  readonly #bm25: Bm25;
  readonly #segments: readonly FieldSegment[];
  readonly #facts: FieldRowFacts;
  readonly #words: Lengths;
  readonly #pairs: Lengths;
  /** For looking at the postings of a term where some of its rows are dead. */
  readonly #looked: PostingBuffer;

  constructor(bm25: Bm25, segments: readonly FieldSegment[], facts: FieldRowFacts) {
    this.rows = facts.words.length;
    this.#bm25 = bm25;
    this.#segments = segments;
    this.#facts = facts;
    this.#words = lengthsOf(facts.words, facts.dead);
    this.#pairs = lengthsOf(facts.pairs, facts.dead);
    this.#looked = postingBuffer(facts.dead === null ? 0 : this.rows);
  }

  holders(term: Term): number {
    return this.#holders(term).rows;
  }

  /** Documents of which any row holds the term. */
  documents(term: Term): number {
    return this.#holders(term).documents;
  }

  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.#words.rows, holders);
  }

  read(term: Term, into: PostingBuffer): number {
    let length = 0;
    for (const { dictionary, words, pairs, first } of this.#segments) {
      length =
        typeof term === 'string'
          ? words.read(dictionary.numberOf(term), into, first, length)
          : pairs.read(term, into, first, length);
    }
    return this.#living(into, length);
  }

  addWeights(
    term: Term,
    weight: number,
    read: PostingBuffer,
    count: number,
    scores: Float32Array,
    holders = count,
  ): void {
    addWeights(
      read,
      count,
      typeof term === 'string' ? this.#words : this.#pairs,
      this.#bm25,
      weight,
      scores,
      holders,
    );
  }

  /** Lengths of the rows in words, and in pairs. */
  get lengths(): { words: Lengths; pairs: Lengths } {
    return { words: this.#words, pairs: this.#pairs };
  }

  /** Takes dead rows out of the first `length`; returns how many are left. */
  #living({ rows, counts }: PostingBuffer, length: number): number {
    const { dead } = this.#facts;
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

  #holders(term: Term): { rows: number; documents: number } {
    if (this.#facts.dead !== null) return this.#livingHolders(term);
    let [rows, documents] = [0, 0];
    for (const { dictionary, words, pairs } of this.#segments) {
      const own = typeof term === 'string' ? words.holders(dictionary.numberOf(term)) : pairs.holders(term);
      rows += own.rows;
      documents += own.documents;
    }
    return { rows, documents };
  }

  #livingHolders(term: Term): { rows: number; documents: number } {
    const rows = this.read(term, this.#looked);
    let documents = 0;
    let before = -1;
    for (let at = 0; at < rows; at++) {
      const document = this.#facts.documentOf(this.#looked.rows[at] ?? 0);
      if (document !== before) documents++;
      before = document;
    }
    return { rows, documents };
  }
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

  /** @param dead 1 for documents that are in no answer; null where all may be */
  constructor(sections: StoredField, firstSections: Uint32Array, bm25: Bm25, dead: Uint8Array | null) {
    this.rows = firstSections.length - 1;
    this.#sections = sections;
    this.#firstSections = firstSections;
    this.#bm25 = bm25;
    this.#words = lengthsOf(this.#summed(sections.lengths.words), dead);
    this.#pairs = lengthsOf(this.#summed(sections.lengths.pairs), dead);
  }

  holders(term: Term): number {
    return this.#sections.documents(term);
  }

  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.#words.rows, holders);
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

  #summed({ of: sections }: Lengths): Uint32Array {
    const documents = new Uint32Array(this.rows);
    for (let document = 0; document < documents.length; document++) {
      const end = this.#firstSections[document + 1] ?? 0;
      let sum = 0;
      for (let section = this.#firstSections[document] ?? 0; section < end; section++)
        sum += sections[section] ?? 0;
      documents[document] = sum;
    }
    return documents;
  }
}
