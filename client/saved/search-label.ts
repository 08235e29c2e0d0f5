import type { SearchAnswer } from '../../engine/types.ts';
import type { Messages } from '../messages/catalogue.ts';
import { filterLabel } from '../search/filter-labels.ts';
import { exclusionOf, FILTERS, type SearchState } from '../search/search-state.ts';

/** What a search is called: its query and its filters in words. */
export function searchLabel(state: SearchState, facets: SearchAnswer['facets'] | null, m: Messages): string {
  const filters = FILTERS.flatMap((name) => [
    ...state[name].map((value) => filterLabel(name, value, facets, m)),
    ...state[exclusionOf(name)].map((value) => m.filters.exclude(filterLabel(name, value, facets, m))),
  ]);
  const relaxed = state.match === 'relaxed' ? [m.box.relaxed] : [];
  return [state.q, ...filters, ...relaxed].filter((part) => part !== '').join(' · ');
}
