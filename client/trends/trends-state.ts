import type { TrendsBy, TrendsValue } from '../../engine/types.ts';
import { BLANK, readSearch, type SearchState, searchAddress, writeSearch } from '../search/search-state.ts';

/** Lines that a reader can still tell apart in one chart; the server takes no more. */
export const MOST_QUERIES = 8;

const BY = ['year', 'province', 'prefecture', 'type'] as const satisfies readonly TrendsBy[];
const MEASURES = ['documents', 'occurrences', 'perMillion', 'share'] as const;
/** What a point stands for: how many documents, how many places in them, and both against all there is to find them in. */
export type Measure = (typeof MEASURES)[number];
/** By what regions are told in the table of regions and years. */
export const LEVELS = ['province', 'prefecture'] as const;
type Level = (typeof LEVELS)[number];

/** What the page of trends shows. */
export interface TrendsState {
  queries: readonly string[];
  by: TrendsBy;
  measure: Measure;
  /** Filters, and how a query is matched, as of a search without a query. */
  search: SearchState;
  /** Place of the query that the table of regions and years tells of. */
  table: number;
  level: Level;
}

/** Reads the state from the address; what is missing or malformed takes its default. */
export function readTrends(params: URLSearchParams): TrendsState {
  const given = params.getAll('q').map((q) => q.trim());
  const queries = [...new Set(given.filter((q) => q !== ''))].slice(0, MOST_QUERIES);
  const place = Number(params.get('table') ?? '0');
  return {
    queries,
    by: BY.find((by) => by === params.get('by')) ?? 'year',
    measure: MEASURES.find((measure) => measure === params.get('measure')) ?? 'documents',
    search: filtersOf(readSearch(params)),
    table: Number.isInteger(place) && place > 0 && place < queries.length ? place : 0,
    level: LEVELS.find((level) => level === params.get('level')) ?? 'province',
  };
}

/**
 * The part of a search that trends share: nothing of what its hits are shown by. They are of the texts alone: what was left out of
 * these has no length to count by.
 */
export function filtersOf(search: SearchState): SearchState {
  const { sort, page, size, group, view, options, removed } = BLANK;
  return { ...search, q: '', sort, page, size, group, view, options, removed };
}

function parameters({ queries, search }: TrendsState): URLSearchParams {
  const params = new URLSearchParams();
  for (const q of queries) params.append('q', q);
  for (const [name, value] of writeSearch(search)) params.append(name, value);
  return params;
}

/** The address of the page; defaults are left out. */
export function trendsAddress(state: TrendsState): string {
  const params = parameters(state);
  if (state.by !== 'year') params.set('by', state.by);
  if (state.measure !== 'documents') params.set('measure', state.measure);
  if (state.table !== 0) params.set('table', String(state.table));
  if (state.level !== 'province') params.set('level', state.level);
  const query = params.toString();
  return query === '' ? '/trends' : `/trends?${query}`;
}

/** The page for a search that is at hand. */
export function trendsOfSearch(search: SearchState): string {
  const q = search.q.trim();
  return trendsAddress({
    queries: q === '' ? [] : [q],
    by: 'year',
    measure: 'documents',
    search: filtersOf(search),
    table: 0,
    level: 'province',
  });
}

/** The address of `/api/trends` that answers this state. */
export function trendsRequest(state: TrendsState, lang: string): string {
  const params = parameters(state);
  params.set('by', state.by);
  params.set('lang', lang);
  return `/api/trends?${params}`;
}

/** The same for the table of regions and years, of one query; null without one. */
export function tableRequest(state: TrendsState, lang: string): string | null {
  const q = state.queries[state.table];
  if (q === undefined) return null;
  const params = parameters({ ...state, queries: [q] });
  params.set('by', state.level);
  params.set('across', 'year');
  params.set('lang', lang);
  return `/api/trends?${params}`;
}

/** A value of one facet, as a point or cell stands for it. */
type At = readonly [by: TrendsBy, value: TrendsValue];

const FACETS = { year: 'year', province: 'region', prefecture: 'region', type: 'type' } as const;

/**
 * The search whose hits are the documents of a point. Where a filter of the facet is in force, the value is asked for in the
 * query, so that both hold: a filter by 湖南 and one by 桃源县 would else take in either.
 * @param possible asks for documents whose year is only possible as well
 */
export function pointSearch(
  { search }: Pick<TrendsState, 'search'>,
  q: string,
  at: readonly At[],
  possible = false,
): SearchState {
  let found: SearchState = { ...search, q };
  for (const [by, value] of at) {
    const facet = FACETS[by];
    const isWithin = typeof value === 'number' && !possible;
    const isFilter = found[facet].every((one) => one === String(value));
    if (isFilter || isWithin) found = { ...found, [facet]: [String(value)] };
    else found = { ...found, q: `${found.q} ${facet}:${value}`.trim() };
    if (by !== 'year' || value === 'unknown') continue;
    // Days that are only possible may have let in a document of this very year.
    const isOfDays = search.possible && search.date.length > 0 && !possible;
    found = isOfDays ? { ...found, notYear: [...found.notYear, 'unknown'] } : { ...found, possible };
  }
  return found;
}

/** The address of that search. */
export function pointAddress(
  state: Pick<TrendsState, 'search'>,
  q: string,
  at: readonly At[],
  possible = false,
): string {
  return searchAddress(pointSearch(state, q, at, possible));
}
