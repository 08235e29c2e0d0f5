import type { AskedWords } from '../rank/relaxed.ts';
import type { Term } from '../words/field.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING, NOTHING } from './cluster-clause.ts';

/**
 * Which documents hold words that weigh enough together, as a query without weights: which words are enough by themselves, which two
 * together, and so on. The cluster then adds up nothing, so that nothing is rounded there, and the search is as cheap as one for any
 * of the words.
 */

/** Sums of single precision, here and in the cluster, differ from exact ones by less than this share. */
export const ROUNDED = 1e-4;
/** Terms that one such query asks for, those asked for in several places counted in each. */
const MOST_ASKED = 96;

/**
 * Finds the documents that a relaxed search finds. Null where that takes a query too long, or where some words weigh so nearly what is
 * needed that the rounding of their sum decides.
 * @param holds finds the documents that hold a term
 */
export function weighingEnough(
  { groups, least }: AskedWords,
  holds: (term: Term) => ClusterClause,
): ClusterClause | null {
  const ordered = groups
    .map((terms) => terms.toSorted((a, b) => b.weight - a.weight))
    .sort(([a], [b]) => (b?.weight ?? 0) - (a?.weight ?? 0));
  const margin = least * ROUNDED;
  /** What the groups from each on weigh at most. */
  const most = ordered.map((_, from) =>
    ordered.slice(from).reduce((sum, [heaviest]) => sum + (heaviest?.weight ?? 0), 0),
  );
  let asked = 0;
  let isSure = true;
  /** Of which one must hold, so that the groups from one on weigh what is still needed. */
  const ways = (from: number, needed: number): ClusterClause[] => {
    if (Math.abs(needed) <= margin) isSure = false;
    if (needed <= 0 || !isSure) return [EVERYTHING];
    if (asked > MOST_ASKED || (most[from] ?? 0) < needed - margin) return [];
    const withOne = (ordered[from] ?? []).map(({ term, weight }) => {
      asked++;
      return [holds(term), anyOf(ways(from + 1, needed - weight))];
    });
    const possible = withOne.filter((clauses) => !clauses.includes(NOTHING)).map(allOf);
    return [...possible, ...ways(from + 1, needed)];
  };
  const clause = anyOf(ways(0, least));
  return isSure && asked <= MOST_ASKED ? clause : null;
}
