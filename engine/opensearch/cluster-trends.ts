import { z } from 'zod';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Collection } from '../local/collection.ts';
import { searchExact } from '../local/exact-search.ts';
import type { Spelling } from '../text/forms.ts';
import { baseOf, ofQuery, remarksOf, seriesOf } from '../trends/trends.ts';
import type { TrendsAnswer, TrendsRequest } from '../types.ts';
import { allOf } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { filterClauses } from './filter-clauses.ts';
import { literalsOf, occurrencesOf, SUMMED_SCORES } from './literals.ts';
import { filtered, type Plan, planExact } from './plan.ts';
import { trendAggregations, trendSums } from './trend-counts.ts';

const ADDED = z.object({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.looseObject({ sum: z.object({ value: z.number() }) }),
});
const SUMMED_CHARACTERS = { sum: { field: 'characters' } } as const;

/** A query of which the cluster decides what it finds, and counts it. */
interface DecidedQuery {
  plan: Plan;
  literals: readonly Spelling[];
}

/**
 * Trends that the cluster adds up by itself, however much the queries find; null where it does not decide all of them. Throws
 * `QuerySyntaxError` and `RequestError`, which names the query where there are several.
 * @param none a collection without documents, which tells what is said of a query
 */
export async function clusterTrends(
  source: Pick<ClusterSource, 'searches' | 'facts'>,
  request: TrendsRequest,
  none: Collection,
  gazetteer: Gazetteer,
  signal?: AbortSignal,
): Promise<TrendsAnswer | null> {
  const { by, across, lang, filters } = request;
  const decided = request.queries.map((q, index) => decidedQuery(q, index, request, gazetteer));
  const asked = decided.filter((query) => query !== null);
  if (request.match === 'relaxed' || request.removed || across !== null || asked.length < decided.length)
    return null;
  const all = { bool: { filter: [allOf(filterClauses(filters).map(({ clause }) => clause))] } };
  const [base, ...found] = (
    await source.searches(
      [bodyOf(by, all, SUMMED_CHARACTERS), ...asked.map((query) => queryBody(by, query))],
      signal,
    )
  ).map((answer) => ADDED.parse(answer));
  const down = baseOf(by, trendSums(by, base?.aggregations, gazetteer), (value) => value, gazetteer, lang);
  return {
    by,
    problems: [],
    fingerprint: source.facts.manifest.fingerprint,
    base: down.base,
    series: found.map(({ hits, aggregations }, at) => {
      const q = request.queries[at] ?? '';
      const documents = hits.total.value;
      const { problems } = searchExact(none, { q, lang, filters });
      const occurrences = asked[at]?.literals.length === 0 ? 0 : aggregations.sum.value;
      const told = { q, problems: remarksOf(problems, documents), total: { documents, occurrences } };
      return seriesOf(down, trendSums(by, aggregations, gazetteer), told);
    }),
  };
}

function decidedQuery(
  q: string,
  index: number,
  request: TrendsRequest,
  gazetteer: Gazetteer,
): DecidedQuery | null {
  try {
    const plan = planExact({ ...request, q }, gazetteer);
    const literals = literalsOf(plan.marked)?.flat();
    return !plan.reading.decides || literals === undefined ? null : { plan, literals };
  } catch (error) {
    throw ofQuery(error, index, request);
  }
}

/** Scores nothing where nothing is to be counted. */
function queryBody(by: TrendsRequest['by'], { plan, literals }: DecidedQuery): object {
  const found = allOf([plan.reading.clause, filtered(plan)]);
  const query =
    literals.length === 0 ? { bool: { filter: [found] } } : occurrencesOf('reading', literals, [found]);
  return bodyOf(by, query, SUMMED_SCORES);
}

const bodyOf = (by: TrendsRequest['by'], query: object, amount: { sum: object }): object => ({
  query,
  size: 0,
  track_total_hits: true,
  aggs: { ...trendAggregations(by, amount), sum: amount },
});
