import { SnapshotError } from '../engine/errors.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { checkSnapshotFile, locateSnapshot, type SnapshotLocation } from '../engine/snapshot/directory.ts';
import { REVISED_FILE } from '../engine/snapshot/files.ts';
import { type BuildRequest, buildSnapshot } from './build.ts';
import { Cache } from './cache.ts';
import { readConfig } from './config/config.ts';
import { CorpusError, type CorpusFile, listFiles, openCorpora } from './corpora.ts';
import { DataLock, type Holder } from './data-lock.ts';
import { isDiskFault } from './disk-fault.ts';
import { FileWorkers } from './file-workers.ts';
import { emptyName, noFiles } from './messages.ts';
import { readMetadata } from './metadata/metadata.ts';
import { buildOnParts } from './parts/build-on-parts.ts';
import { isDamage } from './parts/damage.ts';
import { PART_LIMITS, type PartLimits } from './parts/plan.ts';
import { type RunReport, runReport } from './parts/run-report.ts';
import type { ProgressListener } from './progress.ts';
import { fingerprint, planTasks } from './task.ts';

export interface IndexingRequest {
  /** Corpus folders. */
  corpora: readonly string[];
  /** Data folder. */
  data: string;
  /** Whether links may lead out of the corpus folders. */
  followLinks?: boolean;
  /** Whether the snapshot is to be of one part, as if it had been built from nothing. */
  compact?: boolean;
  /** When only what has changed is written anew, where not as usual. */
  limits?: PartLimits;
  /** Characters of a segment, where not as many as usual. */
  segmentCharacters?: number;
  /** Whether the files of a snapshot that is up to date are not read through, since who asks checks them when opening it. */
  unchecked?: boolean;
  /** Whether to wait where another run is using the data folder (default), or to throw. */
  wait?: boolean;
  /** Told once where it has to be waited for. */
  waiting?: (holder: Holder | null) => void;
  progress?: ProgressListener;
  /** Sees to it in another process where anything is to be built: what a run needs of memory is given back then. */
  elsewhere?: () => Promise<IndexingResult>;
  /** Breaks the run off: what it has made of files is kept, and it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** The report of the snapshot in use, and whether it had to be built. */
export interface IndexingResult {
  built: boolean;
  report: RunReport;
  /** Why the cache could not be written though the snapshot is in use; null where it was. */
  cacheFault: string | null;
}

/** The snapshot in use, where this program can go on from it; null where there is none. */
async function snapshotBefore(data: string): Promise<SnapshotLocation | null> {
  try {
    return await locateSnapshot(data);
  } catch (error) {
    if (error instanceof SnapshotError) return null;
    throw error;
  }
}

/** Whether all files of a snapshot are what its manifest says. */
async function isIntact(location: SnapshotLocation): Promise<boolean> {
  try {
    // Damage that only a checksum shows must not pass for an index that is up to date.
    for (const name of Object.keys(location.manifest.files)) await checkSnapshotFile(location, name);
    return true;
  } catch (error) {
    if (error instanceof SnapshotError) return false;
    throw error;
  }
}

/** Whether a snapshot is of one part, of which nothing is dead. */
const isCompact = ({ manifest }: SnapshotLocation): boolean => !Object.hasOwn(manifest.files, REVISED_FILE);

/** Builds on the parts of the snapshot before; false where all is to be built anew, as where that is damaged. */
async function builtOnParts(
  request: BuildRequest,
  before: SnapshotLocation,
  limits: PartLimits,
): Promise<boolean> {
  try {
    return await buildOnParts(request, before, limits);
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/**
 * Sees to it that the data folder holds a snapshot of the corpora as they are now. What has not changed since an
 * earlier run is not read again; where nothing has, nothing is built. Throws `CorpusError` where a folder is missing
 * or no file in it gives a document; the snapshot in use then stays. One run at a time works on a data folder.
 */
export async function ensureSnapshot(request: IndexingRequest): Promise<IndexingResult> {
  const { data, elsewhere } = request;
  // Without a cache all is to be read.
  const toBeRead = elsewhere !== undefined && !Cache.exists(data);
  const result = toBeRead ? null : await ensureHere(request);
  if (result !== null) return result;
  if (elsewhere === undefined) throw new Error('nothing was built');
  return elsewhere();
}

/** What is to be done, and with what. */
export interface Plan extends Pick<BuildRequest, 'tasks' | 'cache' | 'workers' | 'progress' | 'signal'> {
  /** Names what the snapshot is to be made of. */
  fingerprint: string;
  /** Whether the snapshot in use is made of that. */
  isCurrent: boolean;
}

/** Whether this run is to build: for who divides the work with others. What it puts into the cache need not be read again. */
type Builds = (plan: Plan) => Promise<boolean>;

/** `ensureSnapshot` as one of several indexers: null where another has built what is wanted. */
export const ensureSnapshotUnless = (
  request: Omit<IndexingRequest, 'elsewhere'>,
  builds: Builds,
): Promise<IndexingResult | null> => ensureHere(request, builds);

/** Null where it is to be seen to elsewhere. */
async function ensureHere(request: IndexingRequest, builds?: Builds): Promise<IndexingResult | null> {
  const { data, wait = true, waiting = () => undefined, elsewhere, signal } = request;
  const corpora = await openCorpora(request.corpora);
  if (data.trim() === '') throw new CorpusError(emptyName('--data'));
  const workers = new FileWorkers();
  const stop = (): void => void workers.close();
  signal?.addEventListener('abort', stop);
  try {
    const lock = await DataLock.take(data, { wait, waiting, signal });
    try {
      if (elsewhere === undefined && !Cache.exists(data)) workers.start();
      const files = await listFiles(corpora, request);
      if (files.length === 0) throw new CorpusError(noFiles(request.corpora));
      const prefixes = corpora.map(({ prefix }) => prefix);
      return await ensureFor(files, prefixes, request, workers, builds);
    } finally {
      lock.release();
    }
  } catch (error) {
    // Broken off, the threads end first: what then fails is no reason.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await workers.close();
  }
}

async function ensureFor(
  files: readonly CorpusFile[],
  prefixes: readonly string[],
  {
    data,
    compact = false,
    limits = PART_LIMITS,
    segmentCharacters,
    unchecked = false,
    progress = () => undefined,
    elsewhere,
    signal,
  }: IndexingRequest,
  workers: FileWorkers,
  builds: Builds = async () => true,
): Promise<IndexingResult | null> {
  const cache = Cache.open(data);
  let result: Omit<IndexingResult, 'cacheFault'> | null;
  try {
    const texts = files.filter(({ unread }) => unread === undefined);
    const metadata = await readMetadata(texts, (name) => loadGazetteer().resolve(name).kind !== 'none');
    const config = await readConfig(texts, prefixes);
    const tasks = await planTasks(
      files.filter(({ file }) => !metadata.isTable(file) && !config.isConfig(file)),
      metadata,
      config,
      cache,
      progress,
      signal,
    );
    const keys = tasks.map(({ key }) => key);
    const before = await snapshotBefore(data);
    const wanted = fingerprint(keys, metadata);
    const isCurrent = before !== null && before.manifest.fingerprint === wanted;
    const isSettled = !compact || before === null || isCompact(before);
    const plan = { tasks, cache, workers, progress, signal, fingerprint: wanted, isCurrent };
    if (!(await builds(plan))) result = null;
    else if (isCurrent && isSettled && (unchecked || (await isIntact(before))))
      result = { built: false, report: runReport(before) };
    else if (elsewhere !== undefined) result = null;
    else {
      const request = { data, tasks, metadata, cache, workers, progress, signal, segmentCharacters };
      const isNew = compact || isCurrent || before === null;
      if (isNew || !(await builtOnParts(request, before, limits))) await buildSnapshot(request);
      result = { built: true, report: runReport(await locateSnapshot(data)) };
    }
  } catch (error) {
    // What went wrong first is told, also where the cache has no room either.
    kept(cache, false);
    throw error;
  }
  const cacheFault = kept(cache, result?.built === true);
  return result === null ? null : { ...result, cacheFault };
}

/** Writes the cache and lets it go: null, or why disk or rights do not let it be written. A snapshot in use needs none. */
function kept(cache: Cache, built: boolean): string | null {
  try {
    try {
      if (built) cache.forgetUnused();
    } finally {
      cache.close();
    }
    return null;
  } catch (error) {
    if (!isDiskFault(error)) throw error;
    return error.message;
  }
}
