import type { CollocationsAnswer, KeywordsAnswer, NgramsAnswer } from '../engine/association/types.ts';
import type {
  CompareAnswer,
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  NamedRegion,
  PartAsked,
  PlacesAnswer,
  ResolveAnswer,
  SearchAnswer,
  SourceDetail,
  TrendsAnswer,
} from '../engine/types.ts';
import type { ExportAbout } from '../server/schema/export-about.ts';
import { type Answer, useAnswer } from './answer.ts';
import { keptAnswers } from './index-in-use.ts';

/** The answers of the server, one hook for each endpoint. */

const searches = keptAnswers<SearchAnswer>();
const documents = keptAnswers<DocumentDetail>();
const matches = keptAnswers<DocumentMatches>();
const sources = keptAnswers<SourceDetail>();
const comparisons = keptAnswers<CompareAnswer>();
const places = keptAnswers<ResolveAnswer>();
const corpora = keptAnswers<CorpusAnswer>();
const fileLists = keptAnswers<FilesAnswer>();
const heldPlaces = keptAnswers<PlacesAnswer>();
const trends = keptAnswers<TrendsAnswer>();
const collocations = keptAnswers<CollocationsAnswer>();
const keywords = keptAnswers<KeywordsAnswer>();
const ngrams = keptAnswers<NgramsAnswer>();
const namedRegions = keptAnswers<{ names: NamedRegion[] }>();
const exportAbouts = keptAnswers<ExportAbout>();
const examples = keptAnswers<{ examples: Example[] }>();

/** A null address asks nothing. */
export function useSearchAnswer(address: string | null): Answer<SearchAnswer> {
  return useAnswer(searches, address);
}

/** A null id asks nothing. With a part a long text is answered by no more than that. */
export function useDocumentDetail(id: DocumentId | null, part: PartAsked | 'whole'): Answer<DocumentDetail> {
  return useAnswer(documents, id === null ? null : documentAddress(id, part));
}

export function documentAddress(id: DocumentId, part: PartAsked | 'whole'): string {
  return `/api/documents/${encodeURIComponent(id)}${part === 'whole' ? '' : `?part=${part}`}`;
}

/** A null address, of no query, asks nothing. */
export function useDocumentMatches(address: string | null): Answer<DocumentMatches> {
  return useAnswer(matches, address);
}

/** Some lines of the source of a document; see `sourceRequest`. */
export function useSourceWindow(address: string): Answer<SourceDetail> {
  return useAnswer(sources, address);
}

/** Two documents side by side; see `compareRequest`. */
export function useCompareAnswer(address: string): Answer<CompareAnswer> {
  return useAnswer(comparisons, address);
}

/** A null address, of a link that quotes nothing, asks nothing. */
export function useResolveAnswer(address: string | null): Answer<ResolveAnswer> {
  return useAnswer(places, address);
}

/** Nothing is asked for where it is not wanted. */
export function useCorpusAnswer(wanted = true): Answer<CorpusAnswer> {
  return useAnswer(corpora, wanted ? '/api/corpus?limit=0' : null);
}

/** What is held of a province and of each division within it; of all provinces: `ALL_PLACES`. */
export function usePlacesAnswer(province: string): Answer<PlacesAnswer> {
  return useAnswer(heldPlaces, `${ALL_PLACES}?region=${province}`);
}

export const ALL_PLACES = '/api/corpus/places';

/** A null address, of no query to make a table of, asks nothing. */
export function useTrendsAnswer(address: string | null): Answer<TrendsAnswer> {
  return useAnswer(trends, address);
}

/** One page of the files of the report; see `filesAddress`. */
export function useFilesAnswer(address: string): Answer<FilesAnswer> {
  return useAnswer(fileLists, address);
}

/** A null address, of no words, asks nothing. */
export function useCollocationsAnswer(address: string | null): Answer<CollocationsAnswer> {
  return useAnswer(collocations, address);
}

export function useKeywordsAnswer(address: string): Answer<KeywordsAnswer> {
  return useAnswer(keywords, address);
}

export function useNgramsAnswer(address: string): Answer<NgramsAnswer> {
  return useAnswer(ngrams, address);
}

/** What names and codes of regions mean; a null address asks nothing. */
export function useNamedRegions(address: string | null): Answer<{ names: NamedRegion[] }> {
  return useAnswer(namedRegions, address);
}

/** What goes with an export: how many rows, of what; see `exportAboutAddress`. */
export function useExportAbout(address: string): Answer<ExportAbout> {
  return useAnswer(exportAbouts, address);
}

/** Queries to begin with. */
export function useExamplesAnswer(): Answer<{ examples: Example[] }> {
  return useAnswer(examples, '/api/examples');
}
