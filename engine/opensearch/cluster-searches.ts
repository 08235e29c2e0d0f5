import type { Gazetteer } from '../gazetteer/index.ts';
import { LocalEngine } from '../local/local-engine.ts';
import { openedTerms } from '../local/nothing-found.ts';
import { search } from '../local/search.ts';
import type { DocumentId, Hit, Listed, SearchAnswer, SearchRequest } from '../types.ts';
import type { AskedDocuments } from './asked-documents.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING, NOTHING } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { DecidedAnswers } from './decided-answers.ts';
import type { DecidedSearch } from './decided-search.ts';
import type { FoundCollections } from './found-collections.ts';
import type { LookedFor } from './found-here.ts';
import { literalsOf } from './literals.ts';
import { nearOrder } from './near-order.ts';
import { type QueryCounter, withCounts } from './outside-queries.ts';
import { isFoundInPassages } from './passage-search.ts';
import { filtered, filteredButOne, type Plan, planRelaxed } from './plan.ts';
import { queryClause } from './query-clauses.ts';
import { QUESTIONS_AT_ONCE, severalAtOnce } from './several-at-once.ts';

/**
 * Documents fetched for each character that may be another: more than are read of them, since some hold the characters around it
 * and not together.
 */
const ALIKE_LISTED = 100;

/** What searches are answered with. */
interface SearchParts {
  source: ClusterSource;
  found: FoundCollections;
  looked: LookedFor;
  counter: QueryCounter;
  documents: AskedDocuments;
  gazetteer: Gazetteer;
}

/**
 * Answers searches: from what the cluster decides, from what was found in the passages that may match, or, where neither tells all,
 * from all documents that may match.
 */
export class ClusterSearches {
  readonly #parts: SearchParts;
  readonly #answers: DecidedAnswers;

  /** @param ranked documents of which the scores are worked out, where not as usual */
  constructor(parts: SearchParts, ranked?: number) {
    this.#parts = parts;
    const { source, found, gazetteer, counter } = parts;
    this.#answers = new DecidedAnswers(source, found, gazetteer, counter, ranked);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const plan = await this.#parts.documents.plan(request);
    const reach = request.match === 'exact' ? plan.widened : plan.reading;
    const decided = await this.#decided(plan, request, signal);
    if (decided !== null) {
      const answer = await this.#answers.answer(decided, request, signal);
      if (answer.total.documents > 0 || request.match === 'relaxed') return answer;
      const { facets, total } = answer;
      const clause = decided.found === null ? allOf([reach.clause, filtered(plan)]) : NOTHING;
      return { ...(await this.#small(plan, clause, request, signal)), facets, total };
    }
    const answer = await this.#small(plan, allOf([reach.clause, filteredButOne(plan)]), request, signal);
    return { ...answer, tookMs: Math.round((performance.now() - started) * 1000) / 1000 };
  }

  async *hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const large = await this.#largeOf(request, signal);
    if (large === null) {
      const collection = await this.#parts.documents.matching(request, signal, request.removed);
      yield* new LocalEngine(collection).hitsNow(request);
    } else yield* this.#answers.hits(large, request, signal);
  }

  async listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed> {
    const asked: SearchRequest = { ...request, group: 'document' };
    const large = await this.#largeOf(asked, signal);
    if (large === null) {
      const collection = await this.#parts.documents.matching(request, signal, request.removed);
      return new LocalEngine(collection).listed(request);
    }
    if (request.duplicates === 'all') {
      const { total } = await this.#answers.counted(large, asked, signal);
      return { hits: total.documents, occurrences: total.occurrences, removed: 0 };
    }
    const held: Listed = { hits: 0, occurrences: 0, removed: 0 };
    for await (const hits of this.#answers.hits(large, { ...asked, passages: 0 }, signal)) {
      held.hits += hits.length;
      for (const { occurrences } of hits) held.occurrences += occurrences;
    }
    return held;
  }

  /** The answer of a search from all documents that it may be made of. */
  async #small(
    plan: Plan,
    clause: ClusterClause,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<SearchAnswer> {
    const { found, counter } = this.#parts;
    const from = async (asked: ClusterClause): Promise<SearchAnswer> => {
      const collection = await found.needed(asked, signal);
      return withCounts(counter, (outside) => search({ ...collection, outside }, request));
    };
    const answer = await from(clause);
    const misspelt = answer.nothing === undefined ? [] : await this.#alike(plan, signal);
    return misspelt.length === 0 ? answer : await from(anyOf([clause, { ids: { values: misspelt } }]));
  }

  /** A search that finds more than one answer can be made of; null where it does not, or it is not one for documents. */
  async #largeOf(request: SearchRequest, signal?: AbortSignal): Promise<DecidedSearch | null> {
    if (request.group === 'section' || request.removed) return null;
    const { documents, found } = this.#parts;
    const plan = await documents.plan(request);
    const isTooMuch = await found.isTooMuch(allOf([plan.reading.clause, filtered(plan)]), signal);
    return isTooMuch ? this.#decided(plan, request, signal) : null;
  }

  /** A search whose documents the cluster decides, or were found here; null where all that may match is to be fetched. */
  async #decided(plan: Plan, request: SearchRequest, signal?: AbortSignal): Promise<DecidedSearch | null> {
    const isOfSections = request.group === 'section';
    if (request.removed || (isOfSections && request.match === 'relaxed')) return null;
    const texts = literalsOf(plan.marked);
    if (!plan.reading.decides || !plan.widened.decides || texts === null) {
      if (request.match === 'relaxed' || plan.node === null) return null;
      if (isOfSections && !isFoundInPassages(plan.node)) return null;
      const found = await this.#parts.looked.find(plan, request, signal);
      return { plan, texts: [], order: this.#orderOf(plan, texts ?? []), found };
    }
    if (request.match === 'relaxed' && !(await this.#isCertain(request, plan, signal))) return null;
    return { plan, texts, order: this.#orderOf(plan, texts), found: null };
  }

  /** By what the cluster picks documents to be ranked. */
  #orderOf({ terms, words, marked }: Plan, texts: DecidedSearch['texts']): ClusterClause[] {
    const literals = texts.flat();
    const { statistics } = this.#parts.source;
    return marked.length === 0 ? [] : nearOrder({ terms, words, literals }, statistics);
  }

  /** Whether a relaxed search finds the same however sums are rounded. */
  async #isCertain(request: SearchRequest, plan: Plan, signal?: AbortSignal): Promise<boolean> {
    if (!plan.isRounded) return true;
    const { source, gazetteer } = this.#parts;
    const certain = planRelaxed(request, gazetteer, source.statistics, 'certain');
    const clauses = [plan, certain].map(({ reading }) => reading.clause);
    const [most, least] = await source.counts(clauses, signal);
    return most === least;
  }

  /** Documents that may hold the terms of a query with one character that is another, the first ones of each. */
  async #alike({ node }: Plan, signal?: AbortSignal): Promise<DocumentId[]> {
    const ids = new Set<DocumentId>();
    await severalAtOnce(node === null ? [] : openedTerms(node), QUESTIONS_AT_ONCE, async (term) => {
      const { clause } = queryClause(term, () => EVERYTHING, 'reading');
      for (const { id } of await this.#parts.source.documents.first(clause, ALIKE_LISTED, signal))
        ids.add(id);
    });
    return [...ids].sort();
  }
}
