import type { SearchRequest } from '../types.ts';

/** What of a search decides how many documents another query would find in its place. */
export type Selection = Pick<SearchRequest, 'q' | 'filters' | 'lang'>;

/** Counts in all of a collection of which only some documents are at hand. */
export interface OutsideCounts {
  /** Documents that an exact search for `q` finds under the filters of a request; null where it is no query. */
  exact(request: Selection, q: string): number | null;
  /** Documents that a relaxed search would find. */
  relaxed(request: Selection): number;
}
