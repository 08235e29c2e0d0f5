import { useEffect, useMemo, useState } from 'react';
import type { DocumentId, DocumentMatches, Range } from '../../engine/types.ts';
import { type MarkedQuery, matchesRequest } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useStepKeys } from '../ui/step-keys.ts';
import { useDocumentMatches } from '../wire.ts';
import type { FindControls } from './find-bar.tsx';
import { linesParameters, type SourceAsked } from './source-request.ts';
import { useTypedQuery } from './typed-query.ts';

/** A place that was found: several ranges of the source where something was left out in its middle. */
type FoundPlace = readonly Range[];

export interface SourceFind extends FindControls {
  /** Those that are known: of very many, some thousands around the one at hand. */
  places: readonly FoundPlace[];
  /** The one at hand; null where there is none. */
  at: FoundPlace | null;
  /** The one that was gone to, another value each time; null before the first step. */
  reached: { place: FoundPlace; step: unknown } | null;
}

const NOTHING = { total: 0, before: 0, first: 0, places: [] };

interface Reached {
  /** The request that it answers. */
  of: string | null;
  number: number;
}

/**
 * Finding in the source: where the query matches in the document, led back to the source, and where its words are written just
 * so, in what was left out too.
 * @param lines where findings count: the lines on show
 * @param source the lines themselves, where the first of them are still on their way, or cannot be had
 */
export function useSourceFind(
  document: DocumentId,
  asked: MarkedQuery,
  lines: SourceAsked,
  source: 'here' | 'loading' | 'missing',
): SourceFind {
  const { lang } = useSpeech();
  const { text, sought, type } = useTypedQuery();
  const [reached, setReached] = useState<Reached | null>(null);
  const [around, setAround] = useState<{ of: string | null; offset: number } | null>(null);
  const query: MarkedQuery = sought === null ? asked : { q: sought, match: 'exact' };
  const request = matchesRequest(document, query, lang, linesParameters(lines, null));
  const elsewhere = around !== null && around.of === request ? around.offset : null;
  const { data, loading, error, retry } = useDocumentMatches(
    elsewhere === null ? request : matchesRequest(document, query, lang, linesParameters(lines, elsewhere)),
  );
  const { total, before, first, places } =
    (error === null && source !== 'missing' ? data?.source : undefined) ?? NOTHING;
  // The first from where the view opens on; after the last, the first of all.
  const start = first < total ? first : 0;
  const isReached = reached !== null && reached.of === request;
  const current = isReached ? reached.number : start;
  const at = places[current - before] ?? null;
  const waiting = source === 'loading' || loading || (text !== null && text !== sought);
  const go = (number: number): void => {
    setReached({ of: request, number });
    const offset = unlistedOffset(number, total, before, places);
    if (offset !== null) setAround({ of: request, offset });
  };
  const step = (by: number): void => {
    if (waiting || total === 0) return;
    // Before the first step the finding at hand is marked, but perhaps not in sight.
    const next = isReached || by < 0 ? current + by : current;
    go((next + total) % total);
  };
  useStepKeys(step);
  const goneTo = useMemo(
    () => (isReached && !waiting && at !== null ? { place: at, step: reached } : null),
    [isReached, waiting, at, reached],
  );
  useEffect(() => {
    // What is typed is gone to at once, as in the reading text.
    if (sought !== null && !waiting && total > 0 && !isReached) setReached({ of: request, number: start });
  }, [sought, waiting, total, isReached, request, start]);
  return {
    text: text ?? asked.q,
    type,
    findings: { length: total },
    places,
    at,
    reached: goneTo,
    current,
    step,
    terms: source === 'missing' ? [] : termsOf(data, total, query),
    waiting,
    relaxed: text === null && asked.match === 'relaxed',
    error,
    retry,
  };
}

/** An offset around which a place is listed that is not among those listed now; null where it is. */
function unlistedOffset(
  number: number,
  total: number,
  before: number,
  places: readonly FoundPlace[],
): number | null {
  if (number >= before && number < before + places.length) return null;
  if (number === 0) return 0;
  if (number === total - 1) return LAST_OFFSET;
  return number < before ? Math.max(0, placeOf(places[0]) - 1) : placeOf(places.at(-1)) + 1;
}

/** Greater than any in a source. */
const LAST_OFFSET = 999_999_999;

/** Where a place begins, in units of the source. */
export function placeOf(place: FoundPlace | undefined): number {
  return place?.[0]?.[0] ?? 0;
}

/** Words that the query has none of may still be written somewhere. */
function termsOf(data: DocumentMatches | null, total: number, { q }: MarkedQuery): readonly string[] {
  const terms = data?.terms ?? [];
  return terms.length === 0 && total > 0 ? [q] : terms;
}
