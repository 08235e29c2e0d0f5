import { useMemo, useState } from 'react';
import type { DocumentSummary, SourceDetail } from '../../engine/types.ts';
import { inLanguage } from '../bilingual.ts';
import { kindLabel, type Speech, useSpeech } from '../messages/catalogue.ts';
import { type PassageLink, passageAddress } from '../passage-link.ts';
import { Link, type Place, useScroll } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { useSourceDetail } from '../wire.ts';
import { lineStarts, type SourceStretch, sourceLines } from './source-lines.ts';

/** Lines shown before and after the document's own. */
const MARGIN = 5;
/** Lines put up at once; a browser slows down beyond some thousands. */
const MOST_LINES = 3000;

interface Props {
  place: Place;
  link: PassageLink;
  document: DocumentSummary;
}

/** The file as it is, with line numbers; what was removed or repaired is coloured, its reason on hover. */
export function SourceView({ place, link, document }: Props) {
  const { m } = useSpeech();
  const answer = useSourceDetail(document.id);
  const asked = Number(place.params.get('line') ?? 'none');
  const line = Number.isInteger(asked) && asked > 0 ? asked : null;
  useScroll(place.entry, answer.data !== null, () => {
    const target = line === null ? null : window.document.getElementById(`line-${line}`);
    if (target === null) window.scrollTo(0, 0);
    else target.scrollIntoView({ block: 'center' });
  });
  return (
    <section className="source-view">
      <h1 lang="zh-CN">{document.title}</h1>
      <p>
        <Link href={passageAddress({ document: document.id, q: link.q, match: link.match })}>
          {m.source.toReading}
        </Link>
      </p>
      {answer.error?.status === 404 && <p>{m.source.missing}</p>}
      {answer.error !== null && answer.error.status !== 404 && (
        <Failure error={answer.error} retry={answer.retry} />
      )}
      {answer.data === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
      {answer.data !== null && <SourceText source={answer.data} document={document} line={line} />}
    </section>
  );
}

interface SourceTextProps {
  source: SourceDetail;
  document: DocumentSummary;
  line: number | null;
}

function SourceText({ source, document, line }: SourceTextProps) {
  const speech = useSpeech();
  const { m } = speech;
  const starts = useMemo(() => lineStarts(source.text), [source.text]);
  const [whole, setWhole] = useState(false);
  const { startLine, endLine } = document.source;
  const first = whole || startLine === null ? 1 : Math.min(startLine, line ?? startLine) - MARGIN;
  const last = whole || endLine === null ? starts.length : Math.max(endLine, line ?? endLine) + MARGIN;
  const from = Math.max(1, first, line === null ? 1 : line - MOST_LINES / 2);
  const to = Math.min(starts.length, last, from + MOST_LINES - 1);
  const lines = sourceLines(source.text, starts, source.segments, from, to);
  return (
    <>
      <p className="quiet">
        {source.file}
        {source.encoding !== null && (
          <> · {m.source.encoding(source.encoding.name, m.percent(source.encoding.confidence))}</>
        )}{' '}
        · {m.source.excerpt(from, to, starts.length)}
        {(from > 1 || to < starts.length) && !whole && (
          <>
            {' '}
            <button type="button" className="plain link" onClick={() => setWhole(true)}>
              {m.source.whole}
            </button>
          </>
        )}
      </p>
      <p className="legend">
        {m.source.legend}: <span className="fate kept">{m.source.fates.kept}</span>{' '}
        <span className="fate repaired">{m.source.fates.repaired}</span>{' '}
        <span className="fate removed">{m.source.fates.removed}</span>
      </p>
      <ol className="source-lines" lang="zh-CN">
        {lines.map(({ number, stretches }) => (
          <li
            key={number}
            id={`line-${number}`}
            value={number}
            className={number === line ? 'asked' : undefined}
          >
            {stretches.map((stretch) => (
              <span key={stretch.start} className={fateClass(stretch)} title={reasonOf(stretch, speech)}>
                {stretch.text}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

function fateClass({ segment }: SourceStretch): string {
  return `fate ${segment?.fate ?? 'kept'}`;
}

function reasonOf({ segment }: SourceStretch, { m, lang }: Speech): string | undefined {
  if (segment === null || segment.fate === 'kept') return undefined;
  const label = `${m.source.fates[segment.fate]} · ${kindLabel(m, segment.kind)}`;
  return segment.reason === undefined ? label : m.source.because(label, inLanguage(segment.reason, lang));
}
