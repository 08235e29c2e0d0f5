import { getHeapStatistics } from 'node:v8';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { collectEarly } from '../../indexer/heap.ts';

/**
 * A program that prints the largest heap, MB, of a thread that has a steady amount in use and lets go of as much again and again.
 * Argument: `early` where it is to be collected early.
 */

/** Pieces that are in use at a time, things in each, and how often one takes the place of another. */
const [PIECES, THINGS, TIMES] = [40, 10_000, 400];
/** As the threads have it that read files. */
const LIMITS = { maxOldGenerationSizeMb: 6144 };

if (isMainThread) {
  if (process.argv[2] === 'early') collectEarly();
  const thread = new Worker(new URL(import.meta.url), { resourceLimits: LIMITS });
  thread.on('message', (megabytes: number) => console.log(megabytes));
} else {
  const made = () => Array.from({ length: THINGS }, (_, at) => ({ at, list: [at] }));
  const used = Array.from({ length: PIECES }, made);
  let most = 0;
  for (let time = 0; time < TIMES; time++) {
    used[time % PIECES] = made();
    most = Math.max(most, getHeapStatistics().total_heap_size);
  }
  parentPort?.postMessage(Math.round(most / 1e6));
}
