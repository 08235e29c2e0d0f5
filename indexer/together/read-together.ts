import { setTimeout as delay } from 'node:timers/promises';
import type { Cache } from '../cache.ts';
import type { FileWorkers } from '../file-workers.ts';
import type { ProgressListener } from '../progress.ts';
import { type KeyedTask, keyOf } from '../task.ts';
import { inOrder } from '../worker-pool.ts';
import type { SharedWork } from './shared-work.ts';

/** Time for which a file is taken, ms, and further time for each byte: some times what its processing may need. */
const TAKEN_MS = 120_000;
const TAKEN_PER_BYTE_MS = 5e-3;
/** Time between two looks at what others are at, ms. */
const LOOK_MS = 1_000;
/** Bytes of files that may be under way. */
const BYTES_UNDER_WAY = 12 << 20;

export interface ReadTogetherRequest {
  tasks: readonly KeyedTask[];
  cache: Pick<Cache, 'has' | 'result' | 'rememberResult'>;
  workers: Pick<FileWorkers, 'startFor' | 'read'>;
  work: SharedWork;
  /** How far round the files this indexer begins, 0–1: those who begin at different places seldom want the same. */
  from: number;
  /** Time between two looks at what others are at, ms, where not as usual. */
  lookMs?: number | undefined;
  progress: ProgressListener;
  signal?: AbortSignal | undefined;
}

/**
 * Reads those files that no other indexer has read or is reading, and waits until all are read. What this one has made is in its cache
 * and shared.
 */
export async function readTogether(request: ReadTogetherRequest): Promise<void> {
  const { tasks, cache, workers, work, from, progress, signal, lookMs = LOOK_MS } = request;
  const toRead = tasks.filter(({ unread }) => unread === undefined);
  const first = Math.floor(from * toRead.length);
  let open = [...toRead.slice(first), ...toRead.slice(0, first)];
  const tell = (done: number): void => progress({ stage: 'read', done, total: toRead.length });
  const window = workers.startFor({ fresh: toRead.length, known: 0 });
  let done = 0;
  const readOne = async ({ task, key }: KeyedTask): Promise<boolean> => {
    signal?.throwIfAborted();
    const taken = await work.take(key, TAKEN_MS + task.bytes * TAKEN_PER_BYTE_MS);
    if (taken !== 'mine') return taken === 'done';
    await work.give(key, await madeOf(task, key, cache, workers));
    return true;
  };
  tell(0);
  while (open.length > 0) {
    const withOthers: KeyedTask[] = [];
    const tried = open[Symbol.iterator]();
    for await (const isDone of inOrder(open, window, readOne, { most: BYTES_UNDER_WAY, of: bytesOf })) {
      const { value: one } = tried.next();
      if (isDone) tell(++done);
      else if (one !== undefined) withOthers.push(one);
    }
    open = withOthers;
    if (open.length > 0) await delay(lookMs, undefined, signal === undefined ? {} : { signal });
  }
}

const bytesOf = ({ task }: KeyedTask): number => task.bytes;

/** What this indexer makes of a file; null where that is not to be kept: who builds finds out why, and says so. */
async function madeOf(
  task: KeyedTask['task'],
  key: string,
  cache: ReadTogetherRequest['cache'],
  workers: ReadTogetherRequest['workers'],
): Promise<Uint8Array | null> {
  const known = cache.result(key);
  if (known !== null) return known;
  const outcome = await workers.read(task);
  if (!outcome.ok || outcome.result.sha256 === null) return null;
  const { sha256, result } = outcome.result;
  const read = keyOf(task, sha256);
  cache.rememberResult(read, result);
  // Where it has changed since the folder was listed, it is another file.
  return read === key ? result : null;
}

/** Puts what others have made into the cache, so that a snapshot can be built of it. */
export async function fetchMade({
  tasks,
  cache,
  work,
  signal,
}: Pick<ReadTogetherRequest, 'tasks' | 'cache' | 'work' | 'signal'>): Promise<void> {
  for (const { key, unread } of tasks) {
    signal?.throwIfAborted();
    if (unread !== undefined || cache.has(key)) continue;
    const made = await work.made(key);
    if (made !== null) cache.rememberResult(key, made);
  }
}
