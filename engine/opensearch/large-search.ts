import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/index.ts';
import { regionNames } from '../local/region-names.ts';
import { search } from '../local/search.ts';
import type { DocumentId, Hit, SearchAnswer, SearchRequest, SearchTotal } from '../types.ts';
import { LISTED } from './answers.ts';
import { allOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import { type ClusterSource, type ListedDocument, listedIn } from './cluster-source.ts';
import { FACETS, facetAggregations, facetsOf } from './facet-aggregations.ts';
import type { FoundCollections } from './found-collections.ts';
import { heldPassages, occurrencesOf, SUMMED_SCORES } from './literals.ts';
import { type QueryCounter, withCounts } from './outside-queries.ts';
import { filtered, filteredButOne, type Plan } from './plan.ts';

/** Documents that the cluster picks for the first pages, which the local ranking puts in order. */
const PICKED = 300;
/** Different groups of copies counted with one question. */
const GROUPS_AT_ONCE = 10_000;
/** Hits of an export that are made together. */
const HITS_AT_A_TIME = 50;
/** Documents listed with one question where not all of them match. */
const CANDIDATES_AT_ONCE = 1_000;
/** Copies told beneath one hit. */
const MOST_COPIES = 10_000;

/** A search that the cluster decides, however much it finds. */
export interface LargeSearch {
  plan: Plan;
  /** The texts that count as occurrences. */
  literals: readonly string[];
  /** By what the cluster picks the first documents; empty where there is no reason to prefer any. */
  order: readonly ClusterClause[];
  /** What was counted here, of a search that the cluster does not decide; null where the cluster counts. */
  found: FoundHere | null;
}

/** What the local code found among all documents that may match. */
export interface FoundHere extends Pick<SearchAnswer, 'total' | 'facets'> {
  ids: ReadonlySet<DocumentId>;
}

const COUNTS = z.object({
  aggregations: z.object({
    passing: z.object({
      doc_count: z.number(),
      copied: z.object({ doc_count: z.number() }),
      passages: z.object({ held: z.object({ doc_count: z.number() }) }),
    }),
    facets: z.looseObject({}),
  }),
});
const SUM = z.object({ aggregations: z.object({ sum: z.object({ value: z.number() }) }) });
const GROUPS = z.object({
  aggregations: z.object({
    groups: z.object({
      buckets: z.array(z.unknown()),
      after_key: z.record(z.string(), z.number()).optional(),
    }),
  }),
});

/** Answers searches from counts that the cluster makes; of documents only those that are shown are fetched. */
export class LargeSearches {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #gazetteer: Gazetteer;
  readonly #counter: QueryCounter;

  constructor(source: ClusterSource, found: FoundCollections, gazetteer: Gazetteer, counter: QueryCounter) {
    this.#source = source;
    this.#found = found;
    this.#gazetteer = gazetteer;
    this.#counter = counter;
  }

  /** The answer of a search for documents, without what was left out of them. */
  async answer(asked: LargeSearch, request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const { total, facets } = asked.found ?? (await this.counted(asked, request, signal));
    const ids = await this.#page(asked, request, total.documents, signal);
    // What is said of the query is said of one that finds something, on pages behind the last one too.
    const told = ids.length > 0 ? ids : await this.#listed(asked, request, 0, 1, signal);
    const shown = await this.#shown(asked, request, told, signal);
    return {
      ...shown,
      hits: ids.length > 0 ? shown.hits : [],
      total,
      ...(request.match === 'relaxed' ? { relaxed: { documents: total.documents } } : {}),
      facets,
      tookMs: Math.round((performance.now() - started) * 1000) / 1000,
    };
  }

  /** All hits of a search for documents, in the order of its pages; of copies as the search folds them. */
  async *hits(asked: LargeSearch, request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const { total } = asked.found ?? (await this.counted(asked, request, signal));
    const entries = request.duplicates === 'collapse' ? total.texts : total.documents;
    for (let page = 1; (page - 1) * HITS_AT_A_TIME < entries; page++) {
      const wanted = { ...request, page, size: HITS_AT_A_TIME };
      const ids = await this.#page(asked, wanted, total.documents, signal);
      if (ids.length === 0) return;
      yield (await this.#shown(asked, wanted, ids, signal, NOTHING_COUNTED)).hits;
    }
  }

  /** How much there is in all. */
  async counted(
    { plan, literals }: LargeSearch,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<Pick<SearchAnswer, 'total' | 'facets'>> {
    const passing = [plan.reading.clause, filtered(plan)];
    const removed = [plan.widened.clause, filtered(plan)];
    const [counts, texts, occurrences, leftOut] = await Promise.all([
      this.#source.search(
        {
          query: { bool: { filter: [allOf([plan.reading.clause, filteredButOne(plan)])] } },
          size: 0,
          track_total_hits: false,
          aggs: {
            passing: {
              filter: filtered(plan),
              aggs: { copied: { filter: COPIED }, passages: heldPassages(literals) },
            },
            facets: { filter: { match_all: {} }, aggs: facetAggregations(plan) },
          },
        },
        signal,
      ),
      this.#copiedTexts(passing, signal),
      this.#sum(occurrencesOf('reading', literals, passing), literals, signal),
      this.#sum(occurrencesOf('removed', literals, removed), literals, signal),
    ]);
    const { aggregations } = COUNTS.parse(counts);
    const { doc_count: documents, copied, passages } = aggregations.passing;
    const total: SearchTotal = {
      documents,
      texts: documents - copied.doc_count + texts,
      passages: passages.held.doc_count,
      occurrences,
      ...(request.match === 'exact' ? { removed: leftOut } : {}),
    };
    const names = regionNames(this.#gazetteer, request.lang);
    return { total, facets: facetsOf(FACETS.parse(aggregations.facets), names) };
  }

  async #sum(query: ClusterClause, literals: readonly string[], signal?: AbortSignal): Promise<number> {
    if (literals.length === 0) return 0;
    const body = { query, size: 0, track_total_hits: false, aggs: { sum: SUMMED_SCORES } };
    return SUM.parse(await this.#source.search(body, signal)).aggregations.sum.value;
  }

  /** Different texts among the found that have copies. */
  async #copiedTexts(passing: readonly ClusterClause[], signal?: AbortSignal): Promise<number> {
    let texts = 0;
    let after: Record<string, number> | undefined;
    do {
      const composite = {
        size: GROUPS_AT_ONCE,
        sources: [{ group: { terms: { field: 'group' } } }],
        ...(after === undefined ? {} : { after }),
      };
      const body = {
        query: { bool: { filter: [allOf(passing), COPIED] } },
        size: 0,
        track_total_hits: false,
        aggs: { groups: { composite } },
      };
      const { groups } = GROUPS.parse(await this.#source.search(body, signal)).aggregations;
      texts += groups.buckets.length;
      after = groups.buckets.length < GROUPS_AT_ONCE ? undefined : groups.after_key;
    } while (after !== undefined);
    return texts;
  }

  /** The ids of the hits on a page of a search that finds so many documents. */
  async #page(
    asked: LargeSearch,
    request: SearchRequest,
    documents: number,
    signal?: AbortSignal,
  ): Promise<DocumentId[]> {
    const count = request.size;
    const first = (request.page - 1) * count;
    if (count === 0 || first >= documents) return [];
    const isRanked = asked.order.length > 0 && (request.sort === 'relevance' || documents <= PICKED);
    if (!isRanked || first >= PICKED) return this.#listed(asked, request, first, count, signal);
    // With their copies, of which the best is shown: which one that is the local ranking tells.
    const picked = await this.#listed(asked, { ...request, duplicates: 'all' }, 0, PICKED, signal);
    const ranked = (await this.#hitsOf(request, picked)).map(({ document }) => document.id);
    const own = ranked.slice(first, first + count);
    if (own.length === count || picked.length < PICKED) return own;
    // What was picked is so many texts, which stand first in the order of the cluster too: what follows goes on behind them.
    const behind = Math.max(first, ranked.length);
    return [...own, ...(await this.#listed(asked, request, behind, count - own.length, signal))];
  }

  /** Documents in the order of the cluster, one of each group of copies where these are folded. */
  async #listed(
    asked: LargeSearch,
    request: SearchRequest,
    from: number,
    size: number,
    signal?: AbortSignal,
  ): Promise<DocumentId[]> {
    const { found } = asked;
    if (found === null) {
      const listed = await this.#candidates(
        asked,
        request,
        request.duplicates === 'collapse',
        from,
        size,
        signal,
      );
      return listed.map(({ id }) => id);
    }
    const groups = new Set<number>();
    const ids: DocumentId[] = [];
    for (let at = 0; ids.length < from + size; at += CANDIDATES_AT_ONCE) {
      const some = await this.#candidates(asked, request, false, at, CANDIDATES_AT_ONCE, signal);
      for (const { id, group } of some) {
        if (!found.ids.has(id) || (request.duplicates === 'collapse' && groups.has(group))) continue;
        groups.add(group);
        ids.push(id);
      }
      if (some.length < CANDIDATES_AT_ONCE) break;
    }
    return ids.slice(from, from + size);
  }

  /** Documents that the cluster finds, in its order. */
  async #candidates(
    { plan, order }: LargeSearch,
    { sort }: SearchRequest,
    isFolded: boolean,
    from: number,
    size: number,
    signal?: AbortSignal,
  ): Promise<ListedDocument[]> {
    const day = { dayFrom: { order: sort === 'newest' ? 'desc' : 'asc', missing: '_last' } };
    const body = {
      query: {
        bool: {
          filter: [allOf([plan.reading.clause, filtered(plan)])],
          should: order,
          minimum_should_match: 0,
        },
      },
      from,
      size,
      sort: [...(sort === 'relevance' ? [] : [day]), { _score: 'desc' }, { order: 'asc' }],
      ...(isFolded ? { collapse: { field: 'group' } } : {}),
      _source: false,
      docvalue_fields: ['order', 'group', 'characters'],
      track_total_hits: false,
    };
    return listedIn(LISTED.parse(await this.#source.search(body, signal)));
  }

  /** Documents as hits, in the order of the local ranking. */
  async #hitsOf(request: SearchRequest, ids: readonly DocumentId[]): Promise<Hit[]> {
    const collection = await this.#found.named(ids);
    const outside = { exact: () => 0, relaxed: () => 0 };
    const hits: Hit[] = [];
    for (let page = 1; hits.length < ids.length; page++) {
      const asked = { ...request, page, size: MOST_HITS, passages: 0 };
      const { hits: some } = search({ ...collection, outside }, asked);
      if (some.length === 0) break;
      hits.push(...some);
    }
    return hits;
  }

  /** What is shown of some documents, and what is said of the query. */
  async #shown(
    asked: LargeSearch,
    request: SearchRequest,
    ids: readonly DocumentId[],
    signal?: AbortSignal,
    counter = this.#counter,
  ): Promise<SearchAnswer> {
    const collection = await this.#found.named(ids);
    const all = {
      ...request,
      duplicates: 'all',
      sort: 'relevance',
      page: 1,
      size: Math.max(1, ids.length),
    } as const;
    const answer = await withCounts(counter, (outside) => search({ ...collection, outside }, all));
    const hits = new Map(answer.hits.map((hit) => [hit.document.id, hit]));
    const inOrder = ids.flatMap((id) => hits.get(id) ?? []);
    const copies =
      request.duplicates === 'collapse' ? await this.#copiesOf(asked, inOrder, signal) : new Map();
    const { nothing: _nothing, ...rest } = answer;
    return {
      ...rest,
      hits: inOrder.map((hit) => ({ ...hit, copies: copies.get(hit.document.id) ?? [] })),
    };
  }

  /** The copies that are folded beneath hits: those of their groups that were found. */
  async #copiesOf(
    { plan, found }: LargeSearch,
    hits: readonly Hit[],
    signal?: AbortSignal,
  ): Promise<Map<DocumentId, DocumentId[]>> {
    const listed = await this.#source.first(
      { ids: { values: hits.map(({ document }) => document.id) } },
      hits.length,
      signal,
    );
    const fronts = new Map(listed.map(({ group, id }) => [group, id]));
    const clause = allOf([
      plan.reading.clause,
      filtered(plan),
      COPIED,
      { terms: { group: [...fronts.keys()] } },
      noneOf({ ids: { values: [...fronts.values()] } }),
    ]);
    const copies = new Map<DocumentId, DocumentId[]>();
    for (const { group, id } of await this.#source.first(clause, MOST_COPIES, signal)) {
      const front = fronts.get(group);
      if (front !== undefined && found?.ids.has(id) !== false)
        copies.set(front, [...(copies.get(front) ?? []), id]);
    }
    return copies;
  }
}

/** Where nothing is told but hits. */
const NOTHING_COUNTED: QueryCounter = { exact: async () => 0, relaxed: async () => 0 };
const COPIED: ClusterClause = { term: { copied: true } };
/** Hits on a page of the local engine. */
const MOST_HITS = 100;
