import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { SnapshotError } from '../errors.ts';
import type { CountedName } from '../rank/names.ts';
import type { StoredSource } from '../store/store.ts';
import type { DocumentId } from '../types.ts';
import type { Term } from '../words/field.ts';
import { COUNTED, GOT, GOT_PACKED, GOT_RECORDS, LISTED } from './answers.ts';
import type { Cluster } from './client.ts';
import type { ClusterClause } from './cluster-clause.ts';
import {
  COLLECTION_ID,
  type CollectionFacts,
  namesId,
  type PackedKinds,
  sourceId,
} from './collection-form.ts';
import { fetchedDocument, unpackedKind, unpackedRecord } from './fetched.ts';
import { notPublishedWhole } from './messages.ts';
import { QUESTIONS_AT_ONCE, severalAtOnce } from './several-at-once.ts';
import type { FetchedDocument, MatchedDocument } from './small-collection.ts';
import { groupOf, statisticsId, type TermGroup, TermStatistics } from './term-statistics.ts';

/** The indexes of one generation, by name: an answer is wholly of one. */
export interface GenerationIndexes {
  documents: string;
  collection: string;
}

/** A document before it is fetched. */
export interface ListedDocument {
  id: DocumentId;
  order: number;
  group: number;
  characters: number;
}

/** Documents listed with one question. */
const LISTED_AT_ONCE = 5_000;
/** Fetched with one question: units of their reading texts, and how many. */
const FETCHED_AT_ONCE = { characters: 500_000, documents: 500 };
/** Units of the reading texts of documents that are kept as they were fetched: some eight bytes each. */
const CHARACTERS_KEPT = 2_000_000;
/** Terms of which the statistics are kept, by groups of up to some thousand: some thirty bytes each. */
const TERMS_KEPT = 1_000_000;

/** One generation of a collection in a cluster, and what of it was fetched before. */
export class ClusterSource {
  readonly facts: CollectionFacts;
  readonly statistics: TermStatistics;
  readonly #cluster: Cluster;
  readonly #indexes: GenerationIndexes;
  readonly #groups = new LRUCache<string, TermGroup>({
    maxSize: TERMS_KEPT,
    sizeCalculation: ({ size }) => 1 + size,
  });
  readonly #records = new LRUCache<number, MatchedDocument>({
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: ({ record }) => 1 + record.summary.characters,
  });
  readonly #documents = new LRUCache<DocumentId, FetchedDocument>({
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: ({ record }) => 1 + record.summary.characters,
  });

  private constructor(cluster: Cluster, indexes: GenerationIndexes, facts: CollectionFacts) {
    this.#cluster = cluster;
    this.#indexes = indexes;
    this.facts = facts;
    this.statistics = new TermStatistics(facts.fields, this.#groups);
  }

  /** Rejects with `ClusterError`, and with `SnapshotError` where the collection was not published whole. */
  static async open(cluster: Cluster, indexes: GenerationIndexes): Promise<ClusterSource> {
    const packed = await packedOf(cluster, indexes, [COLLECTION_ID]);
    const facts = packed.get(COLLECTION_ID);
    if (facts === undefined) throw new SnapshotError('missing', notPublishedWhole(indexes.collection));
    return new ClusterSource(cluster, indexes, unpackedKind('collection', facts));
  }

  /** What the cluster answers to a search of the documents. */
  search(body: object, signal?: AbortSignal): Promise<unknown> {
    return this.#cluster.search(this.#indexes.documents, body, signal);
  }

  /** The same, and of each hit what the queries that have names score. */
  searchWithScores(body: object, signal?: AbortSignal): Promise<unknown> {
    return this.#cluster.search(this.#indexes.documents, body, signal, true);
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

  /**
   * The documents that a clause finds, in the order of the collection; null where their reading texts have more units than `most`.
   */
  async list(clause: ClusterClause, most: number, signal?: AbortSignal): Promise<ListedDocument[] | null> {
    const found: ListedDocument[] = [];
    for (;;) {
      const last = found.at(-1);
      const answer = LISTED.parse(
        await this.search(
          {
            ...listing(clause),
            size: LISTED_AT_ONCE,
            ...(last === undefined ? { aggs: CHARACTERS } : { search_after: [last.order] }),
          },
          signal,
        ),
      );
      if ((answer.aggregations?.characters.value ?? 0) > most) return null;
      const some = listedIn(answer);
      for (const document of some) found.push(document);
      if (some.length < LISTED_AT_ONCE) return found;
    }
  }

  /** Units of the reading texts of all documents that a clause finds. */
  async characters(clause: ClusterClause, signal?: AbortSignal): Promise<number> {
    const body = { ...listing(clause), size: 0, aggs: CHARACTERS };
    return LISTED.parse(await this.search(body, signal)).aggregations?.characters.value ?? 0;
  }

  /** The first documents that a clause finds, in the order of the collection. */
  async first(clause: ClusterClause, count: number, signal?: AbortSignal): Promise<ListedDocument[]> {
    return listedIn(LISTED.parse(await this.search({ ...listing(clause), size: count }, signal)));
  }

  /** Documents as they were sent, in the order of the list. */
  fetch(listed: readonly ListedDocument[], signal?: AbortSignal): Promise<FetchedDocument[]> {
    return this.#inOrder<FetchedDocument>(listed, async (batch) => {
      const ids = batch.map(({ id }) => id);
      const got = await this.#get(ids, signal);
      for (const document of got) this.#documents.set(document.record.summary.id, document);
      return got;
    });
  }

  /** The same without what ranks them. */
  records(listed: readonly ListedDocument[], signal?: AbortSignal): Promise<MatchedDocument[]> {
    return this.#inOrder<MatchedDocument>(listed, (batch) =>
      this.#recordsAt(
        batch.map(({ order }) => order),
        signal,
      ),
    );
  }

  /** The same of documents by their places in the order of the collection. */
  async recordsAt(orders: readonly number[], signal?: AbortSignal): Promise<MatchedDocument[]> {
    const documents = new Map<number, MatchedDocument>();
    for (const order of orders) {
      const known = this.#records.get(order);
      if (known !== undefined) documents.set(order, known);
    }
    const missing = orders.filter((order) => !documents.has(order));
    for (const document of missing.length === 0 ? [] : await this.#recordsAt(missing, signal)) {
      documents.set(document.order, document);
      this.#records.set(document.order, document);
    }
    return orders.flatMap((order) => documents.get(order) ?? []);
  }

  async #recordsAt(orders: readonly number[], signal?: AbortSignal): Promise<MatchedDocument[]> {
    const body = gettingColumns({ terms: { order: orders } }, orders.length, ['record']);
    const { hits } = GOT_RECORDS.parse(await this.search(body, signal)).hits;
    return hits.map(({ fields: { order, group, record } }) => ({
      order: order[0],
      group: group[0],
      record: unpackedRecord(record[0]),
    }));
  }

  /** The listed documents in their order: those that are kept, and the others as they are got. */
  async #inOrder<Document extends MatchedDocument>(
    listed: readonly ListedDocument[],
    get: (batch: readonly ListedDocument[]) => Promise<readonly (Document | FetchedDocument)[]>,
  ): Promise<(Document | FetchedDocument)[]> {
    const fetched = new Map<DocumentId, Document | FetchedDocument>();
    const missing: ListedDocument[] = [];
    for (const document of listed) {
      const known = this.#documents.get(document.id);
      if (known === undefined) missing.push(document);
      else fetched.set(document.id, known);
    }
    await severalAtOnce(batches(missing), QUESTIONS_AT_ONCE, async (batch) => {
      for (const document of await get(batch)) fetched.set(document.record.summary.id, document);
    });
    return listed.flatMap(({ id }) => fetched.get(id) ?? []);
  }

  /** Documents by their ids; those that are not there are left out. */
  async byIds(ids: readonly DocumentId[], signal?: AbortSignal): Promise<FetchedDocument[]> {
    const known = ids.map((id) => this.#documents.get(id));
    const missing = ids.filter((_, at) => known[at] === undefined);
    const got = missing.length === 0 ? [] : await this.#get(missing, signal);
    for (const document of got) this.#documents.set(document.record.summary.id, document);
    return [...known.filter((document) => document !== undefined), ...got];
  }

  async #get(ids: readonly DocumentId[], signal?: AbortSignal): Promise<FetchedDocument[]> {
    const body = gettingColumns({ ids: { values: ids } }, ids.length, ['record', 'counted']);
    const { hits } = GOT.parse(await this.search(body, signal)).hits;
    return hits.map(({ fields: { order, group, record, counted } }) =>
      fetchedDocument({ order: order[0], group: group[0], record: record[0], counted: counted[0] }),
    );
  }

  /** Sees to it that `statistics` knows some terms. */
  async learn(terms: Iterable<Term>): Promise<void> {
    const ids = new Set<string>();
    for (const term of terms) {
      const id = statisticsId(term);
      if (this.#groups.get(id) === undefined) ids.add(id);
    }
    if (ids.size === 0) return;
    const packed = await packedOf(this.#cluster, this.#indexes, [...ids]);
    for (const id of ids) {
      const group = packed.get(id);
      const kind = id.startsWith('words:') ? 'words' : 'pairs';
      this.#groups.set(id, groupOf(group === undefined ? [] : unpackedKind(kind, group)));
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

const CHARACTERS = { characters: { sum: { field: 'characters' } } } as const;

/** Asks for columns of documents, and for nothing of them that is stored by document. */
const gettingColumns = (query: ClusterClause, size: number, columns: readonly string[]) => ({
  query: { bool: { filter: [query] } },
  size,
  _source: false,
  stored_fields: '_none_',
  docvalue_fields: ['order', 'group', ...columns],
  track_total_hits: false,
});

/** Asks for documents in the order of the collection, and for no more of them than a list tells. */
const listing = (clause: ClusterClause) => ({
  query: { bool: { filter: [clause] } },
  sort: [{ order: 'asc' }],
  _source: false,
  docvalue_fields: ['order', 'group', 'characters'],
  track_total_hits: false,
});

/** What is told of documents that were listed. */
export function listedIn({ hits: { hits } }: z.infer<typeof LISTED>): ListedDocument[] {
  return hits.map(({ _id, fields = {} }) => {
    const number = (name: string): number => Number(fields[name]?.[0] ?? 0);
    return { id: _id, order: number('order'), group: number('group'), characters: number('characters') };
  });
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

/** Documents to be fetched together. */
function batches(listed: readonly ListedDocument[]): ListedDocument[][] {
  const all: ListedDocument[][] = [];
  let some: ListedDocument[] = [];
  let characters = 0;
  for (const document of listed) {
    some.push(document);
    characters += document.characters;
    if (characters < FETCHED_AT_ONCE.characters && some.length < FETCHED_AT_ONCE.documents) continue;
    all.push(some);
    some = [];
    characters = 0;
  }
  return some.length === 0 ? all : [...all, some];
}
