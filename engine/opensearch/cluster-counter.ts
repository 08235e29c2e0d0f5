import { clausesOf } from '../columns/clauses.ts';
import { QuerySyntaxError, RequestError } from '../errors.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Selection } from '../local/outside-counts.ts';
import { countRelaxed } from '../local/relaxed-search.ts';
import { allOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import type { FoundCollections } from './found-collections.ts';
import type { LookedFor } from './found-here.ts';
import type { Kept } from './kept.ts';
import type { QueryCounter } from './outside-queries.ts';
import { type Certainty, filtered, type Plan, planExact, planRelaxed, termsOfRelaxed } from './plan.ts';

/** What a count that is kept takes in memory, with its clause. */
const BYTES_OF_A_COUNT = 4_000;

/** Finds what a plan finds, filters applied; and others, where the cluster does not decide it. */
const clauseOf = (plan: Plan): ClusterClause => allOf([plan.reading.clause, filtered(plan)]);

/** Counts queries in all of a collection: by the cluster where it decides them, else in the documents that may match. */
export class ClusterCounter implements QueryCounter {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #looked: LookedFor;
  readonly #gazetteer: Gazetteer;
  readonly #counts: Kept<string, number>;

  constructor(source: ClusterSource, found: FoundCollections, looked: LookedFor, gazetteer: Gazetteer) {
    this.#source = source;
    this.#found = found;
    this.#looked = looked;
    this.#gazetteer = gazetteer;
    this.#counts = source.room.keep(() => BYTES_OF_A_COUNT);
  }

  async exact(request: Selection): Promise<number | null> {
    try {
      const plan = planExact(request, this.#gazetteer);
      if (plan.reading.decides) return await this.#count(clauseOf(plan));
      return (await this.#looked.find(plan, request)).orders.length;
    } catch (error) {
      if (error instanceof QuerySyntaxError || error instanceof RequestError) return null;
      throw error;
    }
  }

  /** Documents that a clause finds. */
  #count(clause: ClusterClause): Promise<number> {
    return this.#counts.known(JSON.stringify(clause), async () => {
      const [count = 0] = await this.#source.counts([clause]);
      return count;
    });
  }

  async relaxed(request: Selection): Promise<number> {
    await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
    const plan = (certainty: Certainty): Plan =>
      planRelaxed(request, this.#gazetteer, this.#source.statistics, certainty);
    const possible = plan('possible');
    if (possible.reading.decides) {
      const plans = possible.isRounded ? [possible, plan('certain')] : [possible];
      const counts = await Promise.all(plans.map((one) => this.#count(clauseOf(one))));
      const [most = 0] = counts;
      if (counts.every((count) => count === most)) return most;
    }
    const collection = await this.#found.needed(clauseOf(possible));
    return countRelaxed(collection, request, clausesOf(request.filters, collection.columns));
  }
}
