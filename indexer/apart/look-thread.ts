import { parentPort } from 'node:worker_threads';
import { ensureHere, ToBeBuilt } from './ensure-here.ts';
import type { FromApart, ToApart } from './protocol.ts';

/**
 * The thread of `ensureSnapshotApart`, which looks whether anything is to be built: what knowing that takes, half of the indexer,
 * is given back when it ends.
 */

const broken = new AbortController();
parentPort?.on('message', async (message: ToApart) => {
  if (message.kind === 'break-off') return broken.abort();
  const tell = (told: FromApart): void => parentPort?.postMessage(told);
  await ensureHere(message.request, tell, broken.signal, () => Promise.reject(new ToBeBuilt()));
  parentPort?.close();
});
