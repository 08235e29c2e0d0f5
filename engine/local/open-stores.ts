import { join } from 'node:path';
import { ArrayFile } from '../snapshot/array-file.ts';
import { locateSnapshot, openSnapshotFile, type SnapshotLocation } from '../snapshot/directory.ts';
import { COLLECTION_FILE, partFile, REVISED_FILE } from '../snapshot/files.ts';
import { FILE_PLACES, PLACES, Places } from '../snapshot/places.ts';
import { RevisedStore } from '../store/revised-store.ts';
import { Store } from '../store/store.ts';
import { type StorePlaces, Stores } from '../store/stores.ts';

/** The stores of all parts of a snapshot as one. */
export function storesOver({ directory, manifest }: SnapshotLocation, places: StorePlaces): Stores {
  const { parts, files } = manifest;
  return new Stores(
    parts.map(({ name }) => new Store(join(directory, partFile(name, 'store.sqlite')))),
    Object.hasOwn(files, REVISED_FILE) ? new RevisedStore(join(directory, REVISED_FILE)) : null,
    places,
  );
}

/**
 * What the documents of the snapshot in use say, without its indexes; `documents`: the numbers of those that are of the
 * collection, in its order. Throws `SnapshotError`.
 */
export async function openStores(data: string): Promise<{ store: Stores; documents: Uint32Array }> {
  const location = await locateSnapshot(data);
  const collection = new ArrayFile(await openSnapshotFile(location, COLLECTION_FILE));
  try {
    const documents = new Places(collection.u32(PLACES));
    const store = storesOver(location, { documents, files: new Places(collection.u32(FILE_PLACES)) });
    return { store, documents: documents.all(store.documents) };
  } finally {
    collection.close();
  }
}
