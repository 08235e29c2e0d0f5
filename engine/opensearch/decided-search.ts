import type { Gazetteer } from '../gazetteer/index.ts';
import type { Collection } from '../local/collection.ts';
import { countedRemarks } from '../local/counted-offers.ts';
import { searchExact } from '../local/exact-search.ts';
import type { Matched } from '../local/matched.ts';
import type { Entry } from '../local/pages.ts';
import { regionNames } from '../local/region-names.ts';
import { searchRelaxed } from '../local/relaxed-search.ts';
import { documentHit, sectionHit } from '../local/shown-hits.ts';
import type { DocumentId, Hit, SearchAnswer, SearchRequest } from '../types.ts';
import { candidateEntries, type RankedFor, rankedCandidates } from './candidate-order.ts';
import { type Candidate, candidates, type Sought } from './candidates.ts';
import { allOf, anyOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { copiesBeneath } from './copies.ts';
import type { FoundCollections } from './found-collections.ts';
import { type QueryCounter, withCounts } from './outside-queries.ts';
import { filtered, keysOfPlan, type Plan } from './plan.ts';
import { type SearchCounts, searchCounts } from './search-counts.ts';
import { rankedSections, sectionEntries } from './section-order.ts';

/** Documents of which the scores are worked out, the first ones by the near order of the cluster. */
export const RANKED = 300;
/** Documents put in order beyond those that a page shows where all are alike, since some of these may be folded beneath others. */
const COPIES_EXPECTED = 40;
/** Documents of which the sections are put in order together: their texts are fetched. */
const SECTIONED = 60;
/** Hits of an export that are made together. */
const HITS_AT_A_TIME = 50;
/** Places that one clause names: a cluster takes no more than 65,536. */
const PLACES_TOGETHER = 60_000;

/** A search that the cluster decides, however much it finds. */
export interface DecidedSearch {
  plan: Plan;
  /** The texts that count as occurrences, by term; each text is of one term. */
  texts: readonly (readonly string[])[];
  /** By what the cluster picks the first documents; empty where there is no reason to prefer any. */
  order: readonly ClusterClause[];
  /** What was counted here, of a search that the cluster does not decide; null where the cluster counts. */
  found: FoundHere | null;
}

/** What the local code found among all documents that may match. */
export interface FoundHere extends SearchCounts {
  /** These and others that were looked at, and what was found in them. */
  collection: Collection;
  matched: Matched;
  /** Places of the documents found in the order of the collection. */
  orders: readonly number[];
  occurrencesOf(order: number): number;
  /** Most of the terms that stand in one passage together. */
  togetherIn(order: number): number;
}

/** An entry of an answer before it is shown. */
interface Listed extends Pick<Entry, 'score'> {
  candidate: Candidate;
}

/** Answers searches from what the cluster decides and counts; of documents only those that are shown are fetched. */
export class DecidedSearches {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #gazetteer: Gazetteer;
  readonly #counter: QueryCounter;
  readonly #ranked: number;
  readonly #sectioned: number;

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
    this.#ranked = ranked ?? RANKED;
    this.#sectioned = ranked ?? SECTIONED;
  }

  /** The answer of a search for documents, without what was left out of them. */
  async answer(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const isOfSections = request.group === 'section';
    const [{ total, facets }, picked, relaxed] = await Promise.all([
      asked.found ?? this.counted(asked, request, signal),
      isOfSections ? [] : this.#picked(asked, request, signal),
      request.match === 'exact' ? this.#counter.relaxed(request) : null,
    ]);
    const hits = isOfSections
      ? await this.#sections(asked, request, total.documents, signal)
      : await this.#shown(
          asked,
          request,
          await this.#page(asked, request, total.documents, picked, signal),
          signal,
        );
    return {
      query: await this.#told(request, total.documents),
      total,
      relaxed: { documents: relaxed ?? total.documents },
      hits,
      facets,
      tookMs: Math.round((performance.now() - started) * 1000) / 1000,
    };
  }

  /** The sections on a page: those of the first documents in their order, then those of the documents that follow. */
  async #sections(
    asked: DecidedSearch,
    request: SearchRequest,
    documents: number,
    signal?: AbortSignal,
  ): Promise<Hit[]> {
    const first = (request.page - 1) * request.size;
    const last = first + request.size;
    const together = this.#sectioned;
    const shown = new Map<number, number>();
    const hits: Hit[] = [];
    let length = 0;
    for (let from = 0; from < documents && length < last; from += together) {
      const wanted = { from, size: together, isFolded: false };
      const some = await this.#candidates(asked, request.sort, wanted, signal);
      const inOrder = some.toSorted((a, b) => a.order - b.order);
      const orders = inOrder.map(({ order }) => order);
      const collection = await this.#found.shown(orders, keysOfPlan(asked.plan), signal);
      const matched = searchExact(collection, request);
      const { statistics } = this.#source;
      const ranking = rankedSections(inOrder, collection, matched.marks, queryOf(asked, request), statistics);
      const listed = sectionEntries(ranking, request, shown);
      const page = listed.slice(Math.max(0, first - length), last - length);
      length += listed.length;
      if (page.length === 0) continue;
      const copies = await this.#copiesOf(asked, request, page, signal);
      for (const { candidate, section, score } of page) {
        const document = orders.indexOf(candidate.order);
        const own = copies.get(candidate.order) ?? [];
        hits.push(sectionHit(collection, matched, request, { document, section, score, copies: own }));
      }
    }
    return hits;
  }

  /** All hits of a search for documents, in the order of its pages; of copies as the search folds them. */
  async *hits(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const { total } = asked.found ?? (await this.counted(asked, request, signal));
    const picked = await this.#picked(asked, { ...request, page: 1, size: HITS_AT_A_TIME }, signal);
    const length = request.duplicates === 'collapse' ? total.texts : total.documents;
    for (let page = 1; (page - 1) * HITS_AT_A_TIME < length; page++) {
      const wanted = { ...request, page, size: HITS_AT_A_TIME };
      const listed = await this.#page(asked, wanted, total.documents, picked, signal);
      if (listed.length === 0) return;
      yield await this.#shown(asked, wanted, listed, signal);
    }
  }

  /** How much there is in all. */
  counted(
    { plan, texts }: DecidedSearch,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<SearchCounts> {
    const names = regionNames(this.#gazetteer, request.lang);
    return searchCounts(this.#source, plan, texts.flat(), request, names, signal);
  }

  /** The first candidates in the order of the cluster: those of which the first pages are made. */
  async #picked(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): Promise<Candidate[]> {
    const last = request.page * request.size;
    if (last === 0) return [];
    const wanted = asked.order.length > 0 ? this.#ranked : Math.min(this.#ranked, last + COPIES_EXPECTED);
    return this.#candidates(asked, request.sort, { from: 0, size: wanted, isFolded: false }, signal);
  }

  /** The entries on a page of a search that finds so many documents. */
  async #page(
    asked: DecidedSearch,
    request: SearchRequest,
    documents: number,
    picked: readonly Candidate[],
    signal?: AbortSignal,
  ): Promise<Listed[]> {
    const count = request.size;
    const first = (request.page - 1) * count;
    if (count === 0 || first >= documents) return [];
    const isWhole = picked.length >= documents;
    // By date the first ones are those of all only where all are there.
    const isOrdered = isWhole || request.sort === 'relevance';
    const before = isOrdered ? this.#ordered(asked, request, picked) : [];
    const own = before.slice(first, first + count);
    if (own.length === count || isWhole) return own;
    // What was picked is so many texts, which stand first in the order of the cluster too: what follows goes on behind them.
    const from = Math.max(first, before.length);
    const isFolded = request.duplicates === 'collapse';
    const wanted = { from, size: count - own.length, isFolded };
    const behind = await this.#candidates(asked, request.sort, wanted, signal);
    const { rows, scores } = this.#ranking(asked, request, behind);
    const scoreOf = new Map(Array.from(rows, (row, at) => [row, scores[at] ?? 0]));
    return [...own, ...behind.map((candidate, at) => ({ candidate, score: scoreOf.get(at) ?? 0 }))];
  }

  /** Candidates as the entries of an answer, in their order. */
  #ordered(asked: DecidedSearch, request: SearchRequest, picked: readonly Candidate[]): Listed[] {
    const inOrder = picked.toSorted((a, b) => a.order - b.order);
    const ranking = this.#ranking(asked, request, inOrder);
    return candidateEntries(inOrder, ranking, request).flatMap(({ document, score }) => {
      const candidate = inOrder[document];
      return candidate === undefined ? [] : [{ candidate, score }];
    });
  }

  #ranking(
    asked: DecidedSearch,
    request: SearchRequest,
    among: readonly Candidate[],
  ): ReturnType<typeof rankedCandidates> {
    return rankedCandidates(among, queryOf(asked, request), this.#source.statistics);
  }

  async #candidates(
    { plan, texts, order, found }: DecidedSearch,
    sort: SearchRequest['sort'],
    wanted: { from: number; size: number; isFolded: boolean },
    signal?: AbortSignal,
  ): Promise<Candidate[]> {
    const sought: Sought = {
      terms: plan.marked.length === 0 ? [] : plan.words.terms.map(({ term }) => term),
      texts: found === null ? texts : [],
    };
    const clause = foundClause(plan, found);
    const some = await candidates(this.#source, sought, { clause, order, sort, ...wanted }, signal);
    if (found === null) return some;
    return some.map((candidate) => ({
      ...candidate,
      occurrences: found.occurrencesOf(candidate.order),
      together: found.togetherIn(candidate.order),
    }));
  }

  /** What is shown of documents. */
  async #shown(
    asked: DecidedSearch,
    request: SearchRequest,
    listed: readonly Listed[],
    signal?: AbortSignal,
  ): Promise<Hit[]> {
    const orders = listed.map(({ candidate }) => candidate.order);
    const [collection, copies] = await Promise.all([
      asked.found?.collection ?? this.#found.shown(orders, keysOfPlan(asked.plan), signal),
      this.#copiesOf(asked, request, listed, signal),
    ]);
    const matched = asked.found?.matched ?? matchedIn(collection, request);
    const { everything, columns } = collection;
    const numbers = new Map(Array.from(everything, (number) => [columns.places.of(number), number]));
    return listed.flatMap(({ candidate, score }) => {
      const document = numbers.get(candidate.order);
      if (document === undefined) return [];
      const { order, occurrences } = candidate;
      const own = copies.get(order) ?? [];
      return [
        documentHit(collection, matched, request, {
          document,
          score,
          occurrences,
          copies: own,
          removed: null,
        }),
      ];
    });
  }

  /** See `copiesBeneath`; none where they are not folded. */
  async #copiesOf(
    { plan, found }: DecidedSearch,
    { duplicates }: SearchRequest,
    listed: readonly Pick<Listed, 'candidate'>[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, DocumentId[]>> {
    const shown = duplicates === 'collapse' ? listed.map(({ candidate }) => candidate) : [];
    return copiesBeneath(this.#source, foundClause(plan, found), shown, signal);
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

const matchedIn = (collection: Collection, request: SearchRequest): Matched =>
  request.match === 'exact' ? searchExact(collection, request) : searchRelaxed(collection, request);

const queryOf = ({ plan: { terms, words, marked } }: DecidedSearch, { match }: SearchRequest): RankedFor => ({
  match,
  terms,
  words,
  marked: marked.length,
});

/** Finds what a search finds. */
function foundClause(plan: Plan, found: FoundHere | null): ClusterClause {
  if (found === null) return allOf([plan.reading.clause, filtered(plan)]);
  const { orders } = found;
  const parts = Math.ceil(orders.length / PLACES_TOGETHER);
  return anyOf(
    Array.from({ length: parts }, (_, part) => ({
      terms: { order: orders.slice(part * PLACES_TOGETHER, (part + 1) * PLACES_TOGETHER) },
    })),
  );
}
