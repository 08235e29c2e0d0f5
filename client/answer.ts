import { startTransition, useEffect, useState } from 'react';
import { ApiError, getJson } from './api.ts';
import { keepRecent } from './ui/recent.ts';

/**
 * What is known of a request: the last answer stays up while the next one is under way, and goes when that fails: it
 * would stand there as the answer to what was asked last.
 */
export interface Answer<T> {
  data: T | null;
  /** True while `data` does not yet answer the address asked for. */
  loading: boolean;
  error: ApiError | null;
  retry: () => void;
}

interface Settled<T> {
  address: string | null;
  attempt: number;
  data: T | null;
  error: ApiError | null;
}

/** Seconds until a server that is still indexing is asked again, where it does not say itself. */
const WAIT = 5;
/** Answers kept for the back button. */
const KEPT = 30;

/**
 * Fetches an answer. A new address aborts the request before it; answers in `kept` come back at once, so that going
 * back restores the page with its scroll position. A null address asks for nothing.
 */
export function useAnswer<T>(kept: Map<string, T>, address: string | null): Answer<T> {
  const [settled, setSettled] = useState<Settled<T>>({ address: null, attempt: 0, data: null, error: null });
  const [attempt, setAttempt] = useState(0);
  const known = address === null ? undefined : kept.get(address);

  useEffect(() => {
    if (address === null) return;
    const before = kept.get(address);
    if (before !== undefined) {
      setSettled({ address, attempt, data: before, error: null });
      return;
    }
    const abort = new AbortController();
    getJson<T>(address, abort.signal).then(
      (data) => {
        keepRecent(kept, address, data, KEPT);
        // What an answer draws takes a while: what a reader does meanwhile comes first.
        if (!abort.signal.aborted) startTransition(() => setSettled({ address, attempt, data, error: null }));
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const shown = error instanceof ApiError ? error : new ApiError(0, 'network', String(error), [], null);
        setSettled({ address, attempt, data: null, error: shown });
      },
    );
    return () => abort.abort();
  }, [kept, address, attempt]);

  useEffect(() => {
    // Asking again makes no query quicker.
    if (settled.error?.status !== 503 || settled.error.code === 'too-slow') return;
    const timer = setTimeout(
      () => setAttempt((count) => count + 1),
      (settled.error.retryAfter ?? WAIT) * 1000,
    );
    return () => clearTimeout(timer);
  }, [settled]);

  const answered = settled.address === address && settled.attempt === attempt;
  return {
    data: address === null ? null : (known ?? settled.data),
    loading: address !== null && known === undefined && !answered,
    error: known === undefined && answered ? settled.error : null,
    retry: () => setAttempt((count) => count + 1),
  };
}
