import { availableParallelism } from 'node:os';
import { siblingModule } from '../engine/sibling-module.ts';
import type { CountedBytes, CountTask, FileTask, ReadBytes } from './file-result.ts';
import { type Limits, type Outcome, WorkerPool } from './worker-pool.ts';

/** Most workers of a kind: beyond, the single threads that build the index are what one waits for. */
const MOST_WORKERS = 4;
/** Fewer new files than this are given to one worker of each kind: starting others would take longer. */
const WORKERS_FROM = 4;
/** Files that may be under way or wait for an earlier, slower one, for each worker to begin with. Bounds memory. */
const WINDOW_PER_WORKER = 4;
/** Work of either kind after which the two are compared, ms: the first files take long, since nothing is compiled yet. */
const COMPARED_AFTER_MS = 3000;
/** A kind whose workers have this many times the work of the other's gets another worker. */
const TOO_MUCH = 2;

const MEGABYTE = 1 << 20;
/** Processor time for any file, ms; a PDF of 500 pages takes some ten seconds. */
const TIME_MS = 30_000;
/** Further time for each megabyte, ms; ten times what a text of 100 MB was seen to need. */
const TIME_PER_MEGABYTE_MS = 1500;
/** Memory for any file, bytes: little enough for several at a time beside other programs. */
const MEMORY = 1024 * MEGABYTE;
/** Further memory for each byte; a text of 100 MB was seen to need 13. */
const MEMORY_PER_BYTE = 20;

/** What a file of so many bytes may take in either kind of worker. */
function limits<Task>(bytes: (task: Task) => number): Limits<Task> {
  return {
    timeMs: (task) => TIME_MS + (bytes(task) / MEGABYTE) * TIME_PER_MEGABYTE_MS,
    memory: (task) => MEMORY + bytes(task) * MEMORY_PER_BYTE,
  };
}

/** What the workers have made of a file, and the hash of the bytes read; null where it could not be read. */
type WorkedFile = Pick<ReadBytes, 'result' | 'sha256'> & { terms: CountedBytes };

/** The two kinds of worker. */
interface Pools {
  readers: WorkerPool<FileTask, ReadBytes>;
  counters: WorkerPool<CountTask, CountedBytes>;
}

/**
 * The worker threads that process files: some read and describe them, others count their words, so that each loads and
 * compiles only what it needs. Of texts both kinds have about equal work; where a collection is heavy on one (PDF takes
 * long to read), that kind grows. They are started for the first task, or before.
 */
export class FileWorkers {
  #pools: Pools | null = null;
  #most = 1;
  #closed = false;

  /**
   * Starts them, or as many more as there are to be now. Before the first task where it is seen that there will be some: they load
   * what they need while files are listed and looked at.
   * @param most workers of both kinds together; one of each for 1
   */
  start(most = Math.min(availableParallelism(), MOST_WORKERS)): Pools {
    if (this.#closed) throw new Error('the worker threads have been closed');
    this.#most = Math.max(this.#most, most);
    this.#pools ??= {
      readers: pool('./read-worker', ({ bytes }: FileTask) => bytes),
      counters: pool('./words-worker', ({ bytes }: CountTask) => bytes.length),
    };
    const { readers, counters } = this.#pools;
    while (readers.workers < Math.ceil(most / 2)) readers.grow();
    while (counters.workers < Math.max(1, Math.floor(most / 2))) counters.grow();
    return this.#pools;
  }

  /** Starts them for so many files that are new or known; returns how many may be under way at a time. */
  startFor({ fresh, known }: { fresh: number; known: number }): number {
    if (fresh + known === 0) return WINDOW_PER_WORKER;
    const { readers, counters } = this.start(fresh + known < WORKERS_FROM ? 1 : undefined);
    return (readers.workers + counters.workers) * WINDOW_PER_WORKER;
  }

  /** What became of a file, without its words. Rejects as `process` does. */
  read(task: FileTask): Promise<Outcome<ReadBytes>> {
    return this.#started().readers.run(task);
  }

  /** What became of a file. Rejects where workers cannot be started, or have been closed. */
  async process(task: FileTask): Promise<Outcome<WorkedFile>> {
    const pools = this.#started();
    const read = await pools.readers.run(task);
    if (!read.ok) return read;
    const { texts, ...rest } = read.result;
    const counted = await pools.counters.run({ of: 'texts', bytes: texts });
    this.#balance(pools);
    return counted.ok ? { ok: true, result: { ...rest, terms: counted.result } } : counted;
  }

  /** Counts the terms of a result that is known. Rejects as `process` does. */
  async count(result: Uint8Array): Promise<Outcome<CountedBytes>> {
    const pools = this.#started();
    const counted = await pools.counters.run({ of: 'result', bytes: result });
    this.#balance(pools);
    return counted;
  }

  #started(): Pools {
    return this.#pools ?? this.start();
  }

  #balance({ readers, counters }: Pools): void {
    if (Math.max(readers.busyMs, counters.busyMs) < COMPARED_AFTER_MS) return;
    const [reading, counting] = [readers.busyMs / readers.workers, counters.busyMs / counters.workers];
    if (reading > counting * TOO_MUCH && readers.workers < this.#most) readers.grow();
    if (counting > reading * TOO_MUCH && counters.workers < this.#most) counters.grow();
  }

  /** Ends the threads, whose memory others need now; the next task starts them again. To be called while none is under way. */
  async rest(): Promise<void> {
    const pools = this.#pools;
    this.#pools = null;
    this.#most = 1;
    await Promise.all([pools?.readers.close(), pools?.counters.close()]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.rest();
  }
}

function pool<Task, Result>(script: string, bytes: (task: Task) => number): WorkerPool<Task, Result> {
  return new WorkerPool(siblingModule(script, import.meta.url), limits(bytes), 1);
}
