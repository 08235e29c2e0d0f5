import { LRUCache } from 'lru-cache';
import type { Collection } from '../local/collection.ts';
import { countedRemarks } from '../local/counted-offers.ts';
import {
  type FoundOccurrences,
  findOccurrences,
  inOrder,
  type OccurrenceList,
} from '../local/occurrences.ts';
import { orderOfValues } from './collation.ts';
import { groupColumn, type KeyColumn, sorted } from './key-columns.ts';
import { drawSample } from './sample.ts';
import type { ConcordanceAnswer, ConcordanceBlock, ConcordanceRequest, Grouping } from './types.ts';

/** One group of rows: how many, and the first of them. */
interface CountedGroup {
  value: string;
  count: number;
  /** Place in the list of rows that was counted. */
  first: number;
}

/** The rows of a concordance in their order, before any is shown. */
export interface Arranged {
  query: ConcordanceAnswer['query'];
  /** Occurrences of the search. */
  occurrences: number;
  rows: OccurrenceList;
  /** All groups, the largest first, with the rows that were counted; null where none are asked for. */
  groups: { counted: readonly CountedGroup[]; rows: OccurrenceList } | null;
  /** The rows that stand together, in their order. */
  blocks: readonly ConcordanceBlock[];
  /** By which the rows of a sample were chosen, ascending; none where all are listed. */
  draws: Uint32Array;
  folded: FoundOccurrences['folded'];
}

/** Rows that a thread keeps between two pages: 48 MB. What is longer is made again for each page. */
const ROWS_KEPT = 2 ** 22;

interface Kept {
  selected: LRUCache<string, Selected>;
  arranged: LRUCache<string, Arranged>;
}
const keptOf = new WeakMap<Collection, Kept>();

function keptBy(collection: Collection): Kept {
  const known = keptOf.get(collection);
  if (known !== undefined) return known;
  const made: Kept = {
    selected: new LRUCache({ maxSize: ROWS_KEPT, sizeCalculation: ({ rows }) => rows.length + 1 }),
    arranged: new LRUCache({ maxSize: ROWS_KEPT, sizeCalculation: ({ rows }) => rows.length + 1 }),
  };
  keptOf.set(collection, made);
  return made;
}

/** What `make` gives, made once for each name as long as there is room for it. */
function once<T extends object>(cache: LRUCache<string, T>, name: string, make: () => T): T {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const made = make();
  cache.set(name, made);
  return made;
}

/**
 * The rows of a concordance in the order of the collection: all, or a sample. Pages of one concordance are asked for one
 * after the other, so the last ones are kept.
 */
type Selected = Pick<Arranged, 'query' | 'occurrences' | 'rows' | 'draws' | 'folded'>;

/** Finds, draws, groups and sorts the rows of a concordance. Throws `QuerySyntaxError`, `RequestError` and `BudgetError`. */
export function arrange(collection: Collection, request: ConcordanceRequest): Arranged {
  const { q, filters, match, duplicates, lang, sample, sort, by, value } = request;
  const kept = keptBy(collection);
  const selection = { q, filters, match, duplicates, lang, sample };
  const name = JSON.stringify({ ...selection, sort, by, value });
  return once(kept.arranged, name, () => {
    const selected = once(kept.selected, JSON.stringify(selection), () => select(collection, request));
    const { rows } = selected;
    const column = by === null ? null : groupColumn(collection, rows, by);
    const listed = column === null || value === null ? rows : inOrder(rows, rowsOf(column, value));
    const groups = by === null || column === null ? null : { counted: countGroups(column, by), rows };
    if (sort === 'order') {
      const blocks = listed.length === 0 ? [] : [{ value: '', count: listed.length }];
      return { ...selected, rows: listed, blocks, groups };
    }
    const { places, blocks } = sorted(collection, listed, sort);
    return { ...selected, rows: inOrder(listed, places), blocks, groups };
  });
}

const NO_DRAWS = new Uint32Array(0);

function select(collection: Collection, request: ConcordanceRequest): Selected {
  const { q, match, sample } = request;
  const { matched, documents, total, list, folded } = findOccurrences(collection, request);
  const problems = countedRemarks(collection, request, matched.problems, documents.length);
  const query = { text: q, match, terms: matched.terms, problems };
  const found = { query, occurrences: total, folded };
  if (sample === null) return { ...found, rows: list, draws: NO_DRAWS };
  const { places, draws } = drawSample(collection, list, sample);
  return { ...found, rows: inOrder(list, places), draws: draws.sort() };
}

/** The places of the rows that have a value. */
function rowsOf({ numbers, values }: KeyColumn, value: string): Uint32Array {
  const sought = values.indexOf(value);
  const places = new Uint32Array(numbers.length);
  let length = 0;
  for (let at = 0; at < numbers.length; at++) if (numbers[at] === sought) places[length++] = at;
  return places.subarray(0, length);
}

/** The largest first, equal ones in the order of their values. */
function countGroups({ numbers, values }: KeyColumn, by: Grouping): CountedGroup[] {
  const groups = values.map((value): CountedGroup => ({ value, count: 0, first: -1 }));
  for (let at = 0; at < numbers.length; at++) {
    const group = groups[numbers[at] ?? 0];
    if (group === undefined) continue;
    if (group.count === 0) group.first = at;
    group.count++;
  }
  const compare = orderOfValues(by);
  return groups.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
