import { useMemo, useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { DocumentSummary, Range, SourceDetail } from '../../engine/types.ts';
import { type PassageLink, passageAddress } from '../../links/passage-link.ts';
import { readPlaces, standingPlaces } from '../../links/source-address.ts';
import { kindLabel, type Speech, useSpeech } from '../messages/catalogue.ts';
import { Link, type Place, useScroll } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { Marked } from '../ui/marked.tsx';
import { useSourceDetail } from '../wire.ts';
import { lineOf, lineStarts, type SourceStretch, sourceLines } from './source-lines.ts';

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
  const named = Number(place.params.get('line') ?? 'none');
  const line = Number.isInteger(named) && named > 0 ? named : null;
  const asked = useMemo(() => readPlaces(place.params), [place.params]);
  const places = answer.data === null || asked === null ? [] : standingPlaces(answer.data.text, asked);
  useScroll(place.entry, answer.data !== null, () => {
    const target =
      window.document.querySelector('.source-lines mark') ??
      (line === null ? null : window.document.getElementById(`line-${line}`));
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
      {answer.data !== null && asked !== null && places.length === 0 && (
        <p className="notice">{m.source.wordsGone(asked.words)}</p>
      )}
      {answer.data !== null && (
        <SourceText source={answer.data} document={document} line={line} places={places} />
      )}
    </section>
  );
}

interface SourceTextProps {
  source: SourceDetail;
  document: DocumentSummary;
  line: number | null;
  /** Ranges of the source to mark. */
  places: readonly Range[];
}

function SourceText({ source, document, line: named, places }: SourceTextProps) {
  const speech = useSpeech();
  const { m } = speech;
  const starts = useMemo(() => lineStarts(source.text), [source.text]);
  const [whole, setWhole] = useState(false);
  const [first] = places;
  // A file that has changed may have its words on another line than the link says.
  const line = first === undefined ? named : lineOf(starts, first[0]);
  const { startLine, endLine } = document.source;
  const begin = whole || startLine === null ? 1 : Math.min(startLine, line ?? startLine) - MARGIN;
  const stop = whole || endLine === null ? starts.length : Math.max(endLine, line ?? endLine) + MARGIN;
  const from = Math.max(1, begin, line === null ? 1 : line - MOST_LINES / 2);
  const to = Math.min(starts.length, stop, from + MOST_LINES - 1);
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
      {first !== undefined && <WhyLeftOut source={source} at={first[0]} line={line} />}
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
                <Marked text={stretch.text} layers={[{ kind: 'quote', ranges: within(places, stretch) }]} />
              </span>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The places as ranges of one stretch of a line. */
function within(places: readonly Range[], { start, text }: SourceStretch): Range[] {
  return places
    .filter(([from, to]) => from < start + text.length && to > start)
    .map(([from, to]): Range => [from - start, to - start]);
}

/** Says in words why the place at hand was left out: what stands on hover over each stretch of the source. */
function WhyLeftOut({ source, at, line }: { source: SourceDetail; at: number; line: number | null }) {
  const speech = useSpeech();
  const segment = source.segments.find(({ start, end }) => start <= at && at < end) ?? null;
  const reason = reasonOf({ text: '', start: at, segment }, speech);
  if (reason === undefined) return null;
  return (
    <p className="why-left-out" role="note">
      {line !== null && <span className="quiet">{speech.m.traces.line(line)}</span>} {reason}{' '}
      {segment?.rule !== undefined && <code className="rule">{segment.rule}</code>}
    </p>
  );
}

function fateClass({ segment }: SourceStretch): string {
  return `fate ${segment?.fate ?? 'kept'}`;
}

function reasonOf({ segment }: SourceStretch, { m, lang }: Speech): string | undefined {
  if (segment === null || segment.fate === 'kept') return undefined;
  const label = `${m.source.fates[segment.fate]} · ${kindLabel(lang, segment.kind)}`;
  return segment.reason === undefined ? label : m.source.because(label, inLanguage(segment.reason, lang));
}
