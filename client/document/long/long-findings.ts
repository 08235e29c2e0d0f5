import { useEffect, useMemo, useState } from 'react';
import type { DocumentId, DocumentMatches } from '../../../engine/types.ts';
import { type MarkedQuery, matchesRequest } from '../../../links/passage-link.ts';
import { getJson } from '../../api.ts';
import { useSpeech } from '../../messages/catalogue.ts';
import { useDocumentMatches } from '../../wire.ts';
import type { FoundMatches } from '../findings.ts';
import { CountedFindings } from './counted-findings.ts';
import { type LoadedText, useLoadedText } from './loaded-text.ts';

const NOTHING = new CountedFindings({ gaps: [], counts: [] });

/** Asks where a query matches in a long text: how often in each passage of it, and of the parts that have come just where. */
export function useLongFindings(
  document: DocumentId,
  asked: MarkedQuery,
  text: LoadedText,
): FoundMatches<CountedFindings> & { version: number } {
  const { lang } = useSpeech();
  const version = useLoadedText(text);
  const request = (part: string) => matchesRequest(document, asked, lang, { part });
  const { data, loading, error, retry } = useDocumentMatches(request('overview'));
  const counts = error === null ? data?.counts : undefined;
  const findings = useMemo(() => (counts === undefined ? NOTHING : new CountedFindings(counts)), [counts]);
  const [learnt, setLearnt] = useState(0);
  const unknown = text.parts.find(({ first, last }) => findings.isUnknown(first, last));
  const address = loading || unknown === undefined ? null : request(String(unknown.first));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew where another part has come
  useEffect(() => {
    if (address === null) return;
    const abort = new AbortController();
    getJson<DocumentMatches>(address, abort.signal).then(
      (answer) => {
        if (abort.signal.aborted) return;
        findings.add(answer);
        setLearnt((count) => count + 1);
      },
      // What cannot be asked now is not marked; it is counted, and can be gone to.
      () => undefined,
    );
    return () => abort.abort();
  }, [address, findings, version]);
  return {
    findings,
    terms: error === null ? (data?.terms ?? []) : [],
    loading,
    error,
    retry,
    version: learnt,
  };
}
