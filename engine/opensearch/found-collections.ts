import { LRUCache } from 'lru-cache';
import { OverloadError } from '../errors.ts';
import type { Collection } from '../local/collection.ts';
import type { StoredSource } from '../store/store.ts';
import type { DocumentId } from '../types.ts';
import type { ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { smallCollection } from './small-collection.ts';

/**
 * Units of the reading texts of documents that one answer is made of, at most: some two seconds of a processor. What needs more of
 * them is counted by the cluster, or refused.
 */
export const MOST_CHARACTERS = 6_000_000;
/** Units of the collections that are kept, so that the next page or view of a search need not make them anew. */
const CHARACTERS_KEPT = 12_000_000;

/** The documents that clauses find, as small collections. */
export class FoundCollections {
  readonly #source: ClusterSource;
  readonly #most: number;
  readonly #kept = new LRUCache<string, Collection>({
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: ({ exact }) => 1 + exact.units,
  });

  /** @param most units of reading texts in one of them */
  constructor(source: ClusterSource, most = MOST_CHARACTERS) {
    this.#source = source;
    this.#most = most;
  }

  /** Whether a clause finds more than one answer can be made of. */
  async isTooMuch(clause: ClusterClause, signal?: AbortSignal): Promise<boolean> {
    if (this.#kept.has(JSON.stringify(clause))) return false;
    return (await this.#source.characters(clause, signal)) > this.#most;
  }

  /** All that a clause finds; null where that is too much. */
  async found(clause: ClusterClause, signal?: AbortSignal): Promise<Collection | null> {
    const name = JSON.stringify(clause);
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const listed = await this.#source.list(clause, this.#most, signal);
    if (listed === null) return null;
    const documents = await this.#source.fetch(listed, signal);
    const { facts, statistics } = this.#source;
    const collection = smallCollection(documents, { facts, statistics });
    this.#kept.set(name, collection);
    return collection;
  }

  /** The same for what cannot be answered otherwise. Rejects with `OverloadError` where it is too much. */
  async needed(clause: ClusterClause, signal?: AbortSignal): Promise<Collection> {
    const collection = await this.found(clause, signal);
    if (collection === null) throw new OverloadError('too-slow');
    return collection;
  }

  /** Documents by their ids; those that are not there are left out. */
  async named(ids: readonly DocumentId[], sources?: ReadonlyMap<number, StoredSource>): Promise<Collection> {
    const documents = await this.#source.byIds(ids);
    const { facts, statistics } = this.#source;
    return smallCollection(documents, { facts, statistics, ...(sources === undefined ? {} : { sources }) });
  }
}
