import { countedSearch } from '../local/search.ts';
import type { SearchAnswer, SearchRequest } from '../types.ts';
import { allOf, anyOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import type { FoundCollections } from './found-collections.ts';
import { heldPassages } from './held-passages.ts';
import type { Kept } from './kept.ts';
import { foundInPassages, partInPassages } from './passage-search.ts';
import { filteredButOne, keysOfPlan, type Plan } from './plan.ts';

/** What is found takes in memory: bytes for each unit of the texts looked at, and for each document. */
const BYTES_A_UNIT = 6;
const BYTES_A_DOCUMENT = 100;
/** Places that one clause names: a cluster takes no more than 65,536. */
const PLACES_TOGETHER = 60_000;

/** What the local code found of a search that the cluster does not decide; documents by their places in the order of the collection. */
export interface FoundHere {
  /** Those found, ascending. */
  orders: readonly number[];
  /** The same and those that pass the filters of all facets but one, of which the facets are counted. */
  butOneFacet: readonly number[];
  total: Pick<SearchAnswer['total'], 'passages' | 'occurrences' | 'removed' | 'sections'>;
  /** Of the texts that were looked at. */
  units: number;
  occurrencesOf(order: number): number;
  /** Most of the terms that stand in one passage together. */
  togetherIn(order: number): number;
}

type Asked = Pick<SearchRequest, 'q' | 'lang' | 'filters'>;

/** Finds what the cluster does not decide, in the passages that may match; where these do not tell, in their documents. */
export class LookedFor {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  /** For the next page or view of a search. */
  readonly #kept: Kept<string, FoundHere>;

  constructor(source: ClusterSource, found: FoundCollections) {
    this.#source = source;
    this.#found = found;
    this.#kept = source.room.keep(
      ({ units, butOneFacet }) => BYTES_A_UNIT * (1 + units) + BYTES_A_DOCUMENT * butOneFacet.length,
    );
  }

  /** What an exact search finds. Rejects with `OverloadError` where too much may match. */
  async find(plan: Plan, request: Asked, signal?: AbortSignal): Promise<FoundHere> {
    const name = JSON.stringify([request.q, request.filters]);
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const part = plan.node === null ? null : partInPassages(plan.node);
    const found =
      part === null
        ? await this.#inDocuments(plan, request, signal)
        : foundInPassages(await heldPassages(this.#source, plan, part, signal), part);
    this.#kept.set(name, found);
    return found;
  }

  async #inDocuments(plan: Plan, request: Asked, signal?: AbortSignal): Promise<FoundHere> {
    const clause = allOf([plan.widened.clause, filteredButOne(plan)]);
    const collection = await this.#found.matching(clause, keysOfPlan(plan), signal);
    const { matched, documents, total, occurrencesOf, togetherIn } = countedSearch(collection, request);
    const { places } = collection.columns;
    const numbers = new Map(Array.from(documents, (document) => [places.of(document), document]));
    const numberOf = (order: number): number => numbers.get(order) ?? 0;
    return {
      orders: [...numbers.keys()],
      butOneFacet: Array.from(matched.documents, (document) => places.of(document)),
      total,
      units: collection.exact.units,
      occurrencesOf: (order) => occurrencesOf(numberOf(order)),
      togetherIn: (order) => togetherIn(numberOf(order)),
    };
  }
}

/** Finds documents by their places in the order of the collection. */
export const atPlaces = (orders: readonly number[]): ClusterClause =>
  anyOf(
    Array.from({ length: Math.ceil(orders.length / PLACES_TOGETHER) }, (_, part) => ({
      terms: { order: orders.slice(part * PLACES_TOGETHER, (part + 1) * PLACES_TOGETHER) },
    })),
  );
