import { join } from 'node:path';
import { Columns } from '../columns/columns.ts';
import type { SearchEngine } from '../engine.ts';
import { SnapshotError } from '../errors.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import { ExactIndex } from '../match/exact-index.ts';
import { RemovedIndex } from '../match/removed-index.ts';
import { Ranking } from '../rank/ranking.ts';
import {
  checkSnapshotFile,
  damaged,
  locateSnapshot,
  readSnapshotFile,
  type SnapshotLocation,
  STORE_FILE,
  snapshotsBefore,
} from '../snapshot/directory.ts';
import { INDEX_FILES } from '../snapshot/files.ts';
import { olderInstead, otherForm } from '../snapshot/messages.ts';
import { Store } from '../store/store.ts';
import { WordsIndex } from '../words/words-index.ts';
import { LocalEngine } from './local-engine.ts';

const NO_BYTES = new Uint8Array();

/**
 * Opens the snapshot in use in a data folder; where it is damaged or gone, the one before, after telling `fallenBack`
 * why. Throws `SnapshotError`, whose message names the command that rebuilds it, where there is none to fall back on.
 */
export async function openEngine(
  data: string,
  fallenBack: (reason: string) => void = (reason) => process.emitWarning(reason),
): Promise<SearchEngine> {
  try {
    return await openSnapshot(data, await locateSnapshot(data));
  } catch (error) {
    if (!(error instanceof SnapshotError) || error.reason === 'version') throw error;
    for (const location of await snapshotsBefore(data)) {
      const engine = await openSnapshot(data, location).catch(() => null);
      if (engine === null) continue;
      fallenBack(olderInstead(error.message));
      return engine;
    }
    throw error;
  }
}

async function openSnapshot(data: string, location: SnapshotLocation): Promise<SearchEngine> {
  await checkSnapshotFile(location, STORE_FILE);
  const files = await Promise.all(INDEX_FILES.map((name) => readSnapshotFile(location, name)));
  const [exact = NO_BYTES, columns = NO_BYTES, words = NO_BYTES, pairs = NO_BYTES, removed = NO_BYTES] =
    files;
  try {
    const index = WordsIndex.load(words, pairs);
    const store = new Store(join(location.directory, STORE_FILE));
    const ids = store.ids();
    return new LocalEngine({
      manifest: location.manifest,
      store,
      columns: Columns.load(columns),
      exact: ExactIndex.load(exact),
      removed: RemovedIndex.load(removed),
      words: index,
      ranking: new Ranking(index),
      gazetteer: loadGazetteer(),
      ids,
      numbers: new Map(ids.map((id, number) => [id, number])),
    });
  } catch (error) {
    // Whole files that are not of the form this program reads.
    if (error instanceof RangeError) throw damaged(data, otherForm(error.message));
    throw error;
  }
}
