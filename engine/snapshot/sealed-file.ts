import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type OpenedFile, residentBytes } from './array-file.ts';

/** What the manifest says of one file: its length in bytes and its CRC-32. */
export interface SealedFile {
  bytes: number;
  crc32: number;
}

/** Bytes read or written at a time: the system takes no 2 GiB at once, and what is read is to stay near the processor. */
const CHUNK = 1 << 20;
/** Bytes read and checked, some ten milliseconds' worth, after which others have their turn. */
const TURN = 16 << 20;

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** Writes a file, given in pieces, down to the disk. */
async function writeDown(path: string, pieces: Iterable<Uint8Array>): Promise<SealedFile> {
  let sum = 0;
  const file = await open(path, 'w');
  try {
    let bytes = 0;
    for (const piece of pieces) {
      for (const chunk of chunksOf(piece)) {
        sum = crc32(chunk, sum);
        await file.writeFile(chunk);
        bytes += chunk.length;
      }
    }
    await file.sync();
    return { bytes, crc32: sum };
  } finally {
    await file.close();
  }
}

/** Writes one file of a snapshot about to be committed, given in pieces, of which each is done with before the next is taken. */
export function writeSnapshotFile(
  directory: string,
  name: string,
  pieces: Iterable<Uint8Array>,
): Promise<SealedFile> {
  return writeDown(join(directory, name), pieces);
}

/** Writes a small text down to the disk. */
export async function writeText(path: string, text: string): Promise<void> {
  await writeDown(path, [Buffer.from(text)]);
}

/** Sees to it that a file is on the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

/** Sees to it that the names in a folder are on the disk, where the system knows how. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and needs none of this.
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/**
 * Reads a whole file piece by piece; `each` sees every piece. Returns what a manifest says of it. Pieces are read in this thread: to
 * have another read them takes twice the processor time. In between whatever else waits for it has its turn.
 */
async function readThrough(path: string, each: (chunk: Uint8Array, at: number) => void): Promise<SealedFile> {
  let sum = 0;
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let bytes = 0; ; ) {
      const bytesRead = readSync(file, buffer, 0, CHUNK, bytes);
      if (bytesRead === 0) return { bytes, crc32: sum };
      const chunk = buffer.subarray(0, bytesRead);
      sum = crc32(chunk, sum);
      each(chunk, bytes);
      bytes += bytesRead;
      if (bytes % TURN < CHUNK) await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}

/** Seals a file of a snapshot that others have written and closed, and sees to it that it is on the disk. */
export async function sealSnapshotFile(directory: string, name: string): Promise<SealedFile> {
  const path = join(directory, name);
  await syncFile(path);
  await syncFolder(dirname(path));
  return readThrough(path, () => undefined);
}

/** Whether a file is what its manifest says. */
export async function isIntact(path: string, sealed: SealedFile): Promise<boolean> {
  const found = await readThrough(path, () => undefined);
  return found.bytes === sealed.bytes && found.crc32 === sealed.crc32;
}

/**
 * A file of arrays, as much of it as must be in memory in memory that threads can share; null where it is not what its manifest
 * tells of.
 */
export async function openIntact(path: string, sealed: SealedFile): Promise<OpenedFile | null> {
  let bytes: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  const found = await readThrough(path, (chunk, at) => {
    if (at === 0) bytes = new Uint8Array(new SharedArrayBuffer(Math.min(sealed.bytes, residentOf(chunk))));
    const room = bytes.length - at;
    if (room > 0) bytes.set(chunk.subarray(0, room), at);
  });
  if (found.bytes !== sealed.bytes || found.crc32 !== sealed.crc32) return null;
  return { bytes, path: bytes.length < sealed.bytes ? path : null };
}

/** A file may be damaged where it says how long its parts are: then all of it is read, and found not to be intact. */
function residentOf(beginning: Uint8Array): number {
  try {
    return residentBytes(beginning);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
