import { setImmediate } from 'node:timers/promises';

/** Longest time that signals and timers wait for a loop that does much at once, ms. */
const LONGEST_STRETCH_MS = 50;

/**
 * What a long loop calls in each turn, so that signals and timers have theirs. Throws the signal's reason once it has been
 * aborted.
 */
export function interruptible(signal?: AbortSignal): () => Promise<void> {
  let rested = performance.now();
  return async () => {
    if (performance.now() - rested > LONGEST_STRETCH_MS) {
      await setImmediate();
      rested = performance.now();
    }
    signal?.throwIfAborted();
  };
}
