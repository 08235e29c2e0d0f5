import { clausesOf } from '../columns/clauses.ts';
import { QuerySyntaxError, RequestError } from '../errors.ts';
import type { QueryRemark } from '../query/lexer.ts';
import type { QueryOffer, QueryProblem } from '../types.ts';
import type { Collection } from './collection.ts';
import { searchExact } from './exact-search.ts';
import type { Selection } from './outside-counts.ts';

/** Other queries counted for one answer: each is a search without its presentation. */
const MOST_OFFERS = 8;

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
  let left = MOST_OFFERS;
  return remarks
    .filter(({ onlyIfNothingFound }) => found === 0 || !onlyIfNothingFound)
    .filter(({ onlyIfFound }) => onlyIfFound === undefined || finds(collection, request, onlyIfFound))
    .map(({ message, start, end, offers, onlyIfFound }) => {
      const counted: QueryOffer[] = [];
      for (const { label, q } of offers) {
        if (left === 0) break;
        left -= 1;
        const documents = countExact(collection, request, q);
        if (documents !== null) counted.push({ label, q, documents });
      }
      const told: QueryProblem =
        counted.length === 0 ? { message, start, end } : { message, start, end, offers: counted };
      return onlyIfFound === undefined || (counted[0]?.documents ?? 0) > 0 ? told : null;
    })
    .filter((problem) => problem !== null);
}

const finds = (collection: Collection, request: Selection, q: string): boolean =>
  (countExact(collection, request, q) ?? 0) > 0;
