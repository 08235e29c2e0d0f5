import { deserialize } from 'node:v8';
import type { Cache } from './cache.ts';
import type { CountedBytes, FileResult } from './file-result.ts';
import type { FileWorkers } from './file-workers.ts';
import { notProcessed, tookTooLong, tookTooMuchMemory } from './messages.ts';
import { type KeyedTask, keyOf } from './task.ts';
import { type Unread, unreadResult } from './unread.ts';
import { type Failure, inOrder } from './worker-pool.ts';

/**
 * Bytes of files that may be under way or wait for an earlier, slower one. What is made of them takes some fifteen times as
 * much memory, while two threads and what passes between them hold it; a larger file is under way alone.
 */
const BYTES_UNDER_WAY = 12 << 20;

/** A file's result, and the terms of its documents as bytes, null where there are none. */
export interface FileEntry {
  result: FileResult;
  terms: CountedBytes | null;
}

/** What was made of one file, and what names it in the fingerprint. */
interface Made {
  /** Makes it of the bytes of which results that wait consist. */
  entry: () => FileEntry;
  key: string;
}

/** What a key begins with that no task of a later run has. */
const FOR_NOW = 'again ';

/** Such a key: what failed for time or memory, or between two looks, is never up to date. */
const keyForNow = (key: string): string => `${FOR_NOW}${key}`;

/** What became of a task: from the cache where it is known, else from worker threads. */
async function makeOf(
  { task, key, unread, remark }: KeyedTask,
  cache: Cache,
  workers: FileWorkers,
): Promise<Made> {
  const remarked = (result: FileResult): FileResult => {
    if (remark !== undefined) result.report.problems.push(remark);
    return result;
  };
  const without = (why: Unread) => () => ({ result: remarked(unreadResult(task, why)), terms: null });
  const failedFor = (failure: Failure): Made => {
    const why: Unread = { status: 'rejected', reason: failed(failure), again: true };
    return { entry: without(why), key: keyForNow(key) };
  };
  if (unread !== undefined) return { entry: without(unread), key };
  const known = cache.result(key);
  if (known !== null) {
    const counted = await workers.count(known);
    if (!counted.ok) return failedFor(counted.failure);
    return { entry: () => ({ result: remarked(deserialize(known)), terms: counted.result }), key };
  }
  const outcome = await workers.process(task);
  if (!outcome.ok) return failedFor(outcome.failure);
  const { sha256, result, terms } = outcome.result;
  const entry = (): FileEntry => ({ result: remarked(deserialize(result)), terms });
  if (sha256 === null) return { entry, key: task.sha256 === '' ? key : keyForNow(key) };
  // It may have changed since the folder was read.
  const read = keyOf(task, sha256);
  cache.rememberResult(read, result);
  return { entry, key: read };
}

/** Why worker threads gave nothing for a file. */
function failed(failure: Failure): string {
  switch (failure.cause) {
    case 'time':
      return tookTooLong(failure.seconds);
    case 'memory':
      return tookTooMuchMemory(failure.megabytes);
    case 'error':
      return notProcessed(failure.message);
  }
}

/** What became of every task, in order. */
export function results(
  tasks: readonly KeyedTask[],
  cache: Cache,
  workers: FileWorkers,
): AsyncGenerator<Made> {
  const toRead = tasks.filter(({ unread }) => unread === undefined);
  const fresh = toRead.filter(({ key }) => !cache.has(key)).length;
  const window = workers.startFor({ fresh, known: toRead.length - fresh });
  return inOrder(tasks, window, (task) => makeOf(task, cache, workers), {
    most: BYTES_UNDER_WAY,
    of: ({ task }) => task.bytes,
  });
}
