import { useMemo, useState } from 'react';
import type { DocumentDetail, DocumentSummary, Range, SourceDetail } from '../../engine/types.ts';
import { documentChecks, linkCheck } from '../../links/content-check.ts';
import { type PassageLink, passageAddress } from '../../links/passage-link.ts';
import { readPlaces, standingPlaces } from '../../links/source-address.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link, type Place, useScroll } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { useSourceDetail } from '../wire.ts';
import { FindBar } from './find-bar.tsx';
import { ReaderHead } from './reader-head.tsx';
import { useSourceFind } from './source-find.ts';
import { ownStretches } from './source-findings.ts';
import { lineOf, lineStarts } from './source-lines.ts';
import { reasonOf, SourceText } from './source-text.tsx';

/** Lines shown before and after the document's own. */
const MARGIN = 5;
const NO_LINES: readonly number[] = [];

interface Props {
  place: Place;
  link: PassageLink;
  detail: DocumentDetail;
}

/** The file as it is, with line numbers, and what became of each of its characters. */
export function SourceView({ place, link, detail }: Props) {
  const { m } = useSpeech();
  const { document, passages } = detail;
  const check = useMemo(() => linkCheck(documentChecks(passages), null), [passages]);
  const answer = useSourceDetail(document.id);
  const source = answer.data;
  const named = Number(place.params.get('line') ?? 'none');
  const [whole, setWhole] = useState(false);
  const asked = useMemo(() => readPlaces(place.params), [place.params]);
  const places = useMemo(
    () => (source === null || asked === null ? [] : standingPlaces(source.text, asked)),
    [source, asked],
  );
  const starts = useMemo(() => (source === null ? NO_LINES : lineStarts(source.text)), [source]);
  const [first] = places;
  // A file that has changed may have its words on another line than the link says.
  const line =
    first !== undefined ? lineOf(starts, first[0]) : Number.isInteger(named) && named > 0 ? named : null;
  const shown = whole ? ([1, starts.length] as const) : linesOf(document, line, starts.length);
  const { startLine, endLine } = document.source;
  const [from, to] = shown;
  const stretches = useMemo((): readonly Range[] => {
    if (source === null) return [];
    if (whole) return [[0, source.text.length]];
    const own = [startLine ?? 1, endLine ?? starts.length] as const;
    return ownStretches(source, document.id, starts, { own, shown: [from, to], named: line });
  }, [source, starts, whole, document.id, startLine, endLine, from, to, line]);
  const opened = first?.[0] ?? starts[(startLine ?? 1) - 1] ?? 0;
  const find = useSourceFind(document.id, link, answer, stretches, opened);
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
        {source !== null && asked !== null && places.length === 0 && (
          <p className="notice">{m.source.wordsGone(asked.words)}</p>
        )}
        {source !== null && (
          <>
            <SourceFacts
              source={source}
              shown={shown}
              lines={starts.length}
              showWhole={whole ? null : () => setWhole(true)}
            />
            {first !== undefined && <WhyLeftOut source={source} at={first[0]} line={line} />}
            <SourceText
              source={source}
              starts={starts}
              shown={shown}
              line={line}
              places={places}
              find={find}
            />
          </>
        )}
      </section>
    </>
  );
}

/** The lines of the document, with some around them and the line asked for. */
function linesOf({ source }: DocumentSummary, line: number | null, lines: number): Range {
  const { startLine, endLine } = source;
  const begin = startLine === null ? 1 : Math.min(startLine, line ?? startLine) - MARGIN;
  const stop = endLine === null ? lines : Math.max(endLine, line ?? endLine) + MARGIN;
  return [Math.max(1, begin), Math.min(lines, stop)];
}

interface FactsProps {
  source: SourceDetail;
  shown: Range;
  lines: number;
  showWhole: (() => void) | null;
}

/** The file, its encoding, which of its lines are shown, and what the colours mean. */
function SourceFacts({ source, shown: [from, to], lines, showWhole }: FactsProps) {
  const { m } = useSpeech();
  return (
    <>
      <p className="quiet">
        {source.file}
        {source.encoding !== null && (
          <> · {m.source.encoding(source.encoding.name, m.percent(source.encoding.confidence))}</>
        )}{' '}
        · {m.source.excerpt(from, to, lines)}
        {(from > 1 || to < lines) && showWhole !== null && (
          <>
            {' '}
            <button type="button" className="plain link" onClick={showWhole}>
              {m.source.whole}
            </button>
          </>
        )}
      </p>
      <p className="source-legend">
        {m.source.legend}: <span className="fate kept">{m.source.fates.kept}</span>{' '}
        <span className="fate repaired">{m.source.fates.repaired}</span>{' '}
        <span className="fate removed">{m.source.fates.removed}</span>
      </p>
    </>
  );
}

/** Says in words why the place at hand was left out: what stands on hover over each stretch of the source. */
function WhyLeftOut({ source, at, line }: { source: SourceDetail; at: number; line: number | null }) {
  const speech = useSpeech();
  const segment = source.segments.find(({ start, end }) => start <= at && at < end) ?? null;
  const reason = reasonOf({ segment }, speech);
  if (reason === undefined) return null;
  return (
    <p className="why-left-out" role="note">
      {line !== null && <span className="quiet">{speech.m.traces.line(line)}</span>} {reason}{' '}
      {segment?.rule !== undefined && <code className="rule">{segment.rule}</code>}
    </p>
  );
}
