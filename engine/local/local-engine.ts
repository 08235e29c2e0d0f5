import { type WrittenAnswer, writeAnswer } from '../answer/written.ts';
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
} from '../association/types.ts';
import { compareTexts } from '../compare/compare.ts';
import { concordance } from '../concordance/concordance.ts';
import type { ConcordanceAnswer, ConcordanceRequest } from '../concordance/types.ts';
import { placesHeld } from '../coverage/places-held.ts';
import type { SearchEngine } from '../engine.ts';
import { QuerySyntaxError } from '../errors.ts';
import { FIRST_FILES } from '../first-files.ts';
import type { SnapshotUse } from '../snapshot/snapshot-use.ts';
import { foundInSource } from '../source/found.ts';
import { LastSource } from '../source/last-source.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceFound, SourceLines } from '../source/types.ts';
import { sourceWindow } from '../source/window.ts';
import type { StoredSource } from '../store/store.ts';
import { trends } from '../trends/trends.ts';
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
} from '../types.ts';
import { changesOf } from './changes.ts';
import type { Collection } from './collection.ts';
import { collocations, countCollocations } from './collocations.ts';
import { corpusAnswer, snapshotFacts } from './corpus-answer.ts';
import { examples } from './examples.ts';
import { countKeywords, keywords } from './keywords.ts';
import { matches } from './matches.ts';
import { countNgrams, ngrams } from './ngrams.ts';
import { regionNames } from './region-names.ts';
import { relatedTexts } from './related-texts.ts';
import { resolve } from './resolve.ts';
import { allHits, type BestFound, best, listed, search } from './search.ts';
import { sourceOf, suggestions } from './suggestions.ts';
import { isGivenInParts, overviewOf, textPart, withPart } from './text-part.ts';

/** Answers from a snapshot on this machine. */
export class LocalEngine implements SearchEngine {
  readonly #collection: Collection;
  readonly #use: SnapshotUse | null;
  readonly #lastSource = new LastSource();
  /** Found when first asked for: a snapshot does not change. */
  #examples: Example[] | null = null;

  /** `use`: holds the snapshot as long as this answers from it. */
  constructor(collection: Collection, use: SnapshotUse | null = null) {
    this.#collection = collection;
    this.#use = use;
  }

  get generation(): string {
    return this.#collection.generation;
  }

  /** What it was asked it has answered before anyone can close it. */
  hold(): () => void {
    return () => undefined;
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return search(this.#collection, request);
  }

  async searchWritten(request: SearchRequest): Promise<WrittenAnswer> {
    return writeAnswer(search(this.#collection, request));
  }

  /** What a search finds, counted and ranked, without facets and with nothing shown: to measure the engine by itself. */
  best(request: SearchRequest): BestFound {
    return best(this.#collection, request);
  }

  async *hits(request: SearchRequest): AsyncGenerator<Hit[]> {
    yield* this.hitsNow(request);
  }

  /** The same for a caller in this thread. */
  hitsNow(request: SearchRequest): Generator<Hit[]> {
    return allHits(this.#collection, request);
  }

  async listed(request: SearchRequest): Promise<Listed> {
    return listed(this.#collection, request);
  }

  async document(id: DocumentId, part?: PartAsked): Promise<DocumentDetail | null> {
    const { store } = this.#collection;
    const number = store.numberOf(id);
    if (number === null) return null;
    if (typeof part === 'number' && isGivenInParts(this.#collection, number)) {
      const { summary: document, sections, mentions, relations } = store.document(number);
      const related = relatedTexts(this.#collection, document, relations);
      const known = { document, passages: [], sections, removed: [], repaired: [] };
      return withPart({ ...known, mentions, relations, related }, textPart(this.#collection, number, part));
    }
    const whole = this.#whole(id, number);
    return part === 'overview' ? overviewOf(whole) : whole;
  }

  #whole(id: DocumentId, number: number): DocumentDetail {
    const { store } = this.#collection;
    const { file, summary, sections, mentions, relations } = store.document(number);
    const passages = store.passages(number);
    const { removed, repaired } = changesOf(id, this.#source(file), (passage, start, length) =>
      (passages[passage]?.text ?? '').slice(start, start + length),
    );
    const related = relatedTexts(this.#collection, summary, relations);
    return { document: summary, passages, sections, removed, repaired, mentions, relations, related };
  }

  async matches(id: DocumentId, request: MatchesRequest): Promise<DocumentMatches | null> {
    const { store } = this.#collection;
    const number = store.numberOf(id);
    if (number === null) return null;
    const lines = request.source;
    if (lines === undefined) return matches(this.#collection, number, request);
    const { file, summary } = store.document(number);
    const read = readSource(this.#source(file), summary, lines);
    const inLines = (of: DocumentMatches): DocumentMatches & { source: SourceFound } => ({
      ...of,
      source: foundInSource(read, id, of.matches, request, lines),
    });
    try {
      return inLines(matches(this.#collection, number, request));
    } catch (error) {
      // What is no query may be written somewhere all the same.
      if (!(error instanceof QuerySyntaxError)) throw error;
      const written = inLines({ terms: [], matches: [] });
      if (written.source.total === 0) throw error;
      return written;
    }
  }

  async concordance(request: ConcordanceRequest): Promise<ConcordanceAnswer> {
    return concordance(this.#collection, request);
  }

  async trends(request: TrendsRequest): Promise<TrendsAnswer> {
    return trends(this.#collection, request);
  }

  async source(id: DocumentId, asked?: SourceLines): Promise<SourceDetail | null> {
    const { store } = this.#collection;
    const number = store.numberOf(id);
    if (number === null) return null;
    const { file, summary } = store.document(number);
    const source = this.#source(file);
    return asked === undefined ? source : sourceWindow(readSource(source, summary, asked), asked.around);
  }

  async compare(a: DocumentId, b: DocumentId | ForeignText): Promise<CompareAnswer | null> {
    const one = this.#text(a);
    const other = typeof b === 'string' ? this.#text(b) : b;
    if (one === null || other === null) return null;
    return { a: one.document, b: other.document, ...compareTexts(one.passages, other.passages) };
  }

  async resolve(request: ResolveRequest): Promise<ResolveAnswer> {
    return resolve(this.#collection, request);
  }

  async suggest(prefix: string, limit: number): Promise<Suggestion[]> {
    return suggestions(sourceOf(this.#collection), prefix, limit);
  }

  async collocations(request: CollocationsRequest): Promise<CollocationsAnswer> {
    return collocations(this.#collection, request);
  }

  async keywords(request: KeywordsRequest): Promise<KeywordsAnswer> {
    return keywords(this.#collection, request);
  }

  async ngrams(request: NgramsRequest): Promise<NgramsAnswer> {
    return ngrams(this.#collection, request);
  }

  async countWords(counted: CountRequest, terms: CountTerms): Promise<WordCounts> {
    switch (counted.kind) {
      case 'collocations':
        return countCollocations(this.#collection, counted.request, terms);
      case 'keywords':
        return countKeywords(this.#collection, counted.request, terms);
      case 'ngrams':
        return countNgrams(this.#collection, counted.request, terms);
    }
  }

  async snapshot(): Promise<CorpusAnswer['snapshot']> {
    return snapshotFacts(this.#collection.manifest);
  }

  async corpus(files: FilesRequest = FIRST_FILES): Promise<CorpusAnswer> {
    return corpusAnswer(this.#collection, regionNames(this.#collection.gazetteer, 'zh'), files);
  }

  async files(request: FilesRequest): Promise<FilesAnswer> {
    return this.#collection.store.fileReports(request);
  }

  async places({ regions }: PlacesRequest): Promise<PlacesAnswer> {
    const { columns, everything, gazetteer } = this.#collection;
    return { places: placesHeld(columns, everything, gazetteer, regions) };
  }

  async examples(): Promise<Example[]> {
    this.#examples ??= examples(this.#collection);
    return this.#examples;
  }

  #text(id: DocumentId): ForeignText | null {
    const { store } = this.#collection;
    const number = store.numberOf(id);
    return number === null ? null : { document: store.summary(number), passages: store.passages(number) };
  }

  #source(file: number): StoredSource {
    return this.#lastSource.of(file, (number) => this.#collection.store.source(number));
  }

  async close(): Promise<void> {
    this.#lastSource.clear();
    this.#collection.close();
    this.#use?.release();
  }
}
