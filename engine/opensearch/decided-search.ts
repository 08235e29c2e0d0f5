import type { Spelling } from '../text/forms.ts';
import type { SearchRequest } from '../types.ts';
import type { RankedFor } from './candidate-order.ts';
import { type Candidate, candidates, type Sought } from './candidates.ts';
import { allOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { atPlaces, type FoundHere } from './found-here.ts';
import { filtered, type Plan } from './plan.ts';

/** A search of which it is known what it finds, however much that is. */
export interface DecidedSearch {
  plan: Plan;
  /** The texts that count as occurrences, by term; each text is of one term. */
  texts: readonly (readonly Spelling[])[];
  /** By what the cluster picks the first documents; empty where there is no reason to prefer any. */
  order: readonly ClusterClause[];
  /** What was found here, of a search that the cluster does not decide; null where the cluster decides and counts. */
  found: FoundHere | null;
}

export const rankedFor = (
  { plan: { terms, words, marked } }: DecidedSearch,
  { match }: SearchRequest,
): RankedFor => ({ match, terms, words, marked: marked.length });

/** Finds what a search finds. */
export const foundClause = ({ plan, found }: DecidedSearch): ClusterClause =>
  found === null ? allOf([plan.reading.clause, filtered(plan)]) : atPlaces(found.orders);

/** Which candidates are wanted of those that a search finds. */
interface Part {
  from: number;
  size: number;
  isFolded: boolean;
}

/** Candidates of a search, with what is known of them here. */
export async function candidatesOf(
  source: ClusterSource,
  asked: DecidedSearch,
  sort: SearchRequest['sort'],
  part: Part,
  signal?: AbortSignal,
): Promise<Candidate[]> {
  const { plan, texts, order, found } = asked;
  const sought: Sought = {
    terms: plan.marked.length === 0 ? [] : plan.words.terms.map(({ term }) => term),
    texts: found === null ? texts : [],
  };
  const wanted = { clause: foundClause(asked), order, sort, ...part };
  const some = await candidates(source, sought, wanted, signal);
  if (found === null) return some;
  return some.map((candidate) => ({
    ...candidate,
    occurrences: found.occurrencesOf(candidate.order),
    together: found.togetherIn(candidate.order),
  }));
}
