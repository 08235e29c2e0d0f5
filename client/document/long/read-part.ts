import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DocumentDetail, DocumentId } from '../../../engine/types.ts';
import { ApiError, getJson } from '../../api.ts';
import { documentAddress } from '../../wire.ts';
import { around, type DrawnPart, STEP, withPlaces } from '../drawn-part.ts';
import { type LoadedText, useLoadedText } from './loaded-text.ts';

/** How far outside the window the end of what is drawn may be before more is fetched: about two windows. */
const AHEAD = '1800px 0px';

interface ReadPart {
  /** What is drawn; null while the place that is wanted has not come. */
  drawn: DrawnPart | null;
  loading: boolean;
  error: ApiError | null;
  retry: () => void;
}

/**
 * Which part of a long text is wanted, and what of it is drawn: what is around the place that the reader is led to, and more as the
 * window comes near its ends. What is read stays where it is in the window when something comes above it.
 * @param start passage that the page opens at
 * @param asked passages that the page is about to show, each by what it was asked for by: another value is another wish
 */
export function useReadPart(
  text: LoadedText,
  document: DocumentId,
  start: number,
  asked: readonly ({ passage: number } | null)[],
) {
  const version = useLoadedText(text);
  const { count } = text;
  const [kept, setKept] = useState(() => ({ part: around([start], count), place: start, asked }));
  const title = text.title?.ordinal;
  const fresh = asked
    .filter((place, at) => place !== kept.asked[at])
    .flatMap((place) => (place === null ? [] : [place.passage === title ? 0 : place.passage]));
  const part = withPlaces(kept.part, fresh, count);
  const place = Math.min(fresh.at(-1) ?? kept.place, count - 1);
  if (kept.asked.some((before, at) => before !== asked[at])) setKept({ part, place, asked });
  const { loading, error, retry } = useLoading(text, document, part, version);
  const drawn = text.heldAround(part, place);

  const element = useRef<HTMLDivElement>(null);
  const keepInPlace = useStaying(text, element, version, drawn?.from ?? -1);
  const grow = useCallback(
    (by: Partial<DrawnPart>) => {
      keepInPlace();
      setKept((now) => ({ ...now, part: { ...now.part, ...by } }));
    },
    [keepInPlace],
  );
  const { from, to } = part;
  const isAbove = drawn !== null && drawn.from === from && from > 0;
  const isBelow = drawn !== null && drawn.to === to && to < count;
  useNearEnds(element, version, isAbove ? () => grow({ from: Math.max(0, from - STEP) }) : null, '.above');
  useNearEnds(element, version, isBelow ? () => grow({ to: Math.min(count, to + STEP) }) : null, '.below');
  const read: ReadPart = { drawn, loading, error, retry };
  return { ...read, element };
}

/** Fetches what is wanted and has not come, one part after the other. */
function useLoading(text: LoadedText, document: DocumentId, { from, to }: DrawnPart, version: number) {
  const [failed, setFailed] = useState<{ at: number; error: ApiError } | null>(null);
  const missing = text.missing({ from, to });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is missing is looked for anew when something has come
  useEffect(() => {
    if (missing === null) return;
    const abort = new AbortController();
    getJson<DocumentDetail>(documentAddress(document, missing), abort.signal).then(
      (detail) => {
        if (abort.signal.aborted) return;
        setFailed(null);
        text.add(detail);
      },
      (cause: unknown) => {
        if (abort.signal.aborted) return;
        const error = cause instanceof ApiError ? cause : new ApiError(0, 'network', String(cause), [], null);
        setFailed({ at: missing, error });
      },
    );
    return () => abort.abort();
  }, [text, document, missing, version, attempt]);
  const error = failed !== null && failed.at === missing ? failed.error : null;
  const retry = () => {
    setFailed(null);
    setAttempt((count) => count + 1);
  };
  return { loading: missing !== null && error === null, error, retry };
}

/** Measures where the first passage stands before something comes, and puts it back there afterwards. */
function useStaying(
  text: LoadedText,
  element: React.RefObject<HTMLDivElement | null>,
  version: number,
  from: number,
) {
  const first = useRef<{ element: Element; top: number } | null>(null);
  const measure = useCallback(() => {
    const passage = element.current?.querySelector('.passage') ?? null;
    first.current ??= passage === null ? null : { element: passage, top: topInPage(passage) };
  }, [element]);
  // What the page learns of the text stands above it on a narrow screen.
  useLayoutEffect(() => text.follow(measure), [text, measure]);
  // The browser's own way to keep in place what is read would do so twice.
  useLayoutEffect(() => {
    const { style } = window.document.documentElement;
    style.setProperty('overflow-anchor', 'none');
    return () => void style.removeProperty('overflow-anchor');
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what moves the rest
  useLayoutEffect(() => {
    const { current } = first;
    first.current = null;
    if (current === null || !current.element.isConnected) return;
    const moved = topInPage(current.element) - current.top;
    // Who looks at what stands above the text stays there, and who has not scrolled at the head of the page, as browsers have it.
    if (moved !== 0 && window.scrollY > 0 && current.top < window.scrollY + window.innerHeight)
      window.scrollBy(0, moved);
  }, [version, from]);
  return measure;
}

/** Does something once an end of what is drawn comes near the window; again whenever more is drawn. */
function useNearEnds(
  element: React.RefObject<HTMLDivElement | null>,
  version: number,
  near: (() => void) | null,
  end: string,
) {
  const latest = useRef(near);
  latest.current = near;
  const wanted = near !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when something has come
  useEffect(() => {
    const notice = element.current?.querySelector(end) ?? null;
    if (!wanted || notice === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current?.();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(notice);
    return () => observer.disconnect();
  }, [element, end, wanted, version]);
}

function topInPage(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY;
}
