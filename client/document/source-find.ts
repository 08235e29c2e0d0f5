import { useEffect, useMemo, useState } from 'react';
import type { DocumentId, DocumentMatches, Range, SourceDetail } from '../../engine/types.ts';
import { type MarkedQuery, matchesRequest } from '../../links/passage-link.ts';
import type { Answer } from '../answer.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useStepKeys } from '../ui/step-keys.ts';
import { useDocumentMatches } from '../wire.ts';
import type { FindControls } from './find-bar.tsx';
import { findingsOf } from './findings.ts';
import { asWritten, inSource, placeOf, type SourceFinding, together } from './source-findings.ts';
import { useTypedQuery } from './typed-query.ts';

export interface SourceFind extends FindControls {
  findings: readonly SourceFinding[];
  /** The finding at hand; null where there is none. */
  at: SourceFinding | null;
  /** The finding that was gone to; null before the first step. */
  reached: SourceFinding | null;
}

/**
 * Finding in the source: where the query matches in the document, led back to the source, and where its words are written just
 * so, in what was left out too.
 * @param stretches where findings count: the document, or the whole file
 * @param opened offset that the view opens at: the first finding at hand is the first from there
 */
export function useSourceFind(
  document: DocumentId,
  asked: MarkedQuery,
  { data: source, loading: sourceLoading }: Pick<Answer<SourceDetail>, 'data' | 'loading'>,
  stretches: readonly Range[],
  opened: number,
): SourceFind {
  const { lang } = useSpeech();
  const { text, sought, type } = useTypedQuery();
  const query: MarkedQuery = sought === null ? asked : { q: sought, match: 'exact' };
  const { data, loading, error, retry } = useDocumentMatches(matchesRequest(document, query, lang));
  const words = query.match === 'exact' ? plainWords(query.q) : '';
  const findings = useMemo(() => {
    if (source === null || query.q.trim() === '') return [];
    const matched = data === null || error !== null ? [] : findingsOf(data);
    return together(
      inSource(matched, source.segments, document),
      stretches.flatMap(([from, to]) => asWritten(source.text, words, from, to)),
      stretches,
    );
  }, [source, document, data, error, query.q, words, stretches]);
  const start = Math.max(
    0,
    findings.findIndex((finding) => placeOf(finding) >= opened),
  );
  const [reached, setReached] = useState<{ of: readonly SourceFinding[]; index: number } | null>(null);
  const isReached = reached !== null && reached.of === findings;
  const current = isReached ? reached.index : start;
  const waiting = sourceLoading || loading || (text !== null && text !== sought);
  const step = (by: number): void => {
    if (waiting || findings.length === 0) return;
    // Before the first step the finding at hand is marked, but perhaps not in sight.
    const next = isReached || by < 0 ? current + by : current;
    setReached({ of: findings, index: (next + findings.length) % findings.length });
  };
  useStepKeys(step);
  useEffect(() => {
    // What is typed is gone to at once, as in the reading text.
    if (sought !== null && !waiting && findings.length > 0) setReached({ of: findings, index: start });
  }, [sought, waiting, findings, start]);
  return {
    text: text ?? asked.q,
    type,
    findings,
    at: findings[current] ?? null,
    reached: isReached ? (findings[current] ?? null) : null,
    current,
    step,
    terms: source === null ? [] : termsOf(data, findings, query),
    waiting,
    relaxed: text === null && asked.match === 'relaxed',
    error: findings.length > 0 ? null : error,
    retry,
  };
}

/** Words that the query has none of may still be written somewhere. */
function termsOf(
  data: DocumentMatches | null,
  findings: readonly SourceFinding[],
  { q }: MarkedQuery,
): readonly string[] {
  const terms = data?.terms ?? [];
  return terms.length === 0 && findings.length > 0 ? [q] : terms;
}

/** Words without the quotation marks around them. */
function plainWords(q: string): string {
  return /^\s*(["“])(.*)["”]\s*$/su.exec(q)?.[2] ?? q.trim();
}
