import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { Range } from '../../engine/types.ts';
import type { Layer, MarkKind } from '../marking.ts';
import { kindLabel, type Speech, useSpeech } from '../messages/catalogue.ts';
import { useLate } from '../ui/late.ts';
import { Marked } from '../ui/marked.tsx';
import { placeOf, type SourceFind } from './source-find.ts';
import { LONGEST_LINE, type SourcePart, type SourceStretch, shownPart, sourceLines } from './source-lines.ts';

interface Props {
  source: SourcePart;
  /** First and last line of the document; the others stand beside it. */
  own: Range;
  find: SourceFind;
  /** Offset that the lines given are around; null where they are those that the address leads to. */
  around: number | null;
  /** Other lines have been asked for and are on their way. */
  waiting: boolean;
  /** Asks for the lines around another offset. */
  turn: (offset: number) => void;
}

/** Lines of the file as they are; what was removed or repaired is coloured, its reason on hover, what was found is marked. */
export function SourceText({ source, own, find, around, waiting, turn }: Props) {
  const speech = useSpeech();
  const { m } = speech;
  const { window: given } = source;
  const { start: begin, end: stop, places, shown, line: named } = given;
  const { places: findings, at, reached } = find;
  const wanted = [reached === null ? null : placeOf(reached.place), around, places[0]?.[0] ?? null];
  const [extended, setExtended] = useState<ReadonlyMap<number, Range>>(new Map());
  const lines = sourceLines(source, (number, held) => {
    const focus = wanted.find((offset) => offset !== null && within([offset, offset + 1], held)) ?? null;
    const part = extended.get(number);
    const holds = part !== undefined && (focus === null || within([focus, focus + 1], part));
    return holds && within(part, held) ? part : shownPart(held, focus);
  });
  const found = useMemo(
    () => findings.flatMap((place) => place.filter(([from, to]) => to > begin && from < stop)),
    [findings, begin, stop],
  );
  useScrollToFinding(reached, source);
  const keepInPlace = useKeptLine(source);
  const late = useLate(waiting);
  const extend = (number: number, part: Range, edge: number): void => {
    if (part[0] >= begin && part[1] <= stop) setExtended(new Map([...extended, [number, part]]));
    else turn(edge);
  };
  const turnAt = (number: number, offset: number): void => {
    keepInPlace(number);
    turn(offset);
  };
  const [first] = lines;
  const last = lines.at(-1);
  return (
    <>
      {first !== undefined && first.number > shown[0] && (
        <button type="button" className="plain link" onClick={() => turnAt(first.number, begin)}>
          {late ? m.state.loading : m.source.linesBefore(first.number - shown[0])}
        </button>
      )}
      <ol className="source-lines" lang="zh-CN" aria-busy={waiting}>
        {lines.map(({ number, part: [start, end], before, after, stretches }) => (
          <li
            key={number}
            id={`line-${number}`}
            value={number}
            tabIndex={-1}
            className={lineClass(number, own, number === named && reached === null)}
          >
            {before > 0 && (
              <button
                type="button"
                className="plain link"
                onClick={() => extend(number, [more(start, -before, begin), end], start)}
              >
                {m.source.before(before)}
              </button>
            )}
            {stretches.map((stretch) => (
              <Fragment key={stretch.start}>
                <span className={`fate ${stretch.segment?.fate ?? 'kept'}`} title={reasonOf(stretch, speech)}>
                  <Marked text={stretch.text} layers={layersOf(stretch, places, found, at ?? [])} />
                </span>
              </Fragment>
            ))}
            {after > 0 && !isLineEnd(source, end, after) && (
              <button
                type="button"
                className="plain link"
                onClick={() => extend(number, [start, more(end, after, stop)], end)}
              >
                {m.source.after(after)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {last !== undefined && last.number < shown[1] && (
        <button type="button" className="plain link" onClick={() => turnAt(last.number, stop - 1)}>
          {late ? m.state.loading : m.source.linesAfter(shown[1] - last.number)}
        </button>
      )}
    </>
  );
}

/** A line that the address names is framed, one that is not the document's is paler. */
function lineClass(number: number, [first, last]: Range, asked: boolean): string | undefined {
  const beside = number < first || number > last;
  return asked ? 'asked' : beside ? 'beside' : undefined;
}

/**
 * Where the part of a line ends that is shown when more of it is asked for: as far as it is here, a whole step further only
 * where nothing more is.
 */
function more(edge: number, left: number, limit: number): number {
  const step = Math.sign(left) * Math.min(Math.abs(left), LONGEST_LINE);
  if (edge === limit) return edge + step;
  return step < 0 ? Math.max(limit, edge + step) : Math.min(limit, edge + step);
}

/** Brings what was gone to into view, once it is there: its lines may still be on their way. */
function useScrollToFinding(reached: SourceFind['reached'], source: SourcePart): void {
  const shown = useRef<SourceFind['reached']>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines may hold the finding
  useEffect(() => {
    if (reached === null || reached === shown.current) return;
    const mark = window.document.querySelector('.source-lines mark.current');
    if (mark === null) return;
    shown.current = reached;
    mark.scrollIntoView({ block: 'center' });
  }, [reached, source]);
}

/** Lets a line stay where it stands in the window while other lines come before and behind it, and takes the keyboard to it. */
function useKeptLine(source: SourcePart): (number: number) => void {
  const kept = useRef<{ number: number; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are other ones
  useLayoutEffect(() => {
    if (kept.current === null) return;
    const line = lineElement(kept.current.number);
    if (line === null) return;
    window.scrollBy(0, line.getBoundingClientRect().top - kept.current.top);
    line.focus({ preventScroll: true });
    kept.current = null;
  }, [source]);
  return (number) => {
    const top = lineElement(number)?.getBoundingClientRect().top;
    kept.current = top === undefined ? null : { number, top };
  };
}

function lineElement(number: number): HTMLElement | null {
  return window.document.getElementById(`line-${number}`);
}

function within([start, end]: Range, [from, to]: Range): boolean {
  return from <= start && end <= to;
}

/** What is left of a line may be its end alone. */
function isLineEnd({ text, window: { start } }: SourcePart, at: number, units: number): boolean {
  return units <= 2 && /^[\r\n]+$/.test(text.slice(at - start, at - start + units));
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
