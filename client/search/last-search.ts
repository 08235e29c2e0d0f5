import type { MarkedQuery } from '../../links/passage-link.ts';
import { currentSite } from '../current-site.ts';
import type { Messages } from '../messages/catalogue.ts';
import { recall, remember } from '../ui/storage.ts';
import { BLANK, readSearch, type SearchState, searchAddress } from './search-state.ts';

const REMEMBERED = 'search';
const ENTRY = 'search-entry';

/** What is remembered of one collection is no way back in another. */
const here = (name: string): string => `${name} ${currentSite().root}`;

/** Remembers, for this tab, the search the reader comes from, and its entry in the history, where it has one. */
export function rememberSearch(address: string, entry: string | null): void {
  remember('session', here(REMEMBERED), address);
  remember('session', here(ENTRY), entry ?? '');
}

/** Where “back to the results” leads. */
interface LastSearch {
  href: string;
  /** Its entry in the history, to be taken up where it was left. */
  resume?: string;
}

/** The tab's last search, in a new tab the query the link carries. */
export function lastSearch({ q, match }: MarkedQuery): LastSearch {
  const href = recall('session', here(REMEMBERED));
  if (href === null) return { href: searchAddress({ ...BLANK, q, match }) };
  const resume = recall('session', here(ENTRY));
  return resume === null || resume === '' ? { href } : { href, resume };
}

/** What the way back is called: in a tab that was opened at a link without a query there are no results to go back to. */
export function backName({ q }: MarkedQuery, m: Messages): string {
  return q === '' && recall('session', here(REMEMBERED)) === null ? m.site.toSearch : m.document.back;
}

/** The tab's last search, where it was shown in this view; null in a new tab. */
export function rememberedSearch(view: SearchState['view']): SearchState | null {
  const address = recall('session', here(REMEMBERED));
  if (address === null) return null;
  const state = readSearch(new URLSearchParams(address.split('?')[1] ?? ''));
  return state.view === view ? state : null;
}
