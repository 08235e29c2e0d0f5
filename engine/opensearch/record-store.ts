import type { StoredDocument, StoredSource } from '../store/store.ts';
import type { DocumentStore } from '../store/stores.ts';
import type { DocumentId } from '../types.ts';
import type { CollectionFacts } from './collection-form.ts';
import type { StoredRecord } from './document-form.ts';

/** What some documents say, numbered from 0 as they are given; of the collection as a whole it knows the facts alone. */
export class RecordStore implements DocumentStore {
  readonly documents: number;
  readonly files = 0;
  readonly #records: readonly StoredRecord[];
  readonly #facts: Pick<CollectionFacts, 'fingerprint' | 'totals'>;
  readonly #sources: ReadonlyMap<number, StoredSource>;
  readonly #numbers: ReadonlyMap<DocumentId, number>;

  /** @param sources those of files that were fetched, by number */
  constructor(
    records: readonly StoredRecord[],
    facts: Pick<CollectionFacts, 'fingerprint' | 'totals'>,
    sources: ReadonlyMap<number, StoredSource> = new Map(),
  ) {
    this.documents = records.length;
    this.#records = records;
    this.#facts = facts;
    this.#sources = sources;
    this.#numbers = new Map(records.map(({ summary }, number) => [summary.id, number]));
  }

  #record(document: number): StoredRecord {
    const record = this.#records[document];
    if (record === undefined) throw new RangeError(`store: no document ${document}`);
    return record;
  }

  id(document: number): DocumentId {
    return this.#record(document).summary.id;
  }

  numberOf(id: DocumentId): number | null {
    return this.#numbers.get(id) ?? null;
  }

  summary(document: number): StoredRecord['summary'] {
    return this.#record(document).summary;
  }

  facetRegion(document: number): StoredRecord['facetRegion'] {
    return this.#record(document).facetRegion;
  }

  sections(document: number): StoredRecord['sections'] {
    return this.#record(document).sections;
  }

  document(number: number): StoredDocument {
    const { summary, sections, mentions, relations, file } = this.#record(number);
    return { number, file, summary, sections, mentions, relations };
  }

  passages(
    document: number,
    first = 0,
    last = Number.POSITIVE_INFINITY,
  ): ReturnType<DocumentStore['passages']> {
    return this.#record(document)
      .passages.slice(first, last + 1)
      .map((passage, at) => ({ ...passage, ordinal: first + at }));
  }

  passage(document: number, ordinal: number): ReturnType<DocumentStore['passage']> {
    const passage = this.#record(document).passages[ordinal];
    return passage === undefined ? null : { ...passage, ordinal };
  }

  passagesAt(document: number, ordinals: readonly number[]): ReturnType<DocumentStore['passagesAt']> {
    const wanted = new Set(ordinals);
    return this.passages(document).filter(({ ordinal }) => wanted.has(ordinal));
  }

  firstBody(document: number, first: number, last: number): ReturnType<DocumentStore['firstBody']> {
    return this.passages(document, first, last).find(({ level }) => level === 0) ?? null;
  }

  removedPassage(document: number, ordinal: number): ReturnType<DocumentStore['removedPassage']> {
    return this.#record(document).removed[ordinal] ?? null;
  }

  source(file: number): StoredSource {
    const source = this.#sources.get(file);
    if (source === undefined) throw new RangeError(`store: the source of file ${file} was not fetched`);
    return source;
  }

  /** Reports are fetched by themselves. */
  *reports(): Generator<never> {}

  reportTotals(): CollectionFacts['totals'] {
    return this.#facts.totals;
  }

  fingerprint(): string {
    return this.#facts.fingerprint;
  }

  fileReports({
    offset,
  }: Parameters<DocumentStore['fileReports']>[0]): ReturnType<DocumentStore['fileReports']> {
    return { total: 0, offset, files: [] };
  }

  report(): ReturnType<DocumentStore['report']> {
    return { ...this.#facts.totals, perFile: [] };
  }

  close(): void {}
}
