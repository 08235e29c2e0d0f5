import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the manifest says of one file: its length in bytes and its SHA-256, hexadecimal. */
export interface SealedFile {
  bytes: number;
  sha256: string;
}

/** Writes one file of a snapshot about to be committed, given in pieces. */
export async function writeSnapshotFile(
  directory: string,
  name: string,
  pieces: readonly Uint8Array[],
): Promise<SealedFile> {
  const written = writeFile(join(directory, name), pieces);
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  await written;
  return { bytes: pieces.reduce((sum, { length }) => sum + length, 0), sha256: hash.digest('hex') };
}

/** Reads a file of a snapshot that others have written and closed. */
export async function sealSnapshotFile(directory: string, name: string): Promise<SealedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(directory, name), { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
