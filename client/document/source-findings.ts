import type { DocumentId, Range, SourceSegment } from '../../engine/types.ts';
import { groupedBy } from '../grouped.ts';
import type { Finding } from './findings.ts';

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

/** Both, in order, between two offsets; what was found in either way is there once. */
export function together(
  matched: readonly SourceFinding[],
  written: readonly SourceFinding[],
  from: number,
  to: number,
): SourceFinding[] {
  const known = new Set(matched.flatMap(({ ranges }) => ranges.map(([start]) => start)));
  return [...matched, ...written.filter(({ ranges }) => ranges.every(([start]) => !known.has(start)))]
    .filter(({ ranges }) => ranges.every(([start, end]) => start >= from && end <= to))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where a finding begins, in units of the source. */
export function placeOf({ ranges }: SourceFinding): number {
  return ranges[0]?.[0] ?? 0;
}
