import { availableParallelism } from 'node:os';
import type { FileBytes, FileTask, ReadBytes } from './file-result.ts';
import { inOrder, type Outcome, WorkerPool } from './worker-pool.ts';

/** Most workers of a kind: beyond, the single threads that build the index are what one waits for. */
const MOST_WORKERS = 4;
/** Fewer new files than this are given to one worker of each kind: starting others would take longer. */
const WORKERS_FROM = 4;
/** Results that may wait for an earlier, slower file, for each worker to begin with. Bounds memory. */
const WINDOW_PER_WORKER = 4;
/** Work of either kind after which the two are compared, ms: the first files take long, since nothing is compiled yet. */
const COMPARED_AFTER_MS = 3000;
/** A kind whose workers have this many times the work of the other's gets another worker. */
const TOO_MUCH = 2;
/** Longest time one file may take in either kind of worker, ms; eight times what a 100 MB text was seen to need. */
const FILE_TIME_LIMIT_MS = 300_000;

/** The two kinds of worker. */
interface Pools {
  readers: WorkerPool<FileTask, ReadBytes>;
  /** Take texts (`ReadBytes.texts`), give words (`FileBytes.words`). */
  counters: WorkerPool<Uint8Array, Uint8Array<ArrayBuffer>>;
}

/**
 * The worker threads that process files: some read and describe them, others count their words, so that each loads and
 * compiles only what it needs. Of texts both kinds have about equal work; where a collection is heavy on one (PDF takes
 * long to read), that kind grows. They are started for the first task, or before.
 */
export class FileWorkers {
  #pools: Pools | null = null;
  #most = 1;

  /** Starts them, where many files are to be expected: they load what they need while the files are listed. */
  start(most = Math.min(availableParallelism(), MOST_WORKERS)): void {
    if (this.#pools !== null) return;
    this.#most = most;
    this.#pools = {
      readers: pool('./read-worker.ts', Math.ceil(most / 2)),
      counters: pool('./words-worker.ts', Math.max(1, Math.floor(most / 2))),
    };
  }

  /** What became of each file, in the order of the tasks. Throws where one worker after the other has failed. */
  async *inOrder(tasks: readonly FileTask[]): AsyncGenerator<Outcome<FileBytes>> {
    if (tasks.length === 0) return;
    this.start(tasks.length < WORKERS_FROM ? 1 : undefined);
    const pools = this.#pools;
    if (pools === null) return;
    const window = (pools.readers.workers + pools.counters.workers) * WINDOW_PER_WORKER;
    yield* inOrder(tasks, window, (task) => this.#process(pools, task));
  }

  async #process(pools: Pools, task: FileTask): Promise<Outcome<FileBytes>> {
    const read = await pools.readers.run(task);
    if (!read.ok) return read;
    const { texts, ...rest } = read.result;
    const words = await pools.counters.run(texts);
    this.#balance(pools);
    return words.ok ? { ok: true, result: { ...rest, words: words.result } } : words;
  }

  #balance({ readers, counters }: Pools): void {
    if (Math.max(readers.busyMs, counters.busyMs) < COMPARED_AFTER_MS) return;
    const [reading, counting] = [readers.busyMs / readers.workers, counters.busyMs / counters.workers];
    if (reading > counting * TOO_MUCH && readers.workers < this.#most) readers.grow();
    if (counting > reading * TOO_MUCH && counters.workers < this.#most) counters.grow();
  }

  async close(): Promise<void> {
    await Promise.all([this.#pools?.readers.close(), this.#pools?.counters.close()]);
  }
}

function pool<Task, Result>(script: string, workers: number): WorkerPool<Task, Result> {
  return new WorkerPool(new URL(script, import.meta.url), FILE_TIME_LIMIT_MS, workers);
}
