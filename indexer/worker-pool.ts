import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Most workers: beyond four the single thread that writes the index is what one waits for. */
const MOST_WORKERS = 4;
/** Results that may wait for an earlier, slower file. Bounds memory. */
const WINDOW_PER_WORKER = 4;
/** Workers that die one after the other, with no task done in between, before the pool gives up. */
const MOST_DEATHS = 8;

/** What became of one task: what the worker gave, or why it gave nothing. */
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; reason: string };

interface Slot<Result> {
  worker: Worker;
  settle: ((outcome: Outcome<Result>) => void) | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Runs tasks in worker threads and yields their outcomes in the order of the tasks. A worker that dies or hangs costs
 * its one task, whose outcome says so, and is replaced; where one dies after the other, the pool gives up.
 */
export class WorkerPool<Task, Result> {
  readonly #script: URL;
  readonly #timeLimitMs: number;
  readonly #slots: Slot<Result>[] = [];
  readonly #free: Slot<Result>[] = [];
  readonly #waiting: { take: (slot: Slot<Result>) => void; giveUp: (error: Error) => void }[] = [];
  #deaths = 0;
  /** Why the pool has given up, else null. */
  #failure: Error | null = null;

  /** `timeLimitMs`: longest time one task may take. */
  constructor(script: URL, timeLimitMs: number, workers = Math.min(availableParallelism(), MOST_WORKERS)) {
    this.#script = script;
    this.#timeLimitMs = timeLimitMs;
    for (let i = 0; i < workers; i++) this.#free.push(this.#start());
  }

  #start(): Slot<Result> {
    const slot: Slot<Result> = { worker: new Worker(this.#script), settle: null, timer: null };
    slot.worker.on('message', (result: Result) => this.#done(slot, result));
    slot.worker.on('error', (error) => this.#died(slot, error.message));
    this.#slots.push(slot);
    return slot;
  }

  #done(slot: Slot<Result>, result: Result): void {
    this.#deaths = 0;
    const settle = this.#unbind(slot);
    this.#release(slot);
    settle?.({ ok: true, result });
  }

  #died(slot: Slot<Result>, reason: string): void {
    this.#slots.splice(this.#slots.indexOf(slot), 1);
    const place = this.#free.indexOf(slot);
    if (place >= 0) this.#free.splice(place, 1);
    void slot.worker.terminate();
    const settle = this.#unbind(slot);
    if (++this.#deaths >= MOST_DEATHS) this.#giveUp(reason);
    else this.#release(this.#start());
    settle?.({ ok: false, reason });
  }

  #giveUp(reason: string): void {
    this.#failure = new Error(`one worker thread after the other has failed: ${reason}`);
    for (const { giveUp } of this.#waiting.splice(0)) giveUp(this.#failure);
  }

  #unbind(slot: Slot<Result>): Slot<Result>['settle'] {
    if (slot.timer !== null) clearTimeout(slot.timer);
    const { settle } = slot;
    slot.timer = null;
    slot.settle = null;
    return settle;
  }

  #release(slot: Slot<Result>): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(slot);
    else next.take(slot);
  }

  #acquire(): Promise<Slot<Result>> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const free = this.#free.pop();
    if (free !== undefined) return Promise.resolve(free);
    return new Promise((take, giveUp) => this.#waiting.push({ take, giveUp }));
  }

  async #run(task: Task): Promise<Outcome<Result>> {
    const slot = await this.#acquire();
    return new Promise((settle) => {
      slot.settle = settle;
      const tooLong = (): void => this.#died(slot, `took longer than ${this.#timeLimitMs / 60_000} minutes`);
      slot.timer = setTimeout(tooLong, this.#timeLimitMs);
      slot.worker.postMessage(task);
    });
  }

  /**
   * Outcomes in the order of the tasks; at most a small window of them is held at a time. Throws where the pool has given
   * up.
   */
  async *inOrder(tasks: Iterable<Task>): AsyncGenerator<Outcome<Result>> {
    const window: Promise<Outcome<Result>>[] = [];
    const most = this.#slots.length * WINDOW_PER_WORKER;
    for (const task of tasks) {
      const outcome = this.#run(task);
      // A rejection is the caller's when it comes to this task; until then it is nobody's.
      outcome.catch(() => undefined);
      window.push(outcome);
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
