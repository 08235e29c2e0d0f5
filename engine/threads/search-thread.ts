import { setPriority } from 'node:os';
import { parentPort, type Transferable, workerData } from 'node:worker_threads';
import { withinBudget } from '../budget.ts';
import type { LocalEngine } from '../local/local-engine.ts';
import { engineOver, openSnapshot } from '../local/open.ts';
import { cutWithoutJieba } from '../text/segment.ts';
import type { Hit } from '../types.ts';
import { type FromThread, type Job, type Question, type ThreadData, toWire, type Work } from './protocol.ts';

/** A thread that answers from a snapshot: one job after the other, each within its budget. */

const { snapshot, cancelled, nice }: ThreadData = workerData;

// Linux takes it for the thread that asks alone; elsewhere it would be the whole process.
if (process.platform === 'linux' && nice > 0) setPriority(nice);

const tell = (message: FromThread<unknown>, handed: Transferable[] = []): void =>
  parentPort?.postMessage(message, handed);

/** The lists that are being fetched a few hits at a time. */
const lists = new Map<number, Iterator<Hit[]>>();

function ask(engine: LocalEngine, question: Question): Promise<unknown> {
  switch (question.method) {
    case 'search':
      return engine.search(...question.asked);
    case 'searchWritten':
      return engine.searchWritten(...question.asked);
    case 'listed':
      return engine.listed(...question.asked);
    case 'document':
      return engine.document(...question.asked);
    case 'matches':
      return engine.matches(...question.asked);
    case 'concordance':
      return engine.concordance(...question.asked);
    case 'trends':
      return engine.trends(...question.asked);
    case 'source':
      return engine.source(...question.asked);
    case 'compare':
      return engine.compare(...question.asked);
    case 'resolve':
      return engine.resolve(...question.asked);
    case 'suggest':
      return engine.suggest(...question.asked);
    case 'collocations':
      return engine.collocations(...question.asked);
    case 'keywords':
      return engine.keywords(...question.asked);
    case 'ngrams':
      return engine.ngrams(...question.asked);
    case 'countWords':
      return engine.countWords(...question.asked);
    case 'snapshot':
      return engine.snapshot();
    case 'corpus':
      return engine.corpus(...question.asked);
    case 'files':
      return engine.files(...question.asked);
    case 'places':
      return engine.places(...question.asked);
    case 'examples':
      return engine.examples();
  }
}

async function perform(engine: LocalEngine, work: Work): Promise<unknown> {
  switch (work.kind) {
    case 'question':
      return ask(engine, work.question);
    case 'open-hits':
      lists.set(work.list, engine.hitsNow(work.request));
      return null;
    case 'next-hits':
      return nextHits(lists.get(work.list));
    case 'close-hits':
      lists.delete(work.list);
      return null;
  }
}

/** Time for which hits are gathered that are sent together, ms, and how many at most: each time they wait for their turn. */
const GATHERED_MS = 50;
const GATHERED_HITS = 200;

/** The next hits of a list; null at its end. */
function nextHits(list: Iterator<Hit[]> | undefined): Hit[] | null {
  const some: Hit[] = [];
  const until = performance.now() + GATHERED_MS;
  while (some.length < GATHERED_HITS && performance.now() < until) {
    const next = list?.next();
    if (next === undefined || next.done === true) break;
    some.push(...next.value);
  }
  return some.length === 0 ? null : some;
}

/** Buffers of an answer that this thread has no more use for. */
function buffersOf(value: unknown): Transferable[] {
  const isWritten = typeof value === 'object' && value !== null && 'json' in value;
  return isWritten && value.json instanceof Uint8Array && value.json.buffer instanceof ArrayBuffer
    ? [value.json.buffer]
    : [];
}

async function answer(engine: LocalEngine, { number, milliseconds, work }: Job): Promise<void> {
  try {
    const isCancelled = (): boolean => Atomics.load(cancelled, 0) === number;
    // All that the engine does it does before it gives its promise back: the budget holds it whole.
    const value = await withinBudget({ milliseconds, cancelled: isCancelled }, () => perform(engine, work));
    tell({ kind: 'done', value }, buffersOf(value));
  } catch (error) {
    tell({ kind: 'thrown', error: toWire(error) });
  }
}

// A dictionary of jieba's would be a third of what a small server holds.
cutWithoutJieba();

try {
  const { loaded, engine } =
    'data' in snapshot
      ? await openSnapshot(snapshot.data)
      : { loaded: snapshot.loaded, engine: engineOver(snapshot.loaded) };
  parentPort?.on('message', (job: Job) => void answer(engine, job));
  tell({ kind: 'ready', loaded });
} catch (error) {
  tell({ kind: 'failed', error: toWire(error) });
}
