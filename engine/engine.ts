import type {
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  FilesRequest,
  MatchesRequest,
  ResolveAnswer,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  Suggestion,
} from './types.ts';

/** What a search engine can be asked; the local one stands behind it today, a cluster may tomorrow. */
export interface SearchEngine {
  /** Throws `QuerySyntaxError` and `RequestError`. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  document(id: DocumentId): Promise<DocumentDetail | null>;
  /**
   * Every match of a query in one document, whether or not the document as a whole answers it; null for an unknown one.
   * Throws `QuerySyntaxError` and `RequestError`.
   */
  matches(id: DocumentId, request: MatchesRequest): Promise<DocumentMatches | null>;
  source(id: DocumentId): Promise<SourceDetail | null>;
  resolve(request: ResolveRequest): Promise<ResolveAnswer>;
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  /** What the collection holds and the report of its making, with one page of the files: the first, if none is named. */
  corpus(files?: FilesRequest): Promise<CorpusAnswer>;
  /** One page of the files of the report. */
  files(request: FilesRequest): Promise<FilesAnswer>;
  /** Queries to begin with, each of which finds something here. */
  examples(): Promise<Example[]>;
  close(): Promise<void>;
}
