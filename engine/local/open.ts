import type { SearchEngine } from '../engine.ts';
import { SnapshotError } from '../errors.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import { ArrayFile, type OpenedFile } from '../snapshot/array-file.ts';
import {
  checkSnapshotFile,
  damaged,
  generationOf,
  locateSnapshot,
  openSnapshotFile,
  type SnapshotLocation,
  snapshotInUse,
  snapshotsBefore,
} from '../snapshot/directory.ts';
import { COLLECTION_FILE, partFile, REVISED_FILE, type SegmentFile, segmentFile } from '../snapshot/files.ts';
import { olderInstead, otherForm } from '../snapshot/messages.ts';
import { FILE_PLACES, Places } from '../snapshot/places.ts';
import { SnapshotUse } from '../snapshot/snapshot-use.ts';
import type { Collection } from './collection.ts';
import { indexesOver, joinCollection, type Segment } from './indexes.ts';
import { LocalEngine } from './local-engine.ts';
import { storesOver } from './open-stores.ts';

/** A snapshot whose files are open and are what its manifest says; threads can share it. */
export interface LoadedSnapshot {
  location: SnapshotLocation;
  /** The files of the index segments. */
  segments: readonly Readonly<Record<SegmentFile, OpenedFile>>[];
  /** What they hold together (`joinCollection`). */
  joined: OpenedFile;
  /** Why an older snapshot was taken instead of the one in use; null where that is this one. */
  fallenBack: string | null;
}

/** A snapshot, and an engine that answers from it. */
interface OpenedSnapshot {
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
    const loaded = { ...(await loadFiles(location)), location, fallenBack };
    return { loaded, engine: engineOver(loaded) };
  } finally {
    // The engine holds it by itself.
    use?.release();
  }
}

/** Opens the files of a snapshot one after the other, each read through once to be checked, and joins what is small. */
async function loadFiles(location: SnapshotLocation): Promise<Pick<LoadedSnapshot, 'segments' | 'joined'>> {
  const { parts, files } = location.manifest;
  const open = (name: string): Promise<OpenedFile> => openSnapshotFile(location, name);
  const segments: Record<SegmentFile, OpenedFile>[] = [];
  const columns: OpenedFile[] = [];
  for (const { name, segments: count } of parts) {
    await checkSnapshotFile(location, partFile(name, 'store.sqlite'));
    columns.push(await open(partFile(name, 'columns.bin')));
    for (let segment = 0; segment < count; segment++) {
      segments.push({
        exact: await open(segmentFile(name, segment, 'exact')),
        removed: await open(segmentFile(name, segment, 'removed')),
        words: await open(segmentFile(name, segment, 'words')),
      });
    }
  }
  if (Object.hasOwn(files, REVISED_FILE)) await checkSnapshotFile(location, REVISED_FILE);
  const collection = await open(COLLECTION_FILE);
  const opened: ArrayFile[] = [];
  const file = (of: OpenedFile): ArrayFile => {
    const made = new ArrayFile(of);
    opened.push(made);
    return made;
  };
  try {
    const joined = joinCollection(
      segments.map(({ exact, removed, words }) => ({
        exact: file(exact),
        removed: file(removed),
        words: file(words),
      })),
      columns.map(file),
      file(collection),
    );
    return { segments, joined };
  } catch (error) {
    if (error instanceof RangeError) throw damaged(location.directory, otherForm(error.message));
    throw error;
  } finally {
    for (const one of opened) one.close();
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
  const opened: ArrayFile[] = [];
  const open = (file: OpenedFile): ArrayFile => {
    const made = new ArrayFile(file);
    opened.push(made);
    return made;
  };
  const close = (): void => {
    for (const file of opened) file.close();
  };
  try {
    const segments = loaded.segments.map(({ exact, removed, words }) => ({
      exact: open(exact),
      removed: open(removed),
      words: open(words),
    }));
    return collectionOf(loaded, segments, open(loaded.joined), close);
  } catch (error) {
    close();
    throw error;
  }
}

function collectionOf(
  { location }: LoadedSnapshot,
  segments: readonly Segment[],
  joined: ArrayFile,
  close: () => void,
): Collection {
  const indexes = indexesOver(segments, joined);
  const files = new Places(joined.u32(FILE_PLACES));
  const store = storesOver(location, { documents: indexes.columns.places, files });
  return {
    ...indexes,
    generation: generationOf(location),
    manifest: location.manifest,
    store,
    gazetteer: loadGazetteer(),
    close: () => {
      store.close();
      close();
    },
  };
}

/**
 * The snapshot in use in a data folder as a collection: for who hands it on whole, not for answers. Throws `SnapshotError`.
 */
export async function openCollection(data: string): Promise<Collection> {
  const location = await locateSnapshot(data);
  const use = SnapshotUse.hold(location.directory);
  try {
    const collection = collectionOver({ ...(await loadFiles(location)), location, fallenBack: null });
    const close = (): void => {
      collection.close();
      use?.release();
    };
    return { ...collection, close };
  } catch (error) {
    use?.release();
    throw error;
  }
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
