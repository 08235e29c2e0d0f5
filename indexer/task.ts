import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import type { Cache } from './cache.ts';
import type { CorpusFile } from './corpora.ts';
import type { FileTask } from './file-result.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { ProgressListener } from './progress.ts';

/** Files up to this size are read at once to be hashed: opening a stream takes longer than reading them (bytes). */
const READ_AT_ONCE = 8 * 1024 * 1024;

async function hashFile({ absolute, bytes }: CorpusFile): Promise<string> {
  const hash = createHash('sha256');
  if (bytes <= READ_AT_ONCE) return hash.update(readFileSync(absolute)).digest('hex');
  for await (const chunk of createReadStream(absolute, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

/** Hash of a file's bytes, from the cache where it is unchanged; empty where it cannot be read (the reader says why). */
async function contentHash(file: CorpusFile, cache: Cache): Promise<string> {
  const known = cache.hash(file);
  if (known !== null) return known;
  const sha256 = await hashFile(file).catch(() => '');
  if (sha256 !== '') cache.rememberHash(file, sha256);
  return sha256;
}

/** A file to be processed, and the key under which its result is kept: whatever changes the result changes the key. */
export interface KeyedTask {
  task: FileTask;
  key: string;
}

/** What is to be done for each file. Reads every file whose size or time of change is new, to hash it. */
export async function planTasks(
  files: readonly CorpusFile[],
  metadata: Metadata,
  cache: Cache,
  progress: ProgressListener,
): Promise<KeyedTask[]> {
  const tasks: KeyedTask[] = [];
  for (const [i, file] of files.entries()) {
    progress({ stage: 'scan', done: i + 1, total: files.length });
    const sha256 = await contentHash(file, cache);
    const stated = metadata.rowsFor(file.file);
    const task: FileTask = { file: file.file, absolute: file.absolute, bytes: file.bytes, sha256, stated };
    const key = createHash('sha256')
      .update(JSON.stringify([file.file, sha256, stated]))
      .digest('hex');
    tasks.push({ task, key });
  }
  return tasks;
}

/** One hash over all that a snapshot is made of: equal fingerprints make equal snapshots. */
export function fingerprint(tasks: readonly KeyedTask[], metadata: Metadata): string {
  const hash = createHash('sha256').update(JSON.stringify(metadata.problems));
  for (const { key } of tasks) hash.update(key);
  return hash.digest('hex');
}
