import { foresee } from '../budget.ts';
import { OverloadError } from '../errors.ts';
import type { Collection } from '../local/collection.ts';
import type { StoredSource } from '../store/store.ts';
import type { DocumentId } from '../types.ts';
import type { ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import type { Kept } from './kept.ts';
import { emptyCollection, matchingCollection } from './matching-collection.ts';
import type { ListedDocument } from './published-documents.ts';
import { type MatchedDocument, smallCollection } from './small-collection.ts';

/**
 * Units of the reading texts of documents that one answer is made of, at most: some three seconds of a processor. What needs more of
 * them is counted by the cluster, or refused.
 */
const MOST_CHARACTERS = 10_000_000;
/** So many times as much text is only matched. */
const MATCHED_TIMES = 3;
/** Units of which a collection is made in a millisecond of a processor; and of which one is made that is only matched. */
const MADE_A_MS = 3_300;
const MATCHED_A_MS = 3 * MADE_A_MS;
/** What a collection takes in memory: bytes for each unit of its texts. */
const BYTES_A_UNIT = 16;

/** The documents that clauses find, as small collections. */
export class FoundCollections {
  readonly #source: ClusterSource;
  readonly #most: number;
  #none: Collection | null = null;
  /** For the next page or view of a search. */
  readonly #kept: Kept<string, Collection>;

  /** @param most units of reading texts in one of them */
  constructor(source: ClusterSource, most = MOST_CHARACTERS) {
    this.#source = source;
    this.#most = most;
    this.#kept = source.room.keep(({ exact }) => BYTES_A_UNIT * (1 + exact.units));
  }

  /** Whether a clause finds more than one answer can be made of. */
  async isTooMuch(clause: ClusterClause, signal?: AbortSignal): Promise<boolean> {
    if (this.#kept.has(JSON.stringify(clause))) return false;
    return (await this.#source.documents.characters(clause, signal)) > this.#most;
  }

  /** All that a clause finds; null where that is too much. */
  async found(clause: ClusterClause, signal?: AbortSignal): Promise<Collection | null> {
    const name = JSON.stringify(clause);
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const listed = await this.#source.documents.list(clause, this.#most, signal);
    if (listed === null) return null;
    foresee(charactersOf(listed) / MADE_A_MS);
    const documents = await this.#source.documents.fetch(listed, signal);
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

  /**
   * All that a clause finds, for looking in it for one query alone. Rejects with `OverloadError` where that is too much.
   * @param keys see `keysOf`
   */
  async matching(clause: ClusterClause, keys: readonly number[], signal?: AbortSignal): Promise<Collection> {
    const name = JSON.stringify([clause, keys]);
    const known = this.#kept.get(name) ?? this.#kept.get(JSON.stringify(clause));
    if (known !== undefined) return known;
    const listed = await this.#source.documents.list(clause, this.#most * MATCHED_TIMES, signal);
    if (listed === null) throw new OverloadError('too-slow');
    foresee(charactersOf(listed) / MATCHED_A_MS);
    const documents = await this.#source.documents.records(listed, signal);
    const { facts, statistics } = this.#source;
    const readied = { keys, withLeftOut: true };
    const collection = matchingCollection(documents, { facts, statistics }, readied, this.none());
    this.#kept.set(name, collection);
    return collection;
  }

  /** Documents by their places in the order of the collection, for looking in them for one query and showing what is there. */
  async shown(orders: readonly number[], keys: readonly number[], signal?: AbortSignal): Promise<Collection> {
    return this.shownOf(await this.#source.documents.recordsAt(orders, signal), keys);
  }

  /** The same of documents that were fetched. */
  shownOf(documents: readonly MatchedDocument[], keys: readonly number[]): Collection {
    const { facts, statistics } = this.#source;
    return matchingCollection(documents, { facts, statistics }, { keys, withLeftOut: false }, this.none());
  }

  /** No documents, for what is said of a query whatever it finds. */
  none(): Collection {
    const { facts, statistics } = this.#source;
    this.#none ??= emptyCollection({ facts, statistics });
    return this.#none;
  }

  /** Documents by their ids; those that are not there are left out. */
  async named(ids: readonly DocumentId[], sources?: ReadonlyMap<number, StoredSource>): Promise<Collection> {
    const documents = await this.#source.documents.byIds(ids);
    const { facts, statistics } = this.#source;
    return smallCollection(documents, { facts, statistics, ...(sources === undefined ? {} : { sources }) });
  }
}

const charactersOf = (listed: readonly ListedDocument[]): number =>
  listed.reduce((sum, { characters }) => sum + characters, 0);
