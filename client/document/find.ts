import { useEffect, useMemo, useState } from 'react';
import type { DocumentId } from '../../engine/types.ts';
import { type MarkedQuery, matchesRequest, type PassageLink } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useStepKeys } from '../ui/step-keys.ts';
import { useDocumentMatches } from '../wire.ts';
import type { FindControls } from './find-bar.tsx';
import { type Finding, type Findings, type FoundMatches, findingsOf, ListedFindings } from './findings.ts';
import { scrollToRange } from './scrolling.ts';
import { type TypedQuery, useTypedQuery } from './typed-query.ts';

const NOTHING = new ListedFindings([]);

/** Finding in one document: the link's query at first, then whatever the reader types. */
export interface Find extends FindControls {
  /** What other places are opened with: the link's query, or what has been typed. */
  query: MarkedQuery;
  /** The finding at hand. */
  finding: Finding | undefined;
  /** The finding that the reader has asked for, by stepping to it or typing: each time another value. */
  sought: Finding | null;
  /** Goes to a finding by its index. */
  go: (index: number) => void;
}

/** What is looked for: the link's query, until something is typed. Typed words are an exact query. */
export function soughtQuery(link: PassageLink, { sought }: TypedQuery): MarkedQuery {
  return sought === null ? link : { q: sought, match: 'exact' };
}

/** Finding in a text that is all at hand; see `useFindIn`. */
export function useFind(link: PassageLink, quoted: Finding | null, linked: number | null) {
  const typed = useTypedQuery();
  const found = useListedFindings(link.document, soughtQuery(link, typed));
  return { find: useFindIn(link, typed, found, quoted, linked), findings: found.findings.all };
}

/** Asks the server where the query matches. */
function useListedFindings(document: DocumentId, asked: MarkedQuery): FoundMatches<ListedFindings> {
  const { lang } = useSpeech();
  const { data, loading, error, retry } = useDocumentMatches(matchesRequest(document, asked, lang));
  const matches = error === null ? data : null;
  const findings = useMemo(
    () => (matches === null ? NOTHING : new ListedFindings(findingsOf(matches))),
    [matches],
  );
  return { findings, terms: matches?.terms ?? [], loading, error, retry };
}

/**
 * Goes from one finding to the next; the first of what has been typed is brought into view.
 * @param quoted where the link's words stand, `linked` the passage it leads to: the findings begin there
 */
export function useFindIn(
  link: PassageLink,
  { text: typed, sought, type }: TypedQuery,
  { findings, terms, loading, error, retry }: FoundMatches<Findings>,
  quoted: Finding | null,
  linked: number | null,
): Find {
  const [reached, setReached] = useState<{ of: Findings; index: number } | null>(null);
  const waiting = loading || (typed !== null && typed !== sought);
  const first = findings.at(0);
  useEffect(() => {
    if (sought !== null && !waiting && first !== undefined) scrollToRange(first);
  }, [sought, waiting, first]);

  const start = sought === null ? findings.first(quoted, linked) : 0;
  const stepped = useMemo(() => {
    const finding = reached?.of === findings ? findings.at(reached.index) : undefined;
    return finding === undefined ? null : { ...finding };
  }, [reached, findings]);
  const current = reached?.of === findings ? reached.index : start;
  const step = (by: number) => {
    if (waiting || findings.length === 0) return;
    go((current + by + findings.length) % findings.length);
  };
  const go = (index: number) => {
    const next = findings.at(index);
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
    finding: findings.at(current),
    sought: stepped ?? (sought === null || waiting ? null : (first ?? null)),
    current,
    go,
    step,
    terms,
    waiting,
    relaxed: typed === null && link.match === 'relaxed',
    error,
    retry,
  };
}
