import type { Range } from '../types.ts';
import type { SourcePlaces } from './types.ts';

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
