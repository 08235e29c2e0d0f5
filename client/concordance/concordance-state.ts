import type { ConcordanceSort, Grouping } from '../../engine/concordance/types.ts';
import { changed, type SearchState, selectionParams } from '../search/search-state.ts';

/** What a concordance is told beside the search. */
export interface ConcordanceOptions {
  sort: ConcordanceSort;
  by: Grouping | null;
  /** The group whose rows alone are shown. */
  value: string | null;
  /** Rows drawn at random; null shows all. */
  sample: number | null;
  seed: number;
}

/** Rows fetched at a time: some 20 KB, and eight screens. */
export const PAGE_ROWS = 250;
/** Units of context: more than the widest line shows of either side. */
const CONTEXT = 40;
const MOST_SAMPLED = 100_000;
/** Seeds that the page draws itself are short enough to be read out. */
const DRAWN_SEEDS = 10_000;

const GROUPINGS: Readonly<Record<Grouping, true>> = {
  left1: true,
  left2: true,
  left3: true,
  right1: true,
  right2: true,
  right3: true,
  'left-word1': true,
  'left-word2': true,
  'left-word3': true,
  'right-word1': true,
  'right-word2': true,
  'right-word3': true,
  year: true,
  region: true,
};

/** Reads what the address says; what is missing or malformed takes its default. */
export function readConcordance({ options }: Pick<SearchState, 'options'>): ConcordanceOptions {
  const by = grouping(options.by);
  return {
    sort: grouping(options.order) ?? 'order',
    by,
    value: by === null ? null : (options.value ?? null),
    sample: wholeNumber(options.sample, MOST_SAMPLED),
    seed: wholeNumber(options.seed, 2 ** 32 - 1) ?? 1,
  };
}

/** The same search with its concordance told otherwise; other groups leave the one picked behind. */
export function withConcordance(state: SearchState, change: Partial<ConcordanceOptions>): SearchState {
  const before = readConcordance(state);
  const { sort, by, value, sample, seed } = {
    ...before,
    ...(change.by === undefined || change.by === before.by ? {} : { value: null }),
    ...change,
  };
  return changed(state, {
    options: {
      ...(sort === 'order' ? {} : { order: sort }),
      ...(by === null ? {} : { by }),
      ...(by === null || value === null ? {} : { value }),
      ...(sample === null ? {} : { sample: String(sample), seed: String(seed) }),
    },
  });
}

/** A seed other than the one in use. */
export function anotherSeed(seed: number): number {
  const drawn = 1 + Math.floor(Math.random() * (DRAWN_SEEDS - 1));
  return drawn < seed ? drawn : drawn + 1;
}

/** Which rows are listed, and in which order. */
export function listedParams(state: SearchState, lang: string): URLSearchParams {
  const { sort, by, value } = readConcordance(state);
  const params = ownParams(state, lang);
  if (sort !== 'order') params.set('sort', sort);
  if (by !== null && value !== null) {
    params.set('by', by);
    params.set('value', value);
  }
  return params;
}

/** The address that answers with a page of rows, from 1. */
export function rowsAddress(state: SearchState, lang: string, page: number): string {
  const params = listedParams(state, lang);
  // Groups are counted beside the rows; here they only say whose rows are meant.
  if (params.has('value')) params.set('groups', '1');
  params.set('context', String(CONTEXT));
  params.set('size', String(PAGE_ROWS));
  params.set('page', String(page));
  return `/api/concordance?${params}`;
}

/** The address that answers with the groups, so many of them at most; null where none are asked for. */
export function groupsAddress(state: SearchState, lang: string, most: number): string | null {
  const { by } = readConcordance(state);
  if (by === null) return null;
  const params = ownParams(state, lang);
  params.set('by', by);
  params.set('groups', String(most));
  params.set('size', '0');
  return `/api/concordance?${params}`;
}

function ownParams(state: SearchState, lang: string): URLSearchParams {
  const { sample, seed } = readConcordance(state);
  const params = selectionParams(state);
  if (sample !== null) {
    params.set('sample', String(sample));
    params.set('seed', String(seed));
  }
  params.set('lang', lang);
  return params;
}

function grouping(text: string | undefined): Grouping | null {
  return text !== undefined && isGrouping(text) ? text : null;
}

function isGrouping(text: string): text is Grouping {
  return Object.hasOwn(GROUPINGS, text);
}

function wholeNumber(text: string | undefined, most: number): number | null {
  const number = text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
  return number <= most ? number : null;
}
