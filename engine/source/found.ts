import { lowerBound } from '../text/sorted.ts';
import type { DocumentId, DocumentMatches, MatchesRequest, Range, SourceSegment } from '../types.ts';
import type { ReadSource } from './read-source.ts';
import { searchedStretches } from './stretches.ts';
import type { SourceFound, SourceLines } from './types.ts';

/** Places listed at once: who steps from one to the next is given the next ones when these are through. */
const MOST_LISTED = 10_000;

/** A place in a source: several ranges where something was left out in its middle. */
type Place = readonly Range[];

/**
 * Where a query is found in a source: its matches in the document, led back to the source, and where its words are written just
 * so, in what was left out too. All are counted; those around an offset are listed.
 */
export function foundInSource(
  read: ReadSource,
  document: DocumentId,
  matched: DocumentMatches['matches'],
  { q, match }: Pick<MatchesRequest, 'q' | 'match'>,
  asked: SourceLines,
  most: number = MOST_LISTED,
): SourceFound {
  const { source, places } = read;
  const words = match === 'exact' ? plainWords(q) : '';
  const stretches = searchedStretches(read, document, asked);
  const found = together(
    inSource(matched, source.segments, document),
    stretches.flatMap(([from, to]) => asWritten(source.text, words, from, to)),
    stretches,
  );
  const around = asked.around ?? places[0]?.[0] ?? read.starts[read.own[0] - 1] ?? 0;
  const at = lowerBound(found.map(placeOf), around);
  const before = Math.max(0, Math.min(at - Math.floor(most / 2), found.length - most));
  const listed = found.slice(before, before + most).map((place) => [...place]);
  return { total: found.length, before, first: at, places: listed };
}

/** Where matches in the reading text stand in the source; what was repaired is marked as a whole. */
export function inSource(
  matched: DocumentMatches['matches'],
  segments: readonly SourceSegment[],
  document: DocumentId,
): Place[] {
  const own = segments.filter((segment) => segment.document === document && segment.length > 0);
  const byPassage = Map.groupBy(own, (segment) => segment.passage ?? -1);
  return matched.flatMap(({ passage, ranges }) => {
    const of = byPassage.get(passage) ?? [];
    return ranges.map((range) => led(range, of)).filter((place) => place.length > 0);
  });
}

/** The ranges of a source that stand for one of a passage. */
function led([from, to]: Range, segments: readonly SourceSegment[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end, offset = 0, length, fate } of segments) {
    if (offset >= to || offset + length <= from) continue;
    if (fate === 'kept')
      ranges.push([start + Math.max(0, from - offset), start + Math.min(length, to - offset)]);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** Where the words stand in the source as they are written, between two offsets, in what was left out too. */
export function asWritten(text: string, words: string, from: number, to: number): Place[] {
  const found: Place[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; ) {
    found.push([[at, at + words.length]]);
    at = text.indexOf(words, at + words.length);
  }
  return found;
}

/** Both, in order, as far as they lie in some ascending stretches; what was found in either way is there once. */
export function together(
  matched: readonly Place[],
  written: readonly Place[],
  stretches: readonly Range[],
): Place[] {
  const lies = ([start, end]: Range) => stretches.some(([from, to]) => start >= from && end <= to);
  const known = new Set(matched.flatMap((place) => place.map(([start]) => start)));
  return [...matched, ...written.filter((place) => place.every(([start]) => !known.has(start)))]
    .filter((place) => place.every(lies))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Where a place begins, in units of the source. */
function placeOf(place: Place): number {
  return place[0]?.[0] ?? 0;
}

/** Words without the quotation marks around them. */
function plainWords(q: string): string {
  return /^\s*(["“])(.*)["”]\s*$/su.exec(q)?.[2] ?? q.trim();
}
