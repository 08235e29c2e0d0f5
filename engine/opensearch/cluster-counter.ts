import { clausesOf } from '../columns/clauses.ts';
import { QuerySyntaxError, RequestError } from '../errors.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Selection } from '../local/outside-counts.ts';
import { countRelaxed } from '../local/relaxed-search.ts';
import { allOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import type { FoundCollections } from './found-collections.ts';
import type { LookedFor } from './found-here.ts';
import type { QueryCounter } from './outside-queries.ts';
import { type Certainty, filtered, type Plan, planExact, planRelaxed, termsOfRelaxed } from './plan.ts';

/** Finds what a plan finds, filters applied; and others, where the cluster does not decide it. */
const clauseOf = (plan: Plan): ClusterClause => allOf([plan.reading.clause, filtered(plan)]);

/** Counts queries in all of a collection: by the cluster where it decides them, else in the documents that may match. */
export class ClusterCounter implements QueryCounter {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #looked: LookedFor;
  readonly #gazetteer: Gazetteer;

  constructor(source: ClusterSource, found: FoundCollections, looked: LookedFor, gazetteer: Gazetteer) {
    this.#source = source;
    this.#found = found;
    this.#looked = looked;
    this.#gazetteer = gazetteer;
  }

  async exact(request: Selection): Promise<number | null> {
    try {
      const plan = planExact(request, this.#gazetteer);
      if (plan.reading.decides) return (await this.#source.counts([clauseOf(plan)]))[0] ?? 0;
      return (await this.#looked.find(plan, request)).orders.length;
    } catch (error) {
      if (error instanceof QuerySyntaxError || error instanceof RequestError) return null;
      throw error;
    }
  }

  async relaxed(request: Selection): Promise<number> {
    await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
    const plan = (certainty: Certainty): Plan =>
      planRelaxed(request, this.#gazetteer, this.#source.statistics, certainty);
    const possible = plan('possible');
    if (possible.reading.decides) {
      const plans = possible.isRounded ? [possible, plan('certain')] : [possible];
      const counts = await this.#source.counts(plans.map(clauseOf));
      const [most = 0] = counts;
      if (counts.every((count) => count === most)) return most;
    }
    const collection = await this.#found.needed(clauseOf(possible));
    return countRelaxed(collection, request, clausesOf(request.filters, collection.columns));
  }
}
