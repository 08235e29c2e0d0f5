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
import type { Collection } from '../local/collection.ts';
import { snapshotFacts } from '../local/corpus-answer.ts';
import { LocalEngine } from '../local/local-engine.ts';
import { openedTerms } from '../local/nothing-found.ts';
import { countedSearch, search } from '../local/search.ts';
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
  OccurrencesAsked,
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
import type { Cluster } from './client.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING } from './cluster-clause.ts';
import { ClusterCounter } from './cluster-counter.ts';
import { ClusterSource, type GenerationIndexes } from './cluster-source.ts';
import { type DecidedSearch, DecidedSearches, type FoundHere } from './decided-search.ts';
import { filterClauses } from './filter-clauses.ts';
import { FoundCollections } from './found-collections.ts';
import { literalsOf } from './literals.ts';
import { otherForm } from './messages.ts';
import { nearOrder } from './near-order.ts';
import { type QueryCounter, withCounts } from './outside-queries.ts';
import {
  filtered,
  filteredButOne,
  keysOfPlan,
  type Plan,
  planExact,
  planRelaxed,
  termsOfExact,
  termsOfRelaxed,
} from './plan.ts';
import { CLUSTER_FORM, type Published } from './published.ts';
import { publishedFiles } from './published-files.ts';
import { queryClause, standsIn } from './query-clauses.ts';
import { QUESTIONS_AT_ONCE, severalAtOnce } from './several-at-once.ts';
import { PublishedSuggestions } from './suggested.ts';

/**
 * Documents fetched for each character that may be another: more than are read of them, since some hold the characters around it
 * and not together.
 */
const ALIKE_LISTED = 100;

/** What of a question decides which documents its answer is made of. */
type Asked = Pick<SearchRequest, 'q' | 'lang' | 'filters' | 'match'>;

/** How much one answer is made of, where not as usual. */
export interface Bounds {
  /** Units of the reading texts of documents that are fetched. */
  most?: number;
  /** Documents of which the scores are worked out. */
  ranked?: number;
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
  readonly #counter: QueryCounter;
  readonly #decidedSearches: DecidedSearches;
  #held = 0;
  #onReleased: () => void = () => undefined;

  private constructor(source: ClusterSource, { most, ranked }: Bounds) {
    this.generation = source.facts.generation;
    this.#source = source;
    this.#found = new FoundCollections(source, most);
    this.#suggestions = new PublishedSuggestions(source);
    this.#counter = new ClusterCounter(source, this.#found, this.#gazetteer);
    this.#decidedSearches = new DecidedSearches(source, this.#found, this.#gazetteer, this.#counter, ranked);
  }

  static async open(
    cluster: Cluster,
    indexes: GenerationIndexes,
    bounds: Bounds = {},
  ): Promise<ClusterEngine> {
    return new ClusterEngine(await ClusterSource.open(cluster, indexes), bounds);
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

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const plan = await this.#plan(request);
    const reach = request.match === 'exact' ? plan.widened : plan.reading;
    const decided = await this.#decided(plan, request, signal);
    if (decided !== null) {
      const answer = await this.#decidedSearches.answer(decided, request, signal);
      if (answer.total.documents > 0 || request.match === 'relaxed') return answer;
      const { facets } = answer;
      return { ...(await this.#small(plan, allOf([reach.clause, filtered(plan)]), request, signal)), facets };
    }
    const answer = await this.#small(plan, allOf([reach.clause, filteredButOne(plan)]), request, signal);
    return { ...answer, tookMs: Math.round((performance.now() - started) * 1000) / 1000 };
  }

  /** The answer of a search from all documents that it may be made of. */
  async #small(
    plan: Plan,
    clause: ClusterClause,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<SearchAnswer> {
    await this.#learnCounts(request);
    const from = async (documents: ClusterClause): Promise<SearchAnswer> => {
      const collection = await this.#found.needed(documents, signal);
      return withCounts(this.#counter, (outside) => search({ ...collection, outside }, request));
    };
    const answer = await from(clause);
    const misspelt = answer.nothing === undefined ? [] : await this.#alike(plan, signal);
    return misspelt.length === 0 ? answer : await from(anyOf([clause, { ids: { values: misspelt } }]));
  }

  async *hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const large = await this.#largeOf(request, signal);
    if (large === null) {
      const collection = await this.#matching(request, signal, request.removed);
      yield* new LocalEngine(collection).hitsNow(request);
    } else yield* this.#decidedSearches.hits(large, request, signal);
  }

  async listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed> {
    const asked: SearchRequest = { ...request, group: 'document' };
    const large = await this.#largeOf(asked, signal);
    if (large === null)
      return new LocalEngine(await this.#matching(request, signal, request.removed)).listed(request);
    if (request.duplicates === 'all') {
      const { total } = large.found ?? (await this.#decidedSearches.counted(large, asked, signal));
      return { hits: total.documents, occurrences: total.occurrences, removed: 0 };
    }
    const held: Listed = { hits: 0, occurrences: 0, removed: 0 };
    for await (const hits of this.#decidedSearches.hits(large, { ...asked, passages: 0 }, signal)) {
      held.hits += hits.length;
      for (const { occurrences } of hits) held.occurrences += occurrences;
    }
    return held;
  }

  async document(id: DocumentId): Promise<DocumentDetail | null> {
    const [own] = await this.#source.byIds([id]);
    if (own === undefined) return null;
    const { summary, relations, file } = own.record;
    const related = [id, ...summary.copies, ...relations.map(({ document }) => document)];
    const source = await this.#source.source(file);
    const collection = await this.#found.named([...new Set(related)], new Map([[file, source]]));
    return new LocalEngine(collection).document(id);
  }

  async matches(id: DocumentId, request: MatchesRequest): Promise<DocumentMatches | null> {
    if (request.match === 'relaxed') await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
    return new LocalEngine(await this.#found.named([id])).matches(id, request);
  }

  async concordance(request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceAnswer> {
    const collection = await this.#matched(request, signal);
    return this.#counted(collection, request, (engine) => engine.concordance(request));
  }

  async trends(request: TrendsRequest, signal?: AbortSignal): Promise<TrendsAnswer> {
    if (request.match === 'relaxed') {
      for (const q of request.queries) await this.#learn({ ...request, q });
      return new LocalEngine(await this.#passing(request, signal)).trends(request);
    }
    const keys = request.queries.map((q, index) => this.#keysOfQuery(q, index, request));
    const clause = allOf(filterClauses(request.filters).map((each) => each.clause));
    const all = [...new Set(keys.flat())].sort((a, b) => a - b);
    return new LocalEngine(await this.#found.matching(clause, all, signal)).trends(request);
  }

  async source(id: DocumentId): Promise<SourceDetail | null> {
    const [own] = await this.#source.byIds([id]);
    return own === undefined ? null : this.#source.source(own.record.file);
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
    const collection = await this.#passing(request.search, signal);
    return this.#counted(collection, request.search, (engine) => engine.collocations(request));
  }

  async keywords(request: KeywordsRequest, signal?: AbortSignal): Promise<KeywordsAnswer> {
    const collection = await this.#found.needed(EVERYTHING, signal);
    return this.#counted(collection, request.search, (engine) => engine.keywords(request));
  }

  async ngrams(request: NgramsRequest, signal?: AbortSignal): Promise<NgramsAnswer> {
    const collection = await this.#matching(request.search, signal);
    return this.#counted(collection, request.search, (engine) => engine.ngrams(request));
  }

  async countWords(counted: CountRequest, terms: CountTerms, signal?: AbortSignal): Promise<WordCounts> {
    const { search: asked } = counted.request;
    const collection =
      counted.kind === 'keywords'
        ? await this.#found.needed(EVERYTHING, signal)
        : await this.#passing(asked, signal);
    return this.#counted(collection, asked, (engine) => engine.countWords(counted, terms));
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

  /** Reads a search, and fetches what its ranking asks for. Throws `QuerySyntaxError` and `RequestError`. */
  async #plan(request: Asked): Promise<Plan> {
    if (request.match === 'exact') {
      const plan = planExact(request, this.#gazetteer);
      await this.#source.learn(termsOfExact(plan));
      return plan;
    }
    await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
    return planRelaxed(request, this.#gazetteer, this.#source.statistics);
  }

  async #learn(request: Asked): Promise<void> {
    await this.#plan(request);
  }

  /** A search that finds more than one answer can be made of; null where it does not, or it is not one for documents. */
  async #largeOf(request: SearchRequest, signal?: AbortSignal): Promise<DecidedSearch | null> {
    if (request.group === 'section' || request.removed) return null;
    const plan = await this.#plan(request);
    const isTooMuch = await this.#found.isTooMuch(allOf([plan.reading.clause, filtered(plan)]), signal);
    return isTooMuch ? this.#decided(plan, request, signal) : null;
  }

  /** A search whose documents the cluster decides, or were found here; null where all that may match is to be fetched. */
  async #decided(plan: Plan, request: SearchRequest, signal?: AbortSignal): Promise<DecidedSearch | null> {
    if (request.removed || (request.group === 'section' && request.match === 'relaxed')) return null;
    const texts = literalsOf(plan.marked);
    if (!plan.reading.decides || !plan.widened.decides || texts === null) {
      if (request.match === 'relaxed' || plan.node === null || request.group === 'section') return null;
      const found = await this.#foundHere(plan, request, signal);
      return { plan, texts: [], order: this.#orderOf(plan, texts ?? []), found };
    }
    if (request.match === 'relaxed' && !(await this.#isCertain(request, plan, signal))) return null;
    return { plan, texts, order: this.#orderOf(plan, texts), found: null };
  }

  /** By what the cluster picks documents to be ranked. */
  #orderOf({ terms, words, marked }: Plan, texts: readonly (readonly string[])[]): ClusterClause[] {
    const literals = texts.flat();
    return marked.length === 0 ? [] : nearOrder({ terms, words, literals }, this.#source.statistics);
  }

  /** What an exact search finds, looked for in all documents that may match. */
  async #foundHere(plan: Plan, request: SearchRequest, signal?: AbortSignal): Promise<FoundHere> {
    const clause = allOf([plan.widened.clause, filteredButOne(plan)]);
    const collection = await this.#found.matching(clause, keysOfPlan(plan), signal);
    const { matched, documents, total, facets, occurrencesOf, togetherIn } = countedSearch(
      collection,
      request,
    );
    const { places } = collection.columns;
    const numbers = new Map(Array.from(documents, (document) => [places.of(document), document]));
    const numberOf = (order: number): number => numbers.get(order) ?? 0;
    return {
      collection,
      matched,
      orders: [...numbers.keys()],
      total,
      facets,
      occurrencesOf: (order) => occurrencesOf(numberOf(order)),
      togetherIn: (order) => togetherIn(numberOf(order)),
    };
  }

  /** Whether a relaxed search finds the same however sums are rounded. */
  async #isCertain(request: Asked, plan: Plan, signal?: AbortSignal): Promise<boolean> {
    const certain = planRelaxed(request, this.#gazetteer, this.#source.statistics, 'certain');
    const clauses = [plan, certain].map(({ reading }) => reading.clause);
    const [most, least] = await this.#source.counts(clauses, signal);
    return most === least;
  }

  /** Documents that may hold the terms of a query with one character that is another, the first ones of each. */
  async #alike({ node }: Plan, signal?: AbortSignal): Promise<DocumentId[]> {
    const ids = new Set<DocumentId>();
    await severalAtOnce(node === null ? [] : openedTerms(node), QUESTIONS_AT_ONCE, async (term) => {
      const { clause } = queryClause(term, () => EVERYTHING, 'reading');
      for (const { id } of await this.#source.first(clause, ALIKE_LISTED, signal)) ids.add(id);
    });
    return [...ids].sort();
  }

  /** What counting a relaxed search beside an exact one asks for. */
  async #learnCounts(request: Asked): Promise<void> {
    if (request.match === 'exact') await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
  }

  /** All documents that a search finds, and no fewer. */
  async #matching(
    request: OccurrencesAsked,
    signal: AbortSignal | undefined,
    widened = false,
  ): Promise<Collection> {
    const plan = await this.#plan(request);
    const { clause } = widened ? plan.widened : plan.reading;
    return this.#found.needed(allOf([clause, filtered(plan)]), signal);
  }

  /** The same for finding its occurrences, and nothing else. */
  async #matched(request: OccurrencesAsked, signal: AbortSignal | undefined): Promise<Collection> {
    if (request.match === 'relaxed') return this.#matching(request, signal);
    const plan = await this.#plan(request);
    const clause = allOf([plan.reading.clause, filtered(plan)]);
    return this.#found.matching(clause, keysOfPlan(plan), signal);
  }

  /** All documents that the filters of a request let pass, whatever it asks. */
  async #passing(request: Pick<SearchRequest, 'filters'>, signal?: AbortSignal): Promise<Collection> {
    const clauses = filterClauses(request.filters).map(({ clause }) => clause);
    return this.#found.needed(allOf(clauses), signal);
  }

  /** An answer whose remarks tell what other queries find. */
  async #counted<Answer>(
    collection: Collection,
    request: Asked,
    answer: (engine: LocalEngine) => Promise<Answer>,
  ): Promise<Answer> {
    await this.#learn(request);
    await this.#learnCounts(request);
    return await withCounts(this.#counter, (outside) => answer(new LocalEngine({ ...collection, outside })));
  }
}

/**
 * Documents in which a quote may stand in any of its forms, over the ends of passages too: these hold all of its characters.
 */
function quoteClause(quote: string): ClusterClause {
  return anyOf(
    spellings(quote, true).map(({ text }) =>
      allOf([...new Set(text)].map((one) => standsIn('reading', one))),
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
