import { existsSync } from 'node:fs';
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { reasonOf, SnapshotError } from '../../engine/errors.ts';
import { openSnapshot } from '../../engine/local/open.ts';
import { makeFolder } from '../../engine/snapshot/make-folder.ts';
import { CorpusError, type CorpusFile, listFiles, openCorpora } from '../../indexer/corpora.ts';
import { DataLock, type Holder } from '../../indexer/data-lock.ts';
import { type Finding, fail, ok, warn } from './check.ts';
import {
  closePrograms,
  corpusHolds,
  corpusUnreadable,
  dataHeld,
  dataNotWritable,
  dataWritable,
  diskFree,
  freeDisk,
  giveRights,
  memoryFree,
  mendSnapshot,
  nameFolder,
  noSnapshotYet,
  otherData,
  partsUnreadable,
  putTexts,
  SUBJECTS,
  snapshotOlder,
  snapshotSound,
  waitForIt,
} from './messages.ts';

/** What the folders hold and allow. */

const GIGABYTE = 1e9;
const MEGABYTE = 1e6;
/** Of disk, a byte of text: two snapshots while one is made beside the other, and the cache (measured: 3.6 and 2). */
const DISK_A_BYTE = 10;
/** Of memory: what every run takes, and what it takes for a byte of text (measured on 20 to 300 MB). */
const MEMORY_AT_LEAST = 0.6 * GIGABYTE;
const MEMORY_A_BYTE = 15;

const gigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1);

/** The texts: can all of them be read, and how many bytes are they? */
export async function checkCorpora(
  folders: readonly string[],
  data: string,
): Promise<{ findings: Finding[]; bytes: number }> {
  const named = folders.join(', ');
  try {
    const files = await listFiles(await openCorpora(folders), { data });
    const readable = files.filter(({ unread }) => unread === undefined);
    const bytes = readable.reduce((sum, file) => sum + file.bytes, 0);
    return { findings: [corpusFinding(named, files, readable.length, bytes)], bytes };
  } catch (error) {
    const reason = error instanceof CorpusError ? error.message : reasonOf(error);
    return { findings: [fail(SUBJECTS.corpus, corpusUnreadable(named, reason), nameFolder)], bytes: 0 };
  }
}

function corpusFinding(
  named: string,
  files: readonly CorpusFile[],
  readable: number,
  bytes: number,
): Finding {
  // What may be there and cannot be read; other kinds of files are the report's.
  const [first, ...others] = files.filter(({ unread }) => unread?.again === true);
  const found = corpusHolds(named, readable, (bytes / MEGABYTE).toFixed(1));
  if (readable === 0 && first === undefined) return fail(SUBJECTS.corpus, found, putTexts);
  if (first === undefined) return ok(SUBJECTS.corpus, found);
  return warn(SUBJECTS.corpus, partsUnreadable(others.length + 1, first.file), giveRights);
}

/** Whether the data folder can be written to, and is not in use. */
export async function checkData(data: string): Promise<Finding> {
  const folder = resolve(data);
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
    let holder: Holder | null = null;
    const lock = await DataLock.take(folder, {
      wait: true,
      waiting: (by) => {
        holder = by;
        throw new HeldError();
      },
    }).catch((error: unknown) => {
      if (error instanceof HeldError) return null;
      throw error;
    });
    if (lock === null) return warn(SUBJECTS.data, heldBy(holder), waitForIt);
    lock.release();
    return ok(SUBJECTS.data, dataWritable(folder));
  } catch (error) {
    return fail(SUBJECTS.data, dataNotWritable(folder, reasonOf(error)), otherData);
  }
}

class HeldError extends Error {}

const heldBy = (holder: Holder | null): string => dataHeld(holder?.pid ?? 0, holder?.since ?? '?');

/** The nearest folder that is there: where a data folder would be made. */
function standing(folder: string): string {
  let at = resolve(folder);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** @param bytes of text to be indexed */
export async function checkDisk(data: string, bytes: number): Promise<Finding> {
  const { bavail, bsize } = await statfs(standing(data));
  const [free, needed] = [bavail * bsize, bytes * DISK_A_BYTE];
  const found = diskFree(gigabytes(free), gigabytes(needed));
  return free >= needed ? ok(SUBJECTS.disk, found) : fail(SUBJECTS.disk, found, freeDisk);
}

/** @param bytes of text to be indexed */
export function checkMemory(bytes: number, available: number = process.availableMemory()): Finding {
  const needed = MEMORY_AT_LEAST + bytes * MEMORY_A_BYTE;
  const found = memoryFree(gigabytes(available), gigabytes(needed));
  return available >= needed ? ok(SUBJECTS.memory, found) : warn(SUBJECTS.memory, found, closePrograms);
}

/** Whether the snapshot in use is sound: every file is read and compared with its checksum. */
export async function checkSnapshot(data: string): Promise<Finding> {
  try {
    const { loaded, engine } = await openSnapshot(data);
    await engine.close();
    const { documents, builtAt } = loaded.location.manifest;
    const found = snapshotSound(documents, builtAt);
    if (loaded.fallenBack === null) return ok(SUBJECTS.snapshot, found);
    return warn(SUBJECTS.snapshot, snapshotOlder, mendSnapshot);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    if (error.reason === 'missing') return ok(SUBJECTS.snapshot, noSnapshotYet);
    return fail(SUBJECTS.snapshot, error.message, mendSnapshot);
  }
}

/** Whether a file is there. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
