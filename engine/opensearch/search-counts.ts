import { z } from 'zod';
import type { RegionNames } from '../columns/facet-counts.ts';
import type { Spelling } from '../text/forms.ts';
import type { SearchAnswer, SearchRequest } from '../types.ts';
import { allOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import {
  allFacets,
  FACETS,
  facetAggregations,
  facetsOf,
  readAllFacets,
  recounted,
  recounts,
} from './facet-aggregations.ts';
import { heldSections, occurrencesOf, passagesOf, SUMMED_SCORES } from './literals.ts';
import { filtered, filteredButOne, type Plan } from './plan.ts';

/** Different groups of copies counted with one question. */
const GROUPS_AT_ONCE = 10_000;

/** Documents that have copies. */
export const COPIED: ClusterClause = { term: { copied: true } };

const SUM = z.object({ value: z.number() });
/** Not all of them where documents are of others. */
const FIRST_GROUPS = z.object({ buckets: z.array(z.unknown()), sum_other_doc_count: z.number() });
const GROUPS = z.object({
  buckets: z.array(z.unknown()),
  after_key: z.record(z.string(), z.number()).optional(),
});
const PASSING = z.object({
  doc_count: z.number(),
  copied: z.object({ doc_count: z.number(), groups: FIRST_GROUPS }),
  held: z.object({ held: z.object({ sections: SUM }) }).optional(),
  sum: SUM.optional(),
  sections: SUM.optional(),
});
const COUNTS = z.object({ aggregations: z.looseObject({ passing: PASSING }) });
/** The same where there are no filters: all that is found passes. */
const ALL_COUNTS = z.object({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.looseObject(PASSING.omit({ doc_count: true }).shape),
});
const ANSWERED = z.object({ aggregations: z.unknown() });
const SUMMED = z.object({ aggregations: z.object({ sum: SUM }) });
const MORE_GROUPS = z.object({ aggregations: z.object({ groups: GROUPS }) });

/** How much a search finds in all. */
export type SearchCounts = Pick<SearchAnswer, 'total' | 'facets'>;

/**
 * Counts what a search finds, by the cluster alone: documents and their facets, distinct texts, passages, and occurrences in the texts
 * and in what was left out of them.
 * @param literals the texts that count as occurrences
 */
export async function searchCounts(
  source: Pick<ClusterSource, 'search' | 'searches'>,
  plan: Plan,
  literals: readonly Spelling[],
  { match, group }: Pick<SearchRequest, 'match' | 'group'>,
  names: RegionNames,
  signal?: AbortSignal,
): Promise<SearchCounts> {
  const withLeftOut = match === 'exact' && literals.length > 0;
  const [counted, ...sums] = await source.searches(
    [
      countsBody(plan, literals, group),
      ...(literals.length === 0 ? [] : [summed(passagesOf(literals, [plan.reading.clause, filtered(plan)]))]),
      // Only documents in which something was left out that counts: what else is found adds nothing.
      ...(withLeftOut
        ? [summed(occurrencesOf('removed', literals, [plan.widened.clause, filtered(plan)], 1))]
        : []),
    ],
    signal,
  );
  const [passages = 0, leftOut = 0] = sums.map((answer) => SUMMED.parse(answer).aggregations.sum.value);
  const { passing, facets } = readCounts(counted, plan);
  const { copied } = passing;
  const [groups, exactFacets] = await Promise.all([
    copiedGroups(source, plan, copied.groups, signal),
    countedWholly(source, plan, facets, signal),
  ]);
  return {
    total: {
      documents: passing.doc_count,
      texts: passing.doc_count - copied.doc_count + groups,
      passages,
      occurrences: passing.sum?.value ?? 0,
      ...(group === 'section'
        ? {
            sections: (passing.sections ?? passing.held?.held.sections)?.value ?? 0,
          }
        : {}),
      ...(match === 'exact' ? { removed: leftOut } : {}),
    },
    facets: facetsOf(exactFacets, names),
  };
}

function countsBody(plan: Plan, literals: readonly Spelling[], group: SearchRequest['group']): object {
  const bySections = group === 'section';
  const found = allOf([plan.reading.clause, filteredButOne(plan)]);
  const passing = {
    copied: { filter: COPIED, aggs: { groups: { terms: { field: 'group', size: GROUPS_AT_ONCE } } } },
    ...(bySections ? sectionsOf(literals) : {}),
    ...(literals.length === 0 ? {} : { sum: SUMMED_SCORES }),
  };
  const isFiltered = plan.facets.length > 0;
  return {
    query:
      literals.length === 0 ? { bool: { filter: [found] } } : occurrencesOf('reading', literals, [found]),
    size: 0,
    track_total_hits: !isFiltered,
    aggs: isFiltered
      ? { passing: { filter: filtered(plan), aggs: passing }, ...facetAggregations(plan) }
      : { ...passing, ...allFacets() },
  };
}

/** What was answered to these. */
function readCounts(
  counted: unknown,
  { facets }: Pick<Plan, 'facets'>,
): { passing: z.infer<typeof PASSING>; facets: z.infer<typeof FACETS> } {
  if (facets.length > 0) {
    const { aggregations } = COUNTS.parse(counted);
    return { passing: aggregations.passing, facets: FACETS.parse(aggregations) };
  }
  const { hits, aggregations } = ALL_COUNTS.parse(counted);
  const documents = hits.total.value;
  return {
    passing: { ...aggregations, doc_count: documents },
    facets: readAllFacets(aggregations, documents),
  };
}

/** Facets in which every count is exact. */
async function countedWholly(
  source: Pick<ClusterSource, 'search'>,
  plan: Plan,
  facets: z.infer<typeof FACETS>,
  signal?: AbortSignal,
): Promise<z.infer<typeof FACETS>> {
  const aggs = recounts(facets, plan);
  if (aggs === null) return facets;
  const query = { bool: { filter: [allOf([plan.reading.clause, filteredButOne(plan)])] } };
  const answer = await source.search({ query, size: 0, track_total_hits: false, aggs }, signal);
  return recounted(facets, ANSWERED.parse(answer).aggregations);
}

const sectionsOf = (literals: readonly Spelling[]): object =>
  literals.length === 0 ? { sections: { sum: { field: 'sections' } } } : { held: heldSections(literals) };

/** Adds up what a query scores. */
const summed = (query: ClusterClause): object => ({
  query,
  size: 0,
  track_total_hits: false,
  aggs: { sum: SUMMED_SCORES },
});

/** Different groups of copies among the found: those counted already, where that are all. */
async function copiedGroups(
  source: Pick<ClusterSource, 'search'>,
  plan: Plan,
  first: z.infer<typeof FIRST_GROUPS>,
  signal?: AbortSignal,
): Promise<number> {
  if (first.sum_other_doc_count === 0) return first.buckets.length;
  let count = 0;
  let after: Record<string, number> | undefined;
  do {
    const composite = {
      size: GROUPS_AT_ONCE,
      sources: [{ group: { terms: { field: 'group' } } }],
      ...(after === undefined ? {} : { after }),
    };
    const body = {
      query: { bool: { filter: [allOf([plan.reading.clause, filtered(plan), COPIED])] } },
      size: 0,
      track_total_hits: false,
      aggs: { groups: { composite } },
    };
    const { groups } = MORE_GROUPS.parse(await source.search(body, signal)).aggregations;
    count += groups.buckets.length;
    after = groups.buckets.length < GROUPS_AT_ONCE ? undefined : groups.after_key;
  } while (after !== undefined);
  return count;
}
