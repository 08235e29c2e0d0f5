import type { LocatedPassage } from '../match/evaluation.ts';
import { readingRanges } from '../text/passage-text.ts';
import type { DocumentMatches, MatchesRequest, PassageCounts, Range } from '../types.ts';
import type { Collection } from './collection.ts';
import { searchExact } from './exact-search.ts';
import { noFilters } from './filters.ts';
import type { Asked } from './matched.ts';
import { searchRelaxed } from './relaxed-search.ts';
import { askedPassages } from './text-part.ts';

/**
 * Where a query's terms stand in the document of a number: the very marks that a search shows, none cut off. Throws
 * `QuerySyntaxError` and `RequestError`.
 */
export function matches(
  collection: Collection,
  document: number,
  { q, match, lang, part }: MatchesRequest,
): DocumentMatches {
  const query: Asked = { q, lang, filters: noFilters() };
  const { terms, marks } =
    match === 'exact' ? searchExact(collection, query) : searchRelaxed(collection, query);
  const all = marks?.locate(document) ?? [];
  if (part === 'overview') return { terms, matches: [], counts: passageCounts(all) };
  const asked = askedPassages(collection, document, part);
  const [first, last] = asked ?? [0, Number.POSITIVE_INFINITY];
  const located = all.filter(({ ordinal }) => ordinal >= first && ordinal <= last);
  const passages = located.length === 0 ? [] : collection.store.passages(document, ...(asked ?? []));
  return {
    terms,
    matches: located.map(({ ordinal, ranges }) => ({
      passage: ordinal,
      ranges: readingRanges(
        passages[ordinal - first]?.text ?? '',
        ranges.map(({ start, end }): Range => [start, end]),
      ),
    })),
  };
}

function passageCounts(located: readonly LocatedPassage[]): PassageCounts {
  return {
    gaps: located.map(({ ordinal }, at) => ordinal - (located[at - 1]?.ordinal ?? 0)),
    counts: located.map(({ ranges }) => ranges.length),
  };
}
