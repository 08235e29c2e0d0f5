import type { Gazetteer } from '../gazetteer/index.ts';
import type { Collection } from '../local/collection.ts';
import { LocalEngine } from '../local/local-engine.ts';
import type { OccurrencesAsked, SearchRequest } from '../types.ts';
import { allOf } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { filterClauses } from './filter-clauses.ts';
import type { FoundCollections } from './found-collections.ts';
import { type QueryCounter, withCounts } from './outside-queries.ts';
import {
  filtered,
  keysOfPlan,
  type Plan,
  planExact,
  planRelaxed,
  termsOfExact,
  termsOfRelaxed,
} from './plan.ts';

/** What of a question decides which documents its answer is made of. */
type Asked = Pick<SearchRequest, 'q' | 'lang' | 'filters' | 'match'>;

/** Fetches the documents that answers are made of, and lets the local engine answer from them. */
export class AskedDocuments {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #counter: QueryCounter;
  readonly #gazetteer: Gazetteer;

  constructor(source: ClusterSource, found: FoundCollections, counter: QueryCounter, gazetteer: Gazetteer) {
    this.#source = source;
    this.#found = found;
    this.#counter = counter;
    this.#gazetteer = gazetteer;
  }

  /**
   * Reads a search, and fetches what its ranking asks for; of an exact one what counting it as a relaxed one asks for too. Throws
   * `QuerySyntaxError` and `RequestError`.
   */
  async plan(request: Asked): Promise<Plan> {
    if (request.match === 'exact') {
      const plan = planExact(request, this.#gazetteer);
      await this.#source.learn([...termsOfExact(plan), ...termsOfRelaxed(request, this.#gazetteer)]);
      return plan;
    }
    await this.#source.learn(termsOfRelaxed(request, this.#gazetteer));
    return planRelaxed(request, this.#gazetteer, this.#source.statistics);
  }

  /**
   * All documents that a search finds, and no fewer. Rejects, as all here, with `OverloadError` where that is too much.
   * @param widened whether terms may stand in what was left out too
   */
  async matching(request: OccurrencesAsked, signal?: AbortSignal, widened = false): Promise<Collection> {
    const plan = await this.plan(request);
    const { clause } = widened ? plan.widened : plan.reading;
    return this.#found.needed(allOf([clause, filtered(plan)]), signal);
  }

  /** The same for finding its occurrences, and nothing else. */
  async matched(request: OccurrencesAsked, signal?: AbortSignal): Promise<Collection> {
    if (request.match === 'relaxed') return this.matching(request, signal);
    const plan = await this.plan(request);
    const clause = allOf([plan.reading.clause, filtered(plan)]);
    return this.#found.matching(clause, keysOfPlan(plan), signal);
  }

  /** All documents that the filters of a request let pass, whatever it asks. */
  async passing(request: Pick<SearchRequest, 'filters'>, signal?: AbortSignal): Promise<Collection> {
    const clauses = filterClauses(request.filters).map(({ clause }) => clause);
    return this.#found.needed(allOf(clauses), signal);
  }

  /** An answer whose remarks tell what other queries find. */
  async counted<Answer>(
    collection: Collection,
    request: Asked,
    answer: (engine: LocalEngine) => Promise<Answer>,
  ): Promise<Answer> {
    await this.plan(request);
    return await withCounts(this.#counter, (outside) => answer(new LocalEngine({ ...collection, outside })));
  }
}
