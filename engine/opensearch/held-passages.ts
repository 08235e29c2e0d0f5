import { z } from 'zod';
import { foresee, leftToSpend } from '../budget.ts';
import { OverloadError } from '../errors.ts';
import type { QueryNode } from '../query/ast.ts';
import { leafNodes } from '../query/terms.ts';
import { allOf, anyOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { passageClause } from './passage-clauses.ts';
import { type HeldPassage, heldPassage } from './passage-form.ts';
import { filtered, filteredButOne, type Plan } from './plan.ts';

/** Bytes of passages that one answer looks at: some fifteen million characters, a second and a half of a processor. */
const MOST_BYTES = 45_000_000;
/** Bytes of passages that are looked through in a millisecond of a processor. */
const BYTES_A_MS = 30_000;

/** Passages of some documents in which terms of a query may match. */
export interface HeldTexts {
  reading: HeldPassage[];
  removed: HeldPassage[];
}

/** The same by whether their documents pass all filters, or only those of all facets but one. */
export interface HeldPassages {
  passing: HeldTexts;
  others: HeldTexts;
}

const COLLECTED = z.object({ value: z.object({ bytes: z.number(), texts: z.array(z.string()) }) });
const HELD = z.object({ held: z.object({ texts: COLLECTED }) });
const SIDE = z.object({ reading: HELD, removed: HELD });
const ANSWER = z.object({ aggregations: z.object({ passing: SIDE, others: SIDE.optional() }) });

/**
 * All passages in which a term of a query, or a row of terms near each other, may match, of the documents that may. Rejects with
 * `OverloadError` where these are more than one answer can be made of.
 * @param node the part of the query that is looked at
 * @param most bytes that are looked at
 */
export async function heldPassages(
  source: Pick<ClusterSource, 'search'>,
  plan: Plan,
  node: QueryNode,
  signal?: AbortSignal,
  most = MOST_BYTES,
): Promise<HeldPassages> {
  // What there is no time for is only measured, and not sent.
  const affordable = Math.floor(Math.min(most, leftToSpend() * BYTES_A_MS));
  const aggs = {
    reading: textsOf('passages', passagesOf('reading', node), affordable),
    removed: textsOf('leftOut', passagesOf('removed', node), affordable),
  };
  const body = {
    query: { bool: { filter: [allOf([plan.widened.clause, filteredButOne(plan)])] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      passing: { filter: filtered(plan), aggs },
      ...(plan.facets.length === 0 ? {} : { others: { filter: noneOf(filtered(plan)), aggs } }),
    },
  };
  const { passing, others } = ANSWER.parse(await source.search(body, signal)).aggregations;
  const sides = [passing, ...(others === undefined ? [] : [others])];
  const collected = sides.flatMap(({ reading, removed }) => [reading.held.texts, removed.held.texts]);
  const bytes = collected.reduce((sum, { value }) => sum + value.bytes, 0);
  if (bytes > most) throw new OverloadError('too-slow');
  foresee(bytes / BYTES_A_MS);
  return { passing: textsIn(passing), others: others === undefined ? NOTHING_HELD : textsIn(others) };
}

const NOTHING_HELD: HeldTexts = { reading: [], removed: [] };

const textsIn = ({ reading, removed }: z.infer<typeof SIDE>): HeldTexts => ({
  reading: reading.held.texts.value.texts.map(heldPassage),
  removed: removed.held.texts.value.texts.map(heldPassage),
});

const passagesOf = (text: 'reading' | 'removed', node: QueryNode): ClusterClause =>
  anyOf(leafNodes(node).flatMap((leaf) => (leaf.kind === 'facet' ? [] : [passageClause(text, leaf)])));

const textsOf = (path: 'passages' | 'leftOut', clause: ClusterClause, most: number) => ({
  nested: { path },
  aggs: { held: { filter: clause, aggs: { texts: collected(`${path}.text`, most) } } },
});

/** The passages themselves; where they are too much, how much that is and some of them. */
const collected = (field: string, most: number) => ({
  scripted_metric: {
    params: { field, most },
    init_script: 'state.bytes = 0L; state.texts = [];',
    map_script: `
      if (doc[params.field].size() == 0) return;
      def text = doc[params.field].get(0);
      state.bytes += text.length;
      if (state.bytes <= params.most) state.texts.add(text.utf8ToString());
    `,
    combine_script: 'return state;',
    reduce_script: `
      long bytes = 0;
      List texts = [];
      for (one in states) {
        bytes += one.bytes;
        if (bytes <= params.most) texts.addAll(one.texts);
      }
      return ['bytes': bytes, 'texts': texts];
    `,
  },
});
