import { parentPort, type Transferable } from 'node:worker_threads';
import { writeAnswer } from '../answer/written.ts';
import type { SearchEngine } from '../engine.ts';
import type { FromThread, Question } from './protocol.ts';

/** What all threads that answer have in common, whatever they answer from. */

/** Tells the thread that takes requests; what it is given of buffers is its own from then on. */
export function tell(message: FromThread<unknown>): void {
  parentPort?.postMessage(message, message.kind === 'done' ? buffersOf(message.value) : []);
}

/** Buffers of an answer that this thread has no more use for. */
function buffersOf(value: unknown): Transferable[] {
  const isWritten = typeof value === 'object' && value !== null && 'json' in value;
  return isWritten && value.json instanceof Uint8Array && value.json.buffer instanceof ArrayBuffer
    ? [value.json.buffer]
    : [];
}

/** Time for which hits are gathered that are sent together, ms, and how many at most: each time they wait for their turn. */
export const GATHERED_MS = 50;
export const GATHERED_HITS = 200;

/** A list that is being fetched. Throws where it went with the thread that kept it: its other hits are not to be missed unseen. */
export function keptList<List>(lists: ReadonlyMap<number, List>, number: number): List {
  const list = lists.get(number);
  if (list === undefined) throw new Error('the thread that kept a list of hits has ended');
  return list;
}

/** Asks an engine what was asked of it. */
export function ask(engine: SearchEngine, question: Question): Promise<unknown> {
  switch (question.method) {
    case 'search':
      return engine.search(...question.asked);
    case 'searchWritten':
      return engine.searchWritten?.(...question.asked) ?? engine.search(...question.asked).then(writeAnswer);
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
