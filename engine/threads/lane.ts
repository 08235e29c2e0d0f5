import { Worker } from 'node:worker_threads';
import { BudgetError } from '../budget.ts';
import { OverloadError } from '../errors.ts';
import { siblingModule } from '../sibling-module.ts';
import { type Patience, QueueWatch } from './patience.ts';
import {
  type FromThread,
  fromWire,
  type Job,
  type Opening,
  type ThreadData,
  type ToThread,
  type Work,
} from './protocol.ts';

/** How long a thread may be at a job by the clock: so many times what the job may take of a processor, and never less than that. */
export interface Stuck {
  times: number;
  /** Milliseconds. */
  least: number;
}

interface Waiting {
  job: Omit<Job, 'place'>;
  /** Ends the thread that is at it and does not come to an end of it. */
  overdue: NodeJS.Timeout | null;
  /** When it began to wait, ms of `performance.now()`. */
  since: number;
  signal: AbortSignal | undefined;
  /** Takes what the job gives, of which only the caller knows the type. */
  settle: (value: never) => void;
  giveUp: (error: Error) => void;
}

/** What a job may take of a processor, ms; what as long as no other job waits for its thread; and whether it begins anew elsewhere after that. */
export type Allowance = Pick<Job, 'milliseconds' | 'alone' | 'beginsAnew'>;

interface Thread {
  worker: Worker;
  ready: boolean;
  cancelled: Int32Array;
  hurried: Int32Array;
  /** Jobs that it is at, each at its place among `cancelled` and `hurried`. */
  at: (Waiting | null)[];
  /** Lists of hits of which it keeps the next ones. */
  lists: Set<number>;
  /** Why it ends, where it ends by itself. */
  why: Error;
  /** Ends it, where nobody asks it anything until then. */
  rest: NodeJS.Timeout | null;
}

const jobsOf = ({ at }: Thread): number => at.filter((job) => job !== null).length;

interface LaneLimits {
  /** Threads at most. */
  threads: number;
  /** Jobs that a thread is at at a time: one, where it does not wait in between. */
  atOnce: number;
  /** Jobs that may wait; one more is refused. */
  queue: number;
  patience: Patience;
  stuck: Stuck;
  /** Steps by which its threads stand behind others for a processor, 0 to 19, where the system can tell threads apart. */
  nice: number;
  /** Milliseconds after which a thread that nobody has asked anything ends; infinite where it goes on waiting. */
  rest: number;
}

/**
 * Work of exports, of which few run at a time: to refuse the next hits would cut off what has been sent in part, and who asks
 * for thousands of hits waits for them.
 */
const PATIENT: ReadonlySet<Work['kind']> = new Set(['open-hits', 'next-hits', 'close-hits']);

/**
 * Threads that answer from one snapshot, and the jobs that wait for them, first come first served; what has waited longer than
 * it may is refused. A thread that dies costs the job it was at and is replaced; one that looks at its budget no more is ended, so
 * that no fault of the program takes the others' answers with it.
 */
export class Lane {
  readonly #threads: Thread[] = [];
  readonly #waiting: Waiting[] = [];
  #opening: Opening;
  readonly #limits: LaneLimits;
  readonly #watch: QueueWatch;
  #numbers = 0;
  #closed = false;

  constructor(opening: Opening, limits: LaneLimits) {
    this.#opening = opening;
    this.#limits = limits;
    this.#watch = new QueueWatch(limits.patience);
  }

  /** Jobs that wait for a thread. */
  get queued(): number {
    return this.#waiting.length;
  }

  get #busy(): boolean {
    return this.#waiting.length > 0 || this.#threads.some((thread) => jobsOf(thread) > 0);
  }

  /**
   * Starts the first thread; the others, which share what it has loaded, start when they are needed. Rejects where the
   * snapshot cannot be opened, or the cluster does not answer.
   */
  async start(): Promise<Opening> {
    this.#opening = await new Promise<Opening>((resolve, reject) => this.#grow(resolve, reject));
    return this.#opening;
  }

  /**
   * What a job gives. Rejects with what it threw, `BudgetError` where it took too long or nobody waits, `OverloadError`
   * where too many jobs wait or it has waited too long.
   */
  run<Value>(work: Work, allowed: Allowance, signal?: AbortSignal): Promise<Value> {
    if (signal?.aborted === true) return Promise.reject(new BudgetError('cancelled'));
    const isFull = this.#waiting.length >= this.#limits.queue && !PATIENT.has(work.kind);
    if (this.#closed || isFull) return Promise.reject(new OverloadError('busy'));
    this.#numbers = (this.#numbers % MOST_NUMBERS) + 1;
    const job = { number: this.#numbers, ...allowed, work };
    return new Promise<Value>((settle, giveUp) => {
      const since = performance.now();
      if (this.#waiting.length === 0) this.#watch.empty();
      const waiting: Waiting = { job, overdue: null, since, signal, settle, giveUp };
      signal?.addEventListener('abort', () => this.#cancel(waiting), { once: true });
      this.#waiting.push(waiting);
      this.#hand();
    });
  }

  /** Ends the threads when all jobs are done. */
  async close(): Promise<void> {
    while (this.#busy) await new Promise((resolve) => setTimeout(resolve, DRAIN_EVERY_MS));
    this.#closed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  /** Hands jobs that wait to threads that are free, and tells the others how many wait behind them. */
  #hand(): void {
    this.#handFree();
    this.#hurry();
  }

  #handFree(): void {
    if (this.#waiting.length === 0) {
      this.#watch.empty();
      return;
    }
    const [free] = this.#threads
      .filter(({ ready, at }) => ready && at.includes(null))
      .sort((a, b) => jobsOf(a) - jobsOf(b));
    const allWork = free === undefined || jobsOf(free) > 0;
    if (allWork && this.#threads.length < this.#limits.threads) this.#grow();
    if (free === undefined) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    if (!PATIENT.has(next.job.work.kind) && this.#watch.isTooLate(next.since, performance.now())) {
      next.giveUp(new OverloadError('busy'));
    } else {
      const place = free.at.indexOf(null);
      free.at[place] = next;
      next.overdue = this.#watchOver(free, next.job);
      stopResting(free);
      tell(free, { kind: 'job', job: { ...next.job, place } });
    }
    this.#handFree();
  }

  /** Ends a thread that is at a job for far longer than the job may take. */
  #watchOver(thread: Thread, { milliseconds, alone }: Allowance): NodeJS.Timeout {
    const { times, least } = this.#limits.stuck;
    return setTimeout(
      () => {
        thread.why = new OverloadError('too-slow');
        void thread.worker.terminate();
      },
      Math.max(least, times * Math.max(milliseconds, alone)),
    ).unref();
  }

  /** As many jobs as wait are to end soon, those first that were first begun. */
  #hurry(): void {
    const jobs = this.#threads.flatMap(({ at, hurried }) =>
      at.flatMap((waiting, place) =>
        waiting === null ? [] : [{ number: waiting.job.number, hurried, place }],
      ),
    );
    jobs.sort((a, b) => a.number - b.number);
    for (const [at, { number, hurried, place }] of jobs.entries()) {
      Atomics.store(hurried, place, at < this.#waiting.length ? number : NO_JOB);
    }
  }

  #cancel(waiting: Waiting): void {
    const place = this.#waiting.indexOf(waiting);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      waiting.giveUp(new BudgetError('cancelled'));
      return;
    }
    const thread = this.#threads.find(({ at }) => at.includes(waiting));
    if (thread === undefined) return;
    const { number } = waiting.job;
    Atomics.store(thread.cancelled, thread.at.indexOf(waiting), number);
    tell(thread, { kind: 'cancelled', number });
  }

  #grow(
    ready: (opened: Opening) => void = () => undefined,
    failed: (error: Error) => void = (error) => this.#giveUpAll(error),
  ): void {
    const { atOnce, nice } = this.#limits;
    const numbers = () => new Int32Array(new SharedArrayBuffer(atOnce * Int32Array.BYTES_PER_ELEMENT));
    const [cancelled, hurried] = [numbers(), numbers()];
    const workerData: ThreadData = { opening: this.#opening, cancelled, hurried, nice };
    const worker = new Worker(siblingModule('./thread', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const thread: Thread = {
      worker,
      ready: false,
      cancelled,
      hurried,
      at: Array.from({ length: atOnce }, () => null),
      lists: new Set(),
      why: new Error('a search thread ended'),
      rest: null,
    };
    worker.on('message', (message: FromThread<never>) => {
      switch (message.kind) {
        case 'ready':
          thread.ready = true;
          if (this.#threads.every((other) => other === thread || !other.ready)) this.#beginWaiting();
          ready(message.opened);
          this.#hand();
          return;
        case 'failed':
          thread.why = fromWire(message.error);
          void worker.terminate();
          return;
        case 'done':
          this.#end(thread, message.number)?.settle(message.value);
          return;
        case 'thrown':
          this.#end(thread, message.number)?.giveUp(fromWire(message.error));
      }
    });
    worker.on('error', (error) => {
      thread.why = error;
    });
    worker.on('exit', () => {
      stopResting(thread);
      const wasAtWork = this.#threads.includes(thread);
      this.#forget(thread);
      if (this.#closed || !wasAtWork) return;
      for (const waiting of thread.at) {
        stopWatching(waiting);
        waiting?.giveUp(thread.why);
      }
      if (thread.ready) this.#hand();
      else failed(thread.why);
    });
    this.#threads.push(thread);
  }

  #end(thread: Thread, number: number): Waiting | null {
    const place = thread.at.findIndex((waiting) => waiting?.job.number === number);
    const ended = thread.at[place] ?? null;
    stopWatching(ended);
    if (ended !== null) {
      thread.at[place] = null;
      const { work } = ended.job;
      if (work.kind === 'open-hits') thread.lists.add(work.list);
      if (work.kind === 'close-hits') thread.lists.delete(work.list);
    }
    this.#hand();
    if (jobsOf(thread) === 0) this.#rest(thread);
    return ended;
  }

  /** A thread that has nothing to do ends after a while: it is started again when it is needed. */
  #rest(thread: Thread): void {
    const { rest } = this.#limits;
    if (rest === Number.POSITIVE_INFINITY || thread.lists.size > 0) return;
    stopResting(thread);
    thread.rest = setTimeout(() => {
      this.#forget(thread);
      void thread.worker.terminate();
    }, rest).unref();
  }

  /** Gives a thread nothing more to do. */
  #forget(thread: Thread): void {
    const place = this.#threads.indexOf(thread);
    if (place >= 0) this.#threads.splice(place, 1);
  }

  /** The first thread is there: the time that it took to start counts for nobody. */
  #beginWaiting(): void {
    const now = performance.now();
    for (const waiting of this.#waiting) waiting.since = now;
    this.#watch.empty();
  }

  #giveUpAll(error: Error): void {
    for (const { giveUp } of this.#waiting.splice(0)) giveUp(error);
  }
}

function stopResting(thread: Thread): void {
  if (thread.rest !== null) clearTimeout(thread.rest);
  thread.rest = null;
}

function stopWatching(waiting: Waiting | null): void {
  if (waiting !== null && waiting.overdue !== null) clearTimeout(waiting.overdue);
}

const tell = ({ worker }: Thread, message: ToThread): void => worker.postMessage(message);

/**
 * The most that the heap of a thread may hold, MB: enough for a text of 200 MB with all that is made of it. Where it may hold more
 * than 2 GB, the runtime lets garbage grow to three times what is in use before it is collected, else to as much as that.
 */
const HEAP_MB = 2_000;
/** The number of no job: flags that were never set. */
const NO_JOB = 0;
/** Numbers of jobs fit in the flag that cancels them. */
const MOST_NUMBERS = 2 ** 31 - 2;
/** Time between two looks at whether all is done, ms. */
export const DRAIN_EVERY_MS = 20;
