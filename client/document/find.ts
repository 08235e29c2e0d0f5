import { useEffect, useMemo, useState } from 'react';
import { type MarkedQuery, matchesRequest, type PassageLink } from '../../links/passage-link.ts';
import type { ApiError } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useStepKeys } from '../ui/step-keys.ts';
import { useDocumentMatches } from '../wire.ts';
import { type Finding, findingsOf, firstFinding } from './findings.ts';
import { scrollToRange } from './scrolling.ts';

/** Time without a key stroke before typed words are looked up, in ms: about a fast typist's gap between strokes. */
const PAUSE = 120;

const NOTHING: readonly Finding[] = [];

/** Finding in one document: the link's query at first, then whatever the reader types. */
export interface Find {
  /** What the find bar holds. */
  text: string;
  /** What other places are opened with: the link's query, or what has been typed. */
  query: MarkedQuery;
  /** Takes what has been typed; while it is being composed (half-typed pinyin) it is not looked up. */
  type: (text: string, composing: boolean) => void;
  findings: readonly Finding[];
  /** Index of the finding at hand; 0 where there is none. */
  current: number;
  /** Goes to a finding by its index. */
  go: (index: number) => void;
  /** Goes on by so many findings, round the end. */
  step: (by: number) => void;
  /** The terms looked for; none of them where a query only filters. */
  terms: readonly string[];
  /** True while the findings are not yet those of the text. */
  waiting: boolean;
  /** True where the text is a question whose words are looked for, as the link says. */
  relaxed: boolean;
  error: ApiError | null;
  retry: () => void;
}

/**
 * Asks the server where the query matches. Typed words are an exact query, and their first match is brought into view.
 * `quoted` is where the link's words stand, `linked` the passage it leads to: the findings begin there.
 */
export function useFind(link: PassageLink, quoted: Finding | null, linked: number | null): Find {
  const { lang } = useSpeech();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [reached, setReached] = useState<{ of: readonly Finding[]; index: number } | null>(null);
  const sought = usePaused(typed);
  const asked = sought === null ? link : { q: sought, match: 'exact' as const };
  const { data, loading, error, retry } = useDocumentMatches(matchesRequest(link.document, asked, lang));
  const matches = error === null ? data : null;
  const findings = useMemo(() => (matches === null ? NOTHING : findingsOf(matches)), [matches]);
  const waiting = loading || (typed !== null && typed.text !== sought);

  const first = findings[0];
  useEffect(() => {
    if (sought !== null && !waiting && first !== undefined) scrollToRange(first);
  }, [sought, waiting, first]);

  const start = sought === null ? firstFinding(findings, quoted, linked) : 0;
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
    text: typed?.text ?? link.q,
    query: typed === null ? { q: link.q, match: link.match } : { q: typed.text, match: 'exact' },
    type: (text, composing) => {
      setTyped({ text, composing });
      setReached(null);
    },
    findings,
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

interface Typed {
  text: string;
  composing: boolean;
}

/** The typed text once its writer pauses; null until something has been typed. */
function usePaused(typed: Typed | null): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null || typed.composing) return;
    const timer = setTimeout(() => setText(typed.text), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return text;
}
