import { type Refusal, readItem, type SavedItem } from './saved-item.ts';
import { readSavedSearch, type SavedSearch } from './saved-search.ts';

const FORMAT = 'zhengwen-saved';
const VERSION = 1;
/** UTF-16 units of a file: all that can be saved takes less. */
const LONGEST_FILE = 40_000_000;

/** What a reader has saved in one collection. */
interface SavedWork {
  /** The collection, as its address names it; null for the only one. */
  collection: string | null;
  items: readonly SavedItem[];
  searches: readonly SavedSearch[];
}

/** Why a file as a whole is not read. */
export type FileFault = 'too-long' | 'not-json' | 'other-format' | 'newer-version';

/** An entry that was not taken: which of its list, from 1, what it is called, and why. */
export interface Refused {
  list: 'items' | 'searches';
  position: number;
  name: string;
  why: Refusal;
}

type ReadFile = { fault: FileFault } | ({ fault: null; refused: readonly Refused[] } & SavedWork);

/** The file of what is saved: JSON, in which people can read and program what they like. */
export function writeSavedFile(work: SavedWork, now: string): string {
  const { collection, items, searches } = work;
  // What a search found is known by marks of this index alone: elsewhere it is looked at anew.
  const plain = searches.map(({ address, label, added }) => ({ address, label, added }));
  const file = { format: FORMAT, version: VERSION, exported: now, collection, items, searches: plain };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file, entry by entry: one that is no good keeps none of the others out. */
export function readSavedFile(text: string): ReadFile {
  if (text.length > LONGEST_FILE) return { fault: 'too-long' };
  const parsed = parsedJson(text);
  if (parsed === undefined) return { fault: 'not-json' };
  if (typeof parsed !== 'object' || parsed === null) return { fault: 'other-format' };
  const { format, version, collection, items = [], searches = [] }: Record<string, unknown> = { ...parsed };
  if (format !== FORMAT || typeof version !== 'number') return { fault: 'other-format' };
  if (version > VERSION) return { fault: 'newer-version' };
  if (!Array.isArray(items) || !Array.isArray(searches)) return { fault: 'other-format' };
  const refused: Refused[] = [];
  const taken = items.flatMap((value: unknown, at) => {
    const item = readItem(value);
    if (typeof item !== 'string') return [item];
    refused.push({ list: 'items', position: at + 1, name: nameOf(value), why: item });
    return [];
  });
  const searched = searches.flatMap((value: unknown, at) => {
    const search = readSavedSearch(value);
    if (search !== null) return [search];
    refused.push({ list: 'searches', position: at + 1, name: nameOf(value), why: 'form' });
    return [];
  });
  return {
    fault: null,
    collection: typeof collection === 'string' ? collection : null,
    items: taken,
    searches: searched,
    refused,
  };
}

function parsedJson(text: string): unknown {
  try {
    // A mark of the byte order is no JSON, and editors add one.
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** What an entry calls itself, for who looks for it in the file. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { title, address, document }: Record<string, unknown> = { ...value };
  const name = [title, address, document].find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? name.slice(0, 80) : '';
}
