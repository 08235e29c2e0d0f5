import { Growing } from '../text/growing.ts';
import { type CountedRows, RowReader } from './counted-rows.ts';

/**
 * Takes the postings of one row of a document: its first `length` terms (numbers of words or pairs, each once) and how often each stands
 * there. The arrays are used again for the next row.
 */
export type RowVisitor = (
  row: number,
  document: number,
  terms: Uint32Array,
  counts: Uint32Array,
  length: number,
) => void;

interface DocumentRows {
  /** The collection's numbers of the document's terms, by their numbers in the document. */
  terms: Uint32Array;
  counts: CountedRows;
}

/**
 * Gathers the counts of a field's words or pairs, document by document, until all are known and can be put together by
 * term. They are held as the bytes they came in.
 */
export class FieldRows {
  readonly #documents: DocumentRows[] = [];
  readonly #lengths = new Growing((length) => new Uint32Array(length));

  /** Adds the rows of a document; `terms`: the collection's numbers of its terms, by their numbers in the document. */
  add(terms: Uint32Array, counts: CountedRows): void {
    this.#documents.push({ terms, counts });
    this.#lengths.append(counts.lengths);
  }

  /** Terms in each row, repeats included; to be asked for once, at the end. */
  finishLengths(): Uint32Array {
    return this.#lengths.finish();
  }

  /** Calls `visit` with each row, ascending from 0. */
  walk(visit: RowVisitor): void {
    const reader = new RowReader();
    let numbers = new Uint32Array(0);
    let first = 0;
    for (const [document, { terms, counts }] of this.#documents.entries()) {
      if (numbers.length < terms.length) numbers = new Uint32Array(terms.length);
      reader.open(counts);
      for (let row = 0; row < counts.lengths.length; row++) {
        reader.next();
        const { terms: own, distinct } = reader;
        for (let entry = 0; entry < distinct; entry++) numbers[entry] = terms[own[entry] ?? 0] ?? 0;
        visit(first + row, document, numbers, reader.counts, distinct);
      }
      first += counts.lengths.length;
    }
  }
}
