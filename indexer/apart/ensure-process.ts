import { toWire } from '../../engine/threads/protocol.ts';
import { CorpusError } from '../corpora.ts';
import { ensureSnapshot } from '../ensure.ts';
import type { Progress } from '../progress.ts';
import type { ApartRequest, FromProcess, ToProcess } from './protocol.ts';

/** The process of `ensureSnapshotApart`. It breaks off, keeping what it has read, where the program that started it has ended. */

/** Progress is sent no more often, ms. */
const TOLD_EVERY_MS = 50;

const broken = new AbortController();
const breakOff = (): void => broken.abort();
process.on('disconnect', breakOff);
process.on('SIGTERM', breakOff);
// Ctrl+C reaches all processes of a terminal: the one that started this says what is to be done.
process.on('SIGINT', () => undefined);
process.on('message', (message: ToProcess) => {
  if (message.kind === 'break-off') breakOff();
  else void ensure(message.request);
});

const tell = (message: FromProcess): void => {
  if (process.connected) process.send?.(message);
};

let toldAt = 0;
function tellProgress(progress: Progress): void {
  const now = performance.now();
  if (progress.done < progress.total && now - toldAt < TOLD_EVERY_MS) return;
  toldAt = now;
  tell({ kind: 'progress', progress });
}

async function ensure({ corpora, data, followLinks, wait }: ApartRequest): Promise<void> {
  try {
    const { built, cacheFault } = await ensureSnapshot({
      corpora,
      data,
      ...(followLinks === undefined ? {} : { followLinks }),
      ...(wait === undefined ? {} : { wait }),
      waiting: (holder) => tell({ kind: 'waiting', holder }),
      progress: tellProgress,
      signal: broken.signal,
    });
    tell({ kind: 'done', result: { built, cacheFault } });
  } catch (error) {
    if (error instanceof CorpusError) tell({ kind: 'corpus-error', message: error.message });
    else if (!broken.signal.aborted) tell({ kind: 'thrown', error: toWire(error) });
  }
  process.off('disconnect', breakOff);
  if (process.connected) process.disconnect();
}
