import { type Bm25, slotOf, termWeight } from './bm25.ts';
import { type CountedRows, RowReader } from './counted-rows.ts';

/**
 * Takes the postings of one row: its first `length` terms (numbers of words or pairs, each once) and the slot of each.
 * The arrays are used again for the next row.
 */
export type RowVisitor = (row: number, terms: Uint32Array, slots: Uint8Array, length: number) => void;

interface DocumentRows {
  /** The collection's numbers of the document's terms, by their numbers in the document. */
  terms: Uint32Array;
  counts: CountedRows;
}

/**
 * Gathers the counts of a field's words or pairs, document by document, until all are known, since a BM25 weight needs
 * the average length. They are held as the bytes they came in.
 */
export class FieldRows {
  readonly #documents: DocumentRows[] = [];
  #rows = 0;
  /** Terms of all rows, repeats included. */
  #length = 0;

  /** Adds the rows of a document; `terms`: the collection's numbers of its terms, by their numbers in the document. */
  add(terms: Uint32Array, counts: CountedRows): void {
    this.#documents.push({ terms, counts });
    this.#rows += counts.lengths.length;
    for (const length of counts.lengths) this.#length += length;
  }

  /** Rows added. */
  get rows(): number {
    return this.#rows;
  }

  /** Calls `visit` with each row, ascending from 0. */
  walk(bm25: Bm25, visit: RowVisitor): void {
    const walk = new RowWalk(this.#rows === 0 ? 0 : this.#length / this.#rows, bm25);
    let first = 0;
    for (const { terms, counts } of this.#documents) {
      walk.document(first, terms, counts, visit);
      first += counts.lengths.length;
    }
  }
}

/** Turns counts into postings, row by row. */
class RowWalk {
  readonly #average: number;
  readonly #bm25: Bm25;
  readonly #reader = new RowReader();
  #terms = new Uint32Array(0);
  #slots = new Uint8Array(0);

  constructor(average: number, bm25: Bm25) {
    this.#average = average;
    this.#bm25 = bm25;
  }

  document(first: number, terms: Uint32Array, counts: CountedRows, visit: RowVisitor): void {
    if (this.#slots.length < terms.length) {
      this.#terms = new Uint32Array(terms.length);
      this.#slots = new Uint8Array(terms.length);
    }
    this.#reader.open(counts);
    const { lengths } = counts;
    for (let row = 0; row < lengths.length; row++) {
      this.#row(terms, lengths[row] ?? 0);
      visit(first + row, this.#terms, this.#slots, this.#reader.distinct);
    }
  }

  #row(numbers: Uint32Array, length: number): void {
    this.#reader.next();
    const { terms: read, counts: times, distinct } = this.#reader;
    const [terms, slots, average, bm25] = [this.#terms, this.#slots, this.#average, this.#bm25];
    const once = slotOf(termWeight(1, length, average, bm25), bm25);
    for (let entry = 0; entry < distinct; entry++) {
      const count = times[entry] ?? 0;
      terms[entry] = numbers[read[entry] ?? 0] ?? 0;
      slots[entry] = count === 1 ? once : slotOf(termWeight(count, length, average, bm25), bm25);
    }
  }
}
