import type { AskedWords } from '../rank/relaxed.ts';
import type { Term } from '../words/field.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING, NOTHING } from './cluster-clause.ts';

/**
 * Which documents hold words that weigh enough together, as a query without weights: which words are enough by themselves, which two
 * together, and so on. The cluster then adds up nothing, so that nothing is rounded there otherwise than here, and the search is as cheap
 * as one for any of the words.
 */

/** Terms that one such query asks for, those asked for in several places counted in each. */
const MOST_ASKED = 96;
/** Half of what the last bit of a number of single precision stands for, as a share of the number. */
const HALF_A_BIT = 2 ** -24;

/**
 * Sums of so many weights in single precision, here and in the cluster, differ from exact ones by less than this share: each addition
 * may be half a bit off, each weight too; twice that is left between.
 */
export const roundedShare = (weights: number): number => 4 * (weights + 1) * HALF_A_BIT;

/**
 * Finds the documents that a relaxed search finds, to the last bit of the sums that `Scorer.holding` makes. Null where that takes a
 * query too long.
 * @param holds finds the documents that hold a term
 */
export function weighingEnough(
  { groups, least }: AskedWords,
  holds: (term: Term) => ClusterClause,
): ClusterClause | null {
  const ordered = [...groups.entries()]
    .map(([place, terms]) => ({ place, terms: terms.toSorted((a, b) => b.weight - a.weight) }))
    .sort((a, b) => (b.terms[0]?.weight ?? 0) - (a.terms[0]?.weight ?? 0));
  /** Of each group, as it was asked, the weight of what is held of it. */
  const held = groups.map(() => 0);
  let asked = 0;
  /** Whether it is enough with all of the groups from one on. */
  const isEnoughWith = (from: number): boolean => {
    const most = [...held];
    for (const { place, terms } of ordered.slice(from)) most[place] = terms[0]?.weight ?? 0;
    return weighsEnough(most, least);
  };
  /** Of which one must hold, so that with the groups from one on it is enough. */
  const ways = (from: number): ClusterClause[] => {
    if (weighsEnough(held, least)) return [EVERYTHING];
    const group = ordered[from];
    if (group === undefined || asked > MOST_ASKED || !isEnoughWith(from)) return [];
    const withOne = group.terms.map(({ term, weight }) => {
      asked++;
      held[group.place] = weight;
      return [holds(term), anyOf(ways(from + 1))];
    });
    held[group.place] = 0;
    const possible = withOne.filter((clauses) => !clauses.includes(NOTHING)).map(allOf);
    return [...possible, ...ways(from + 1)];
  };
  const clause = anyOf(ways(0));
  return asked <= MOST_ASKED ? clause : null;
}

/**
 * Whether what is held of each group weighs enough, as `Scorer.holding` adds it up: what is enough by itself, or the sum of the others
 * in single precision, in the order of the groups. To hold more never weighs less.
 */
function weighsEnough(weights: readonly number[], least: number): boolean {
  let sum = 0;
  for (const weight of weights) {
    if (Math.fround(weight) >= least) return true;
    sum = Math.fround(sum + weight);
  }
  return sum >= least;
}
