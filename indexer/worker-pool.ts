import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Longest time one file may take, ms; ten times what a 100 MB text was seen to need. */
const FILE_TIME_LIMIT_MS = 300_000;
/** Most workers: beyond four the single thread that writes the index is what one waits for. */
const MOST_WORKERS = 4;
/** Results that may wait for an earlier, slower file. Bounds memory. */
const WINDOW_PER_WORKER = 4;

/** What became of one task: what the worker gave, or why it gave nothing. */
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; reason: string };

interface Slot<Result> {
  worker: Worker;
  settle: ((outcome: Outcome<Result>) => void) | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Runs tasks in worker threads and yields their outcomes in the order of the tasks. A worker that dies or hangs costs
 * its one task, which is reported, and is replaced.
 */
export class WorkerPool<Task, Result> {
  readonly #script: URL;
  readonly #slots: Slot<Result>[] = [];
  readonly #free: Slot<Result>[] = [];
  readonly #waiting: ((slot: Slot<Result>) => void)[] = [];

  constructor(script: URL, workers = Math.min(availableParallelism(), MOST_WORKERS)) {
    this.#script = script;
    for (let i = 0; i < workers; i++) this.#free.push(this.#start());
  }

  #start(): Slot<Result> {
    const slot: Slot<Result> = { worker: new Worker(this.#script), settle: null, timer: null };
    slot.worker.on('message', (result: Result) => this.#done(slot, { ok: true, result }));
    slot.worker.on('error', (error) =>
      this.#replace(slot, `the file could not be processed: ${error.message}`),
    );
    this.#slots.push(slot);
    return slot;
  }

  #done(slot: Slot<Result>, outcome: Outcome<Result>): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    const { settle } = slot;
    slot.settle = null;
    this.#release(slot);
    settle?.(outcome);
  }

  #release(slot: Slot<Result>): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(slot);
    else next(slot);
  }

  #replace(slot: Slot<Result>, reason: string): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    this.#slots.splice(this.#slots.indexOf(slot), 1);
    void slot.worker.terminate();
    slot.settle?.({ ok: false, reason });
    slot.settle = null;
    this.#release(this.#start());
  }

  async #run(task: Task): Promise<Outcome<Result>> {
    const slot =
      this.#free.pop() ?? (await new Promise<Slot<Result>>((resolve) => this.#waiting.push(resolve)));
    return new Promise((settle) => {
      slot.settle = settle;
      slot.timer = setTimeout(
        () =>
          this.#replace(slot, `the file took longer than ${FILE_TIME_LIMIT_MS / 60_000} minutes; split it`),
        FILE_TIME_LIMIT_MS,
      );
      slot.worker.postMessage(task);
    });
  }

  /** Outcomes in the order of the tasks; at most a small window of them is held at a time. */
  async *inOrder(tasks: Iterable<Task>): AsyncGenerator<Outcome<Result>> {
    const window: Promise<Outcome<Result>>[] = [];
    const most = this.#slots.length * WINDOW_PER_WORKER;
    for (const task of tasks) {
      window.push(this.#run(task));
      if (window.length < most) continue;
      const first = window.shift();
      if (first !== undefined) yield await first;
    }
    for (const outcome of window) yield await outcome;
  }

  async close(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => slot.worker.terminate()));
  }
}
