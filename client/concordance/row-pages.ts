import { useEffect, useRef, useState } from 'react';
import type { ConcordanceAnswer, ConcordanceRow } from '../../engine/concordance/types.ts';
import { ApiError, getJson } from '../api.ts';
import { keepRecent } from '../ui/recent.ts';
import { PAGE_ROWS } from './concordance-state.ts';

/** Pages kept: some 16 MB at most. Whoever comes back finds the last ones at once. */
const KEPT = 60;
/** Milliseconds that rows must be in sight before they are asked for: who scrolls past them needs none. */
const SETTLED = 60;
/** Rows asked for before they come into sight, some three windows: filling rows that stand there already takes two frames. */
const AHEAD = 125;

const kept = new Map<string, ConcordanceAnswer>();

/** Numbers first pages: what follows one of them is kept for it alone, since in another index other rows follow. */
const heads = new WeakMap<ConcordanceAnswer, number>();
let numbered = 0;

function keyOf(head: ConcordanceAnswer, address: string): string {
  let number = heads.get(head);
  if (number === undefined) {
    number = numbered++;
    heads.set(head, number);
  }
  return `${number} ${address}`;
}

/** Rows by place, as far as they are at hand. */
interface RowPages {
  rowAt: (index: number) => ConcordanceRow | undefined;
  /** Why rows in sight cannot be had. */
  error: ApiError | null;
  retry: () => void;
}

/**
 * Fetches the pages that the rows from `first` to `last` of `count` stand on, and those they soon come to, of a concordance whose first
 * page is at hand.
 * @param addressOf the address of a page, from 1; another concordance has another function
 */
export function useRowPages(
  head: ConcordanceAnswer,
  addressOf: (page: number) => string,
  first: number,
  last: number,
  count: number,
): RowPages {
  const [, setArrived] = useState(0);
  const [failed, setFailed] = useState<{ addressOf: typeof addressOf; error: ApiError } | null>(null);
  const asked = useRef(new Set<string>());
  const abort = useRef(new AbortController());

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is under way belongs to one concordance
  useEffect(() => {
    abort.current = new AbortController();
    const { current } = abort;
    asked.current = new Set();
    return () => current.abort();
  }, [addressOf]);

  const error = failed?.addressOf === addressOf ? failed.error : null;
  const [from, to] = [pageOf(first - AHEAD), pageOf(Math.min(count - 1, last + AHEAD))];
  useEffect(() => {
    if (error !== null) return;
    const fetchPages = () => {
      for (let page = Math.max(2, from); page <= to; page++) {
        const address = addressOf(page);
        const key = keyOf(head, address);
        if (kept.has(key) || asked.current.has(key)) continue;
        asked.current.add(key);
        const { signal } = abort.current;
        getJson<ConcordanceAnswer>(address, signal).then(
          (answer) => {
            keepRecent(kept, key, answer, KEPT);
            if (!signal.aborted) setArrived((count) => count + 1);
          },
          (reason: unknown) => {
            asked.current.delete(key);
            if (!signal.aborted) setFailed({ addressOf, error: asApiError(reason) });
          },
        );
      }
    };
    const timer = setTimeout(fetchPages, SETTLED);
    return () => clearTimeout(timer);
  }, [head, addressOf, from, to, error]);

  useEffect(() => {
    if (error === null || error.retryAfter === null || error.code === 'too-slow') return;
    const timer = setTimeout(() => setFailed(null), error.retryAfter * 1000);
    return () => clearTimeout(timer);
  }, [error]);

  return {
    rowAt: (index) => {
      const page = pageOf(index);
      const answer = page === 1 ? head : kept.get(keyOf(head, addressOf(page)));
      return answer?.rows[index - (page - 1) * PAGE_ROWS];
    },
    error,
    retry: () => setFailed(null),
  };
}

const pageOf = (index: number): number => 1 + Math.floor(Math.max(0, index) / PAGE_ROWS);

function asApiError(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError(0, 'network', String(reason), [], null);
}
