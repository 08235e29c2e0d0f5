import { openStores } from '../engine/local/open-stores.ts';
import type { Stores } from '../engine/store/stores.ts';
import { fold, squeeze } from '../engine/text/fold.ts';
import type { DocumentId } from '../engine/types.ts';

/** A document as every engine here is given it: its folded reading text. */
export interface BenchDocument {
  id: DocumentId;
  /** Folded, white space left out. */
  passages: string[];
  /** The folded passages as they stand, a line each: what the peers index. */
  text: string;
  /** GB/T 2260 code it counts under, null where unknown. */
  region: string | null;
  year: number | null;
}

/** What else a server shows of a document or counts by. */
export interface ShownDocument extends BenchDocument {
  title: string;
  type: string;
  /** Ordinals of the first and last passage of each section. */
  sections: { first: number; last: number }[];
}

/** The documents of a snapshot in the order of the collection, read one at a time: there may be more than memory holds. */
export class SnapshotTexts {
  readonly #store: Stores;
  /** Numbers of the documents. */
  readonly #documents: Uint32Array;

  private constructor(store: Stores, documents: Uint32Array) {
    this.#store = store;
    this.#documents = documents;
  }

  /** Throws `SnapshotError`. */
  static async open(data: string): Promise<SnapshotTexts> {
    const { store, documents } = await openStores(data);
    return new SnapshotTexts(store, documents);
  }

  get size(): number {
    return this.#documents.length;
  }

  /** Ids by place. */
  ids(): DocumentId[] {
    return Array.from(this.#documents, (document) => this.#store.id(document));
  }

  /** The document at a place. Throws `RangeError` where there is none. */
  at(place: number): ShownDocument {
    const document = this.#documents[place];
    if (document === undefined) throw new RangeError(`no document ${place}`);
    const { id, title, type, date } = this.#store.summary(document);
    const folded = this.#store.passages(document).map(({ text }) => fold(text));
    return {
      id,
      passages: folded.map((text) => squeeze(text).text),
      text: folded.join('\n'),
      region: this.#store.facetRegion(document),
      year: date.year,
      title,
      type,
      sections: this.#store.sections(document).map(({ first, last }) => ({ first, last })),
    };
  }

  *[Symbol.iterator](): Generator<ShownDocument> {
    for (let place = 0; place < this.size; place++) yield this.at(place);
  }

  close(): void {
    this.#store.close();
  }
}

/** All documents of a snapshot, in its order. Throws `SnapshotError`. */
export async function loadDocuments(data: string): Promise<ShownDocument[]> {
  const texts = await SnapshotTexts.open(data);
  try {
    return [...texts];
  } finally {
    texts.close();
  }
}
