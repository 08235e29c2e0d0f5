import type { Group, Match, Sort } from '../../engine/types.ts';

/** The repeatable filters, named as the HTTP parameters. */
export const FILTERS = ['region', 'year', 'date', 'type', 'topic', 'issuer', 'speaker', 'path'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Ways to look at what a search finds: a list of hits, every place by itself, the words that stand around the places. */
const VIEWS = ['list', 'concordance', 'collocations'] as const;
export type View = (typeof VIEWS)[number];

/** What a view may be told beside the search, as it is named in the address; the view itself reads the values. */
const VIEW_OPTIONS = {
  list: [],
  concordance: ['order', 'by', 'value', 'sample', 'seed'],
  collocations: ['words', 'window', 'minimum', 'stops', 'column', 'reverse', 'by', 'length', 'at', 'draw'],
} as const satisfies Record<View, readonly string[]>;
export type ViewOption = (typeof VIEW_OPTIONS)[View][number];

/** The filters that take out, in step with `FILTERS`. */
export const EXCLUSIONS = [
  'notRegion',
  'notYear',
  'notDate',
  'notType',
  'notTopic',
  'notIssuer',
  'notSpeaker',
  'notPath',
] as const;
type ExclusionName = (typeof EXCLUSIONS)[number];

const EXCLUSION_OF: Readonly<Record<FilterName, ExclusionName>> = {
  region: 'notRegion',
  year: 'notYear',
  date: 'notDate',
  type: 'notType',
  topic: 'notTopic',
  issuer: 'notIssuer',
  speaker: 'notSpeaker',
  path: 'notPath',
};

/** The parameter that takes out what a filter would let in. */
export function exclusionOf(name: FilterName): ExclusionName {
  return EXCLUSION_OF[name];
}

/** What the search page shows: the request as a person wrote it. Filter values stay as typed; the server reads them. */
export interface SearchState extends Readonly<Record<FilterName | ExclusionName, readonly string[]>> {
  q: string;
  possible: boolean;
  /** Takes in what was left out of the texts; only an exact search of documents can. */
  removed: boolean;
  match: Match;
  group: Group;
  duplicates: 'collapse' | 'all';
  sort: Sort;
  page: number;
  size: number;
  view: View;
  /** What the view in use is told, as written in the address. */
  options: Readonly<Partial<Record<ViewOption, string>>>;
}

/** Takes the page to another search. Filters and sorting leave the window where it is; other changes begin at the top. */
export type Go = (state: SearchState, options?: { keepScroll?: boolean }) => void;

export const PAGE_SIZES = [10, 20, 50, 100] as const;

export const BLANK: SearchState = {
  q: '',
  region: [],
  year: [],
  date: [],
  type: [],
  topic: [],
  issuer: [],
  speaker: [],
  path: [],
  notRegion: [],
  notYear: [],
  notDate: [],
  notType: [],
  notTopic: [],
  notIssuer: [],
  notSpeaker: [],
  notPath: [],
  possible: false,
  removed: false,
  match: 'exact',
  group: 'document',
  duplicates: 'collapse',
  sort: 'relevance',
  page: 1,
  size: 20,
  view: 'list',
  options: {},
};

/** Reads the page's state from its URL; what is missing or malformed takes its default. */
export function readSearch(params: URLSearchParams): SearchState {
  const values = (name: FilterName | ExclusionName) => [
    ...new Set(params.getAll(name).filter((value) => value !== '')),
  ];
  const match = choice(params.get('match'), ['exact', 'relaxed']);
  const group = choice(params.get('group'), ['document', 'section']);
  const view = choice(params.get('view'), VIEWS);
  return {
    q: params.get('q') ?? '',
    region: values('region'),
    year: values('year'),
    date: values('date'),
    type: values('type'),
    topic: values('topic'),
    issuer: values('issuer'),
    speaker: values('speaker'),
    path: values('path'),
    notRegion: values('notRegion'),
    notYear: values('notYear'),
    notDate: values('notDate'),
    notType: values('notType'),
    notTopic: values('notTopic'),
    notIssuer: values('notIssuer'),
    notSpeaker: values('notSpeaker'),
    notPath: values('notPath'),
    possible: params.get('possible') === 'true',
    removed: takesRemoved({ match, group, removed: params.get('removed') === 'true' }),
    match,
    group,
    duplicates: choice(params.get('duplicates'), ['collapse', 'all']),
    sort: choice(params.get('sort'), ['relevance', 'newest', 'oldest']),
    page: wholeNumber(params.get('page')) ?? 1,
    size: Math.min(wholeNumber(params.get('size')) ?? BLANK.size, 100),
    view,
    options: readOptions(view, params),
  };
}

/** The inverse of `readSearch`; defaults are left out, so that links stay short. */
export function writeSearch(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const name of [...FILTERS, ...EXCLUSIONS]) for (const value of state[name]) params.append(name, value);
  if (state.possible) params.set('possible', 'true');
  if (takesRemoved(state)) params.set('removed', 'true');
  for (const name of ['match', 'group', 'duplicates', 'sort', 'page', 'size', 'view'] as const) {
    if (state[name] !== BLANK[name]) params.set(name, String(state[name]));
  }
  for (const name of VIEW_OPTIONS[state.view]) {
    const value = state.options[name];
    if (value !== undefined && value !== '') params.set(name, value);
  }
  return params;
}

function readOptions(view: View, params: URLSearchParams): SearchState['options'] {
  const given = VIEW_OPTIONS[view].flatMap((name) => {
    const value = params.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** Fields of the query that only filter, as they are typed. */
const FILTER_FIELD =
  /^(?:region|year|date|type|topic|issuer|speaker|path|地区|年份|日期|类型|文种|主题|发文|讲话人|路径)[:：]/iu;

/** Whether there are words that documents could be relevant to: filters and exclusions alone are none. */
export function hasWords({ q }: Pick<SearchState, 'q'>): boolean {
  const terms = q.trim().split(/\s+/u);
  return terms.some((term) => term !== '' && !/^[-－−]./u.test(term) && !FILTER_FIELD.test(term));
}

/** The order of the list: without words to be relevant to, by date. */
export function sortOf(state: SearchState): Sort {
  return state.sort === 'relevance' && !hasWords(state) ? 'newest' : state.sort;
}

/** More than a section of some 1,500 characters has paragraphs with a match. */
const SECTION_PASSAGES = 20;

/**
 * The address of `/api/search` that answers this state. Views other than the list show its counts and facets and none of its
 * hits: they ask for as little of those as there is.
 */
export function searchRequest(state: SearchState, lang: string): string {
  const isList = state.view === 'list';
  const params = searchParams(state, isList ? {} : { sort: BLANK.sort, group: BLANK.group, removed: false });
  params.set('size', String(isList ? state.size : 1));
  if (!isList) params.set('passages', '0');
  else if (state.group === 'section') params.set('passages', String(SECTION_PASSAGES));
  params.set('lang', lang);
  return `/api/search?${params}`;
}

/** The query and the filters of this state, named as the HTTP parameters: what an endpoint takes beside its own. */
export function selectionParams(state: SearchState): URLSearchParams {
  return searchParams(state, {
    sort: BLANK.sort,
    group: BLANK.group,
    size: BLANK.size,
    page: 1,
    removed: false,
  });
}

/** As many documents as a feed lists: a new one with an old date stands far behind. */
const FEED_SIZE = 100;

/** The address of the search as an Atom feed: newest documents first, whatever order is on show. */
export function feedAddress(state: SearchState): string {
  const params = selectionParams(state);
  params.set('size', String(FEED_SIZE));
  return `/api/feed?${params}`;
}

function searchParams(state: SearchState, change: Partial<SearchState>): URLSearchParams {
  return writeSearch({ ...state, page: state.view === 'list' ? state.page : 1, ...change, ...IN_LIST });
}

const IN_LIST = { view: 'list', options: {} } as const;

/** The address of the search page in this state. */
export function searchAddress(state: SearchState): string {
  const params = writeSearch(state).toString();
  return params === '' ? '/' : `/?${params}`;
}

/** The same search with some of it changed; a changed search begins again at page 1. */
export function changed(state: SearchState, change: Partial<SearchState>): SearchState {
  return { ...state, page: 1, ...change };
}

/** The same search looked at otherwise; what the view before was told stays behind. */
export function inView(state: SearchState, view: View, change: Partial<SearchState> = {}): SearchState {
  return changed(state, { view, options: view === state.view ? state.options : {}, ...change });
}

/** Adds the value to a filter, or takes it out if it is there. What is let in is no longer taken out. */
export function toggled(state: SearchState, name: FilterName, value: string): SearchState {
  const not = exclusionOf(name);
  return changed(state, { [name]: flipped(state[name], value), [not]: without(state[not], value) });
}

/** Takes out what the value would let in, or no longer does. What is taken out is no longer let in. */
export function excluded(state: SearchState, name: FilterName, value: string): SearchState {
  const not = exclusionOf(name);
  return changed(state, { [not]: flipped(state[not], value), [name]: without(state[name], value) });
}

const without = (values: readonly string[], value: string): string[] =>
  values.filter((other) => other !== value);

const flipped = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? without(values, value) : [...values, value];

/** How many values filter the search, those that take out among them. */
export function filterCount(state: SearchState): number {
  return [...FILTERS, ...EXCLUSIONS].reduce((count, name) => count + state[name].length, 0);
}

export function hasFilters(state: SearchState): boolean {
  return filterCount(state) > 0;
}

/** The same search without its filters. */
export function withoutFilters(state: SearchState): SearchState {
  const { q, removed, match, group, duplicates, sort, size, view, options } = state;
  return { ...BLANK, q, removed, match, group, duplicates, sort, size, view, options };
}

/** What was left out has no words to be relaxed about and stands in no section: other searches drop it. */
function takesRemoved({ removed, match, group }: Pick<SearchState, 'removed' | 'match' | 'group'>): boolean {
  return removed && match === 'exact' && group === 'document';
}

function choice<T extends string>(value: string | null, choices: readonly [T, ...T[]]): T {
  return choices.find((known) => known === value) ?? choices[0];
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null;
}
