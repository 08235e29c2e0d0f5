import type { DocumentId, Range, SourceDetail, SourceSegment } from '../../engine/types.ts';
import { groupedBy } from '../grouped.ts';
import type { Finding } from './findings.ts';
import { lineOf } from './source-lines.ts';

/** A place in the source that was found: in several pieces where something was left out in its middle. */
export interface SourceFinding {
  ranges: readonly Range[];
}

/** Places in the source that a text as it is typed has at most: a browser slows down with more marks. */
const MOST_WRITTEN = 10_000;

/** Where matches in the reading text stand in the source; what was repaired is marked as a whole. */
export function inSource(
  findings: readonly Finding[],
  segments: readonly SourceSegment[],
  document: DocumentId,
): SourceFinding[] {
  const own = segments.filter((segment) => segment.document === document && segment.length > 0);
  const byPassage = groupedBy(own, ({ passage }) => passage ?? -1);
  return findings.flatMap(({ passage, range: [from, to] }): SourceFinding[] => {
    const ranges: Range[] = [];
    for (const { start, end, offset = 0, length, fate } of byPassage.get(passage) ?? []) {
      if (offset >= to || offset + length <= from) continue;
      if (fate === 'kept')
        ranges.push([start + Math.max(0, from - offset), start + Math.min(length, to - offset)]);
      else ranges.push([start, end]);
    }
    return ranges.length === 0 ? [] : [{ ranges }];
  });
}

/** Where the words stand in the source as they are written, between two offsets, in what was left out too. */
export function asWritten(text: string, words: string, from: number, to: number): SourceFinding[] {
  const found: SourceFinding[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; ) {
    found.push({ ranges: [[at, at + words.length]] });
    if (found.length === MOST_WRITTEN) break;
    at = text.indexOf(words, at + words.length);
  }
  return found;
}

/** Lines of a source, from 1, the last included. */
export interface AskedLines {
  /** The document's. */
  own: Range;
  shown: Range;
  /** The one that the address names. */
  named: number | null;
}

/**
 * Stretches of a source that are a document's: the lines on show up to those that hold text of another, the line that was
 * named, and where several documents stand in one line nothing that is another's.
 * @param starts where the lines of the source start
 */
export function ownStretches(
  { text, segments }: Pick<SourceDetail, 'text' | 'segments'>,
  document: DocumentId,
  starts: readonly number[],
  { own, shown, named }: AskedLines,
): Range[] {
  const others = segments.filter(
    (segment) => segment.document !== undefined && segment.document !== document,
  );
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const begin = startOf(own[0]);
  const stop = startOf(own[1] + 1);
  const before = others.findLast(({ start }) => start < begin);
  const after = others.find(({ end }) => end > stop);
  const first = before === undefined ? 1 : lineOf(starts, Math.min(before.end, begin) - 1) + 1;
  const last = after === undefined ? starts.length : lineOf(starts, Math.max(after.start, stop)) - 1;
  const from = startOf(Math.max(shown[0], first));
  const to = startOf(Math.min(shown[1], last) + 1);
  const found: Range[] = [];
  let at = from;
  for (const { start, end } of others) {
    if (end <= at || start >= to) continue;
    if (start > at) found.push([at, start]);
    at = end;
  }
  if (at < to) found.push([at, to]);
  if (named === null) return found;
  const [lineStart, lineEnd] = [startOf(named), startOf(named + 1)];
  return lineEnd <= from || lineStart >= to ? [...found, [lineStart, lineEnd]] : found;
}

/** Both, in order, as far as they lie in some stretches; what was found in either way is there once. */
export function together(
  matched: readonly SourceFinding[],
  written: readonly SourceFinding[],
  stretches: readonly Range[],
): SourceFinding[] {
  const lies = ([start, end]: Range) => stretches.some(([from, to]) => start >= from && end <= to);
  const known = new Set(matched.flatMap(({ ranges }) => ranges.map(([start]) => start)));
  return [...matched, ...written.filter(({ ranges }) => ranges.every(([start]) => !known.has(start)))]
    .filter(({ ranges }) => ranges.every(lies))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where a finding begins, in units of the source. */
export function placeOf({ ranges }: SourceFinding): number {
  return ranges[0]?.[0] ?? 0;
}
