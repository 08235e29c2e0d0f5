import type { SourceDetail } from '../types.ts';
import { lineOf } from './lines.ts';
import { type ReadSource, startOfLine } from './read-source.ts';
import type { SourceWindow } from './types.ts';

/** How much is given at once: a browser slows down beyond some thousand lines, and a phone beyond about a megabyte. */
interface WindowLimits {
  lines: number;
  /** UTF-16 units of text. */
  units: number;
}

const LIMITS: WindowLimits = { lines: 3_000, units: 300_000 };

/**
 * The part of a source that is given at once: the lines on show; where these are too many, those around an offset, cut at
 * their ends, and where the line of the offset is itself too long, a part of it.
 * @param around by default the first place, the line that was asked for, or the first line on show
 */
export function sourceWindow(
  read: ReadSource,
  around: number | null,
  limits: WindowLimits = LIMITS,
): SourceDetail & { window: SourceWindow } {
  const { source, starts, shown, line, places } = read;
  const { text } = source;
  const low = startOfLine(read, shown[0]);
  const high = startOfLine(read, shown[1] + 1);
  const wanted = around ?? places[0]?.[0] ?? (line === null ? low : startOfLine(read, line));
  const middle = Math.max(low, Math.min(wanted, high));
  const [start, end] = part(read, [low, high], middle, limits);
  const firstLine = lineOf(starts, start);
  return {
    ...source,
    text: text.slice(start, end),
    segments: source.segments.filter((segment) => segment.end > start && segment.start < end),
    window: {
      start,
      end,
      firstLine,
      lineStart: startOfLine(read, firstLine),
      lineEnd: startOfLine(read, lineOf(starts, Math.max(start, end - 1)) + 1),
      shown,
      lines: starts.length,
      units: text.length,
      line,
      places: [...places],
    },
  };
}

function part(
  read: ReadSource,
  [low, high]: readonly [number, number],
  middle: number,
  { lines, units }: WindowLimits,
): [start: number, end: number] {
  const { source, starts } = read;
  const line = lineOf(starts, Math.max(low, Math.min(middle, high - 1)));
  const [lineStart, lineEnd] = [startOfLine(read, line), startOfLine(read, line + 1)];
  const first = Math.max(lineOf(starts, low), line - Math.floor(lines / 2));
  const from = Math.max(low, startOfLine(read, first));
  const to = Math.min(high, startOfLine(read, first + lines));
  if (to - from <= units) return [from, to];
  const start = Math.max(from, Math.min(middle - Math.floor(units / 2), to - units));
  const end = Math.min(to, start + units);
  // Whole lines, unless it is the line in the middle that is cut.
  const begin =
    start === from || start > lineStart ? start : startOfLine(read, lineOf(starts, start - 1) + 1);
  const stop = end === to || end < lineEnd ? end : startOfLine(read, lineOf(starts, end));
  return [wholeCharacter(source.text, begin), wholeCharacter(source.text, stop)];
}

const SECOND_HALF = /^[\uDC00-\uDFFF]/;

/** The same offset, or where it would cut a pair of surrogates, the one before it. */
function wholeCharacter(text: string, offset: number): number {
  return offset > 0 && SECOND_HALF.test(text.slice(offset, offset + 1)) ? offset - 1 : offset;
}
