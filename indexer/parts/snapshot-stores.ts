import { join } from 'node:path';
import type { SnapshotLocation } from '../../engine/snapshot/directory.ts';
import { COLLECTION_FILE, partFile, REVISED_FILE } from '../../engine/snapshot/files.ts';
import { FILE_PLACES, PLACES, Places } from '../../engine/snapshot/places.ts';
import { RevisedStore } from '../../engine/store/revised-store.ts';
import { Store } from '../../engine/store/store.ts';
import { Stores } from '../../engine/store/stores.ts';
import { openArrays } from './open-arrays.ts';

/** The stores of a snapshot, without its index. Closing them is the caller's. */
export function openStores({ directory, manifest: { parts, files } }: SnapshotLocation): Stores {
  const at = (name: string): string => join(directory, name);
  const collection = openArrays(at(COLLECTION_FILE));
  try {
    return new Stores(
      parts.map(({ name }) => new Store(at(partFile(name, 'store.sqlite')))),
      Object.hasOwn(files, REVISED_FILE) ? new RevisedStore(at(REVISED_FILE)) : null,
      { documents: new Places(collection.u32(PLACES)), files: new Places(collection.u32(FILE_PLACES)) },
    );
  } finally {
    collection.close();
  }
}
