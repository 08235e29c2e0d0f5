import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { locateSnapshot, STORE_FILE } from '../engine/snapshot/directory.ts';
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

/** The documents of a snapshot by their number, read one at a time with plain SQL: there may be more than memory holds. */
export class SnapshotTexts {
  readonly size: number;
  readonly #store: DatabaseSync;
  readonly #document: StatementSync;
  readonly #passages: StatementSync;

  private constructor(store: DatabaseSync) {
    this.#store = store;
    this.#document = store.prepare(
      'SELECT id, region, year, title, type, sections FROM documents WHERE number = ?',
    );
    this.#passages = store.prepare('SELECT text FROM passages WHERE document = ? ORDER BY ordinal');
    this.size = Number(store.prepare('SELECT count(*) AS size FROM documents').get()?.size ?? 0);
  }

  /** Throws `SnapshotError`. */
  static async open(data: string): Promise<SnapshotTexts> {
    const { directory } = await locateSnapshot(data);
    return new SnapshotTexts(new DatabaseSync(join(directory, STORE_FILE), { readOnly: true }));
  }

  /** Ids by document number. */
  ids(): DocumentId[] {
    return this.#store
      .prepare('SELECT id FROM documents ORDER BY number')
      .all()
      .map(({ id }) => String(id));
  }

  /** Throws `RangeError` where there is no document of this number. */
  at(number: number): ShownDocument {
    const row = this.#document.get(number);
    if (row === undefined) throw new RangeError(`no document ${number}`);
    const { id, region, year, title, type, sections } = row;
    const folded = this.#passages.all(number).map(({ text }) => fold(String(text)));
    const ordinals: [first: number, last: number][] = JSON.parse(String(sections));
    return {
      id: String(id),
      passages: folded.map((text) => squeeze(text).text),
      text: folded.join('\n'),
      region: typeof region === 'string' ? region : null,
      year: typeof year === 'number' ? year : null,
      title: String(title),
      type: String(type),
      sections: ordinals.map(([first, last]) => ({ first, last })),
    };
  }

  *[Symbol.iterator](): Generator<ShownDocument> {
    for (let number = 0; number < this.size; number++) yield this.at(number);
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
