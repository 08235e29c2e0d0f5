import { isTime } from './saved-item.ts';
import { readLabel, searchItself, stateOf } from './saved-search.ts';

/** A search made in this browser. */
export interface RecentSearch {
  address: string;
  /** Its words and filters, as the page named them then. */
  label: string;
  at: string;
  /** Found then. */
  documents: number;
}

/** Searches made, the last first; none are added while it is off. */
interface History {
  on: boolean;
  searches: readonly RecentSearch[];
}

const MOST_RECENT = 100;

/** With one more search: made again, it moves to the front. Unchanged while the history is off. */
export function withSearch(history: History, search: RecentSearch): History {
  if (!history.on) return history;
  const others = history.searches.filter(({ address }) => address !== search.address);
  return { ...history, searches: [search, ...others].slice(0, MOST_RECENT) };
}

/** What was kept, as far as it is a history; on, unless a reader has switched it off. */
export function readHistory(found: unknown): History {
  if (typeof found !== 'object' || found === null) return { on: true, searches: [] };
  const { on, searches }: Partial<Record<keyof History, unknown>> = found;
  return { on: on !== false, searches: Array.isArray(searches) ? searches.flatMap(readRecent) : [] };
}

function readRecent(value: unknown): RecentSearch[] {
  if (typeof value !== 'object' || value === null) return [];
  const { address, label, at, documents }: Partial<Record<keyof RecentSearch, unknown>> = value;
  if (typeof address !== 'string' || !address.startsWith('/?') || !isTime(at)) return [];
  if (typeof documents !== 'number') return [];
  return [{ address: searchItself(stateOf(address)), label: readLabel(label, address), at, documents }];
}
