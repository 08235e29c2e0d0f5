import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import type { Cache } from './cache.ts';
import type { Config } from './config/config.ts';
import type { CorpusFile } from './corpora.ts';
import type { FileTask } from './file-result.ts';
import { interruptible } from './interruptible.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { ProgressListener } from './progress.ts';
import { type HashedFile, repeatedFor, repeatedLines } from './repeated-lines.ts';
import type { Unread } from './unread.ts';

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

/** A file to be processed, and the key under which its result is kept. */
export interface KeyedTask {
  task: FileTask;
  key: string;
  /** Why it is not to be read at all. */
  unread?: Unread;
  /** What the report is to remark on it. */
  remark?: string;
}

/** Whatever changes the result of a task changes its key. `sha256`: of the bytes that are, or were, read. */
export function keyOf({ file, stated, config, repeated }: FileTask, sha256: string): string {
  return createHash('sha256')
    .update(JSON.stringify([file, sha256, stated, config, repeated]))
    .digest('hex');
}

/** What is to be done for each file. Reads every file whose size or time of change is new, to hash it. */
export async function planTasks(
  files: readonly CorpusFile[],
  metadata: Metadata,
  config: Config,
  cache: Cache,
  progress: ProgressListener,
  signal?: AbortSignal,
): Promise<KeyedTask[]> {
  const hashed: HashedFile[] = [];
  const pause = interruptible(signal);
  for (const [i, file] of files.entries()) {
    await pause();
    progress({ stage: 'scan', done: i + 1, total: files.length });
    hashed.push({ file, sha256: file.unread === undefined ? await contentHash(file, cache) : '' });
  }
  const repeated = await repeatedLines(hashed, cache);
  return hashed.map(({ file: { file, absolute, bytes, unread, remark }, sha256 }) => {
    const task: FileTask = {
      file,
      absolute,
      bytes,
      sha256,
      stated: metadata.rowsFor(file),
      config: config.of(file),
      repeated: repeatedFor(file, repeated),
    };
    return {
      task,
      // What is not read is known by why.
      key: keyOf(task, unread?.reason ?? sha256),
      ...(unread === undefined ? {} : { unread }),
      ...(remark === undefined ? {} : { remark }),
    };
  });
}

/**
 * One hash over all that a snapshot is made of: equal fingerprints make equal snapshots. `keys`: of the results, in file
 * order.
 */
export function fingerprint(keys: readonly string[], metadata: Metadata): string {
  const hash = createHash('sha256').update(JSON.stringify(metadata.problems));
  for (const key of keys) hash.update(key);
  return hash.digest('hex');
}
