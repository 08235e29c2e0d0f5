import { noFilters } from '../../engine/local/filters.ts';
import type { Filters, SearchRequest } from '../../engine/types.ts';

/** A request as the page would send it, all else at its default. */
export function requestFor(
  q: string,
  filters: Partial<Filters> = {},
  rest: Partial<SearchRequest> = {},
): SearchRequest {
  return {
    q,
    filters: { ...noFilters(), ...filters },
    match: 'exact',
    group: 'document',
    duplicates: 'collapse',
    removed: false,
    sort: 'relevance',
    page: 1,
    size: 20,
    passages: 3,
    lang: 'zh',
    ...rest,
  };
}

/** The request that no parameters make. */
export const SEARCH_DEFAULTS: SearchRequest = requestFor('');
