import { readingRanges } from '../text/passage-text.ts';
import type { DocumentMatches, MatchesRequest, Range } from '../types.ts';
import type { Collection } from './collection.ts';
import { searchExact } from './exact-search.ts';
import { noFilters } from './filters.ts';
import type { Asked } from './matched.ts';
import { searchRelaxed } from './relaxed-search.ts';

/**
 * Where a query's terms stand in the document of a number: the very marks that a search shows, none cut off. Throws
 * `QuerySyntaxError` and `RequestError`.
 */
export function matches(
  collection: Collection,
  document: number,
  { q, match, lang }: MatchesRequest,
): DocumentMatches {
  const asked: Asked = { q, lang, filters: noFilters() };
  const { terms, marks } =
    match === 'exact' ? searchExact(collection, asked) : searchRelaxed(collection, asked);
  const located = marks?.locate(document) ?? [];
  const passages = located.length === 0 ? [] : collection.store.passages(document);
  return {
    terms,
    matches: located.map(({ ordinal, ranges }) => ({
      passage: ordinal,
      ranges: readingRanges(
        passages[ordinal]?.text ?? '',
        ranges.map(({ start, end }): Range => [start, end]),
      ),
    })),
  };
}
