import type { Filters } from '../types.ts';

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
