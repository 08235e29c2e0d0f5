import { Worker } from 'node:worker_threads';

/** Tasks a worker is given at a time: it begins the second while the result of the first is on its way. */
const TASKS_PER_WORKER = 2;
/** Workers that die one after the other, with no task done in between, before the pool gives up. */
const MOST_DEATHS = 8;

/** What became of one task: what the worker gave, or why it gave nothing. */
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; reason: string };

/** A task that waits for its turn or its result. */
interface Pending<Task, Result> {
  task: Task;
  settle: (outcome: Outcome<Result>) => void;
  giveUp: (error: Error) => void;
}

interface Slot<Task, Result> {
  worker: Worker;
  /** In the order in which the worker does them; it is at the first. */
  pending: Pending<Task, Result>[];
  /** When it began the first, ms. */
  begun: number;
  /** Why it ends, once that is known. */
  reason: string;
  timer: NodeJS.Timeout | null;
}

/**
 * Runs tasks in worker threads, which answer each message with one, in order. A worker that dies or hangs costs the one
 * task it is at, whose outcome says so, and is replaced; where one dies after the other, the pool gives up.
 */
export class WorkerPool<Task, Result> {
  readonly #script: URL;
  readonly #timeLimitMs: number;
  readonly #slots: Slot<Task, Result>[] = [];
  readonly #waiting: Pending<Task, Result>[] = [];
  #busyMs = 0;
  #deaths = 0;
  #closed = false;
  /** Why the pool has given up, else null. */
  #failure: Error | null = null;

  /** `timeLimitMs`: longest time one task may take. */
  constructor(script: URL, timeLimitMs: number, workers: number) {
    this.#script = script;
    this.#timeLimitMs = timeLimitMs;
    while (this.#slots.length < workers) this.grow();
  }

  get workers(): number {
    return this.#slots.length;
  }

  /** Time that its workers have spent on tasks, ms, summed over them. */
  get busyMs(): number {
    return this.#busyMs;
  }

  /** Starts another worker. */
  grow(): void {
    const worker = new Worker(this.#script);
    const slot: Slot<Task, Result> = { worker, pending: [], begun: 0, reason: 'it ended', timer: null };
    worker.on('message', (result: Result) => this.#done(slot, result));
    worker.on('error', ({ message }) => {
      slot.reason = message;
    });
    // Not at the error: results that the worker gave before come after that, but before its exit.
    worker.on('exit', () => this.#died(slot));
    this.#slots.push(slot);
    this.#hand();
  }

  /** What became of a task, when it was its turn. Rejects where the pool has given up. */
  run(task: Task): Promise<Outcome<Result>> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((settle, giveUp) => {
      this.#waiting.push({ task, settle, giveUp });
      this.#hand();
    });
  }

  /** Ends the workers; what they were at is never settled. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { timer } of this.#slots) if (timer !== null) clearTimeout(timer);
    await Promise.all(this.#slots.map((slot) => slot.worker.terminate()));
  }

  /** Hands waiting tasks to the workers that have fewest. */
  #hand(): void {
    for (;;) {
      const [slot] = this.#slots.toSorted((a, b) => a.pending.length - b.pending.length);
      if (slot === undefined || slot.pending.length >= TASKS_PER_WORKER) return;
      const next = this.#waiting.shift();
      if (next === undefined) return;
      slot.pending.push(next);
      slot.worker.postMessage(next.task);
      if (slot.pending.length === 1) this.#begin(slot);
    }
  }

  /** Notes that a worker is now at the first of its tasks. */
  #begin(slot: Slot<Task, Result>): void {
    slot.begun = performance.now();
    slot.timer = setTimeout(() => {
      slot.reason = `took longer than ${this.#timeLimitMs / 60_000} minutes`;
      void slot.worker.terminate();
    }, this.#timeLimitMs);
  }

  /** The task a worker was at, which it has done or failed. */
  #end(slot: Slot<Task, Result>): Pending<Task, Result> | undefined {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    if (slot.pending.length > 0) this.#busyMs += performance.now() - slot.begun;
    return slot.pending.shift();
  }

  #done(slot: Slot<Task, Result>, result: Result): void {
    if (this.#closed) return;
    this.#deaths = 0;
    const done = this.#end(slot);
    if (slot.pending.length > 0) this.#begin(slot);
    this.#hand();
    done?.settle({ ok: true, result });
  }

  #died(slot: Slot<Task, Result>): void {
    if (this.#closed) return;
    const { reason } = slot;
    this.#slots.splice(this.#slots.indexOf(slot), 1);
    const failed = this.#end(slot);
    // It had not come to the others.
    this.#waiting.unshift(...slot.pending);
    if (++this.#deaths >= MOST_DEATHS) this.#giveUp(reason);
    else this.grow();
    failed?.settle({ ok: false, reason });
  }

  #giveUp(reason: string): void {
    const failure = new Error(`one worker thread after the other has failed: ${reason}`);
    this.#failure = failure;
    for (const { giveUp } of this.#waiting.splice(0)) giveUp(failure);
  }
}

/**
 * Outcomes in the order of the tasks; at most `window` of them are held or waited for at a time. Throws what `run`
 * rejects with.
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  window: number,
  run: (task: Task) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const task of tasks) {
    const outcome = run(task);
    // A rejection is the caller's when it comes to this task; until then it is nobody's.
    outcome.catch(() => undefined);
    running.push(outcome);
    if (running.length < window) continue;
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
  for (const outcome of running) yield await outcome;
}
