import { join } from 'node:path';
import { Columns } from '../columns/columns.ts';
import type { SearchEngine } from '../engine.ts';
import { SnapshotError } from '../errors.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import { ExactIndex } from '../match/exact-index.ts';
import { RemovedIndex } from '../match/removed-index.ts';
import { Ranking } from '../rank/ranking.ts';
import { ArrayFile, type OpenedFile } from '../snapshot/array-file.ts';
import {
  checkSnapshotFile,
  damaged,
  generationOf,
  locateSnapshot,
  openSnapshotFile,
  type SnapshotLocation,
  STORE_FILE,
  snapshotInUse,
  snapshotsBefore,
} from '../snapshot/directory.ts';
import { INDEX_FILES } from '../snapshot/files.ts';
import { olderInstead, otherForm } from '../snapshot/messages.ts';
import { SnapshotUse } from '../snapshot/snapshot-use.ts';
import { Store } from '../store/store.ts';
import { Stores } from '../store/stores.ts';
import { WordsIndex } from '../words/words-index.ts';
import type { Collection } from './collection.ts';
import { LocalEngine } from './local-engine.ts';

/** A snapshot whose files are in memory and are what its manifest says; threads can share it. */
export interface LoadedSnapshot {
  location: SnapshotLocation;
  /** The `INDEX_FILES`, in their order. */
  files: readonly OpenedFile[];
  /** Why an older snapshot was taken instead of the one in use; null where that is this one. */
  fallenBack: string | null;
}

/** A snapshot, and an engine that answers from it. */
export interface OpenedSnapshot {
  loaded: LoadedSnapshot;
  engine: LocalEngine;
}

/** Times that opening is tried while one snapshot after the other is put in use. */
const ATTEMPTS = 5;

/**
 * Opens the snapshot in use in a data folder; the new one where it is replaced meanwhile, and the one before where it is
 * damaged or gone. Throws `SnapshotError`, whose message names the command that rebuilds it, where there is none to fall
 * back on.
 */
export async function openSnapshot(data: string): Promise<OpenedSnapshot> {
  for (let attempt = 1; ; attempt++) {
    const name = await snapshotInUse(data);
    try {
      return await openAt(await locateSnapshot(data), null);
    } catch (error) {
      // It was removed while it was being opened: there is a newer one.
      if (attempt < ATTEMPTS && (await snapshotInUse(data)) !== name) continue;
      if (!(error instanceof SnapshotError) || error.reason === 'version') throw error;
      return await openBefore(data, error);
    }
  }
}

async function openBefore(data: string, instead: SnapshotError): Promise<OpenedSnapshot> {
  for (const location of await snapshotsBefore(data)) {
    const opened = await openAt(location, olderInstead(instead.message)).catch(() => null);
    if (opened !== null) return opened;
  }
  throw instead;
}

async function openAt(location: SnapshotLocation, fallenBack: string | null): Promise<OpenedSnapshot> {
  // From here on no run removes it.
  const use = SnapshotUse.hold(location.directory);
  try {
    await checkSnapshotFile(location, STORE_FILE);
    const files = await Promise.all(INDEX_FILES.map((name) => openSnapshotFile(location, name)));
    const loaded = { location, files, fallenBack };
    return { loaded, engine: engineOver(loaded) };
  } finally {
    // The engine holds it by itself.
    use?.release();
  }
}

/** An engine that answers from a loaded snapshot. Throws `SnapshotError` where the files are not of the form this program reads. */
export function engineOver(loaded: LoadedSnapshot): LocalEngine {
  const use = SnapshotUse.hold(loaded.location.directory);
  try {
    return new LocalEngine(collectionOver(loaded), use);
  } catch (error) {
    use?.release();
    if (error instanceof RangeError) throw damaged(loaded.location.directory, otherForm(error.message));
    throw error;
  }
}

function collectionOver(loaded: LoadedSnapshot): Collection {
  const opened = loaded.files.map((file) => new ArrayFile(file));
  try {
    return collectionOf(loaded, opened);
  } catch (error) {
    for (const file of opened) file.close();
    throw error;
  }
}

function collectionOf({ location }: LoadedSnapshot, opened: readonly ArrayFile[]): Collection {
  const [exact, columns, words, pairs, removed] = opened;
  if (!exact || !columns || !words || !pairs || !removed)
    throw new RangeError('files of a snapshot are missing');
  const index = WordsIndex.load(words, pairs);
  const store = new Stores([new Store(join(location.directory, STORE_FILE))]);
  const everything = new Uint32Array(store.documents);
  for (let document = 0; document < everything.length; document++) everything[document] = document;
  return {
    generation: generationOf(location),
    manifest: location.manifest,
    store,
    columns: Columns.load(columns),
    exact: ExactIndex.load(exact),
    removed: RemovedIndex.load(removed),
    words: index,
    ranking: new Ranking(index),
    gazetteer: loadGazetteer(),
    everything,
    close: () => {
      store.close();
      for (const file of opened) file.close();
    },
  };
}

/** Opens the snapshot in use in a data folder in this thread, or the one before, after telling `fallenBack` why. */
export async function openEngine(
  data: string,
  fallenBack: (reason: string) => void = (reason) => process.emitWarning(reason),
): Promise<SearchEngine> {
  const { loaded, engine } = await openSnapshot(data);
  if (loaded.fallenBack !== null) fallenBack(loaded.fallenBack);
  return engine;
}
