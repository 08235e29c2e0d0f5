import type { DocumentId, HitPassage, Range, RemovedMark } from '../engine/types.ts';
import type { MarkedQuery } from './passage-link.ts';

/** The address of a document's source view, at a line of its file, with a query whose matches it marks. */
export function sourceAddress(document: DocumentId, line: number | null, query?: MarkedQuery): string {
  const params = new URLSearchParams({ view: 'source' });
  if (line !== null) params.set('line', String(line));
  if (query !== undefined && query.q !== '') params.set('q', query.q);
  if (query?.match === 'relaxed') params.set('match', query.match);
  return `/document/${encodeURIComponent(document)}?${params}`;
}

/** Places in one excerpt that an address names: it must stay short enough for mail programs. */
const MOST_PLACES = 20;

/**
 * The address of the source view with the words marked that a search found in what was left out of a text:
 * `?view=source&line=7&at=40-44,52-56&words=…`, the words as they read at the first place.
 */
export function removedAddress(
  document: DocumentId,
  { text, ranges }: Pick<HitPassage, 'text' | 'ranges'>,
  { line, source }: Pick<RemovedMark, 'line' | 'source'>,
  { q, match }: MarkedQuery,
): string {
  const params = new URLSearchParams({ view: 'source', line: String(line) });
  const at = source.slice(0, MOST_PLACES).map(([start, end]) => `${start}-${end}`);
  if (at.length > 0) params.set('at', at.join(','));
  const [start, end] = ranges[0] ?? [0, 0];
  if (end > start) params.set('words', text.slice(start, end));
  if (q !== '') params.set('q', q);
  if (match === 'relaxed') params.set('match', match);
  return `/document/${encodeURIComponent(document)}?${params}`;
}

/** The places that an address of the source view names, and the words that stand at the first. */
export interface SourcePlaces {
  ranges: readonly Range[];
  words: string;
}

/** Reads them; null where the address names none. */
export function readPlaces(params: URLSearchParams): SourcePlaces | null {
  const ranges = (params.get('at') ?? '').split(',').flatMap((place): Range[] => {
    const [, start, end] = /^(\d{1,10})-(\d{1,10})$/.exec(place) ?? [];
    return start === undefined || end === undefined ? [] : [[Number(start), Number(end)]];
  });
  return ranges.length === 0 ? null : { ranges, words: params.get('words') ?? '' };
}

/** Signs of character references, escapes, markup and line ends: words with these are not written as they read. */
const WRITTEN_OTHERWISE = /[&\\<\r\n]/;

/**
 * Where the places are in the source as it is now: as they were where the words still stand there; where the file has
 * changed, the nearest place that holds the words; none where nothing does. Words that the source writes otherwise (with
 * character references or over two lines) are known by their place alone.
 */
export function standingPlaces(source: string, { ranges, words }: SourcePlaces): readonly Range[] {
  const [first] = ranges;
  if (first === undefined || words === '') return ranges.filter(([, end]) => end <= source.length);
  const [start, end] = first;
  if (source.slice(start, end) === words) return ranges;
  const before = source.lastIndexOf(words, start);
  const after = source.indexOf(words, start);
  const nearest = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
  if (nearest >= 0) return [[nearest, nearest + words.length]];
  return WRITTEN_OTHERWISE.test(source.slice(start, end)) ? ranges : [];
}
