import { AsyncLocalStorage } from 'node:async_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { BudgetError, PausingWork } from '../budget.ts';
import type { SearchEngine } from '../engine.ts';
import { OverloadError } from '../errors.ts';
import { Cluster, type Question as ClusterQuestion } from '../opensearch/client.ts';
import { openClusterEngine } from '../opensearch/cluster-engine.ts';
import { cutWithoutJieba } from '../text/segment.ts';
import type { Hit } from '../types.ts';
import { type Job, type ThreadData, type ToThread, toWire, type Work } from './protocol.ts';
import { ask, GATHERED_HITS, keptList, tell } from './thread-side.ts';

/**
 * A thread that answers from a collection in a cluster: several jobs at a time, since most of their time they wait for the
 * cluster, each within its budget of what is computed here.
 */

const { opening, cancelled }: ThreadData = workerData;

/** By the clock an answer may take so long, ms, however little of it is computed; and so many times its budget. */
const LONGEST_MS = 15_000;
const CLOCK_TIMES = 3;

/** A job that is being answered. */
interface Running {
  budget: PausingWork;
  /** Aborts when nobody waits for it, and when it has taken too long. */
  signal: AbortSignal;
}

const running = new AsyncLocalStorage<Running>();
/** By the numbers of their jobs. */
const controllers = new Map<number, AbortController>();

/** What a job asks of the cluster ends with it, and what follows on an answer is counted as its work. */
class CountedCluster extends Cluster {
  override async ask(question: ClusterQuestion): Promise<unknown> {
    const job = running.getStore();
    try {
      return await super.ask({ ...question, signal: question.signal ?? job?.signal });
    } finally {
      job?.budget.goOn();
    }
  }
}

/** Hits that are being fetched a few at a time, over several jobs. */
interface List {
  hits: AsyncIterator<Hit[]>;
  ended: AbortController;
}
const lists = new Map<number, List>();

async function perform(engine: SearchEngine, work: Work, signal: AbortSignal): Promise<unknown> {
  switch (work.kind) {
    case 'question':
      return ask(engine, work.question);
    case 'open-hits': {
      const ended = new AbortController();
      const hits = engine.hits(work.request, ended.signal)[Symbol.asyncIterator]();
      lists.set(work.list, { hits, ended });
      return null;
    }
    case 'next-hits':
      return nextHits(keptList(lists, work.list), signal);
    case 'close-hits':
      lists.get(work.list)?.ended.abort(new BudgetError('cancelled'));
      lists.delete(work.list);
      return null;
  }
}

/** The next hits of a list; null at its end. */
async function nextHits(list: List, signal: AbortSignal): Promise<Hit[] | null> {
  const abort = (): void => list.ended.abort(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    const some: Hit[] = [];
    while (some.length < GATHERED_HITS) {
      const next = await list.hits.next();
      if (next.done === true) break;
      some.push(...next.value);
    }
    return some.length === 0 ? null : some;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** What a job gives. What another began, and was cancelled with it, is begun again. */
async function answered(engine: SearchEngine, work: Work, { budget, signal }: Running): Promise<unknown> {
  const begin = (): Promise<unknown> => {
    budget.goOn();
    return perform(engine, work, signal);
  };
  try {
    return await begin();
  } catch (error) {
    const isOthers = error instanceof BudgetError && error.reason === 'cancelled' && !signal.aborted;
    if (!isOthers) throw error;
    return await begin();
  }
}

async function answer(engine: SearchEngine, { number, milliseconds, place, work }: Job): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  controllers.set(number, controller);
  const isCancelled = (): boolean => Atomics.load(cancelled, place) === number;
  const longest = Math.max(LONGEST_MS, CLOCK_TIMES * milliseconds);
  const timer = setTimeout(() => controller.abort(new OverloadError('too-slow')), longest);
  const budget = new PausingWork({ milliseconds, cancelled: isCancelled });
  const job: Running = { budget, signal };
  try {
    const value = await running.run(job, () => answered(engine, work, job));
    tell({ kind: 'done', number, value });
  } catch (error) {
    tell({ kind: 'thrown', number, error: toWire(error) });
  } finally {
    budget.end();
    clearTimeout(timer);
    controllers.delete(number);
  }
}

// A dictionary of jieba's would be a third of what a small server holds.
cutWithoutJieba();

try {
  if (!('access' in opening)) throw new TypeError('a snapshot is read by another kind of thread');
  const { access, published, bounds } = opening;
  const engine = await openClusterEngine(new CountedCluster(access), published, bounds);
  parentPort?.on('message', (message: ToThread) => {
    if (message.kind === 'job') void answer(engine, message.job);
    else controllers.get(message.number)?.abort(new BudgetError('cancelled'));
  });
  tell({ kind: 'ready', opened: opening });
} catch (error) {
  tell({ kind: 'failed', error: toWire(error) });
}
