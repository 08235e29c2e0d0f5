import { useEffect, useMemo, useState } from 'react';
import type { DocumentDetail, Range, SourceDetail } from '../../engine/types.ts';
import { documentChecks, linkCheck } from '../../links/content-check.ts';
import { type PassageLink, passageAddress } from '../../links/passage-link.ts';
import { readPlaces } from '../../links/source-address.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link, navigate, type Place, useScroll } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { useSourceWindow } from '../wire.ts';
import { FindBar } from './find-bar.tsx';
import { ReaderHead } from './reader-head.tsx';
import { placeOf, useSourceFind } from './source-find.ts';
import type { SourcePart } from './source-lines.ts';
import { type SourceAsked, sourceRequest } from './source-request.ts';
import { reasonOf, SourceText } from './source-text.tsx';

interface Props {
  place: Place;
  link: PassageLink;
  detail: DocumentDetail;
  /** What the text is known by in links, where it is too long to be sent whole; null where that is not told. */
  check: string | null;
}

/** The file as it is, with line numbers, and what became of each of its characters. */
export function SourceView({ place, link, detail, check: told }: Props) {
  const { m } = useSpeech();
  const { document, passages, part } = detail;
  const check = useMemo(
    () => told ?? (part === undefined ? linkCheck(documentChecks(passages), null) : ''),
    [told, part, passages],
  );
  const asked = useMemo(() => sourceAsked(place.params), [place.params]);
  const [turned, setTurned] = useState<{ of: SourceAsked; around: number } | null>(null);
  const around = turned !== null && turned.of === asked ? turned.around : null;
  const answer = useSourceWindow(sourceRequest(document.id, asked, around));
  const source = useMemo(() => partOf(answer.data), [answer.data]);
  const find = useSourceFind(
    document.id,
    link,
    asked,
    source !== null ? 'here' : answer.loading ? 'loading' : 'missing',
  );
  const { reached } = find;
  const gone = reached === null ? null : placeOf(reached.place);
  const [begin, end] = source === null ? [0, Infinity] : [source.window.start, source.window.end];
  useEffect(() => {
    if (gone !== null && (gone < begin || gone >= end)) setTurned({ of: asked, around: gone });
  }, [gone, begin, end, asked]);
  const line = source?.window.line ?? null;
  const { startLine, endLine } = document.source;
  const own: Range = [startLine ?? 1, endLine ?? source?.window.lines ?? 1];
  useScroll(place.entry, source !== null, () => {
    const target =
      window.document.querySelector('.source-lines mark.quote') ??
      (line === null ? null : window.document.getElementById(`line-${line}`));
    if (target === null) window.scrollTo(0, 0);
    // A line may be higher than the window: a record of a table, a page without line ends.
    else target.scrollIntoView({ block: target.clientHeight > innerHeight / 2 ? 'start' : 'center' });
  });
  return (
    <>
      <ReaderHead document={document} link={link} check={check}>
        <FindBar find={find} />
      </ReaderHead>
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
        {source === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
        {source !== null && asked.places !== null && source.window.places.length === 0 && (
          <p className="notice">{m.source.wordsGone(asked.places.words)}</p>
        )}
        {source !== null && (
          <>
            <SourceFacts source={source} own={own} lines={asked.lines} place={place} />
            <WhyLeftOut source={source} />
            <SourceText
              source={source}
              own={own}
              find={find}
              around={around}
              waiting={answer.loading}
              turn={(offset) => setTurned({ of: asked, around: offset })}
            />
          </>
        )}
      </section>
    </>
  );
}

/** What the address asks for: `line=`, the places of `at=` with their `words=`, and `lines=all` for the whole file. */
function sourceAsked(params: URLSearchParams): SourceAsked {
  const named = params.get('line') ?? '';
  return {
    lines: params.get('lines') === 'all' ? 'all' : 'own',
    line: /^[1-9]\d{0,8}$/.test(named) ? Number(named) : null,
    places: readPlaces(params),
  };
}

function partOf(source: SourceDetail | null): SourcePart | null {
  return source?.window === undefined ? null : { ...source, window: source.window };
}

interface FactsProps {
  source: SourcePart;
  own: Range;
  lines: SourceAsked['lines'];
  place: Place;
}

/** The file, its encoding, which of its lines are shown, and what the colours mean. */
function SourceFacts({ source, own, lines, place }: FactsProps) {
  const { m } = useSpeech();
  const {
    shown: [from, to],
    lines: all,
  } = source.window;
  const showOthers = (): void => {
    const params = new URLSearchParams(place.params);
    if (lines === 'all') params.delete('lines');
    else params.set('lines', 'all');
    navigate(`${place.path}?${params}`, { replace: true, keepScroll: true });
  };
  return (
    <>
      <p className="quiet facts">
        <span>{source.file}</span>
        {source.encoding !== null && (
          <span>{m.source.encoding(source.encoding.name, m.percent(source.encoding.confidence))}</span>
        )}
        <span className="unbroken">{m.source.excerpt(from, to, all)}</span>
        {(from > 1 || to < all || lines === 'all') && (
          <button type="button" className="plain link" onClick={showOthers}>
            {lines === 'all' ? m.source.own : m.source.whole}
          </button>
        )}
      </p>
      <p className="source-legend">
        {m.source.legend}: <span className="fate kept">{m.source.fates.kept}</span>{' '}
        <span className="fate repaired">{m.source.fates.repaired}</span>{' '}
        <span className="fate removed">{m.source.fates.removed}</span>
        {(from < own[0] || to > own[1]) && (
          <>
            {' '}
            <span className="beside">{m.source.beside}</span>
          </>
        )}
      </p>
    </>
  );
}

/** Says in words why the place at hand was left out: what stands on hover over each stretch of the source. */
function WhyLeftOut({ source: { segments, window } }: { source: SourcePart }) {
  const speech = useSpeech();
  const { places, line } = window;
  const at = places[0]?.[0] ?? -1;
  const segment = segments.find(({ start, end }) => start <= at && at < end) ?? null;
  const reason = reasonOf({ segment }, speech);
  if (reason === undefined) return null;
  return (
    <p className="why-left-out" role="note">
      {line !== null && <span className="quiet">{speech.m.traces.line(line)}</span>} {reason}{' '}
      {segment?.rule !== undefined && <code className="rule">{segment.rule}</code>}
    </p>
  );
}
