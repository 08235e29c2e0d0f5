import { currentSite } from '../current-site.ts';
import { kept } from '../ui/kept.ts';
import { type RecentSearch, readHistory, withSearch } from './recent-searches.ts';
import { keyOf, readItems, type Savable, type SavedItem } from './saved-item.ts';
import { edited, itemOf, withItem, withoutItem } from './saved-list.ts';
import { MOST_SEARCHES, readSavedSearches, type Seen } from './saved-search.ts';

/** Documents and searches of one collection mean nothing in another. */
const here = (name: string) => () => `${name} ${currentSite().root}`;

/** What this browser keeps of a reader's work in the collection at hand. */
export const savedItems = kept(here('saved'), readItems);
export const savedSearches = kept(here('saved-searches'), readSavedSearches);
export const searchHistory = kept(here('search-history'), readHistory);

/** What was let go of while the page was open: taken up again, it has its note and its tags back. */
const letGo = new Map<string, SavedItem>();

/** Saves a place, or lets it go. */
export function toggleSaved(place: Savable): boolean {
  if (itemOf(savedItems.current(), place) === undefined) return savePlace(place);
  return dropPlace(place);
}

export function savePlace(place: Savable): boolean {
  const item = takenUp(place, new Date().toISOString());
  return savedItems.change((items) => withItem(items, item));
}

/** Says something of a place, and saves it where it is not saved yet. False where the browser keeps nothing, or the list is full. */
export function annotate(place: Savable, said: Pick<SavedItem, 'note' | 'tags'>): boolean {
  const now = new Date().toISOString();
  const lasts = savedItems.change((items) => edited(withItem(items, takenUp(place, now)), place, said, now));
  return lasts && itemOf(savedItems.current(), place) !== undefined;
}

function takenUp(place: Savable, now: string): SavedItem {
  return letGo.get(keyOf(place)) ?? { ...place, note: '', tags: [], added: now, changed: now };
}

export function dropPlace(place: Savable): boolean {
  return savedItems.change((items) => {
    const item = itemOf(items, place);
    if (item !== undefined) letGo.set(keyOf(item), item);
    return withoutItem(items, place);
  });
}

/** Saves a search, or lets it go. */
export function toggleSearch(address: string, label: string): void {
  savedSearches.change((searches) => {
    const others = searches.filter((search) => search.address !== address);
    if (others.length < searches.length || searches.length >= MOST_SEARCHES) return others;
    return [{ address, label, added: new Date().toISOString(), seen: null }, ...others];
  });
}

/** Remembers what a saved search found when it was looked at. */
export function rememberSeen(address: string, seen: Seen): void {
  savedSearches.change((searches) =>
    searches.map((search) => (search.address === address ? { ...search, seen } : search)),
  );
}

export function recordSearch(search: RecentSearch): void {
  if (searchHistory.current().on) searchHistory.change((history) => withSearch(history, search));
}
