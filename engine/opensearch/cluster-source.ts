import { SnapshotError } from '../errors.ts';
import type { CountedName } from '../rank/names.ts';
import type { StoredSource } from '../store/store.ts';
import type { Term } from '../words/field.ts';
import { COUNTED, GOT_PACKED } from './answers.ts';
import type { Cluster } from './client.ts';
import type { ClusterClause } from './cluster-clause.ts';
import {
  COLLECTION_ID,
  type CollectionFacts,
  namesId,
  type PackedKinds,
  sourceId,
} from './collection-form.ts';
import { unpackedKind } from './fetched.ts';
import { KEPT_BYTES, type Kept, Room } from './kept.ts';
import { notPublishedWhole } from './messages.ts';
import { PublishedDocuments } from './published-documents.ts';
import { groupOf, statisticsId, type TermGroup, TermStatistics } from './term-statistics.ts';

/** The indexes of one generation, by name: an answer is wholly of one. */
export interface GenerationIndexes {
  documents: string;
  collection: string;
}

/** Share of what is kept that is for how rare terms are, by groups of up to some thousand, which many queries have in common. */
const TERMS_SHARE = 0.3;
const BYTES_A_TERM = 40;
const BYTES_A_GROUP = 500;

/** One generation of a collection in a cluster, and what of it was fetched before. */
export class ClusterSource {
  readonly facts: CollectionFacts;
  readonly statistics: TermStatistics;
  readonly #cluster: Cluster;
  readonly #indexes: GenerationIndexes;
  readonly #groups: Kept<string, TermGroup>;
  readonly documents: PublishedDocuments;
  /** For what is made of documents. */
  readonly room: Room;

  private constructor(cluster: Cluster, indexes: GenerationIndexes, facts: CollectionFacts, kept: number) {
    this.#cluster = cluster;
    this.#indexes = indexes;
    this.facts = facts;
    const terms = new Room(kept * TERMS_SHARE);
    this.#groups = terms.keep(({ size }) => BYTES_A_GROUP + BYTES_A_TERM * size);
    this.statistics = new TermStatistics(facts.fields, this.#groups);
    this.room = new Room(kept * (1 - TERMS_SHARE));
    this.documents = new PublishedDocuments(cluster, indexes.documents, this.room);
  }

  /**
   * Rejects with `ClusterError`, and with `SnapshotError` where the collection was not published whole.
   * @param kept bytes that are kept of what was fetched and made
   */
  static async open(cluster: Cluster, indexes: GenerationIndexes, kept = KEPT_BYTES): Promise<ClusterSource> {
    const packed = await packedOf(cluster, indexes, [COLLECTION_ID]);
    const facts = packed.get(COLLECTION_ID);
    if (facts === undefined) throw new SnapshotError('missing', notPublishedWhole(indexes.collection));
    return new ClusterSource(cluster, indexes, unpackedKind('collection', facts), kept);
  }

  /** What the cluster answers to a search of the documents. */
  search(body: object, signal?: AbortSignal): Promise<unknown> {
    return this.#cluster.search(this.#indexes.documents, body, signal);
  }

  /** The same, and of each hit what the queries that have names score. */
  searchWithScores(body: object, signal?: AbortSignal): Promise<unknown> {
    return this.#cluster.search(this.#indexes.documents, body, signal, { withScores: true });
  }

  /** What it answers to several searches of the documents, asked at once. */
  searches(bodies: readonly object[], signal?: AbortSignal): Promise<unknown[]> {
    return this.#cluster.searches(this.#indexes.documents, bodies, signal);
  }

  /** The same of what tells of the collection. */
  searchCollection(body: object, signal?: AbortSignal): Promise<unknown> {
    return this.#cluster.search(this.#indexes.collection, body, signal);
  }

  /** How many documents each of some clauses finds. */
  async counts(clauses: readonly ClusterClause[], signal?: AbortSignal): Promise<number[]> {
    // Not `_count`: where a shard is missing that counts the others, and says so in passing.
    const bodies = clauses.map((query) => ({ query, size: 0, track_total_hits: true }));
    return (await this.searches(bodies, signal)).map((answer) => COUNTED.parse(answer).hits.total.value);
  }

  /** Sees to it that `statistics` knows some terms. */
  async learn(terms: Iterable<Term>): Promise<void> {
    const byGroup = new Map<string, Set<Term>>();
    for (const term of terms) {
      const id = statisticsId(term);
      byGroup.set(id, (byGroup.get(id) ?? new Set()).add(term));
    }
    const missing: string[] = [];
    const remember = (id: string, group: TermGroup): void => {
      for (const term of byGroup.get(id) ?? []) this.statistics.remember(term, group);
    };
    for (const id of byGroup.keys()) {
      const group = this.#groups.get(id);
      if (group === undefined) missing.push(id);
      else remember(id, group);
    }
    const packed = await packedOf(this.#cluster, this.#indexes, missing);
    for (const id of missing) {
      const told = packed.get(id);
      const kind = id.startsWith('words:') ? 'words' : 'pairs';
      const group = groupOf(told === undefined ? [] : unpackedKind(kind, told));
      remember(id, group);
      this.#groups.set(id, group);
    }
  }

  /** The words that begin with the same character as a text. */
  async wordsLike(text: string): Promise<PackedKinds['words']> {
    const id = statisticsId(text);
    const packed = (await packedOf(this.#cluster, this.#indexes, [id])).get(id);
    return packed === undefined ? [] : unpackedKind('words', packed);
  }

  /** The names of issuers, speakers and folders. */
  async names(): Promise<CountedName[]> {
    const ids = Array.from({ length: this.facts.names }, (_, part) => namesId(part));
    const packed = await packedOf(this.#cluster, this.#indexes, ids);
    return ids.flatMap((id) => {
      const part = packed.get(id);
      return part === undefined ? [] : unpackedKind('names', part);
    });
  }

  /** The source of a file, by its number. */
  async source(file: number): Promise<StoredSource> {
    const id = sourceId(file);
    const packed = (await packedOf(this.#cluster, this.#indexes, [id])).get(id);
    if (packed === undefined) throw new RangeError(`no source of file ${file}`);
    return unpackedKind('source', packed);
  }
}

/** What documents about the collection have packed, by their ids. */
async function packedOf(
  cluster: Cluster,
  { collection }: GenerationIndexes,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  // Not `_mget`: what stands in a missing shard would be as if it did not exist.
  const body = { query: { ids: { values: ids } }, size: ids.length, track_total_hits: false };
  const { hits } = GOT_PACKED.parse(await cluster.search(collection, body)).hits;
  return new Map(hits.map(({ _id, _source }) => [_id, _source.packed]));
}
