import { useEffect, useMemo, useRef } from 'react';
import type { DocumentId, OutlinePart } from '../../engine/types.ts';
import { type DocumentChecks, linkCheck } from '../../links/content-check.ts';
import { type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { useReadingPlace } from './reading-place.ts';

interface Props {
  document: DocumentId;
  parts: readonly OutlinePart[];
  /** How often the query matches in each. */
  counts: readonly number[];
  query: MarkedQuery;
  checks: DocumentChecks;
  /** The passage that the address leads to. */
  linked: number | null;
}

/** The document's headings; a short document has none worth listing. */
export function Outline({ document, parts, counts, query, checks, linked }: Props) {
  const { m } = useSpeech();
  const ordinals = useMemo(() => parts.map(({ ordinal }) => ordinal), [parts]);
  const { q, match } = query;
  const addresses = useMemo(
    () =>
      parts.map(({ ordinal }) =>
        passageAddress({ document, passage: ordinal, check: linkCheck(checks, ordinal), q, match }),
      ),
    [parts, document, checks, q, match],
  );
  const here = useReadingPlace(ordinals, linked);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (here !== null) keepInView(list.current, here);
  }, [here]);
  if (parts.length === 0) return null;
  const top = parts.reduce((least, { level }) => Math.min(least, level), Infinity);
  return (
    <details className="outline" open={window.matchMedia('(min-width: 62rem)').matches}>
      <summary>
        <h2>{m.document.outlineShow}</h2>
      </summary>
      <nav aria-label={m.document.outlineShow}>
        <ol lang="zh-CN" ref={list}>
          {parts.map(({ ordinal, text, level }, at) => (
            <li key={ordinal} className={`depth-${Math.min(level - top, 3)}`}>
              <Link
                data-heading={ordinal}
                aria-current={ordinal === here ? 'location' : undefined}
                href={addresses[at] ?? ''}
              >
                {text}
              </Link>
              {(counts[at] ?? 0) > 0 && (
                <span className="outline-count" title={m.document.matchesHere(counts[at] ?? 0)}>
                  <span aria-hidden="true">{m.number(counts[at] ?? 0)}</span>
                  <span className="visually-hidden">{m.document.matchesHere(counts[at] ?? 0)}</span>
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

/** Scrolls the outline, and nothing else, to the heading one reads under. */
function keepInView(list: HTMLOListElement | null, ordinal: number): void {
  const box = list?.closest<HTMLElement>('.outline');
  const here = list?.querySelector(`[data-heading="${ordinal}"]`)?.getBoundingClientRect();
  if (box === null || box === undefined || here === undefined) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (here.top < top) box.scrollBy(0, here.top - top - MARGIN);
  else if (here.bottom > bottom) box.scrollBy(0, here.bottom - bottom + MARGIN);
}

/** Pixels kept above or below it. */
const MARGIN = 24;
