import type { Messages } from '../messages/catalogue.ts';
import type { FilterName } from './search-state.ts';

/** What stands before a name that is asked for whole: by itself it may be part of a longer one. */
const WHOLE = '=';

/** A value of a facet as its filter finds just what was counted: issuers and speakers whole, all else as it is. */
export function countedValue(facet: FilterName, value: string): string {
  return (facet === 'issuer' || facet === 'speaker') && value !== 'unknown' ? `${WHOLE}${value}` : value;
}

/** How the filter by an issuer or a speaker reads. */
export function nameLabel(value: string, m: Messages): string {
  if (value === 'unknown') return m.filters.unknown;
  return value.startsWith(WHOLE) ? value.slice(WHOLE.length) : m.filters.partOfName(value);
}
