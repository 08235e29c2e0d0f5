import { useEffect, useMemo, useState } from 'react';
import { type MarkedQuery, matchesRequest, type PassageLink } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useStepKeys } from '../ui/step-keys.ts';
import { useDocumentMatches } from '../wire.ts';
import type { FindControls } from './find-bar.tsx';
import { type Finding, findingsOf, firstFinding } from './findings.ts';
import { scrollToRange } from './scrolling.ts';
import { useTypedQuery } from './typed-query.ts';

const NOTHING: readonly Finding[] = [];

/** Finding in one document: the link's query at first, then whatever the reader types. */
export interface Find extends FindControls {
  /** What other places are opened with: the link's query, or what has been typed. */
  query: MarkedQuery;
  findings: readonly Finding[];
  /** The finding that the reader has asked for, by stepping to it or typing: each time another value. */
  sought: Finding | null;
  /** Goes to a finding by its index. */
  go: (index: number) => void;
}

/**
 * Asks the server where the query matches. Typed words are an exact query, and their first match is brought into view.
 * `quoted` is where the link's words stand, `linked` the passage it leads to: the findings begin there.
 */
export function useFind(link: PassageLink, quoted: Finding | null, linked: number | null): Find {
  const { lang } = useSpeech();
  const { text: typed, sought, type } = useTypedQuery();
  const [reached, setReached] = useState<{ of: readonly Finding[]; index: number } | null>(null);
  const asked = sought === null ? link : { q: sought, match: 'exact' as const };
  const { data, loading, error, retry } = useDocumentMatches(matchesRequest(link.document, asked, lang));
  const matches = error === null ? data : null;
  const findings = useMemo(() => (matches === null ? NOTHING : findingsOf(matches)), [matches]);
  const waiting = loading || (typed !== null && typed !== sought);

  const first = findings[0];
  useEffect(() => {
    if (sought !== null && !waiting && first !== undefined) scrollToRange(first);
  }, [sought, waiting, first]);

  const start = sought === null ? firstFinding(findings, quoted, linked) : 0;
  const stepped = useMemo(() => {
    const finding = reached?.of === findings ? findings[reached.index] : undefined;
    return finding === undefined ? null : { ...finding };
  }, [reached, findings]);
  const current = reached?.of === findings ? reached.index : start;
  const step = (by: number) => {
    if (waiting || findings.length === 0) return;
    go((current + by + findings.length) % findings.length);
  };
  const go = (index: number) => {
    const next = findings[index];
    setReached({ of: findings, index });
    if (next !== undefined) requestAnimationFrame(() => scrollToRange(next));
  };
  useStepKeys(step);

  return {
    text: typed ?? link.q,
    query: typed === null ? { q: link.q, match: link.match } : { q: typed, match: 'exact' },
    type: (text, composing) => {
      type(text, composing);
      setReached(null);
    },
    findings,
    sought: stepped ?? (sought === null || waiting ? null : (first ?? null)),
    current,
    go,
    step,
    terms: matches?.terms ?? [],
    waiting,
    relaxed: typed === null && link.match === 'relaxed',
    error,
    retry,
  };
}
