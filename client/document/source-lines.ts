import type { Range, SourceSegment } from '../../engine/types.ts';

/** A stretch of a line with one fate. */
export interface SourceStretch {
  text: string;
  start: number;
  segment: SourceSegment | null;
}

export interface SourceLine {
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

/** Offsets at which the lines of a text start; line ends are \n, \r\n and \r, as in the files themselves. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  return starts;
}

/** The line, from 1, that holds an offset. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/**
 * The lines `from` to `to` (from 1, both included), each cut where one segment ends and the next begins; of each the part that
 * `partOf` picks.
 */
export function sourceLines(
  text: string,
  starts: readonly number[],
  segments: readonly SourceSegment[],
  from: number,
  to: number,
  partOf: (number: number, line: Range) => Range = (_number, line) => line,
): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let number = Math.max(1, from); number <= Math.min(to, starts.length); number += 1) {
    const start = starts[number - 1] ?? 0;
    const end = starts[number] ?? text.length;
    const part = partOf(number, [start, end]);
    const stretches = cut(text, segments, part[0], part[1]);
    lines.push({ number, part, before: part[0] - start, after: end - part[1], stretches });
  }
  return lines;
}

function cut(text: string, segments: readonly SourceSegment[], start: number, end: number): SourceStretch[] {
  const stretches: SourceStretch[] = [];
  for (let at = start, index = firstOver(segments, start); at < end; index += 1) {
    const segment = segments[index] ?? null;
    const stop = segment === null ? end : Math.min(segment.end, end);
    const shown = text.slice(at, stop).replaceAll(/[\r\n]/g, '');
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
