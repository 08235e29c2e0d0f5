import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SnapshotError } from '../errors.ts';
import { type Manifest, manifestSchema, SNAPSHOT_FORMAT } from './manifest.ts';
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

/**
 * Snapshots on disk. A data folder holds `snapshots/NAME/…` and a file `current` with the name of the one in use; a
 * new snapshot is written beside the old one and put in use by renaming that file: a reader sees the old or the new.
 */

const CURRENT = 'current';
const SNAPSHOTS = 'snapshots';
const MANIFEST = 'manifest.json';

export const STORE_FILE = 'store.sqlite';

/** Makes an empty folder for a snapshot about to be written. */
export async function beginSnapshot(data: string): Promise<string> {
  const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`;
  const directory = join(data, SNAPSHOTS, name);
  await mkdir(directory, { recursive: true });
  return directory;
}

/** Puts a snapshot in use whose files are all written, and removes the others. */
export async function commitSnapshot(
  data: string,
  directory: string,
  facts: Pick<Manifest, 'documents' | 'texts' | 'passages' | 'files'>,
): Promise<Manifest> {
  const manifest: Manifest = {
    format: SNAPSHOT_FORMAT,
    pipeline: pipelineVersion(),
    builtAt: new Date().toISOString(),
    ...facts,
  };
  await writeFile(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  const name = directory.slice(join(data, SNAPSHOTS).length + 1);
  const pointer = join(data, `${CURRENT}.${process.pid}`);
  await writeFile(pointer, name);
  await rename(pointer, join(data, CURRENT));
  await removeOthers(data, name);
  return manifest;
}

/** Removes a snapshot that was begun and will not be finished. */
export async function abandonSnapshot(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

async function removeOthers(data: string, keep: string): Promise<void> {
  for (const name of await readdir(join(data, SNAPSHOTS))) {
    if (name !== keep) await rm(join(data, SNAPSHOTS, name), { recursive: true, force: true });
  }
}

/** A snapshot that may be opened. */
export interface SnapshotLocation {
  directory: string;
  manifest: Manifest;
}

/**
 * The snapshot in use. Throws `SnapshotError` (`missing`, `version`, `damaged`); the message names the command that
 * mends it.
 */
export async function locateSnapshot(data: string): Promise<SnapshotLocation> {
  const directory = await currentDirectory(data);
  const manifest = await readManifest(directory);
  if (manifest.format !== SNAPSHOT_FORMAT || manifest.pipeline !== pipelineVersion()) {
    throw new SnapshotError(
      'version',
      otherVersion(data, [manifest.format, manifest.pipeline], [SNAPSHOT_FORMAT, pipelineVersion()]),
    );
  }
  for (const [name, { bytes }] of Object.entries(manifest.files)) {
    const size = await stat(join(directory, name)).then(
      (found) => found.size,
      () => -1,
    );
    if (size !== bytes) throw damaged(data, size < 0 ? fileGone(name) : otherLength(name, size, bytes));
  }
  return { directory, manifest };
}

/** Reads one file of a snapshot and checks it against the manifest. */
export async function readSnapshotFile(location: SnapshotLocation, name: string): Promise<Uint8Array> {
  const bytes = await readFile(join(location.directory, name));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== location.manifest.files[name]?.sha256) {
    throw damaged(location.directory, otherChecksum(name));
  }
  return bytes;
}

async function currentDirectory(data: string): Promise<string> {
  const name = await readFile(join(data, CURRENT), 'utf8').catch(() => null);
  if (name === null) {
    throw new SnapshotError('missing', noSnapshot(data));
  }
  return join(data, SNAPSHOTS, name.trim());
}

async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, MANIFEST), 'utf8').catch(() => '');
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw damaged(directory, unreadable(MANIFEST));
  }
}

/** A snapshot that is not what its manifest says; the message names the command that rebuilds it. */
export function damaged(place: string, what: Damage): SnapshotError {
  return new SnapshotError('damaged', isDamaged(place, what));
}
