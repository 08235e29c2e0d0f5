import { constants, getPriority, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import type { ThreadData } from './protocol.ts';

/**
 * Where every thread that answers begins. It goes behind the others before it loads its program: what a thread for long answers
 * takes to start would be taken from the quick ones.
 */

const { opening, nice }: ThreadData = workerData;
// Linux takes it for the thread that asks alone; elsewhere it would be the whole process.
if (process.platform === 'linux' && nice > 0) {
  // Behind where the server itself was put: to come before that is not allowed to everyone.
  setPriority(Math.min(getPriority() + nice, constants.priority.PRIORITY_LOW));
}

if ('access' in opening) await import('./cluster-thread.ts');
else await import('./search-thread.ts');
