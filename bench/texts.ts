import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

/** The documents of a snapshot, in its order, read with plain SQL. Throws `SnapshotError`. */
export async function loadDocuments(data: string): Promise<BenchDocument[]> {
  const { directory } = await locateSnapshot(data);
  const store = new DatabaseSync(join(directory, STORE_FILE), { readOnly: true });
  const passages = store.prepare('SELECT text FROM passages WHERE document = ? ORDER BY ordinal');
  try {
    const rows = store.prepare('SELECT number, id, region, year FROM documents ORDER BY number').all();
    return rows.map(({ number, id, region, year }) => {
      const folded = passages.all(number ?? null).map(({ text }) => fold(String(text)));
      return {
        id: String(id),
        passages: folded.map((text) => squeeze(text).text),
        text: folded.join('\n'),
        region: typeof region === 'string' ? region : null,
        year: typeof year === 'number' ? year : null,
      };
    });
  } finally {
    store.close();
  }
}
