import { join } from 'node:path';
import { SnapshotError } from '../engine/errors.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { locateSnapshot, readSnapshotFile, STORE_FILE } from '../engine/snapshot/directory.ts';
import { INDEX_FILES } from '../engine/snapshot/files.ts';
import { Store } from '../engine/store/store.ts';
import type { IngestReport } from '../engine/types.ts';
import { buildSnapshot } from './build.ts';
import { Cache } from './cache.ts';
import { CorpusError, type CorpusFile, listFiles, openCorpora } from './corpora.ts';
import { FileWorkers } from './file-workers.ts';
import { noFiles } from './messages.ts';
import { readMetadata } from './metadata/metadata.ts';
import type { ProgressListener } from './progress.ts';
import { fingerprint, planTasks } from './task.ts';

export interface IndexingRequest {
  /** Corpus folders. */
  corpora: readonly string[];
  /** Data folder. */
  data: string;
  progress?: ProgressListener;
}

/** The report of the snapshot in use, and whether it had to be built. */
export interface IndexingResult {
  built: boolean;
  report: IngestReport;
}

/** The report of the snapshot in use where it was made of just this input, else null. */
async function currentReport(data: string, wanted: string): Promise<IngestReport | null> {
  try {
    const location = await locateSnapshot(data);
    // Damage that only a checksum shows must not pass for an index that is up to date.
    for (const name of INDEX_FILES) await readSnapshotFile(location, name);
    const store = new Store(join(location.directory, STORE_FILE));
    try {
      return store.fingerprint() === wanted ? store.report() : null;
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof SnapshotError) return null;
    throw error;
  }
}

/**
 * Sees to it that the data folder holds a snapshot of the corpora as they are now. What has not changed since an
 * earlier run is not read again; where nothing has, nothing is built. Throws `CorpusError` where a folder is missing
 * or no file in it gives a document; the snapshot in use then stays.
 */
export async function ensureSnapshot(request: IndexingRequest): Promise<IndexingResult> {
  const progress = request.progress ?? (() => undefined);
  const corpora = await openCorpora(request.corpora);
  const workers = new FileWorkers();
  if (!Cache.exists(request.data)) workers.start();
  try {
    const files = await listFiles(corpora);
    if (files.length === 0) throw new CorpusError(noFiles(request.corpora));
    return await ensureFor(files, request.data, workers, progress);
  } finally {
    await workers.close();
  }
}

async function ensureFor(
  files: readonly CorpusFile[],
  data: string,
  workers: FileWorkers,
  progress: ProgressListener,
): Promise<IndexingResult> {
  const cache = Cache.open(data);
  try {
    const metadata = await readMetadata(files, (name) => loadGazetteer().resolve(name).kind !== 'none');
    const tasks = await planTasks(
      files.filter(({ file }) => !metadata.isTable(file)),
      metadata,
      cache,
      progress,
    );
    const current = await currentReport(data, fingerprint(tasks, metadata));
    if (current !== null) return { built: false, report: current };
    const report = await buildSnapshot(data, tasks, metadata, cache, workers, progress);
    cache.forgetUnused();
    return { built: true, report };
  } finally {
    cache.close();
  }
}
