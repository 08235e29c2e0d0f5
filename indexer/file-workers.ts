import type { FileBytes, FileTask } from './file-result.ts';
import { type Outcome, WorkerPool } from './worker-pool.ts';

/** Fewer new files than this are given to one worker: starting another would take longer. */
const WORKERS_FROM = 4;
/** Longest time one file may take, ms; eight times what a 100 MB text was seen to need. */
const FILE_TIME_LIMIT_MS = 300_000;

/** The worker threads that process files. They are started for the first task, or before. */
export class FileWorkers {
  #pool: WorkerPool<FileTask, FileBytes> | null = null;

  /** Starts them, where many files are to be expected: they load what they need while the files are listed. */
  start(workers?: number): void {
    this.#pool ??= new WorkerPool(new URL('./worker.ts', import.meta.url), FILE_TIME_LIMIT_MS, workers);
  }

  /** What became of each file, in the order of the tasks. Throws where one worker after the other has failed. */
  async *inOrder(tasks: readonly FileTask[]): AsyncGenerator<Outcome<FileBytes>> {
    if (tasks.length === 0) return;
    this.start(tasks.length < WORKERS_FROM ? 1 : undefined);
    if (this.#pool !== null) yield* this.#pool.inOrder(tasks);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
