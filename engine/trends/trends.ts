import { spend } from '../budget.ts';
import { type Clause, clausesOf, passing } from '../columns/clauses.ts';
import { RequestError } from '../errors.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Collection } from '../local/collection.ts';
import { searchExact } from '../local/exact-search.ts';
import type { Matched } from '../local/matched.ts';
import { searchRelaxed } from '../local/relaxed-search.ts';
import { DocumentSet } from '../match/document-set.ts';
import type {
  Language,
  TrendsAnswer,
  TrendsBase,
  TrendsBy,
  TrendsCell,
  TrendsRequest,
  TrendsSeries,
  TrendsValue,
} from '../types.ts';
import { type Grouping, groupingBy } from './grouping.ts';
import { trendsLabel } from './labels.ts';
import { problemOfQuery } from './of-query.ts';
import { trendsOrder } from './order.ts';

/** What counts under one value. */
export interface Sums {
  documents: number;
  /** Occurrences of a query, or characters of texts. */
  amount: number;
  possible: number;
}

export const noSums = (): Sums => ({ documents: 0, amount: 0, possible: 0 });

/** Adds documents up by key; `amountOf` is added up beside them. */
function sumsBy(
  { keyOf, countOthers }: Grouping,
  documents: Uint32Array,
  amountOf: Uint32Array,
): Map<number, Sums> {
  spend(documents.length);
  const sums = new Map<number, Sums>();
  const of = (key: number): Sums => {
    const known = sums.get(key);
    if (known !== undefined) return known;
    const made = noSums();
    sums.set(key, made);
    return made;
  };
  for (const document of documents) {
    const own = of(keyOf(document));
    own.documents += 1;
    own.amount += amountOf[document] ?? 0;
  }
  for (const [key, count] of countOthers(documents)) of(key).possible = count;
  return sums;
}

/** What a query finds under the filters of the request. */
interface Found {
  documents: Uint32Array;
  occurrencesOf: Uint32Array;
  occurrences: number;
  problems: TrendsSeries['problems'];
}

/** The documents as the search lists them, by one pass of matching. */
function find(collection: Collection, request: TrendsRequest, q: string, filters: readonly Clause[]): Found {
  const { columns } = collection;
  const asked = { q, lang: request.lang, filters: request.filters };
  const matched: Matched =
    request.match === 'exact' ? searchExact(collection, asked) : searchRelaxed(collection, asked);
  const leftOut = request.removed ? matched.findRemoved() : null;
  const candidates =
    leftOut === null ? matched.documents : columns.places.living(leftOut.documents.toArray());
  const documents = passing(candidates, [...matched.clauses, ...filters]);
  const counts = matched.marks?.count(DocumentSet.of(columns.size, documents));
  return {
    documents,
    occurrencesOf: counts?.occurrencesOf ?? new Uint32Array(columns.size),
    occurrences: counts?.occurrences ?? 0,
    problems: remarksOf(matched.problems, documents.length),
  };
}

/** What went wrong with one of the queries; where there are several, it says with which. */
export function ofQuery(error: unknown, index: number, { queries, lang }: TrendsRequest): unknown {
  return error instanceof RequestError && queries.length > 1
    ? new RequestError(error.problems.map((problem) => problemOfQuery(problem, index, lang)))
    : error;
}

/** Base and keys in their order. */
interface Base<Key> {
  keys: Key[];
  base: TrendsBase[];
}

/** Sums of all documents as a base, in its order. */
export function baseOf<Key>(
  by: TrendsBy,
  sums: ReadonlyMap<Key, Sums>,
  named: (key: Key) => TrendsValue,
  gazetteer: Gazetteer,
  lang: Language,
): Base<Key> {
  const compare = trendsOrder(by);
  const rows = Array.from(sums, ([key, { documents, amount, possible }]) => {
    const value = named(key);
    const label = trendsLabel(by, value, gazetteer, lang);
    return { key, row: { value, label, documents, characters: amount, possible } };
  });
  rows.sort((a, b) => compare(a.row, b.row));
  return { keys: rows.map(({ key }) => key), base: rows.map(({ row }) => row) };
}

/** The series of a query in the order of a base. */
export function seriesOf<Key>(
  { keys, base }: Base<Key>,
  sums: ReadonlyMap<Key, Sums>,
  told: Omit<TrendsSeries, 'points'>,
): TrendsSeries {
  const points = keys.map((key, place) => {
    const { documents, amount, possible } = sums.get(key) ?? noSums();
    return { value: base[place]?.value ?? '', documents, occurrences: amount, possible };
  });
  return { ...told, points };
}

/** Remarks on a query that found so many documents. */
export const remarksOf = (problems: Matched['problems'], found: number): TrendsSeries['problems'] =>
  problems
    .filter(({ onlyIfNothingFound }) => found === 0 || !onlyIfNothingFound)
    .filter(({ onlyIfFound }) => onlyIfFound === undefined)
    .map(({ message, start, end }) => ({ message, start, end }));

/** Where two groupings meet, by the keys of both. */
function cellsOf(
  [first, second]: readonly [Grouping, Grouping],
  [down, across]: readonly [Base<number>, Base<number>],
  all: Uint32Array,
  characters: Uint32Array,
  found: Found,
): TrendsCell[] {
  spend(2 * (all.length + found.documents.length));
  const width = across.keys.length;
  const rowOf = new Map(down.keys.map((key, at) => [key, at]));
  const columnOf = new Map(across.keys.map((key, at) => [key, at]));
  const cellOf = (document: number): number =>
    (rowOf.get(first.keyOf(document)) ?? 0) * width + (columnOf.get(second.keyOf(document)) ?? 0);
  const base = new Map<number, Sums>();
  const query = new Map<number, Sums>();
  const add = (to: Map<number, Sums>, document: number, amountOf: Uint32Array): void => {
    const cell = cellOf(document);
    const sums = to.get(cell) ?? noSums();
    sums.documents += 1;
    sums.amount += amountOf[document] ?? 0;
    to.set(cell, sums);
  };
  for (const document of all) add(base, document, characters);
  for (const document of found.documents) add(query, document, found.occurrencesOf);
  return [...base]
    .sort(([a], [b]) => a - b)
    .flatMap(([cell, held]) => {
      const row = down.base[Math.floor(cell / width)];
      const column = across.base[cell % width];
      if (row === undefined || column === undefined) return [];
      const { documents = 0, amount = 0 } = query.get(cell) ?? {};
      return {
        value: row.value,
        across: column.value,
        documents,
        occurrences: amount,
        base: { documents: held.documents, characters: held.amount },
      };
    });
}

/**
 * How often queries are found by year, region or type, and by two of them at once for the first query where that is asked. Each
 * query is one pass of matching. Throws `QuerySyntaxError` and `RequestError`, which names the query where there are several.
 */
export function trends(collection: Collection, request: TrendsRequest): TrendsAnswer {
  const { columns, everything, gazetteer, manifest } = collection;
  const { by, across, lang } = request;
  const baseBy = (of: TrendsBy, grouping: Grouping): Base<number> =>
    baseOf(of, sumsBy(grouping, all, columns.characters), grouping.valueOf, gazetteer, lang);
  const filters = clausesOf(request.filters, columns);
  const all = passing(everything, filters);
  const grouping = groupingBy(by, columns, gazetteer);
  const down = baseBy(by, grouping);
  const found = request.queries.map((q, index) => {
    try {
      return find(collection, request, q, filters);
    } catch (error) {
      throw ofQuery(error, index, request);
    }
  });
  const series = found.map((each, at): TrendsSeries => {
    const total = { documents: each.documents.length, occurrences: each.occurrences };
    const told = { q: request.queries[at] ?? '', problems: each.problems, total };
    return seriesOf(down, sumsBy(grouping, each.documents, each.occurrencesOf), told);
  });
  const answer: TrendsAnswer = {
    by,
    problems: [],
    fingerprint: manifest.fingerprint,
    base: down.base,
    series,
  };
  const [first] = found;
  if (across === null || first === undefined) return answer;
  const other = groupingBy(across, columns, gazetteer);
  const beside = baseBy(across, other);
  const cells = cellsOf([grouping, other], [down, beside], all, columns.characters, first);
  return { ...answer, across: { by: across, base: beside.base, cells } };
}
