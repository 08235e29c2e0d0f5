import type { z } from 'zod';
import type { StoredPassage } from '../store/passage-rows.ts';
import type { DocumentId } from '../types.ts';
import { GOT, GOT_RECORDS, GOT_SHOWN, LISTED } from './answers.ts';
import type { Cluster } from './client.ts';
import type { ClusterClause } from './cluster-clause.ts';
import type { StoredHead } from './document-form.ts';
import { fetchedDocument, unpackedHead, unpackedRecord } from './fetched.ts';
import type { Kept, Room } from './kept.ts';
import { shownPassage } from './passage-form.ts';
import { QUESTIONS_AT_ONCE, severalAtOnce } from './several-at-once.ts';
import type { FetchedDocument, MatchedDocument } from './small-collection.ts';

/** A document before it is fetched. */
export interface ListedDocument {
  id: DocumentId;
  order: number;
  group: number;
  characters: number;
}

/** What is shown of a document, and the first of its passages that a clause finds. */
export interface PartOfDocument extends Pick<ListedDocument, 'order' | 'group'> {
  head: StoredHead;
  /** In the order of the text. */
  passages: StoredPassage[];
}

/** Documents listed with one question. */
const LISTED_AT_ONCE = 5_000;
/** Fetched with one question: units of their reading texts, and how many. */
const FETCHED_AT_ONCE = { characters: 500_000, documents: 500 };
/** What a document takes in memory as it was fetched: so many bytes for each unit of its reading text, and for itself. */
const BYTES_A_UNIT = { matched: 4, fetched: 12 };
const BYTES_A_DOCUMENT = 4_000;

const bytesOf = ({ record }: MatchedDocument, aUnit: number): number =>
  BYTES_A_DOCUMENT + aUnit * record.summary.characters;

/** The documents of one generation in a cluster: lists them, fetches them, and keeps what was fetched. */
export class PublishedDocuments {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #records: Kept<number, MatchedDocument>;
  readonly #documents: Kept<DocumentId, FetchedDocument>;

  constructor(cluster: Cluster, index: string, room: Room) {
    this.#cluster = cluster;
    this.#index = index;
    this.#records = room.keep((document) => bytesOf(document, BYTES_A_UNIT.matched));
    this.#documents = room.keep((document) => bytesOf(document, BYTES_A_UNIT.fetched));
  }

  #search(body: object, signal?: AbortSignal): Promise<unknown> {
    return this.#cluster.search(this.#index, body, signal);
  }

  /**
   * The documents that a clause finds, in the order of the collection; null where their reading texts have more units than `most`.
   */
  async list(clause: ClusterClause, most: number, signal?: AbortSignal): Promise<ListedDocument[] | null> {
    const found: ListedDocument[] = [];
    for (;;) {
      const last = found.at(-1);
      const answer = LISTED.parse(
        await this.#search(
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
    return LISTED.parse(await this.#search(body, signal)).aggregations?.characters.value ?? 0;
  }

  /** The first documents that a clause finds, in the order of the collection. */
  async first(clause: ClusterClause, count: number, signal?: AbortSignal): Promise<ListedDocument[]> {
    return listedIn(LISTED.parse(await this.#search({ ...listing(clause), size: count }, signal)));
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
    const body = gettingColumns({ terms: { order: orders } }, orders.length, ['head', 'texts']);
    const { hits } = GOT_RECORDS.parse(await this.#search(body, signal)).hits;
    return hits.map(({ fields: { order, group, head, texts } }) => ({
      order: order[0],
      group: group[0],
      record: unpackedRecord({ head: head[0], texts: texts[0] }),
    }));
  }

  /**
   * What is shown of documents by their places in the order of the collection, in any order, with the first passages of each that
   * a clause finds.
   * @param held asked of a passage
   * @param most passages of a document
   */
  async partsAt(
    orders: readonly number[],
    held: ClusterClause,
    most: number,
    signal?: AbortSignal,
  ): Promise<PartOfDocument[]> {
    const { query, ...body } = gettingColumns({ terms: { order: orders } }, orders.length, ['head']);
    const should = most === 0 ? [] : [gettingPassages(held, most)];
    const asked = { ...body, query: { bool: { ...query.bool, should } }, sort: [{ order: 'asc' }] };
    const answer = await this.#cluster.search(this.#index, asked, signal, { alone: PARTS_TOLD });
    const hits = GOT_SHOWN.parse(answer).hits?.hits ?? [];
    return hits.map(({ fields: { order, group, head }, inner_hits: inner }) => ({
      order: order[0],
      group: group[0],
      head: unpackedHead(head[0]),
      passages: (inner?.passages?.hits?.hits ?? []).map(
        ({
          fields: {
            'passages.text': [packed],
          },
        }) => shownPassage(Buffer.from(packed, 'base64').toString()),
      ),
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
    const body = gettingColumns({ ids: { values: ids } }, ids.length, ['head', 'texts', 'counted']);
    const { hits } = GOT.parse(await this.#search(body, signal)).hits;
    return hits.map(({ fields: { order, group, head, texts, counted } }) =>
      fetchedDocument({
        order: order[0],
        group: group[0],
        head: head[0],
        texts: texts[0],
        counted: counted[0],
      }),
    );
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

/** What else stands beside a passage in an answer is as long as the passage. */
const PARTS_TOLD = ['hits.hits.fields', 'hits.hits.inner_hits.passages.hits.hits.fields'];

/** Asks, beside a document, for the first of its passages that a clause finds, in the order of the text. */
const gettingPassages = (held: ClusterClause, most: number): ClusterClause => ({
  nested: {
    path: 'passages',
    query: held,
    inner_hits: {
      size: most,
      sort: ['_doc'],
      _source: false,
      stored_fields: '_none_',
      docvalue_fields: ['passages.text'],
    },
  },
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
function listedIn({ hits: { hits } }: z.infer<typeof LISTED>): ListedDocument[] {
  return hits.map(({ _id, fields = {} }) => {
    const number = (name: string): number => Number(fields[name]?.[0] ?? 0);
    return { id: _id, order: number('order'), group: number('group'), characters: number('characters') };
  });
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
