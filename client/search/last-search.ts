import type { MarkedQuery } from '../passage-link.ts';
import { recall, remember } from '../ui/storage.ts';
import { BLANK, searchAddress } from './search-state.ts';

const REMEMBERED = 'search';

/** Remembers, for this tab, the search the reader comes from. */
export function rememberSearch(address: string): void {
  remember('session', REMEMBERED, address);
}

/** Where “back to the results” leads: the tab's last search, in a new tab the query the link carries. */
export function lastSearch({ q, match }: MarkedQuery): string {
  return recall('session', REMEMBERED) ?? searchAddress({ ...BLANK, q, match });
}
