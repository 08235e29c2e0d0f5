import type {
  CompareAnswer,
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  ResolveAnswer,
  SearchAnswer,
  SourceDetail,
} from '../engine/types.ts';
import { type Answer, useAnswer } from './answer.ts';

/** The answers of the server, one hook for each endpoint. */

const searches = new Map<string, SearchAnswer>();
const documents = new Map<string, DocumentDetail>();
const matches = new Map<string, DocumentMatches>();
const sources = new Map<string, SourceDetail>();
const comparisons = new Map<string, CompareAnswer>();
const places = new Map<string, ResolveAnswer>();
const corpora = new Map<string, CorpusAnswer>();
const fileLists = new Map<string, FilesAnswer>();
const examples = new Map<string, { examples: Example[] }>();

export function useSearchAnswer(address: string): Answer<SearchAnswer> {
  return useAnswer(searches, address);
}

/** A null id asks nothing. */
export function useDocumentDetail(id: DocumentId | null): Answer<DocumentDetail> {
  return useAnswer(documents, id === null ? null : `/api/documents/${encodeURIComponent(id)}`);
}

/** A null address, of no query, asks nothing. */
export function useDocumentMatches(address: string | null): Answer<DocumentMatches> {
  return useAnswer(matches, address);
}

export function useSourceDetail(id: DocumentId): Answer<SourceDetail> {
  return useAnswer(sources, `/api/documents/${encodeURIComponent(id)}/source`);
}

/** Two documents side by side; see `compareRequest`. */
export function useCompareAnswer(address: string): Answer<CompareAnswer> {
  return useAnswer(comparisons, address);
}

/** A null address, of a link that quotes nothing, asks nothing. */
export function useResolveAnswer(address: string | null): Answer<ResolveAnswer> {
  return useAnswer(places, address);
}

export function useCorpusAnswer(): Answer<CorpusAnswer> {
  return useAnswer(corpora, '/api/corpus?limit=0');
}

/** One page of the files of the report; see `filesAddress`. */
export function useFilesAnswer(address: string): Answer<FilesAnswer> {
  return useAnswer(fileLists, address);
}

/** Queries to begin with. */
export function useExamplesAnswer(): Answer<{ examples: Example[] }> {
  return useAnswer(examples, '/api/examples');
}
