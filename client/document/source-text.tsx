import { Fragment, useEffect, useMemo, useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { Range, SourceDetail } from '../../engine/types.ts';
import type { Layer, MarkKind } from '../marking.ts';
import { kindLabel, type Speech, useSpeech } from '../messages/catalogue.ts';
import { Marked } from '../ui/marked.tsx';
import type { SourceFind } from './source-find.ts';
import { placeOf } from './source-findings.ts';
import { LONGEST_LINE, lineOf, type SourceStretch, shownPart, sourceLines } from './source-lines.ts';

/** Lines put up at once; a browser slows down beyond some thousands. */
const MOST_LINES = 3000;

interface Props {
  source: SourceDetail;
  /** Where its lines start. */
  starts: readonly number[];
  /** First and last line to show, from 1. */
  shown: Range;
  line: number | null;
  /** Ranges of the source that the address names. */
  places: readonly Range[];
  find: SourceFind;
}

/** Lines of the file as they are; what was removed or repaired is coloured, its reason on hover, what was found is marked. */
export function SourceText({ source, starts, shown, line: named, places, find }: Props) {
  const speech = useSpeech();
  const { m } = speech;
  const { findings, at, reached } = find;
  const focus = reached === null ? (places[0]?.[0] ?? null) : placeOf(reached);
  const line = focus === null ? named : lineOf(starts, focus);
  const [turned, setTurned] = useState<{ at: number | null; from: number } | null>(null);
  const from =
    turned !== null && turned.at === focus
      ? turned.from
      : Math.max(1, shown[0], line === null ? 1 : Math.min(line, shown[1]) - MOST_LINES / 2);
  const to = Math.min(shown[1], from + MOST_LINES - 1);
  const [extended, setExtended] = useState<ReadonlyMap<number, Range>>(new Map());
  const lines = sourceLines(source.text, starts, source.segments, from, to, (number, whole) => {
    const part = extended.get(number);
    const held =
      part !== undefined && (focus === null || number !== line || within([focus, focus + 1], part));
    return held ? part : shownPart(whole, number === line ? focus : null);
  });
  const found = useMemo(() => findings.flatMap(({ ranges }) => ranges), [findings]);
  useEffect(() => {
    if (reached !== null)
      window.document.querySelector('.source-lines mark.current')?.scrollIntoView({ block: 'center' });
  }, [reached]);
  const extend = (number: number, part: Range): void => setExtended(new Map([...extended, [number, part]]));
  const turn = (start: number): void => setTurned({ at: focus, from: Math.max(shown[0], start) });
  return (
    <>
      {from > shown[0] && (
        <button type="button" className="plain link" onClick={() => turn(from - MOST_LINES)}>
          {m.source.linesBefore(from - shown[0])}
        </button>
      )}
      <ol className="source-lines" lang="zh-CN">
        {lines.map(({ number, part: [start, end], before, after, stretches }) => (
          <li
            key={number}
            id={`line-${number}`}
            value={number}
            className={number === named && reached === null ? 'asked' : undefined}
          >
            {before > 0 && (
              <button
                type="button"
                className="plain link"
                onClick={() => extend(number, [start - Math.min(before, LONGEST_LINE), end])}
              >
                {m.source.before(before)}
              </button>
            )}
            {stretches.map((stretch) => (
              <Fragment key={stretch.start}>
                <span className={`fate ${stretch.segment?.fate ?? 'kept'}`} title={reasonOf(stretch, speech)}>
                  <Marked text={stretch.text} layers={layersOf(stretch, places, found, at?.ranges ?? [])} />
                </span>
              </Fragment>
            ))}
            {after > 0 && !isLineEnd(source.text, end, after) && (
              <button
                type="button"
                className="plain link"
                onClick={() => extend(number, [start, end + Math.min(after, LONGEST_LINE)])}
              >
                {m.source.after(after)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {to < shown[1] && (
        <button type="button" className="plain link" onClick={() => turn(to + 1)}>
          {m.source.linesAfter(shown[1] - to)}
        </button>
      )}
    </>
  );
}

function within([start, end]: Range, [from, to]: Range): boolean {
  return from <= start && end <= to;
}

/** What is left of a line may be its end alone. */
function isLineEnd(text: string, at: number, units: number): boolean {
  return units <= 2 && /^[\r\n]+$/.test(text.slice(at, at + units));
}

function layersOf(
  stretch: SourceStretch,
  places: readonly Range[],
  found: readonly Range[],
  current: readonly Range[],
): Layer<MarkKind>[] {
  return [
    { kind: 'quote', ranges: rangesIn(places, stretch) },
    { kind: 'term', ranges: rangesIn(found, stretch) },
    { kind: 'current', ranges: rangesIn(current, stretch) },
  ];
}

/** The ranges, ascending, as ranges of one stretch of a line. */
function rangesIn(ranges: readonly Range[], { start, text }: SourceStretch): Range[] {
  const end = start + text.length;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const inside: Range[] = [];
  for (let at = low; at < ranges.length; at++) {
    const [from, to] = ranges[at] ?? [end, end];
    if (from >= end) break;
    inside.push([from - start, to - start]);
  }
  return inside;
}

/** Why a stretch of the source is not in the text, or stands there as something else; nothing of what was kept. */
export function reasonOf(
  { segment }: Pick<SourceStretch, 'segment'>,
  { m, lang }: Speech,
): string | undefined {
  if (segment === null || segment.fate === 'kept') return undefined;
  const label = `${m.source.fates[segment.fate]} · ${kindLabel(lang, segment.kind)}`;
  return segment.reason === undefined ? label : m.source.because(label, inLanguage(segment.reason, lang));
}
