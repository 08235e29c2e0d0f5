import { lineStarts } from '../../engine/source/lines.ts';
import type { SourceWindow } from '../../engine/source/types.ts';
import type { Range, SourceDetail, SourceSegment } from '../../engine/types.ts';

/** Some lines of a source, as the server gives them. */
export interface SourcePart extends SourceDetail {
  window: SourceWindow;
}

/** A stretch of a line with one fate. */
export interface SourceStretch {
  text: string;
  /** Offset in the source. */
  start: number;
  segment: SourceSegment | null;
}

interface SourceLine {
  /** From 1. */
  number: number;
  /** The part of the line that `stretches` are of. */
  part: Range;
  /** Units of the line before that part and behind it. */
  before: number;
  after: number;
  stretches: SourceStretch[];
}

/** Units of a line that are shown before one asks for more: a file without line ends is one line of millions. */
export const LONGEST_LINE = 10_000;

/** The part of a line that is shown at first: around a place, where that is in it, else its beginning. */
export function shownPart([start, end]: Range, place: number | null): Range {
  if (end - start <= LONGEST_LINE) return [start, end];
  const middle = place === null || place < start || place >= end ? start : place;
  const from = Math.max(start, Math.min(middle - LONGEST_LINE / 2, end - LONGEST_LINE));
  return [from, from + LONGEST_LINE];
}

/**
 * The lines that some of a source holds, each cut where one segment ends and the next begins; of each the part that `partOf`
 * picks of what is there of it.
 */
export function sourceLines(
  { text, segments, window }: SourcePart,
  partOf: (number: number, held: Range) => Range = (_number, held) => held,
): SourceLine[] {
  const { start: begin, end: stop, firstLine, lineStart, lineEnd } = window;
  const starts = lineStarts(text).map((start) => begin + start);
  return starts.map((start, index) => {
    const number = firstLine + index;
    const end = starts[index + 1] ?? stop;
    const part = partOf(number, [start, end]);
    const lineBegin = index === 0 ? lineStart : start;
    const lineStop = index === starts.length - 1 ? lineEnd : end;
    const stretches = cut(text, begin, segments, part);
    return { number, part, before: part[0] - lineBegin, after: lineStop - part[1], stretches };
  });
}

function cut(
  text: string,
  begin: number,
  segments: readonly SourceSegment[],
  [start, end]: Range,
): SourceStretch[] {
  const stretches: SourceStretch[] = [];
  for (let at = start, index = firstOver(segments, start); at < end; index += 1) {
    const segment = segments[index] ?? null;
    const stop = segment === null ? end : Math.min(segment.end, end);
    const shown = text.slice(at - begin, stop - begin).replaceAll(/[\r\n]/g, '');
    if (shown !== '') stretches.push({ text: shown, start: at, segment });
    at = Math.max(stop, at + (segment === null ? 1 : 0));
  }
  return stretches;
}

/** Index of the segment that holds the offset, by halving: segments adjoin and are in order. */
function firstOver(segments: readonly SourceSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
