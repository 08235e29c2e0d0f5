import type { SourcePlaces } from '../engine/source/types.ts';
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
  const [start, end] = ranges[0] ?? [0, 0];
  const places = { ranges: source.slice(0, MOST_PLACES), words: text.slice(start, end) };
  if (source.length > 0)
    for (const [name, value] of Object.entries(placesParameters(places))) params.set(name, value);
  if (q !== '') params.set('q', q);
  if (match === 'relaxed') params.set('match', match);
  return `/document/${encodeURIComponent(document)}?${params}`;
}

/** The places that an address of the source view names, and the words that stand at the first; null where it names none. */
export function readPlaces(params: URLSearchParams): SourcePlaces | null {
  const ranges = readRanges(params.get('at') ?? '');
  return ranges.length === 0 ? null : { ranges, words: params.get('words') ?? '' };
}

/** The ranges of `40-44,52-56`, without what is none. */
export function readRanges(text: string): Range[] {
  return text.split(',').flatMap((place): Range[] => {
    const [, start, end] = /^(\d{1,10})-(\d{1,10})$/.exec(place) ?? [];
    return start === undefined || end === undefined ? [] : [[Number(start), Number(end)]];
  });
}

/** What the server is told of the places, as the address of the page has it. */
export function placesParameters({ ranges, words }: SourcePlaces): Record<string, string> {
  const at = ranges.map(([start, end]) => `${start}-${end}`).join(',');
  return words === '' ? { at } : { at, words };
}
