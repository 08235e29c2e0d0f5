import { join } from 'node:path';
import { Columns } from '../columns/columns.ts';
import type { SearchEngine } from '../engine.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import { ExactIndex } from '../match/exact-index.ts';
import { Ranking } from '../rank/ranking.ts';
import { locateSnapshot, readSnapshotFile, STORE_FILE } from '../snapshot/directory.ts';
import { COLUMNS_FILE, EXACT_FILE, WORDS_FILE } from '../snapshot/files.ts';
import { Store } from '../store/store.ts';
import { WordsIndex } from '../words/words-index.ts';
import { LocalEngine } from './local-engine.ts';

/** Opens the snapshot in use in a data folder. Throws `SnapshotError`, whose message names the command that rebuilds it. */
export async function openEngine(data: string): Promise<SearchEngine> {
  const location = await locateSnapshot(data);
  const [exact, words, columns] = await Promise.all(
    [EXACT_FILE, WORDS_FILE, COLUMNS_FILE].map((name) => readSnapshotFile(location, name)),
  );
  const index = WordsIndex.load(words ?? new Uint8Array());
  const store = new Store(join(location.directory, STORE_FILE));
  const ids = store.ids();
  return new LocalEngine({
    manifest: location.manifest,
    store,
    columns: Columns.load(columns ?? new Uint8Array()),
    exact: ExactIndex.load(exact ?? new Uint8Array()),
    words: index,
    ranking: new Ranking(index),
    gazetteer: loadGazetteer(),
    ids,
    numbers: new Map(ids.map((id, number) => [id, number])),
  });
}
