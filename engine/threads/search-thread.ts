import { parentPort, workerData } from 'node:worker_threads';
import { withinBudget } from '../budget.ts';
import type { LocalEngine } from '../local/local-engine.ts';
import { engineOver, openSnapshot } from '../local/open.ts';
import { cutWithoutJieba } from '../text/segment.ts';
import type { Hit } from '../types.ts';
import { type Job, type ThreadData, type ToThread, toWire, type Work } from './protocol.ts';
import { ask, GATHERED_HITS, GATHERED_MS, keptList, tell } from './thread-side.ts';

/** A thread that answers from a snapshot: one job after the other, each within its budget. */

const { opening, cancelled, hurried }: ThreadData = workerData;

/** The lists that are being fetched a few hits at a time. */
const lists = new Map<number, Iterator<Hit[]>>();

async function perform(engine: LocalEngine, work: Work): Promise<unknown> {
  switch (work.kind) {
    case 'question':
      return ask(engine, work.question);
    case 'open-hits':
      lists.set(work.list, engine.hitsNow(work.request));
      return null;
    case 'next-hits':
      return nextHits(keptList(lists, work.list));
    case 'close-hits':
      lists.delete(work.list);
      return null;
  }
}

/** The next hits of a list; null at its end. */
function nextHits(list: Iterator<Hit[]>): Hit[] | null {
  const some: Hit[] = [];
  const until = performance.now() + GATHERED_MS;
  while (some.length < GATHERED_HITS && performance.now() < until) {
    const next = list.next();
    if (next.done === true) break;
    some.push(...next.value);
  }
  return some.length === 0 ? null : some;
}

async function answer(engine: LocalEngine, job: Job): Promise<void> {
  const { number, milliseconds, beginsAnew, place, work } = job;
  const isMarked = (marks: Int32Array) => (): boolean => Atomics.load(marks, place) === number;
  const alone = { milliseconds: job.alone, othersWait: isMarked(hurried) };
  try {
    // All that the engine does it does before it gives its promise back: the budget holds it whole.
    const budget = { milliseconds, alone, beginsAnew, cancelled: isMarked(cancelled) };
    const value = await withinBudget(budget, () => perform(engine, work));
    tell({ kind: 'done', number, value });
  } catch (error) {
    tell({ kind: 'thrown', number, error: toWire(error) });
  }
}

// A dictionary of jieba's would be a third of what a small server holds.
cutWithoutJieba();

try {
  if ('access' in opening) throw new TypeError('a cluster is asked by another kind of thread');
  const { loaded, engine } =
    'data' in opening
      ? await openSnapshot(opening.data)
      : { loaded: opening.loaded, engine: engineOver(opening.loaded) };
  parentPort?.on('message', (message: ToThread) => {
    // What is cancelled is seen at the next look at the budget.
    if (message.kind === 'job') void answer(engine, message.job);
  });
  tell({ kind: 'ready', opened: { loaded } });
} catch (error) {
  tell({ kind: 'failed', error: toWire(error) });
}
