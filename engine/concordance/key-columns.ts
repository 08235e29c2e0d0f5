import { spend } from '../budget.ts';
import { REGION_UNKNOWN, regionCode, YEAR_UNKNOWN } from '../columns/columns.ts';
import type { Collection } from '../local/collection.ts';
import type { OccurrenceList } from '../local/occurrences.ts';
import { UNKNOWN } from '../types.ts';
import { type Compare, orderOfValues } from './collation.ts';
import { lookBeside, neighbourAt, positionOf } from './neighbours.ts';
import type { ConcordanceBlock, Grouping } from './types.ts';

/** A value for each occurrence, by number of a dictionary. */
export interface KeyColumn {
  /** By occurrence: place in `values`. */
  numbers: Uint32Array;
  /** In order of first appearance. */
  values: string[];
}

/**
 * Neighbours that decide in turn where the one sorted by is the same: those further out, as in a list of words. Beyond them
 * the order of the collection does.
 */
const FURTHER = { character: 3, word: 2 };
/** What looking beside one match costs, in units of text looked at. */
const UNITS_A_LOOK = 128;

class KeyColumnBuilder {
  readonly #places = new Map<string, number>();
  readonly #numbers: Uint32Array;

  constructor(occurrences: number) {
    this.#numbers = new Uint32Array(occurrences);
  }

  set(occurrence: number, value: string): void {
    let place = this.#places.get(value);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(value, place);
    }
    this.#numbers[occurrence] = place;
  }

  finish(): KeyColumn {
    return { numbers: this.#numbers, values: [...this.#places.keys()] };
  }
}

/** The value of each occurrence that a grouping goes by. */
export function groupColumn(collection: Collection, list: OccurrenceList, by: Grouping): KeyColumn {
  return columnsOf(collection, list, by, 0)[0] ?? { numbers: new Uint32Array(list.length), values: [] };
}

/** The values that an order goes by, the one that decides first in front. */
function sortColumns(collection: Collection, list: OccurrenceList, by: Grouping): KeyColumn[] {
  return columnsOf(collection, list, by, Number.POSITIVE_INFINITY);
}

function columnsOf(
  { columns, exact }: Collection,
  list: OccurrenceList,
  by: Grouping,
  further: number,
): KeyColumn[] {
  const { documentOf } = exact.text;
  const ofDocument = (valueIn: (document: number) => string): KeyColumn[] => {
    const column = new KeyColumnBuilder(list.length);
    for (let at = 0; at < list.length; at++) column.set(at, valueIn(documentOf[list.passages[at] ?? 0] ?? 0));
    spend(list.length);
    return [column.finish()];
  };
  if (by === 'year') return ofDocument((document) => yearValue(columns.year[document] ?? YEAR_UNKNOWN));
  if (by === 'region')
    return ofDocument((document) => regionValue(columns.region[document] ?? REGION_UNKNOWN));
  const position = positionOf(by);
  const { distance } = position;
  const count = 1 + Math.min(further, FURTHER[position.unit]);
  const made = Array.from({ length: count }, () => new KeyColumnBuilder(list.length));
  const beside = lookBeside(exact.text, list, position, distance + count - 1);
  for (let at = 0; at < list.length; at++) {
    const neighbours = beside(at);
    made.forEach((column, more) => {
      column.set(at, neighbourAt(neighbours, distance + more));
    });
    spend(UNITS_A_LOOK);
  }
  return made.map((column) => column.finish());
}

const yearValue = (year: number): string => (year === YEAR_UNKNOWN ? UNKNOWN : String(year));
const regionValue = (region: number): string => (region === REGION_UNKNOWN ? UNKNOWN : regionCode(region));

/** Occurrences in an order. */
interface Sorted {
  /** Their places in the list. */
  places: Uint32Array;
  /** Those that stand together, since what decides first is the same. */
  blocks: ConcordanceBlock[];
}

/** Puts occurrences in order by what they are sorted by, equal ones as they stand. */
export function sorted(collection: Collection, list: OccurrenceList, by: Grouping): Sorted {
  const compare = orderOfValues(by);
  const columns = sortColumns(collection, list, by);
  // The column that decides first comes last, and leaves those equal in it as the others have put them.
  return columns.reduceRight<Sorted>(({ places }, column) => byColumn(places, column, compare), {
    places: Uint32Array.from({ length: list.length }, (_, at) => at),
    blocks: [],
  });
}

/**
 * One pass of a sort by several keys: by counting, since there are few values, so that it takes time in proportion to the
 * occurrences and leaves equal ones as they stand.
 */
function byColumn(places: Uint32Array, { numbers, values }: KeyColumn, compare: Compare): Sorted {
  spend(places.length);
  const next = new Uint32Array(values.length);
  for (const number of numbers) next[number] = (next[number] ?? 0) + 1;
  const blocks: ConcordanceBlock[] = [];
  let before = 0;
  for (const number of [...values.keys()].sort((a, b) => compare(values[a] ?? '', values[b] ?? ''))) {
    const count = next[number] ?? 0;
    blocks.push({ value: values[number] ?? '', count });
    next[number] = before;
    before += count;
  }
  const ordered = new Uint32Array(places.length);
  for (const occurrence of places) {
    const number = numbers[occurrence] ?? 0;
    const place = next[number] ?? 0;
    ordered[place] = occurrence;
    next[number] = place + 1;
  }
  return { places: ordered, blocks };
}
