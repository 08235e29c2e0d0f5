import type { TypedArray } from '../snapshot/array-file.ts';
import type { FieldCounts } from './analyse.ts';
import { type Bm25, slotOf, termWeight } from './bm25.ts';
import { buildWordPostings } from './build-word-postings.ts';
import { type CountedRows, RowReader } from './counted-rows.ts';
import type { PairNumbers } from './pair-numbers.ts';
import { buildPairPostings, type RowVisitor } from './pair-postings.ts';

/** The collection's numbers of one document's words and pairs, by their numbers in the document. */
export interface DocumentTerms {
  words: Uint32Array;
  pairs: Uint32Array;
}

interface FieldDocument {
  terms: DocumentTerms;
  counts: FieldCounts;
}

/**
 * Gathers the counts of a field, document by document, until all are known, since a BM25 weight needs the average
 * length. They are held as the bytes they came in.
 */
export class FieldBuilder {
  readonly #documents: FieldDocument[] = [];
  #rows = 0;

  add(terms: DocumentTerms, counts: FieldCounts): void {
    this.#documents.push({ terms, counts });
    this.#rows += counts.words.lengths.length;
  }

  /** The field as members of an array file, for `Field.from`; `words` by the collection's numbers, and who numbered its pairs. */
  finish(name: string, words: readonly string[], pairs: PairNumbers, bm25: Bm25): Record<string, TypedArray> {
    const exported = buildWordPostings(words, (visit) => this.#walk('words', bm25, visit));
    return {
      [`${name}.rows`]: Uint32Array.of(this.#rows),
      [`${name}.words.lengths`]: exported.lengths,
      [`${name}.words`]: exported.bytes,
      ...buildPairPostings(pairs, (visit) => this.#walk('pairs', bm25, visit)).arrays(`${name}.pairs`),
    };
  }

  #walk(kind: keyof FieldCounts, bm25: Bm25, visit: RowVisitor): void {
    const average = this.#averageLength(kind);
    const reader = new RowReader();
    let numbers = new Uint32Array(0);
    let slots = new Uint8Array(0);
    let row = 0;
    for (const { terms, counts } of this.#documents) {
      const own = terms[kind];
      if (slots.length < own.length) {
        numbers = new Uint32Array(own.length);
        slots = new Uint8Array(own.length);
      }
      reader.open(counts[kind]);
      for (const length of counts[kind].lengths) {
        reader.next();
        const { terms: read, counts: times, distinct } = reader;
        const once = slotOf(termWeight(1, length, average, bm25), bm25);
        for (let entry = 0; entry < distinct; entry++) {
          const count = times[entry] ?? 0;
          numbers[entry] = own[read[entry] ?? 0] ?? 0;
          slots[entry] = count === 1 ? once : slotOf(termWeight(count, length, average, bm25), bm25);
        }
        visit(row++, numbers, slots, distinct);
      }
    }
  }

  #averageLength(kind: keyof FieldCounts): number {
    const total = this.#documents.reduce((sum, { counts }) => sum + terms(counts[kind]), 0);
    return this.#rows === 0 ? 0 : total / this.#rows;
  }
}

/** Terms of all rows, repeats included. */
function terms({ lengths }: CountedRows): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
