import { changed, readSearch, type SearchState, searchAddress } from '../search/search-state.ts';
import { isTime } from './saved-item.ts';

/** What a search found when it was last looked at. */
export interface Seen {
  /** When, as an ISO time, and in which snapshot of the collection. */
  at: string;
  snapshot: string;
  documents: number;
  /** Of all documents found, what their ids are known by (`idMark`); null where they were too many to keep. */
  marks: readonly string[] | null;
}

/** A search that a reader wants to come back to. */
export interface SavedSearch {
  /** Of the list of results, first page: `/?q=…`. */
  address: string;
  /** What it is called: its words and filters, as the page named them then. */
  label: string;
  added: string;
  /** Null until it has been looked at once. */
  seen: Seen | null;
}

export const MOST_SEARCHES = 100;
const LONGEST_LABEL = 500;
/** Documents of a search that are known one by one; of a larger one only the number is. Ten requests tell so many. */
export const MOST_MARKS = 1_000;

/** The search itself, whichever of its pages and views is on show. */
export function searchItself(state: SearchState): string {
  return searchAddress(changed(state, { view: 'list', options: {}, size: 20 }));
}

export function stateOf(address: string): SearchState {
  return readSearch(new URLSearchParams(address.replace(/^\/\??/u, '')));
}

/** FNV-1a over the UTF-16 units of an id: of a thousand documents two share a mark once in ten thousand searches. */
export function idMark(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Reads one entry; null where it is none. Addresses of other pages or sites are none. */
export function readSavedSearch(value: unknown): SavedSearch | null {
  if (typeof value !== 'object' || value === null) return null;
  const { address, label, added, seen }: Partial<Record<keyof SavedSearch, unknown>> = value;
  if (typeof address !== 'string' || !/^\/\?/u.test(address) || address.length > 4_000) return null;
  return {
    address: searchItself(stateOf(address)),
    label: readLabel(label, address),
    added: isTime(added) ? added : new Date(0).toISOString(),
    seen: readSeen(seen),
  };
}

/** A search without a name goes by its query. */
export function readLabel(label: unknown, address: string): string {
  const given = typeof label === 'string' ? label.trim().slice(0, LONGEST_LABEL) : '';
  return given === '' ? stateOf(address).q : given;
}

export function readSavedSearches(found: unknown): readonly SavedSearch[] {
  if (!Array.isArray(found)) return [];
  return found.flatMap((value: unknown) => readSavedSearch(value) ?? []);
}

function readSeen(value: unknown): Seen | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, snapshot, documents, marks }: Partial<Record<keyof Seen, unknown>> = value;
  if (!isTime(at) || typeof snapshot !== 'string' || typeof documents !== 'number') return null;
  if (!Array.isArray(marks)) return { at, snapshot, documents, marks: null };
  const read = marks.flatMap((mark: unknown) => (typeof mark === 'string' ? [mark] : []));
  return { at, snapshot, documents, marks: read.length <= MOST_MARKS ? read : null };
}

/** What became of the searches of a file. */
export interface MergedSearches {
  searches: readonly SavedSearch[];
  added: number;
  known: number;
  full: number;
}

/** Takes searches into a list: those that it has already stay as they are. */
export function mergedSearches(
  searches: readonly SavedSearch[],
  coming: readonly SavedSearch[],
): MergedSearches {
  const all = new Map(searches.map((search) => [search.address, search]));
  const outcome = { added: 0, known: 0, full: 0 };
  for (const search of coming) {
    if (all.has(search.address)) outcome.known++;
    else if (all.size >= MOST_SEARCHES) outcome.full++;
    else {
      all.set(search.address, search);
      outcome.added++;
    }
  }
  return { searches: [...all.values()], ...outcome };
}
