import type { GramIds } from '../grams/gram-ids.ts';
import type { TypedArray } from '../snapshot/array-file.ts';
import type { FieldCounts } from './analyse.ts';
import { type Bm25, slotOf, termWeight } from './bm25.ts';
import { buildWordPostings, wordPostingArrays } from './build-word-postings.ts';
import { type CountedRows, RowReader } from './counted-rows.ts';
import { buildPairPostings, type PostingVisitor } from './pair-postings.ts';

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
  finish(name: string, words: readonly string[], pairs: GramIds, bm25: Bm25): Record<string, TypedArray> {
    return {
      [`${name}.rows`]: Uint32Array.of(this.#rows),
      ...wordPostingArrays(
        `${name}.words`,
        buildWordPostings(words, (visit) => this.#walk('words', bm25, visit)),
      ),
      ...buildPairPostings(pairs, (visit) => this.#walk('pairs', bm25, visit)).arrays(`${name}.pairs`),
    };
  }

  #walk(kind: keyof FieldCounts, bm25: Bm25, visit: PostingVisitor): void {
    const average = this.#averageLength(kind);
    let row = 0;
    for (const { terms, counts } of this.#documents) {
      const numbers = terms[kind];
      const reader = new RowReader(counts[kind].bytes);
      for (const length of counts[kind].lengths) {
        reader.next();
        const slot = slotsOf(length, average, bm25);
        for (let entry = 0; entry < reader.distinct; entry++) {
          visit(row, numbers[reader.terms[entry] ?? 0] ?? 0, slot(reader.counts[entry] ?? 0));
        }
        row++;
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

/** The slot of a term by its count in one row; most counts are 1 or 2, so each is worked out once. */
function slotsOf(length: number, average: number, bm25: Bm25): (count: number) => number {
  const known: number[] = [];
  return (count) => {
    known[count] ??= slotOf(termWeight(count, length, average, bm25), bm25);
    return known[count];
  };
}
