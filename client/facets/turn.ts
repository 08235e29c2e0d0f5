import type { SearchState } from '../search/search-state.ts';

/** Takes the page to the search that is made of the present one. Stays the same from one drawing to the next. */
export type Turn = (change: (state: SearchState) => SearchState) => void;
