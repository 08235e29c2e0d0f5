import type { Clause } from '../columns/clauses.ts';
import type { DocumentSet } from '../match/document-set.ts';
import type { Evaluation } from '../match/evaluation.ts';
import type { QueryRemark } from '../query/lexer.ts';
import type { RankedRows, RankedSections } from '../rank/ranked.ts';
import type { Filters, SearchRequest } from '../types.ts';

/** The part of a search request that decides what matches. */
export type Asked = Pick<SearchRequest, 'q' | 'lang'> & {
  filters: Pick<Filters, 'possible' | 'year' | 'date' | 'not'>;
};

/** What a query finds in text that was left out. */
export interface RemovedMatches {
  marks: Evaluation;
  /** Documents that match where terms may stand there too: all others that match among them. */
  documents: DocumentSet;
}

/**
 * What a query found before the filters of the request: the one shape in which exact and relaxed search hand over to
 * counting, paging and presentation.
 */
export interface Matched {
  /** Terms as typed, or the words of a relaxed query. */
  terms: string[];
  problems: QueryRemark[];
  /** Matching documents, ascending. */
  documents: Uint32Array;
  /** Filters written inside the query. */
  clauses: Clause[];
  /** Where its terms stand; null where the query has none. */
  marks: Evaluation | null;
  /** What it finds in text that was left out; null where nothing, and of a relaxed query. */
  findRemoved(): RemovedMatches | null;
  /**
   * The given documents, in the order of the collection, best first; no more than `most` of them. `occurrencesOf`: of the
   * positive terms, by document.
   */
  rankDocuments(documents: Uint32Array, occurrencesOf: Uint32Array, most: number): RankedRows;
  /** The sections of the given documents, in the order of the collection, that the query found. */
  rankSections(documents: Uint32Array): RankedSections;
}
