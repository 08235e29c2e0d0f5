import type { Gazetteer } from '../gazetteer/index.ts';
import { countedRemarks } from '../local/counted-offers.ts';
import { regionNames } from '../local/region-names.ts';
import { documentHit } from '../local/shown-hits.ts';
import type { Hit, SearchAnswer, SearchRequest } from '../types.ts';
import type { ClusterSource } from './cluster-source.ts';
import { copiesBeneath } from './copies.ts';
import { type DecidedSearch, foundClause } from './decided-search.ts';
import { DocumentPages, type Listed, NONE_PICKED, type Picked } from './document-pages.ts';
import type { FoundCollections } from './found-collections.ts';
import { atPlaces } from './found-here.ts';
import type { Kept } from './kept.ts';
import { type QueryCounter, withCounts } from './outside-queries.ts';
import { type SearchCounts, searchCounts } from './search-counts.ts';
import { SectionPages } from './section-pages.ts';
import { matchedIn, ShownDocuments } from './shown-documents.ts';

/** Hits of an export that are made together. */
const HITS_AT_A_TIME = 50;
/** What is kept takes in memory, about: the counts of a search, and each of its candidates. */
const BYTES_OF_COUNTS = 40_000;
const BYTES_A_CANDIDATE = 150;

/** Answers searches from what the cluster decides and counts; of documents only those that are shown are fetched. */
export class DecidedAnswers {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #gazetteer: Gazetteer;
  readonly #counter: QueryCounter;
  readonly #documents: DocumentPages;
  readonly #sections: SectionPages;
  readonly #shownDocuments: ShownDocuments;
  /** For the next page of a search, which asks for what it shows alone. */
  readonly #counts: Kept<string, SearchCounts>;
  readonly #picked: Kept<string, Picked>;

  /** @param ranked documents of which the scores are worked out */
  constructor(
    source: ClusterSource,
    found: FoundCollections,
    gazetteer: Gazetteer,
    counter: QueryCounter,
    ranked?: number,
  ) {
    this.#source = source;
    this.#found = found;
    this.#gazetteer = gazetteer;
    this.#counter = counter;
    this.#documents = new DocumentPages(source, ranked);
    this.#sections = new SectionPages(source, found, ranked);
    this.#shownDocuments = new ShownDocuments(source, found);
    this.#counts = source.room.keep(() => BYTES_OF_COUNTS);
    this.#picked = source.room.keep(({ candidates }) => BYTES_A_CANDIDATE * (1 + candidates.length));
  }

  /** The answer of a search, without what was left out of the documents. */
  async answer(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const isOfSections = request.group === 'section';
    const [{ total, facets }, picked, relaxed] = await Promise.all([
      this.counted(asked, request, signal),
      isOfSections ? NONE_PICKED : this.#pick(asked, request, signal),
      request.match === 'exact' ? this.#counter.relaxed(request) : null,
    ]);
    const { documents } = total;
    const shown = isOfSections
      ? this.#sections.page(asked, request, documents, signal)
      : this.#documents
          .page(asked, request, documents, picked, signal)
          .then((listed) => this.#shown(asked, request, listed, signal));
    const [hits, query] = await Promise.all([shown, this.#told(request, documents)]);
    return {
      query,
      total,
      relaxed: { documents: relaxed ?? documents },
      hits,
      facets,
      tookMs: Math.round((performance.now() - started) * 1000) / 1000,
    };
  }

  /** All hits of a search for documents, in the order of its pages; of copies as the search folds them. */
  async *hits(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const { total } = await this.counted(asked, request, signal);
    const first = { ...request, page: 1, size: HITS_AT_A_TIME };
    const picked = await this.#pick(asked, first, signal);
    const length = request.duplicates === 'collapse' ? total.texts : total.documents;
    for (let page = 1; (page - 1) * HITS_AT_A_TIME < length; page++) {
      const wanted = { ...first, page };
      const listed = await this.#documents.page(asked, wanted, total.documents, picked, signal);
      if (listed.length === 0) return;
      yield await this.#shown(asked, wanted, listed, signal);
    }
  }

  /** The candidates of which the first pages are made. */
  #pick(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): Promise<Picked> {
    const { q, match, filters, sort } = request;
    // Where none is preferred, no more are picked than the page asks for.
    const last = asked.order.length > 0 ? null : request.page * request.size;
    const name = JSON.stringify([q, match, filters, sort, last, request.size === 0]);
    return this.#picked.known(name, () => this.#documents.picked(asked, request, signal));
  }

  /** How much there is in all. */
  counted(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): Promise<SearchCounts> {
    const { q, match, filters, group, lang } = request;
    const name = JSON.stringify([q, match, filters, group, lang]);
    return this.#counts.known(name, () => this.#count(asked, request, signal));
  }

  /** What was found here is counted here, but for its facets and how many texts it is. */
  async #count(
    { plan, texts, found }: DecidedSearch,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<SearchCounts> {
    const names = regionNames(this.#gazetteer, request.lang);
    if (found === null) return searchCounts(this.#source, plan, texts.flat(), request, names, signal);
    const reading = { clause: atPlaces(found.butOneFacet), decides: true };
    const { total, facets } = await searchCounts(
      this.#source,
      { ...plan, reading },
      [],
      request,
      names,
      signal,
    );
    const { sections, ...counted } = found.total;
    return { total: { ...total, ...counted, ...(request.group === 'section' ? { sections } : {}) }, facets };
  }

  /** What is shown of documents. */
  async #shown(
    asked: DecidedSearch,
    request: SearchRequest,
    listed: readonly Listed[],
    signal?: AbortSignal,
  ): Promise<Hit[]> {
    const orders = listed.map(({ candidate }) => candidate.order);
    const folded = request.duplicates === 'collapse' ? listed.map(({ candidate }) => candidate) : [];
    const [documents, copies] = await Promise.all([
      this.#shownDocuments.at(orders, asked, request, signal),
      copiesBeneath(this.#source.documents, foundClause(asked), folded, signal),
    ]);
    return listed.flatMap(({ candidate: { order, occurrences }, score }) => {
      const found = documents.get(order);
      if (found === undefined) return [];
      const { collection, matched, document } = found;
      const own = copies.get(order) ?? [];
      const shown = { document, score, occurrences, copies: own, removed: null };
      return [documentHit(collection, matched, request, shown)];
    });
  }

  /** What is said of the query. */
  async #told(request: SearchRequest, documents: number): Promise<SearchAnswer['query']> {
    const collection = this.#found.none();
    const { terms, problems } = matchedIn(collection, request);
    return withCounts(this.#counter, (outside) => ({
      text: request.q,
      match: request.match,
      terms,
      problems: countedRemarks({ ...collection, outside }, request, problems, documents),
    }));
  }
}
