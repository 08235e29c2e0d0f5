import type { Filters, SearchRequest } from '../types.ts';

/** Filters that let every document pass. */
export function noFilters(): Filters {
  return {
    region: [],
    year: [],
    date: [],
    type: [],
    topic: [],
    issuer: [],
    speaker: [],
    path: [],
    possible: false,
  };
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
