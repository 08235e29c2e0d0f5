import type { SearchRequest } from '../../../engine/types.ts';

/** The request that no parameters make. */
export const SEARCH_DEFAULTS: SearchRequest = {
  q: '',
  filters: {
    region: [],
    year: [],
    date: [],
    type: [],
    topic: [],
    issuer: [],
    speaker: [],
    path: [],
    possible: false,
  },
  match: 'exact',
  group: 'document',
  duplicates: 'collapse',
  sort: 'relevance',
  page: 1,
  size: 20,
  passages: 3,
  lang: 'zh',
};
