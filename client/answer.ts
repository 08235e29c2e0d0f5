import { useEffect, useState } from 'react';
import { ApiError, getJson } from './api.ts';

/** What is known of a request: the last answer stays up while the next one is under way. */
export interface Answer<T> {
  data: T | null;
  /** True while `data` does not yet answer the address asked for. */
  loading: boolean;
  error: ApiError | null;
  retry: () => void;
}

interface Settled<T> {
  address: string | null;
  data: T | null;
  error: ApiError | null;
}

/** Answers kept for the back button. */
const KEPT = 30;

/**
 * A hook that fetches one kind of answer. A new address aborts the request before it; answers seen before come back
 * at once, so that going back restores the page with its scroll position.
 */
export function answers<T>(): (address: string | null) => Answer<T> {
  const kept = new Map<string, T>();
  return function useAnswer(address) {
    const [settled, setSettled] = useState<Settled<T>>({ address: null, data: null, error: null });
    const [attempt, setAttempt] = useState(0);
    const known = address === null ? undefined : kept.get(address);

    // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt must ask again
    useEffect(() => {
      if (address === null) return;
      const before = kept.get(address);
      if (before !== undefined) {
        setSettled({ address, data: before, error: null });
        return;
      }
      const abort = new AbortController();
      getJson<T>(address, abort.signal).then(
        (data) => {
          keep(kept, address, data);
          if (!abort.signal.aborted) setSettled({ address, data, error: null });
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          const shown =
            error instanceof ApiError ? error : new ApiError(0, 'network', String(error), [], null);
          setSettled((last) => ({ address, data: last.data, error: shown }));
        },
      );
      return () => abort.abort();
    }, [address, attempt]);

    const done = known !== undefined || settled.address === address;
    return {
      data: address === null ? null : (known ?? settled.data),
      loading: address !== null && !done,
      error: known === undefined && settled.address === address ? settled.error : null,
      retry: () => {
        setSettled((last) => ({ ...last, address: null, error: null }));
        setAttempt((count) => count + 1);
      },
    };
  };
}

function keep<T>(kept: Map<string, T>, address: string, data: T): void {
  kept.set(address, data);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
