import type { SearchAnswer } from '../../engine/types.ts';
import { getFromSnapshot } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import type { SearchState } from '../search/search-state.ts';
import { Icon } from '../ui/icon.tsx';
import { lookAgain } from './look.ts';
import { searchItself } from './saved-search.ts';
import { rememberSeen, savedSearches, toggleSearch } from './saved-store.ts';
import { searchLabel } from './search-label.ts';
import '../styles/save-button.css';

/** Saves the search on show with what it finds now, so that later it can be told what is new. */
export function SaveSearchButton({ state, facets }: { state: SearchState; facets: SearchAnswer['facets'] }) {
  const { m } = useSpeech();
  const address = searchItself(state);
  const saved = savedSearches.use().some((search) => search.address === address);
  const toggle = () => {
    toggleSearch(address, searchLabel(state, facets, m));
    if (saved) return;
    const { signal } = new AbortController();
    lookAgain({ address, seen: null }, (page) => getFromSnapshot(page, signal)).then(
      ({ seen }) => rememberSeen(address, seen),
      // It is looked at for the first time on the page of what is saved, then.
      () => undefined,
    );
  };
  return (
    <button type="button" className="plain save-button save-search" aria-pressed={saved} onClick={toggle}>
      <Icon name="star" /> {m.saved.saveSearch}
    </button>
  );
}
