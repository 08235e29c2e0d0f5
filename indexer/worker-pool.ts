import { Worker } from 'node:worker_threads';

/** What a worker posts first, once it has loaded what it needs: what it dies of before is no task's fault. */
export const READY = 'ready';

/** Tasks a worker is given at a time: it begins the second while the result of the first is on its way. */
const TASKS_PER_WORKER = 2;
/** Workers that die one after the other with no task begun before the pool gives up: no other would live. */
const MOST_IDLE_DEATHS = 4;
/** Longest time a worker may take to be ready, ms; a second or two is usual. */
const START_LIMIT_MS = 120_000;
/** Time between two looks at what workers take, ms: at some 2 GB a second, a bomb is seen before it does harm. */
const WATCH_EVERY_MS = 200;
/**
 * How many times its processor time a task may take by the clock: one that waits for a disk for ever must end too, but a
 * valid file may not be given up since other programs hold the processors (a table of 30 MB was, on two of them shared by
 * eight).
 */
const CLOCK_TIMES = 10;
/** Heap of a worker, MB, at which the runtime itself ends it: where it grows between two looks. */
const HEAP_LIMIT_MB = 6144;

/** Why a task gave nothing: it took too long, took too much memory, or the worker ended by an error. */
export type Failure =
  | { cause: 'time'; seconds: number }
  | { cause: 'memory'; megabytes: number }
  | { cause: 'error'; message: string };

/** What became of one task: what the worker gave, or why it gave nothing. */
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; failure: Failure };

/** What one task may take. */
export interface Limits<Task> {
  /** Processor time of its worker, ms; by the clock it may take `CLOCK_TIMES` as long. */
  timeMs(task: Task): number;
  /** Heap and buffers of its worker together, bytes. */
  memory(task: Task): number;
}

/** A task that waits for its turn or its result. */
interface Pending<Task, Result> {
  task: Task;
  settle: (outcome: Outcome<Result>) => void;
  giveUp: (error: Error) => void;
}

interface Slot<Task, Result> {
  worker: Worker;
  ready: boolean;
  /** In the order in which the worker does them; it is at the first. */
  pending: Pending<Task, Result>[];
  /** When it began the first, ms. */
  begun: number;
  /** Processor time that it had taken when that was first looked at, ms; null before. */
  processorMs: number | null;
  /** Why it ends, once that is known. */
  failure: Failure;
  timer: NodeJS.Timeout | null;
}

/**
 * Runs tasks in worker threads, which post `READY`, then answer each message with one, in order. A task at which a worker
 * dies, hangs or takes too much memory costs itself alone: its outcome says so, and the worker is replaced. The pool gives
 * up only where workers die with no task begun.
 */
export class WorkerPool<Task, Result> {
  readonly #script: URL;
  readonly #limits: Limits<Task>;
  readonly #slots: Slot<Task, Result>[] = [];
  readonly #waiting: Pending<Task, Result>[] = [];
  readonly #watch: NodeJS.Timeout;
  #busyMs = 0;
  #idleDeaths = 0;
  #closed = false;
  /** Why the pool takes no more tasks, else null. */
  #failure: Error | null = null;

  constructor(script: URL, limits: Limits<Task>, workers: number) {
    this.#script = script;
    this.#limits = limits;
    this.#watch = setInterval(() => {
      for (const slot of this.#slots) void this.#look(slot);
    }, WATCH_EVERY_MS).unref();
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
    const worker = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB } });
    const failure: Failure = { cause: 'error', message: 'it ended' };
    const slot: Slot<Task, Result> = {
      worker,
      ready: false,
      pending: [],
      begun: 0,
      processorMs: null,
      failure,
      timer: null,
    };
    this.#limitTime(slot, START_LIMIT_MS);
    worker.on('message', (message: Result | typeof READY) => {
      if (message === READY) this.#begin(slot);
      else this.#done(slot, message);
    });
    worker.on('error', (error) => {
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      slot.failure = outOfMemory
        ? { cause: 'memory', megabytes: HEAP_LIMIT_MB }
        : { cause: 'error', message: error.message };
    });
    // Not at the error: results that the worker gave before come after that, but before its exit.
    worker.on('exit', () => this.#died(slot));
    this.#slots.push(slot);
    this.#hand();
  }

  /** What became of a task, when it was its turn. Rejects where the pool has given up or been closed. */
  run(task: Task): Promise<Outcome<Result>> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const outcome = new Promise<Outcome<Result>>((settle, giveUp) => {
      this.#waiting.push({ task, settle, giveUp });
      this.#hand();
    });
    // A rejection is the caller's when it comes to this task; until then it is nobody's.
    outcome.catch(() => undefined);
    return outcome;
  }

  /** Ends the workers; the tasks they were at, and those that wait, are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    const pending = this.#slots.flatMap((slot) => slot.pending.splice(0));
    this.#giveUp(new Error('the worker threads have been closed'), pending);
    for (const slot of this.#slots) clearTimer(slot);
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
      if (slot.ready && slot.pending.length === 1) this.#begin(slot);
    }
  }

  /** Notes that a worker is now at the first of its tasks, or ready for one. */
  #begin(slot: Slot<Task, Result>): void {
    clearTimer(slot);
    slot.ready = true;
    slot.begun = performance.now();
    slot.processorMs = null;
    const [first] = slot.pending;
    if (first !== undefined) this.#limitTime(slot, this.#limits.timeMs(first.task) * CLOCK_TIMES);
  }

  #limitTime(slot: Slot<Task, Result>, ms: number): void {
    slot.timer = setTimeout(() => this.#stop(slot, { cause: 'time', seconds: ms / 1000 }), ms);
  }

  /** Ends a worker that has taken more time or memory than its task may. */
  async #look(slot: Slot<Task, Result>): Promise<void> {
    const [first] = slot.pending;
    if (first === undefined || !slot.ready) return;
    // Also a worker that is in the midst of its work answers. One that has just ended does not.
    const [heap, processor] = await Promise.all([
      slot.worker.getHeapStatistics(),
      slot.worker.cpuUsage(),
    ]).catch(() => [null, null]);
    if (heap === null || processor === null || slot.pending[0] !== first) return;
    const takenMs = (processor.user + processor.system) / 1000;
    slot.processorMs ??= takenMs;
    const memory = this.#limits.memory(first.task);
    const timeMs = this.#limits.timeMs(first.task);
    if (heap.used_heap_size + heap.external_memory > memory) {
      this.#stop(slot, { cause: 'memory', megabytes: Math.round(memory / (1 << 20)) });
    } else if (takenMs - slot.processorMs > timeMs) {
      this.#stop(slot, { cause: 'time', seconds: timeMs / 1000 });
    }
  }

  #stop(slot: Slot<Task, Result>, failure: Failure): void {
    slot.failure = failure;
    void slot.worker.terminate();
  }

  /** The task a worker was at, which it has done or failed. */
  #end(slot: Slot<Task, Result>): Pending<Task, Result> | undefined {
    clearTimer(slot);
    if (slot.pending.length > 0) this.#busyMs += performance.now() - slot.begun;
    return slot.pending.shift();
  }

  #done(slot: Slot<Task, Result>, result: Result): void {
    if (this.#closed) return;
    this.#idleDeaths = 0;
    const done = this.#end(slot);
    if (slot.pending.length > 0) this.#begin(slot);
    this.#hand();
    done?.settle({ ok: true, result });
  }

  #died(slot: Slot<Task, Result>): void {
    if (this.#closed) return;
    const { failure, ready } = slot;
    clearTimer(slot);
    this.#slots.splice(this.#slots.indexOf(slot), 1);
    const failed = ready ? this.#end(slot) : undefined;
    // It had not come to the others.
    this.#waiting.unshift(...slot.pending);
    this.#idleDeaths = failed === undefined ? this.#idleDeaths + 1 : 0;
    if (this.#idleDeaths >= MOST_IDLE_DEATHS) {
      const reason = failure.cause === 'error' ? failure.message : failure.cause;
      this.#giveUp(new Error(`one worker thread after the other has failed: ${reason}`), []);
    } else this.grow();
    failed?.settle({ ok: false, failure });
  }

  #giveUp(failure: Error, begun: readonly Pending<Task, Result>[]): void {
    this.#failure = failure;
    for (const { giveUp } of [...begun, ...this.#waiting.splice(0)]) giveUp(failure);
  }
}

function clearTimer(slot: { timer: NodeJS.Timeout | null }): void {
  if (slot.timer !== null) clearTimeout(slot.timer);
  slot.timer = null;
}

/** How much the tasks that are held or waited for may weigh together. */
interface Weights<Task> {
  most: number;
  of(task: Task): number;
}

/**
 * Outcomes in the order of the tasks; at most `window` of them are held or waited for at a time, and no more together than
 * their weights allow, but always one. Throws what `run` rejects with.
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  window: number,
  run: (task: Task) => Promise<Result>,
  weights: Weights<Task> = { most: window, of: () => 0 },
): AsyncGenerator<Result> {
  const running: { outcome: Promise<Result>; weight: number }[] = [];
  let held = 0;
  const isFull = (weight: number): boolean => running.length >= window || held + weight > weights.most;
  for (const task of tasks) {
    const weight = weights.of(task);
    while (running.length > 0 && isFull(weight)) {
      const first = running[0];
      if (first !== undefined) yield await first.outcome;
      running.shift();
      held -= first?.weight ?? 0;
    }
    const outcome = run(task);
    // A rejection is the caller's when it comes to this task; until then it is nobody's.
    outcome.catch(() => undefined);
    running.push({ outcome, weight });
    held += weight;
  }
  for (const { outcome } of running) yield await outcome;
}
