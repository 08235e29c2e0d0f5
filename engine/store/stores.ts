import { LRUCache } from 'lru-cache';
import { AS_NUMBERED, NO_PLACE, type Places } from '../snapshot/places.ts';
import type {
  DocumentId,
  DocumentSummary,
  FileReport,
  FilesAnswer,
  FilesRequest,
  IngestReport,
  RegionCode,
  Section,
} from '../types.ts';
import { FileList, type ListedFile, listedFile } from './file-list.ts';
import type { StoredPassage } from './passage-rows.ts';
import type { RemovedPassage } from './removed-passage.ts';
import type { RevisedStore } from './revised-store.ts';
import type { Store, StoredDocument, StoredSource } from './store.ts';

/** Where documents and files stand in the collection. */
export interface StorePlaces {
  documents: Places;
  files: Places;
}

/** Documents whose parsed summary and sections are kept: some 5 MB in each thread. Parsing them took a third of a search’s time. */
const DOCUMENTS_KEPT = 1024;
/** Ids that are kept, some 2 MB: those of copies folded beneath a hit can be thousands. */
const IDS_KEPT = 16_384;

/** What a list of results shows of a document. */
type Outline = Pick<StoredDocument, 'summary' | 'sections'>;

/** One part, and the numbers of the collection at which its own begin. */
interface Part {
  store: Store;
  firstDocument: number;
  firstFile: number;
}

/** What answers are made of, wherever it is kept. */
export type DocumentStore = Pick<Stores, keyof Stores>;

/**
 * What the documents of a collection say, over the stores of its parts: documents and files are numbered through, part
 * after part. What `revised` tells goes before what the part says.
 */
export class Stores {
  readonly #parts: readonly Part[];
  readonly #revised: RevisedStore | null;
  readonly #places: StorePlaces;
  /** How many have a number, those included that are no longer of the collection. */
  readonly documents: number;
  readonly files: number;
  /** Made when files are first asked for: some 0.5 s for 100,000. */
  #fileList: FileList | null = null;
  readonly #outlines = new LRUCache<number, Outline>({ max: DOCUMENTS_KEPT });
  readonly #ids = new LRUCache<number, DocumentId>({ max: IDS_KEPT });

  /** Closing it closes the stores. */
  constructor(
    stores: readonly Store[],
    revised: RevisedStore | null = null,
    places: StorePlaces = { documents: AS_NUMBERED, files: AS_NUMBERED },
  ) {
    let documents = 0;
    let files = 0;
    this.#parts = stores.map((store): Part => {
      const part = { store, firstDocument: documents, firstFile: files };
      documents += store.documents;
      files += store.files;
      return part;
    });
    this.documents = documents;
    this.files = files;
    this.#revised = revised;
    this.#places = places;
  }

  #partOf(document: number): Part {
    const part = this.#parts.findLast(({ firstDocument }) => document >= firstDocument);
    if (part === undefined || document >= this.documents)
      throw new RangeError(`store: no document ${document}`);
    return part;
  }

  #partOfFile(file: number): Part {
    const part = this.#parts.findLast(({ firstFile }) => file >= firstFile);
    if (part === undefined || file >= this.files) throw new RangeError(`store: no file ${file}`);
    return part;
  }

  id(document: number): DocumentId {
    const known = this.#ids.get(document);
    if (known !== undefined) return known;
    const { store, firstDocument } = this.#partOf(document);
    const id = store.id(document - firstDocument);
    this.#ids.set(document, id);
    return id;
  }

  /** The number of the document of this id that is of the collection; null where there is none. */
  numberOf(id: DocumentId): number | null {
    // What is newer stands behind.
    for (const { store, firstDocument } of this.#parts.toReversed()) {
      const own = store.numberOf(id);
      if (own === null) continue;
      const document = firstDocument + own;
      if (this.#places.documents.of(document) !== NO_PLACE) return document;
    }
    return null;
  }

  summary(document: number): DocumentSummary {
    return this.#outline(document).summary;
  }

  /** The code of the region that a document counts under; null where none is known. */
  facetRegion(document: number): RegionCode | null {
    const revised = this.#revised?.record(document) ?? null;
    if (revised !== null) return revised.facetRegion;
    const { store, firstDocument } = this.#partOf(document);
    return store.facetRegion(document - firstDocument);
  }

  /** The sections of a document. */
  sections(document: number): readonly Section[] {
    return this.#outline(document).sections;
  }

  #outline(document: number): Outline {
    const known = this.#outlines.get(document);
    if (known !== undefined) return known;
    const { summary, sections } = this.document(document);
    const outline = { summary, sections };
    this.#outlines.set(document, outline);
    return outline;
  }

  document(document: number): StoredDocument {
    const { store, firstDocument, firstFile } = this.#partOf(document);
    const stored = store.document(document - firstDocument);
    const { summary, relations } = this.#revised?.record(document) ?? stored;
    return { ...stored, number: document, file: firstFile + stored.file, summary, relations };
  }

  /** All passages of a document, or those of ordinals `first` to `last`. */
  passages(document: number, first?: number, last?: number): StoredPassage[] {
    const { store, firstDocument } = this.#partOf(document);
    return store.passages(document - firstDocument, first, last);
  }

  /** One passage of a document; null where it has none of this ordinal. */
  passage(document: number, ordinal: number): StoredPassage | null {
    const { store, firstDocument } = this.#partOf(document);
    return store.passage(document - firstDocument, ordinal);
  }

  /** The passages of a document with some ordinals that it has, in its order. */
  passagesAt(document: number, ordinals: readonly number[]): StoredPassage[] {
    const { store, firstDocument } = this.#partOf(document);
    return store.passagesAt(document - firstDocument, ordinals);
  }

  /** The first passage of body text with an ordinal from `first` to `last`; null where there is none. */
  firstBody(document: number, first: number, last: number): StoredPassage | null {
    const { store, firstDocument } = this.#partOf(document);
    return store.firstBody(document - firstDocument, first, last);
  }

  /** One removed passage of a document; null where it has none of this ordinal. */
  removedPassage(document: number, ordinal: number): RemovedPassage | null {
    const { store, firstDocument } = this.#partOf(document);
    return store.removedPassage(document - firstDocument, ordinal);
  }

  /** The source text of a file and its map. */
  source(file: number): StoredSource {
    const { store, firstFile } = this.#partOfFile(file);
    return store.source(file - firstFile);
  }

  #report(file: number): FileReport {
    const { store, firstFile } = this.#partOfFile(file);
    return this.#revised?.report(file) ?? store.report(file - firstFile);
  }

  /** The files of the collection with their reports, in the order of their places. */
  *reports(): Generator<[file: number, report: FileReport]> {
    const { files } = this.#places;
    if (files.asNumbered) {
      for (const { store, firstFile } of this.#parts) {
        for (const [own, report] of store.reports()) {
          const file = firstFile + own;
          yield [file, this.#revised?.report(file) ?? report];
        }
      }
      return;
    }
    for (const file of files.all(this.files)) yield [file, this.#report(file)];
  }

  /** The report of the run that built the snapshot, without its files. */
  reportTotals(): Omit<IngestReport, 'perFile'> {
    return this.#whole().reportTotals();
  }

  /** Names the input the snapshot was made of: equal fingerprints make equal answers. */
  fingerprint(): string {
    return this.#whole().fingerprint();
  }

  /** What tells of the collection as a whole. */
  #whole(): RevisedStore | Store {
    const whole = this.#revised ?? this.#parts[0]?.store;
    if (whole === undefined) throw new RangeError('store: no parts');
    return whole;
  }

  /** One page of the files of the report. */
  fileReports(request: FilesRequest): FilesAnswer {
    const { offset, limit, status, name, problems } = request;
    if (limit === 0 && status === null && name === '' && !problems)
      return { total: this.#places.files.all(this.files).length, offset, files: [] };
    this.#fileList ??= this.#listFiles();
    const { total, numbers } = this.#fileList.page(request);
    return { total, offset, files: numbers.map((file) => this.#report(file)) };
  }

  #listFiles(): FileList {
    const list = new FileList();
    const files: ListedFile[] = [];
    for (const { store, firstFile } of this.#parts)
      for (const [own, listed] of store.listed()) files[firstFile + own] = listed;
    for (const file of this.#places.files.all(this.files)) {
      const revised = this.#revised?.report(file) ?? null;
      const listed = revised === null ? files[file] : listedFile(revised);
      if (listed !== undefined) list.add(file, listed);
    }
    return list;
  }

  /** The whole report of the run that built the snapshot. */
  report(): IngestReport {
    return { ...this.reportTotals(), perFile: Array.from(this.reports(), ([, report]) => report) };
  }

  close(): void {
    for (const { store } of this.#parts) store.close();
    this.#revised?.close();
  }
}
