import type { Filters, FilterValues, SearchRequest } from '../types.ts';

/** No values of any facet. */
export function noValues(): FilterValues {
  return { region: [], year: [], date: [], type: [], topic: [], issuer: [], speaker: [], path: [] };
}

/** Filters that let every document pass. */
export function noFilters(): Filters {
  return { ...noValues(), possible: false, not: noValues() };
}

/** Asks for all documents and shows none; what is asked otherwise is written over it. */
export const COUNT_ALL: Readonly<SearchRequest> = {
  q: '',
  filters: noFilters(),
  match: 'exact',
  group: 'document',
  duplicates: 'collapse',
  removed: false,
  sort: 'relevance',
  page: 1,
  size: 0,
  passages: 0,
  lang: 'zh',
};
