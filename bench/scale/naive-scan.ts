import type { BenchDocument } from '../texts.ts';
import { answers } from '../truth.ts';
import type { ScaleQuery } from './scale-queries.ts';

/** The right answer of each query, by document number: one reading of all texts, without any index. */
export function naiveScan(
  texts: Iterable<BenchDocument>,
  queries: readonly ScaleQuery[],
): ReadonlySet<number>[] {
  const found = queries.map(() => new Set<number>());
  let number = 0;
  for (const document of texts) {
    queries.forEach((query, at) => {
      if (answers(document, query)) found[at]?.add(number);
    });
    number++;
  }
  return found;
}

/** Whether two sets of documents are the same. */
export function sameDocuments(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}

/**
 * The positions of the queries that are compared: the first so many of each kind. What a relaxed query should find is a
 * matter of weights and not of characters, so that a scan says nothing of it.
 */
export function checkedQueries(queries: readonly ScaleQuery[], each: number): number[] {
  const counts = new Map<string, number>();
  return [...queries.keys()].filter((at) => {
    const query = queries[at];
    if (query === undefined || query.match === 'relaxed') return false;
    const count = counts.get(query.kind) ?? 0;
    counts.set(query.kind, count + 1);
    return count < each;
  });
}
