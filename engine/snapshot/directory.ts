import { createHash } from 'node:crypto';
import { copyFile, link, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SnapshotError } from '../errors.ts';
import type { OpenedFile } from './array-file.ts';
import { makeFolder } from './make-folder.ts';
import { type Manifest, SNAPSHOT_FORMAT } from './manifest.ts';
import {
  type Damage,
  fileGone,
  isDamaged,
  noSnapshot,
  otherChecksum,
  otherLength,
  otherVersion,
  unreadable,
} from './messages.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { isIntact, openIntact, syncFile, syncFolder, writeText } from './sealed-file.ts';
import { SnapshotUse, USE_FILE } from './snapshot-use.ts';

/**
 * Snapshots on disk. A data folder holds `snapshots/NAME/…` and a file `current` with the name of the one in use; a
 * new snapshot is written beside the old one, down to the disk, and put in use by renaming that file: a reader sees the old
 * or the new. The one before is kept, to fall back on where the new one turns out to be damaged; so is any that a server
 * still answers from.
 */

/** Names the snapshot in use. */
const CURRENT = 'current';
const SNAPSHOTS = 'snapshots';
/** What `beginSnapshot` calls them. */
const NAME = /^[\w-]+$/u;
const MANIFEST = 'manifest.json';
/** The SHA-256 of the manifest, which tells those of all other files. */
const SEAL = 'manifest.sha256';

export const STORE_FILE = 'store.sqlite';

/** Makes an empty folder for a snapshot about to be written. */
export async function beginSnapshot(data: string): Promise<string> {
  const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`;
  const directory = join(data, SNAPSHOTS, name);
  makeFolder(directory);
  await writeText(join(directory, USE_FILE), '');
  return directory;
}

/** Puts a snapshot in use whose files are all written; keeps the one before, and removes the others that nobody reads. */
export async function commitSnapshot(
  data: string,
  directory: string,
  facts: Omit<Manifest, 'format' | 'pipeline' | 'builtAt'>,
): Promise<Manifest> {
  const manifest: Manifest = {
    format: SNAPSHOT_FORMAT,
    pipeline: pipelineVersion(),
    builtAt: new Date().toISOString(),
    ...facts,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeText(join(directory, SEAL), sha256(text));
  await writeText(join(directory, MANIFEST), text);
  await syncFolder(directory);
  const name = directory.slice(join(data, SNAPSHOTS).length + 1);
  await syncFolder(join(data, SNAPSHOTS));
  const before = await snapshotInUse(data);
  const pointer = join(data, `${CURRENT}.${process.pid}`);
  await writeText(pointer, name);
  await rename(pointer, join(data, CURRENT));
  await syncFolder(data);
  await removeOthers(data, [name, before]);
  return manifest;
}

/**
 * Takes files of a snapshot over into another that is being written, without reading them: both have the same file, which nobody
 * changes; where the system has no such links, each has its own.
 */
export async function takeOver(from: string, to: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    try {
      await link(source, target);
    } catch (error) {
      if (isAbsent(error)) throw error;
      await copyFile(source, target);
      await syncFile(target);
    }
  }
}

/** Removes a snapshot that was begun and will not be finished. */
export async function abandonSnapshot(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

/** Removes what is neither to be kept nor read by anyone. What cannot be removed now is left to the next run. */
async function removeOthers(data: string, keep: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(join(data, SNAPSHOTS))) {
    if (keep.includes(name)) continue;
    const directory = join(data, SNAPSHOTS, name);
    const unused = await SnapshotUse.whereUnused(directory, () => removeFiles(directory)).catch(() => false);
    if (unused) await abandonSnapshot(directory).catch(() => undefined);
  }
}

/** Removes all files of a snapshot but the one by which it is held: some systems remove no file that is open. */
async function removeFiles(directory: string): Promise<void> {
  for (const file of await readdir(directory)) {
    if (file !== USE_FILE) await rm(join(directory, file), { recursive: true, force: true });
  }
}

/** A snapshot that may be opened. */
export interface SnapshotLocation {
  directory: string;
  manifest: Manifest;
}

/** The name of a snapshot: that of its folder. */
export const generationOf = ({ directory }: SnapshotLocation): string => basename(directory);

/**
 * The snapshot in use. Throws `SnapshotError` (`missing`, `version`, `damaged`); the message names the command that
 * mends it.
 */
export async function locateSnapshot(data: string): Promise<SnapshotLocation> {
  const name = await snapshotInUse(data);
  if (name === null) throw new SnapshotError('missing', noSnapshot(data));
  return locate(data, name);
}

/**
 * The sound snapshots of a data folder but the one in use, newest first: what to fall back on where that is damaged. An
 * unfinished one is none, since its manifest is written last.
 */
export async function snapshotsBefore(data: string): Promise<SnapshotLocation[]> {
  const inUse = await snapshotInUse(data);
  const names = await readdir(join(data, SNAPSHOTS)).catch(() => []);
  const found: SnapshotLocation[] = [];
  for (const name of names.sort().reverse()) {
    if (name === inUse) continue;
    const location = await locate(data, name).catch(() => null);
    if (location !== null) found.push(location);
  }
  return found;
}

async function locate(data: string, name: string): Promise<SnapshotLocation> {
  if (!NAME.test(name)) throw damaged(data, unreadable(CURRENT));
  const directory = join(data, SNAPSHOTS, name);
  const manifest = await readManifest(directory);
  if (manifest.format !== SNAPSHOT_FORMAT || manifest.pipeline !== pipelineVersion()) {
    throw new SnapshotError(
      'version',
      otherVersion(data, [manifest.format, manifest.pipeline], [SNAPSHOT_FORMAT, pipelineVersion()]),
    );
  }
  for (const [file, { bytes }] of Object.entries(manifest.files)) {
    const size = await stat(join(directory, file)).then(
      (found) => found.size,
      () => -1,
    );
    if (size !== bytes) throw damaged(data, size < 0 ? fileGone(file) : otherLength(file, size, bytes));
  }
  return { directory, manifest };
}

/** Opens one file of arrays of a snapshot and checks it against the manifest. */
export async function openSnapshotFile(location: SnapshotLocation, name: string): Promise<OpenedFile> {
  const sealed = location.manifest.files[name];
  const opened = sealed === undefined ? null : await openIntact(join(location.directory, name), sealed);
  if (opened === null) throw damaged(location.directory, otherChecksum(name));
  return opened;
}

/** Checks a file that is opened where it lies, as the store is (some 50 ms for 55 MB). */
export async function checkSnapshotFile(
  { directory, manifest }: SnapshotLocation,
  name: string,
): Promise<void> {
  const sealed = manifest.files[name];
  if (sealed === undefined || !(await isIntact(join(directory, name), sealed))) {
    throw damaged(directory, otherChecksum(name));
  }
}

/** Name of the snapshot in use; null where none is. Throws the system's error where that cannot be told. */
export async function snapshotInUse(data: string): Promise<string | null> {
  const name = (await readText(join(data, CURRENT)))?.trim() ?? '';
  // A power cut can leave the file without its name.
  return name === '' ? null : name;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a small file says; null where there is none. Throws the system's error where that cannot be told. */
async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function readManifest(directory: string): Promise<Manifest> {
  const [text, seal] = await Promise.all([
    readText(join(directory, MANIFEST)),
    readText(join(directory, SEAL)),
  ]);
  if (text === null) throw damaged(directory, fileGone(MANIFEST));
  if (seal !== null && seal !== sha256(text))
    throw damaged(directory, otherChecksum(`${MANIFEST} (${SEAL})`));
  const { manifestSchema } = await import('./manifest-schema.ts');
  let manifest: Manifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(text));
  } catch {
    throw damaged(directory, unreadable(MANIFEST));
  }
  // Other programs have written none; this one always does.
  if (seal === null && manifest.pipeline === pipelineVersion()) throw damaged(directory, fileGone(SEAL));
  return manifest;
}

/**
 * A snapshot that is not what its manifest says; the message names the command that rebuilds it.
 * @param place the data folder, or that of the snapshot in it
 */
export function damaged(place: string, what: Damage): SnapshotError {
  const within = dirname(place);
  return new SnapshotError(
    'damaged',
    isDamaged(basename(within) === SNAPSHOTS ? dirname(within) : place, place, what),
  );
}
