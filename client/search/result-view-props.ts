import type { SearchAnswer } from '../../engine/types.ts';
import type { Go, SearchState } from './search-state.ts';

/** What a view of the results other than the list is given: counts and facets of the search, and its state. */
export interface ResultViewProps {
  answer: SearchAnswer;
  state: SearchState;
  go: Go;
}
