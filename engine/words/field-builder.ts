import type { GramIds } from '../grams/gram-ids.ts';
import type { FieldCounts } from './analyse.ts';
import { type Bm25, slotOf, termWeight } from './bm25.ts';
import { type CountedRows, RowReader } from './counted-rows.ts';
import { Field } from './field.ts';
import { buildPairPostings, type PairVisitor } from './pair-postings.ts';
import { WordPostings } from './word-postings.ts';

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

  /** The field; `words` by the collection's numbers, and who numbered its pairs. */
  finish(words: readonly string[], pairs: GramIds, bm25: Bm25): Field {
    return new Field(
      this.#rows,
      bm25,
      this.#wordPostings(words, bm25),
      buildPairPostings(pairs, (visit) => this.#walkPairs(bm25, visit)),
    );
  }

  #wordPostings(vocabulary: readonly string[], bm25: Bm25): WordPostings {
    const postings = new WordPostings();
    const average = this.#averageLength('words');
    let row = 0;
    for (const { terms, counts } of this.#documents) {
      const own = Array.from(terms.words, (number) => vocabulary[number] ?? '');
      const reader = new RowReader(counts.words);
      for (const length of counts.words.lengths) {
        reader.next();
        const slot = slotsOf(length, average, bm25);
        const words: string[] = [];
        const slots: number[] = [];
        for (let entry = 0; entry < reader.distinct; entry++) {
          words.push(own[reader.terms[entry] ?? 0] ?? '');
          slots.push(slot(reader.counts[entry] ?? 0));
        }
        postings.add(row++, words, slots);
      }
    }
    return postings;
  }

  #walkPairs(bm25: Bm25, visit: PairVisitor): void {
    const average = this.#averageLength('pairs');
    let row = 0;
    for (const { terms, counts } of this.#documents) {
      const reader = new RowReader(counts.pairs);
      for (const length of counts.pairs.lengths) {
        reader.next();
        const slot = slotsOf(length, average, bm25);
        for (let entry = 0; entry < reader.distinct; entry++) {
          const pair = terms.pairs[reader.terms[entry] ?? 0] ?? 0;
          visit(row, pair, slot(reader.counts[entry] ?? 0));
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
