import { clausesOf } from '../columns/clauses.ts';
import { QuerySyntaxError, RequestError } from '../errors.ts';
import type { QueryRemark } from '../query/lexer.ts';
import type { QueryOffer, QueryProblem } from '../types.ts';
import type { Collection } from './collection.ts';
import { searchExact } from './exact-search.ts';
import type { Selection } from './outside-counts.ts';

/** Other queries counted for one answer, each once: each is a search without its presentation. */
const MOST_COUNTED = 8;

/** Documents that an exact search for `q` finds under the filters of a request; null where it is no query. */
export function countExact(collection: Collection, request: Selection, q: string): number | null {
  if (collection.outside !== undefined) return collection.outside.exact(request, q);
  try {
    const { documents, clauses } = searchExact(collection, { ...request, q });
    const all = [...clauses, ...clausesOf(request.filters, collection.columns)];
    return documents.reduce(
      (count, document) => (all.every((clause) => clause.passes(document)) ? count + 1 : count),
      0,
    );
  } catch (error) {
    if (error instanceof QuerySyntaxError || error instanceof RequestError) return null;
    throw error;
  }
}

/** The remarks worth telling of a search that found so many documents, their offers counted. */
export function countedRemarks(
  collection: Collection,
  request: Selection,
  remarks: readonly QueryRemark[],
  found: number,
): QueryProblem[] {
  const counts = new Map<string, number | null>();
  /** Null where `q` is no query, and where enough have been counted. */
  const count = (q: string): number | null => {
    const known = counts.get(q);
    if (known !== undefined) return known;
    if (counts.size === MOST_COUNTED) return null;
    const documents = countExact(collection, request, q);
    counts.set(q, documents);
    return documents;
  };
  return remarks.flatMap(({ message, start, end, offers, onlyIfFound, onlyIfNothingFound }) => {
    if (onlyIfNothingFound && found > 0) return [];
    if (onlyIfFound !== undefined && (count(onlyIfFound) ?? 0) === 0) return [];
    const counted = offers.flatMap(({ label, q }): QueryOffer[] => {
      const documents = count(q);
      return documents === null ? [] : [{ label, q, documents }];
    });
    if (onlyIfFound !== undefined && (counted[0]?.documents ?? 0) === 0) return [];
    return [{ message, start, end, ...(counted.length === 0 ? {} : { offers: counted }) }];
  });
}
