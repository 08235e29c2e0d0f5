import type { WrittenAnswer } from './answer/written.ts';
import type {
  CollocationsAnswer,
  CollocationsRequest,
  CountRequest,
  CountTerms,
  KeywordsAnswer,
  KeywordsRequest,
  NgramsAnswer,
  NgramsRequest,
  WordCounts,
} from './association/types.ts';
import type { ConcordanceAnswer, ConcordanceRequest } from './concordance/types.ts';
import type { SourceLines } from './source/types.ts';
import type {
  CompareAnswer,
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  FilesRequest,
  ForeignText,
  Hit,
  Listed,
  MatchesRequest,
  PartAsked,
  PlacesAnswer,
  PlacesRequest,
  ResolveAnswer,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  Suggestion,
  TrendsAnswer,
  TrendsRequest,
} from './types.ts';

/**
 * What a search engine can be asked; the local one stands behind it, or a cluster. A signal says that nobody
 * waits for the answer any more: it then rejects, or never comes. Throws `OverloadError` where the engine cannot answer now.
 */
export interface SearchEngine {
  /** Name of the snapshot that every answer is from: it never changes. */
  readonly generation: string;
  /** Answers that wait for a thread, where threads answer. */
  readonly queued?: { quick: number; middle: number; long: number };
  /** Keeps it from being closed until what this returns is called: for whoever asks more than one question. */
  hold(): () => void;
  /** Throws `QuerySyntaxError` and `RequestError`. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  /**
   * The same for who sends the answer on as it is; where an engine cannot, `writeAnswer` does it. An engine may give one that it
   * has given before, but not where it is to be made `anew`.
   */
  searchWritten?(
    request: SearchRequest,
    signal?: AbortSignal,
    how?: { anew: boolean },
  ): Promise<WrittenAnswer>;
  /**
   * All hits of a search in its order, a few at a time, whatever page is asked for: the search is made once. Throws as
   * `search` does.
   */
  hits(request: SearchRequest, signal?: AbortSignal): AsyncIterable<Hit[]>;
  /** How much `hits` would give, with `group=document` whatever is asked for. Throws as `search` does. */
  listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed>;
  /** With a part, of a long text no more than that; a text that is not long is given whole, but for its overview. */
  document(id: DocumentId, part?: PartAsked): Promise<DocumentDetail | null>;
  /**
   * Every match of a query in one document, whether or not the document as a whole answers it; null for an unknown one.
   * Throws `QuerySyntaxError` and `RequestError`.
   */
  matches(id: DocumentId, request: MatchesRequest, signal?: AbortSignal): Promise<DocumentMatches | null>;
  /** Every occurrence of a search in its surroundings, some rows of all. Throws as `search` does. */
  concordance(request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceAnswer>;
  /** How often queries are found by year, region or type. Throws as `search` does, and says which of the queries is wrong. */
  trends(request: TrendsRequest, signal?: AbortSignal): Promise<TrendsAnswer>;
  /** The source text of a document's file and its map; with lines, a part of both. */
  source(id: DocumentId, asked?: SourceLines): Promise<SourceDetail | null>;
  /**
   * Two documents side by side, the second of this collection or handed over whole; null where one is unknown. Throws
   * `BudgetError`.
   */
  compare(a: DocumentId, b: DocumentId | ForeignText, signal?: AbortSignal): Promise<CompareAnswer | null>;
  resolve(request: ResolveRequest): Promise<ResolveAnswer>;
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  /** Words around the occurrences of a search. Throws as `search` does. */
  collocations(request: CollocationsRequest, signal?: AbortSignal): Promise<CollocationsAnswer>;
  /** Words of the texts that a search finds, against those of all others. Throws as `search` does. */
  keywords(request: KeywordsRequest, signal?: AbortSignal): Promise<KeywordsAnswer>;
  /** Rows of words or characters in the texts that a search finds. Throws as `search` does. */
  ngrams(request: NgramsRequest, signal?: AbortSignal): Promise<NgramsAnswer>;
  /** What one of these three is made of: for who adds up several collections. Throws as `search` does. */
  countWords(request: CountRequest, terms: CountTerms, signal?: AbortSignal): Promise<WordCounts>;
  /** Which snapshot this is, and what it holds. */
  snapshot(): Promise<CorpusAnswer['snapshot']>;
  /** What the collection holds and the report of its making, with one page of the files: the first, if none is named. */
  corpus(files?: FilesRequest): Promise<CorpusAnswer>;
  /** One page of the files of the report. */
  files(request: FilesRequest): Promise<FilesAnswer>;
  /** What is held of places and of every division within them, and of which there is nothing. */
  places(request: PlacesRequest): Promise<PlacesAnswer>;
  /** Queries to begin with, each of which finds something here. */
  examples(): Promise<Example[]>;
  /** Ends when all is answered that was asked, and nobody holds it. */
  close(): Promise<void>;
}
