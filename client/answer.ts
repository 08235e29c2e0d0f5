import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError, getJson } from './api.ts';
import { followIndex, indexChanges } from './index-in-use.ts';
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
  /** Asks once more, whatever is kept. */
  retry: () => void;
}

interface Settled<T> {
  address: string | null;
  attempt: number;
  data: T | null;
  error: ApiError | null;
}

/** Seconds until a server that is still indexing, or does not answer, is asked again, where it does not say itself. */
const WAIT = 5;
/** Answers kept for the back button. */
const KEPT = 30;

/**
 * Fetches an answer. A new address aborts the request before it; answers in `kept` come back at once, so that going
 * back restores the page with its scroll position. Where the server has taken up another index what is on show is asked for anew, and
 * stays where that fails. A null address asks for nothing.
 */
export function useAnswer<T>(kept: Map<string, T>, address: string | null): Answer<T> {
  const [settled, setSettled] = useState<Settled<T>>({ address: null, attempt: 0, data: null, error: null });
  const [attempt, setAttempt] = useState(0);
  const index = useSyncExternalStore(followIndex, indexChanges);
  const known = address === null ? undefined : kept.get(address);

  // biome-ignore lint/correctness/useExhaustiveDependencies: from another index comes another answer
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
        setSettled((was) =>
          isAnswered(was, address, attempt) ? was : { address, attempt, data: null, error: shown },
        );
      },
    );
    return () => abort.abort();
  }, [kept, address, attempt, index]);

  useEffect(() => {
    if (settled.error === null || !mayPass(settled.error)) return;
    const again = () => setAttempt((count) => count + 1);
    const timer = setTimeout(again, (settled.error.retryAfter ?? WAIT) * 1000);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [settled]);

  const answered = settled.address === address && settled.attempt === attempt;
  return {
    data: address === null ? null : (known ?? settled.data),
    loading: address !== null && known === undefined && !answered,
    // It stays while the same is asked again: what comes and goes every few seconds cannot be read.
    error: known === undefined && settled.address === address ? settled.error : null,
    retry: () => {
      if (address !== null) kept.delete(address);
      setAttempt((count) => count + 1);
    },
  };
}

/** Whether the same may be answered a while later: a server that is away or indexing comes back, and no query grows quicker. */
function mayPass({ status, code }: ApiError): boolean {
  return status === 0 || (status === 503 && code !== 'too-slow');
}

function isAnswered<T>({ data, ...settled }: Settled<T>, address: string, attempt: number): boolean {
  return data !== null && settled.address === address && settled.attempt === attempt;
}
