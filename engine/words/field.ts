import type { Holders } from '../grams/grams.ts';
import { type Bm25, idf, saturationOf } from './bm25.ts';
import type { PairCode } from './pairs.ts';
import { isSame, NO_ROW, type PostingBuffer } from './posting-buffer.ts';
import type { TermRows, WantedRows } from './term-rows.ts';
import type { FieldStatistics } from './whole-statistics.ts';

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
   * `count` of the buffer. `holders`: rows that hold it, where not all their postings are given; else they are counted, or
   * known of the whole collection where only some of it is at hand.
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

/** The words, or the character pairs, of a field. */
interface Terms<Kind extends Term> {
  rows: TermRows<Kind>;
  lengths: Lengths;
}

/** What a field is made of: where its words and its pairs stand, and how many each row has of them. */
interface FieldParts {
  words: TermRows<string>;
  pairs: TermRows<PairCode>;
  wordLengths: Uint32Array;
  pairLengths: Uint32Array;
  /** 1 for rows that are in no answer; null where all may be. */
  dead: Uint8Array | null;
  /** What is known of the field in the collection that these rows are some of; null where they are all. */
  whole: WholeField | null;
}

/** What is known of a field in a collection of which some rows are at hand. */
export interface WholeField {
  statistics: FieldStatistics;
  holders(term: Term): number;
}

/** Lengths as they count where more rows are known of than are at hand. */
function ofWhole(own: Lengths, whole: WholeField | null, terms: 'words' | 'pairs'): Lengths {
  return whole === null ? own : { of: own.of, rows: whole.statistics.rows, average: whole.statistics[terms] };
}

/** A field whose postings stand in the files of the index. */
export class StoredField implements Field {
  readonly rows: number;
  readonly #bm25: Bm25;
  readonly #words: Terms<string>;
  readonly #pairs: Terms<PairCode>;
  readonly #whole: WholeField | null;

  constructor(bm25: Bm25, { words, pairs, wordLengths, pairLengths, dead, whole }: FieldParts) {
    this.rows = wordLengths.length;
    this.#bm25 = bm25;
    this.#words = { rows: words, lengths: ofWhole(lengthsOf(wordLengths, dead), whole, 'words') };
    this.#pairs = { rows: pairs, lengths: ofWhole(lengthsOf(pairLengths, dead), whole, 'pairs') };
    this.#whole = whole;
  }

  holders(term: Term): number {
    return this.#whole === null ? this.#holders(term).rows : this.#whole.holders(term);
  }

  /** Documents of which any row holds the term. */
  documents(term: Term): number {
    return this.#holders(term).documents;
  }

  idf(term: Term): number {
    const holders = this.holders(term);
    return holders === 0 ? 0 : idf(this.#words.lengths.rows, holders);
  }

  read(term: Term, into: PostingBuffer): number {
    return typeof term === 'string' ? this.#words.rows.read(term, into) : this.#pairs.rows.read(term, into);
  }

  /** The same for the rows of some documents, all of which may be in an answer. */
  readWithin(term: Term, wanted: WantedRows, into: PostingBuffer): number {
    return typeof term === 'string'
      ? this.#words.rows.readWithin(term, wanted, into)
      : this.#pairs.rows.readWithin(term, wanted, into);
  }

  addWeights(
    term: Term,
    weight: number,
    read: PostingBuffer,
    count: number,
    scores: Float32Array,
    holders = this.#whole === null || count === 0 ? count : this.holders(term),
  ): void {
    const { lengths } = typeof term === 'string' ? this.#words : this.#pairs;
    addWeights(read, count, lengths, this.#bm25, weight, scores, holders);
  }

  /** Lengths of the rows in words, and in pairs. */
  get lengths(): { words: Lengths; pairs: Lengths } {
    return { words: this.#words.lengths, pairs: this.#pairs.lengths };
  }

  #holders(term: Term): Holders {
    return typeof term === 'string' ? this.#words.rows.holders(term) : this.#pairs.rows.holders(term);
  }
}

/** Whole documents: what their sections hold, added up. */
export class DocumentField implements Field {
  readonly rows: number;
  readonly #sections: StoredField;
  /** Number of each document's first section, and at the end the number of sections. */
  readonly #firstSections: Uint32Array;
  /** Document of each section: 4 bytes each, since every posting is led to it. */
  readonly documentOf: Uint32Array;
  readonly #bm25: Bm25;
  readonly #words: Lengths;
  readonly #pairs: Lengths;
  readonly #whole: WholeField | null;

  /**
   * @param dead 1 for documents that are in no answer; null where all may be
   * @param whole what is known of all documents, where these are some of them
   */
  constructor(
    sections: StoredField,
    firstSections: Uint32Array,
    bm25: Bm25,
    dead: Uint8Array | null,
    whole: WholeField | null = null,
  ) {
    this.rows = firstSections.length - 1;
    this.#sections = sections;
    this.#firstSections = firstSections;
    this.documentOf = documentsOfSections(firstSections);
    this.#bm25 = bm25;
    this.#words = ofWhole(lengthsOf(this.#summed(sections.lengths.words), dead), whole, 'words');
    this.#pairs = ofWhole(lengthsOf(this.#summed(sections.lengths.pairs), dead), whole, 'pairs');
    this.#whole = whole;
  }

  holders(term: Term): number {
    return this.#whole === null ? this.#sections.documents(term) : this.#whole.holders(term);
  }

  /** Lengths of the documents in words, and in pairs. */
  get lengths(): { words: Lengths; pairs: Lengths } {
    return { words: this.#words, pairs: this.#pairs };
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
    holders = this.#whole === null || count === 0 ? count : this.holders(term),
  ): void {
    const lengths = typeof term === 'string' ? this.#words : this.#pairs;
    addWeights(read, count, lengths, this.#bm25, weight, scores, holders);
  }

  /** Makes the postings of sections, of which so many have been read, into those of their documents; returns how many. */
  together({ rows, counts }: PostingBuffer, sections: number): number {
    const { documentOf } = this;
    let place = -1;
    let last = NO_ROW;
    for (let at = 0; at < sections; at++) {
      const document = documentOf[rows[at] ?? 0] ?? 0;
      const repeated = isSame(document, last);
      const times = counts[at] ?? 0;
      place += 1 - repeated;
      rows[place] = document;
      counts[place] = Math.imul(counts[place] ?? 0, repeated) + times;
      last = document;
    }
    return place + 1;
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

/** The document of each section. */
export function documentsOfSections(firstSections: Uint32Array): Uint32Array {
  const documentOf = new Uint32Array(firstSections.at(-1) ?? 0);
  for (let document = 0; document + 1 < firstSections.length; document++) {
    documentOf.fill(document, firstSections[document], firstSections[document + 1]);
  }
  return documentOf;
}
