import type { FieldName } from './fields.ts';
import type { PairCode } from './pairs.ts';

/** Fields whose terms weigh by how rare they are: those of the index, and whole documents. */
export type RankedField = FieldName | 'document';

/** What of a field is the same for all terms: how many rows there are, and how long they are on average. */
export interface FieldStatistics {
  rows: number;
  /** Words, and character pairs, in a row, repeats included. */
  words: number;
  pairs: number;
}

/** Rows of each field that hold a term. */
export type TermHolders = Readonly<Record<RankedField, number>>;

/**
 * What ranking must know of a collection of which only some documents are at hand: with it, these have the very scores that they
 * have among all.
 */
export interface WholeStatistics {
  fields: Readonly<Record<RankedField, FieldStatistics>>;
  /** Throws `RangeError` for a term that was not asked for beforehand. */
  holders(term: string | PairCode): TermHolders;
}
