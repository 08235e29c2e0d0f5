import { join } from 'node:path';
import { locateSnapshot, STORE_FILE } from '../engine/snapshot/directory.ts';
import { Store } from '../engine/store/store.ts';
import { fold, squeeze } from '../engine/text/fold.ts';
import type { DocumentId } from '../engine/types.ts';

/** A document as every engine here is given it: its folded reading text. */
export interface BenchDocument {
  id: DocumentId;
  /** Folded, white space left out. */
  passages: string[];
  /** The folded passages as they stand, a line each: what the peers index. */
  text: string;
  /** GB/T 2260 code, null where unknown. */
  region: string | null;
  year: number | null;
}

/** The documents of a snapshot, in its order. Throws `SnapshotError`. */
export async function loadDocuments(data: string): Promise<BenchDocument[]> {
  const { directory } = await locateSnapshot(data);
  const store = new Store(join(directory, STORE_FILE));
  try {
    return store.ids().map((id, number) => {
      const folded = store.passages(number).map((passage) => fold(passage.text));
      const { region, date } = store.summary(number);
      return {
        id,
        passages: folded.map((text) => squeeze(text).text),
        text: folded.join('\n'),
        region: region.code,
        year: date.year,
      };
    });
  } finally {
    store.close();
  }
}
