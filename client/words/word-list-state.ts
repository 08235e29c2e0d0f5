import type { CollocationSort, KeywordSort, NgramSort } from '../../engine/association/types.ts';
import { hasWords, type SearchState, selectionParams, type ViewOption } from '../search/search-state.ts';

/** The lists that can be made of the words of a search. */
export const LISTS = ['collocations', 'keywords', 'ngrams'] as const;
type ListName = (typeof LISTS)[number];

/** What each list can be ordered by: the first unless another is chosen. */
const SORTS = {
  collocations: ['log-likelihood', 'log-dice', 'observed', 'expected', 'frequency', 'word'],
  keywords: [
    'log-likelihood',
    'log-ratio',
    'selection',
    'rest',
    'selection-documents',
    'rest-documents',
    'word',
  ],
  ngrams: ['count', 'ngram'],
} as const satisfies {
  collocations: readonly CollocationSort[];
  keywords: readonly KeywordSort[];
  ngrams: readonly NgramSort[];
};
export type ListSort = (typeof SORTS)[ListName][number];

export const MINIMA = [1, 2, 3, 5, 10, 20, 50, 100] as const;
export const WINDOWS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20] as const;
export const LENGTHS = [2, 3, 4, 5, 6] as const;
export const DEFAULTS = { window: 5, minimum: 3, length: 2, rows: 50 } as const;

/** How the words are listed, as a person chose it in the address. */
interface WordListState {
  list: ListName;
  window: number | 'sentence';
  minimum: number;
  /** Leaves words of grammar and numbers out. */
  stop: boolean;
  sort: ListSort;
  reverse: boolean;
  by: 'words' | 'characters';
  length: number;
  page: number;
  seed: number;
}

/** Reads what the address says of the list; what is missing or malformed takes its default. */
export function readWordList(state: SearchState): WordListState {
  const { words, window, minimum, stops, column, reverse, by, length, at, draw } = state.options;
  const list = LISTS.find((name) => name === words) ?? (hasWords(state) ? 'collocations' : 'keywords');
  const sorts: readonly ListSort[] = SORTS[list];
  return {
    list,
    window: window === 'sentence' ? 'sentence' : whole(window, 1, 20, DEFAULTS.window),
    minimum: whole(minimum, 1, 1_000_000, DEFAULTS.minimum),
    stop: stops === 'true',
    sort: sorts.find((name) => name === column) ?? sorts[0] ?? 'word',
    reverse: reverse === 'true',
    by: by === 'characters' ? 'characters' : 'words',
    length: whole(length, 2, 6, DEFAULTS.length),
    page: whole(at, 1, 1_000_000, 1),
    seed: whole(draw, 0, 2 ** 31 - 1, 1),
  };
}

function whole(text: string | undefined, least: number, most: number, otherwise: number): number {
  const number = text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : otherwise;
}

type Options = Readonly<Partial<Record<ViewOption, string>>>;

/** The inverse of `readWordList`; defaults are left out. */
export function writeWordList(list: WordListState, state: SearchState): Options {
  const blank = readWordList({ ...state, options: {} });
  const first = SORTS[list.list][0];
  const said: [ViewOption, string | number | boolean, string | number | boolean][] = [
    ['words', list.list, blank.list],
    ['window', list.window, blank.window],
    ['minimum', list.minimum, blank.minimum],
    ['stops', list.stop, false],
    ['column', list.sort, first],
    ['reverse', list.reverse, false],
    ['by', list.by, blank.by],
    ['length', list.length, blank.length],
    ['at', list.page, 1],
    ['draw', list.seed, blank.seed],
  ];
  return Object.fromEntries(
    said.filter(([, value, otherwise]) => value !== otherwise).map(([name, value]) => [name, String(value)]),
  );
}

/** The same search with the list changed; it begins again at page 1. */
export function withWordList(state: SearchState, change: Partial<WordListState>): SearchState {
  const before = readWordList(state);
  const next = { ...before, page: 1, ...change };
  // What another list is ordered by means nothing to this one.
  const known: readonly ListSort[] = SORTS[next.list];
  const sort = known.includes(next.sort) && next.list === before.list ? next.sort : SORTS[next.list][0];
  const reverse = next.list === before.list && next.reverse;
  return { ...state, options: writeWordList({ ...next, sort, reverse }, state) };
}

/** Orders by a column; by the one in use already, the other way round. */
export function sortedBy(state: SearchState, sort: ListSort): SearchState {
  const list = readWordList(state);
  return withWordList(state, { sort, reverse: list.sort === sort && !list.reverse });
}

/** Files that a list can be taken away as. */
export const LIST_FILES = ['csv', 'xlsx'] as const;
type ListFile = (typeof LIST_FILES)[number];

/** The address of the API that answers the list; `format` is left out for JSON. */
export function wordListAddress(state: SearchState, lang: string, format?: ListFile): string {
  const list = readWordList(state);
  const params = selectionParams(state);
  const own: Record<string, string | number | boolean> = {
    minimum: list.minimum,
    sort: list.sort,
    reverse: list.reverse,
    lang,
  };
  switch (list.list) {
    case 'collocations':
      Object.assign(own, { window: list.window, stop: list.stop, seed: list.seed });
      break;
    case 'keywords':
      Object.assign(own, { stop: list.stop });
      break;
    case 'ngrams':
      Object.assign(own, { by: list.by, length: list.length, seed: list.seed });
  }
  if (format === undefined) Object.assign(own, { page: list.page, size: DEFAULTS.rows });
  else own.format = format;
  for (const [name, value] of Object.entries(own)) params.set(name, String(value));
  return `/api/${list.list}?${params}`;
}
