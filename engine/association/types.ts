import type { SearchAnswer, SearchRequest } from '../types.ts';
import type { Window } from './windows.ts';

/** Word lists of what a search finds: words beside its occurrences, words of its texts against all others, and rows of words. */

type Measure = 'log-likelihood' | 'log-dice';

/** What word lists are asked alike. `Sort` names what they can be ordered by. */
interface ListRequest<Sort extends string> {
  /** The search whose texts are counted: its query, filters and `duplicates`; paging and the like mean nothing. */
  search: SearchRequest;
  /** Words are listed that are counted so often, at least. */
  minimum: number;
  sort: Sort;
  /** The other way round: most first, or words in their order, unless. */
  reverse: boolean;
  /** From 1. */
  page: number;
  size: number;
  /** Chooses the texts of a sample, where one is taken. */
  seed: number;
}

export type CollocationSort =
  | 'measure'
  | 'word'
  | 'observed'
  | 'expected'
  | 'frequency'
  | 'log-likelihood'
  | 'log-dice';
export interface CollocationsRequest extends ListRequest<CollocationSort> {
  window: Window;
  measure: Measure;
  /** Leaves words of grammar, and numbers, out of the list. */
  stop: boolean;
}

export type KeywordSort =
  | 'log-likelihood'
  | 'log-ratio'
  | 'word'
  | 'selection'
  | 'rest'
  | 'selection-documents'
  | 'rest-documents';
export interface KeywordsRequest extends ListRequest<KeywordSort> {
  stop: boolean;
}

export type NgramSort = 'count' | 'ngram';
export interface NgramsRequest extends ListRequest<NgramSort> {
  by: 'words' | 'characters';
  /** 2–6 of them. */
  length: number;
}

/** Any of them, for who counts several collections. */
export type CountRequest =
  | { kind: 'collocations'; request: CollocationsRequest }
  | { kind: 'keywords'; request: KeywordsRequest }
  | { kind: 'ngrams'; request: NgramsRequest };

/** Where not all texts were counted: those that were, chosen by chance. */
export interface Sample {
  /** Share of the texts, 0–1, that each text had as its chance. */
  share: number;
  /** Texts counted that the search finds, and how many it finds (copies as `duplicates` asks). */
  documents: number;
  of: number;
  seed: number;
}

type Query = SearchAnswer['query'];

export interface Collocation {
  /** As it is matched: folded. */
  word: string;
  /** How often it stands in the windows. */
  observed: number;
  /** How often it would if it stood there as often as anywhere. */
  expected: number;
  /** In all texts that pass the filters, but for the occurrences themselves. */
  frequency: number;
  logLikelihood: number;
  logDice: number;
}

export interface CollocationsAnswer {
  query: Query;
  /** Names the input the snapshot was made of: equal ones give equal answers. */
  fingerprint: string;
  total: {
    /** Of the search. */
    occurrences: number;
    /** Occurrences whose neighbours are counted: in running text, of texts counted once, in the sample where there is one. */
    counted: number;
    /** Words listed on all pages. */
    words: number;
    /** Running words in the windows, and in all texts that pass the filters but for the occurrences. */
    windowWords: number;
    allWords: number;
  };
  sample: Sample | null;
  rows: Collocation[];
}

export interface Keyword {
  word: string;
  /** How often it stands in the texts found, and in all other texts of the collection. */
  selection: number;
  rest: number;
  /** In how many of these texts, and of all others, it stands. */
  selectionDocuments: number;
  restDocuments: number;
  /** How often, for a million running words. */
  selectionPerMillion: number;
  restPerMillion: number;
  logLikelihood: number;
  logRatio: number;
}

export interface KeywordsAnswer {
  query: Query;
  fingerprint: string;
  total: {
    /** Texts counted, copies as `duplicates` asks. */
    selectionDocuments: number;
    restDocuments: number;
    /** Running words of these. */
    selectionWords: number;
    restWords: number;
    words: number;
  };
  rows: Keyword[];
}

export interface Ngram {
  /** Its words, parted by spaces; its characters with nothing between. */
  ngram: string;
  count: number;
}

export interface NgramsAnswer {
  query: Query;
  fingerprint: string;
  total: {
    documents: number;
    /** N-grams counted, and different ones that are listed on all pages. */
    counted: number;
    ngrams: number;
  };
  sample: Sample | null;
  rows: Ngram[];
}

/** What has been counted of words, before anything is made of it: what several collections count can be added up. */
export interface WordCounts {
  query: Query;
  fingerprint: string;
  /** Different words, or n-grams. */
  words: string[];
  /** How often each stands inside: in windows, in the selection. */
  inside: Float64Array;
  /** How often each stands outside: in the rest. */
  outside: Float64Array;
  /** In how many texts each does, where that is counted. */
  documents?: { inside: Float64Array; outside: Float64Array };
  totals: {
    /** Of the search. */
    occurrences: number;
    counted: number;
    /** All words. */
    inside: number;
    outside: number;
    /** Texts counted that the search finds, all that it finds, and others beside which they are counted. */
    documents: number;
    found: number;
    others: number;
  };
  /** Share of the texts that were counted. */
  share: number;
}

/** What a count is held to: where several collections are counted, to the same sample and the same words. */
export interface CountTerms {
  /** Words are given that stand inside so often, at least. */
  minimum: number;
  /** Just these words instead. */
  words?: readonly string[];
  /** No larger share of the texts. */
  share?: number;
}
