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
import type { ConcordanceAnswer, ConcordanceRequest } from '../concordance/types.ts';
import type { SearchEngine } from '../engine.ts';
import { SnapshotError } from '../errors.ts';
import { FIRST_FILES } from '../first-files.ts';
import { type Gazetteer, loadGazetteer } from '../gazetteer/index.ts';
import { snapshotFacts } from '../local/corpus-answer.ts';
import { LocalEngine } from '../local/local-engine.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceLines } from '../source/types.ts';
import { sourceWindow } from '../source/window.ts';
import { matchedText, textOf } from '../text/fold.ts';
import { spellings } from '../text/forms.ts';
import { ofQuery } from '../trends/trends.ts';
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
  PlaceHeld,
  PlacesAnswer,
  PlacesRequest,
  RegionCode,
  ResolveAnswer,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  Suggestion,
  TrendsAnswer,
  TrendsRequest,
} from '../types.ts';
import { AskedDocuments } from './asked-documents.ts';
import type { Cluster } from './client.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING } from './cluster-clause.ts';
import { ClusterCounter } from './cluster-counter.ts';
import { ClusterSearches } from './cluster-searches.ts';
import { ClusterSource, type GenerationIndexes } from './cluster-source.ts';
import { clusterTrends } from './cluster-trends.ts';
import { filterClauses } from './filter-clauses.ts';
import { FoundCollections } from './found-collections.ts';
import { LookedFor } from './found-here.ts';
import { otherForm } from './messages.ts';
import { anywhere } from './pair-tokens.ts';
import { keysOfPlan, planExact, termsOfRelaxed } from './plan.ts';
import { CLUSTER_FORM, type Published } from './published.ts';
import { publishedFiles } from './published-files.ts';
import { standsIn } from './query-clauses.ts';
import { PublishedSuggestions } from './suggested.ts';

/** How much one answer is made of, where not as usual. */
export interface Bounds {
  /** Units of the reading texts of documents that are fetched. */
  most?: number;
  /** Documents of which the scores are worked out. */
  ranked?: number;
  /** Bytes that are kept of what was fetched and made. */
  kept?: number;
}

/**
 * Answers from one generation of a collection in a cluster. What the cluster decides it counts; what it cannot decide is looked at
 * in the documents that may match, by the code of the local engine (`smallCollection`).
 */
export class ClusterEngine implements SearchEngine {
  readonly generation: string;
  readonly #source: ClusterSource;
  readonly #gazetteer: Gazetteer = loadGazetteer();
  readonly #found: FoundCollections;
  readonly #suggestions: PublishedSuggestions;
  readonly #documents: AskedDocuments;
  readonly #searches: ClusterSearches;
  #held = 0;
  #onReleased: () => void = () => undefined;

  private constructor(source: ClusterSource, { most, ranked }: Bounds) {
    this.generation = source.facts.generation;
    this.#source = source;
    this.#found = new FoundCollections(source, most);
    this.#suggestions = new PublishedSuggestions(source);
    const [found, gazetteer] = [this.#found, this.#gazetteer];
    const looked = new LookedFor(source, found);
    const counter = new ClusterCounter(source, found, looked, gazetteer);
    const documents = new AskedDocuments(source, found, counter, gazetteer);
    this.#documents = documents;
    this.#searches = new ClusterSearches({ source, found, looked, counter, documents, gazetteer }, ranked);
  }

  static async open(
    cluster: Cluster,
    indexes: GenerationIndexes,
    bounds: Bounds = {},
  ): Promise<ClusterEngine> {
    return new ClusterEngine(await ClusterSource.open(cluster, indexes, bounds.kept), bounds);
  }

  hold(): () => void {
    this.#held++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held--;
      if (this.#held === 0) this.#onReleased();
    };
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return this.#searches.search(request, signal);
  }

  hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    return this.#searches.hits(request, signal);
  }

  listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed> {
    return this.#searches.listed(request, signal);
  }

  async document(id: DocumentId, part?: PartAsked): Promise<DocumentDetail | null> {
    const [own] = await this.#source.documents.byIds([id]);
    if (own === undefined) return null;
    const { summary, relations, file } = own.record;
    const related = [id, ...summary.copies, ...relations.map(({ document }) => document)];
    const source = await this.#source.source(file);
    const collection = await this.#found.named([...new Set(related)], new Map([[file, source]]));
    return new LocalEngine(collection).document(id, part);
  }

  async matches(id: DocumentId, request: MatchesRequest): Promise<DocumentMatches | null> {
    if (request.match === 'relaxed') await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
    const [own] = request.source === undefined ? [] : await this.#source.documents.byIds([id]);
    const file = own?.record.file;
    const sources = file === undefined ? undefined : new Map([[file, await this.#source.source(file)]]);
    return new LocalEngine(await this.#found.named([id], sources)).matches(id, request);
  }

  async concordance(request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceAnswer> {
    const collection = await this.#documents.matched(request, signal);
    return this.#documents.counted(collection, request, (engine) => engine.concordance(request));
  }

  async trends(request: TrendsRequest, signal?: AbortSignal): Promise<TrendsAnswer> {
    const none = this.#found.none();
    const added = await clusterTrends(this.#source, request, none, this.#gazetteer, signal);
    if (added !== null) return added;
    if (request.match === 'relaxed') {
      for (const q of request.queries) await this.#documents.plan({ ...request, q });
      return new LocalEngine(await this.#documents.passing(request, signal)).trends(request);
    }
    const keys = request.queries.map((q, index) => this.#keysOfQuery(q, index, request));
    const clause = allOf(filterClauses(request.filters).map((each) => each.clause));
    const all = [...new Set(keys.flat())].sort((a, b) => a - b);
    return new LocalEngine(await this.#found.matching(clause, all, signal)).trends(request);
  }

  async source(id: DocumentId, asked?: SourceLines): Promise<SourceDetail | null> {
    const [own] = await this.#source.documents.byIds([id]);
    if (own === undefined) return null;
    const source = await this.#source.source(own.record.file);
    return asked === undefined
      ? source
      : sourceWindow(readSource(source, own.record.summary, asked), asked.around);
  }

  async compare(a: DocumentId, b: DocumentId | ForeignText): Promise<CompareAnswer | null> {
    const collection = await this.#found.named(typeof b === 'string' ? [...new Set([a, b])] : [a]);
    return new LocalEngine(collection).compare(a, b);
  }

  async resolve(request: ResolveRequest): Promise<ResolveAnswer> {
    const own = await this.#found.named([request.document]);
    const quote = textOf(matchedText(request.quote).units);
    if (quote === '') return new LocalEngine(own).resolve(request);
    const answer = await new LocalEngine(own).resolve(request);
    if (answer.status !== 'gone') return answer;
    return new LocalEngine(await this.#found.needed(quoteClause(quote))).resolve(request);
  }

  suggest(prefix: string, limit: number): Promise<Suggestion[]> {
    return this.#suggestions.suggest(prefix, limit);
  }

  async collocations(request: CollocationsRequest, signal?: AbortSignal): Promise<CollocationsAnswer> {
    const collection = await this.#documents.passing(request.search, signal);
    return this.#documents.counted(collection, request.search, (engine) => engine.collocations(request));
  }

  async keywords(request: KeywordsRequest, signal?: AbortSignal): Promise<KeywordsAnswer> {
    const collection = await this.#found.needed(EVERYTHING, signal);
    return this.#documents.counted(collection, request.search, (engine) => engine.keywords(request));
  }

  async ngrams(request: NgramsRequest, signal?: AbortSignal): Promise<NgramsAnswer> {
    const collection = await this.#documents.matching(request.search, signal);
    return this.#documents.counted(collection, request.search, (engine) => engine.ngrams(request));
  }

  async countWords(counted: CountRequest, terms: CountTerms, signal?: AbortSignal): Promise<WordCounts> {
    const { search: asked } = counted.request;
    const collection =
      counted.kind === 'keywords'
        ? await this.#found.needed(EVERYTHING, signal)
        : await this.#documents.passing(asked, signal);
    return this.#documents.counted(collection, asked, (engine) => engine.countWords(counted, terms));
  }

  async snapshot(): Promise<CorpusAnswer['snapshot']> {
    return snapshotFacts(this.#source.facts.manifest);
  }

  async corpus(request: FilesRequest = FIRST_FILES): Promise<CorpusAnswer> {
    const { coverage, totals } = this.#source.facts;
    const { total, offset, files } = await this.files(request);
    return {
      snapshot: await this.snapshot(),
      coverage,
      report: { ...totals, perFile: files, listed: { total, offset } },
    };
  }

  files(request: FilesRequest): Promise<FilesAnswer> {
    return publishedFiles(this.#source, request);
  }

  async places({ regions }: PlacesRequest): Promise<PlacesAnswer> {
    const all = this.#source.facts.places;
    return { places: regions.length === 0 ? all : regions.map((region) => this.#placeOf(region, all)) };
  }

  async examples(): Promise<Example[]> {
    return this.#source.facts.examples;
  }

  async close(): Promise<void> {
    if (this.#held === 0) return;
    await new Promise<void>((resolve) => {
      this.#onReleased = resolve;
    });
  }

  /** Throws `QuerySyntaxError` and `RequestError`, which name the query where there are several. */
  #keysOfQuery(q: string, index: number, request: TrendsRequest): number[] {
    try {
      return keysOfPlan(planExact({ ...request, q }, this.#gazetteer));
    } catch (error) {
      throw ofQuery(error, index, request);
    }
  }

  #placeOf(region: RegionCode, among: readonly PlaceHeld[]): PlaceHeld {
    const within = among.find((place) => region.startsWith(place.region));
    if (within?.region === region) return within;
    if (within !== undefined) return this.#placeOf(region, within.places);
    return { region, label: this.#gazetteer.nameOf(region) ?? region, documents: 0, years: [], places: [] };
  }
}

/**
 * Documents in which a quote may stand in any of its forms, over the ends of passages too: these hold all of its characters.
 */
function quoteClause(quote: string): ClusterClause {
  return anyOf(
    spellings(quote, true).map(({ text }) =>
      allOf([...new Set(text)].map((one) => standsIn('reading', anywhere(one)))),
    ),
  );
}

/**
 * An engine over what was published. Rejects with `ClusterError`, and with `SnapshotError` where another version of this program
 * published it, or it is not whole.
 */
export async function openClusterEngine(
  cluster: Cluster,
  published: Published,
  bounds: Bounds = {},
): Promise<ClusterEngine> {
  if (published.form !== CLUSTER_FORM) throw new SnapshotError('version', otherForm(published));
  return ClusterEngine.open(cluster, published, bounds);
}
