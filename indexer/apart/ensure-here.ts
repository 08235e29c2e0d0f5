import { toWire } from '../../engine/threads/protocol.ts';
import { CorpusError } from '../corpora.ts';
import { ensureSnapshot, type IndexingRequest } from '../ensure.ts';
import type { Progress } from '../progress.ts';
import type { ApartRequest, FromApart } from './protocol.ts';

/** Progress is sent no more often, ms. */
const TOLD_EVERY_MS = 50;

/** Does what was asked of this thread or process, and tells what becomes of it; nothing more where it was broken off. */
export async function ensureHere(
  { corpora, data, followLinks, unchecked, wait }: ApartRequest,
  tell: (message: FromApart) => void,
  signal: AbortSignal,
  elsewhere?: IndexingRequest['elsewhere'],
): Promise<void> {
  let toldAt = 0;
  const progress = (one: Progress): void => {
    const now = performance.now();
    if (one.done < one.total && now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    tell({ kind: 'progress', progress: one });
  };
  try {
    const { built, cacheFault } = await ensureSnapshot({
      corpora,
      data,
      ...(followLinks === undefined ? {} : { followLinks }),
      ...(unchecked === undefined ? {} : { unchecked }),
      ...(wait === undefined ? {} : { wait }),
      ...(elsewhere === undefined ? {} : { elsewhere }),
      waiting: (holder) => tell({ kind: 'waiting', holder }),
      progress,
      signal,
    });
    tell({ kind: 'done', result: { built, cacheFault } });
  } catch (error) {
    if (error instanceof ToBeBuilt) tell({ kind: 'to-be-built' });
    else if (error instanceof CorpusError) tell({ kind: 'corpus-error', message: error.message });
    else if (!signal.aborted) tell({ kind: 'thrown', error: toWire(error) });
  }
}

/** Thrown where something is to be built by who only looks. */
export class ToBeBuilt extends Error {}
