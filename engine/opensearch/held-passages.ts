import { z } from 'zod';
import { foresee, leftToSpend } from '../budget.ts';
import { OverloadError } from '../errors.ts';
import type { QueryNode } from '../query/ast.ts';
import { leafNodes } from '../query/terms.ts';
import { allOf, anyOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { passageClause } from './passage-clauses.ts';
import { type HeldPassage, heldPassage, LINE, WHOLE } from './passage-form.ts';
import { type PlacedTexts, placedTexts, readOutline } from './passage-outline.ts';
import { filtered, filteredButOne, type Plan } from './plan.ts';

/**
 * Characters that one answer is told of passages: of whole ones a second and a half of a processor. Of places of texts they tell of some
 * eight times as many passages.
 */
const MOST_TOLD = 15_000_000;
/** Characters told that are looked through in a millisecond of a processor. */
const TOLD_A_MS = 10_000;

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

const COLLECTED = z.object({ value: z.object({ told: z.number(), texts: z.array(z.string()) }) });
const HELD = z.object({ held: z.object({ texts: COLLECTED }) });
const SIDE = z.object({ reading: HELD, removed: HELD });
const ANSWER = z.object({ aggregations: z.object({ passing: SIDE, others: SIDE.optional() }) });

/**
 * All passages in which a term of a query, or a row of terms near each other, may match, of the documents that may; as outlines
 * (`outlinedPassage`) where these tell what matches. Rejects with `OverloadError` where they are more than one answer can be made of.
 * @param node the part of the query that is looked at
 * @param most characters that are told
 */
export async function heldPassages(
  source: Pick<ClusterSource, 'search'>,
  plan: Plan,
  node: QueryNode,
  signal?: AbortSignal,
  most = MOST_TOLD,
): Promise<HeldPassages> {
  // What there is no time for is only measured, and not sent.
  const affordable = Math.floor(Math.min(most, leftToSpend() * TOLD_A_MS));
  const placed = placedTexts(node);
  const told = (field: string): object =>
    placed === null ? wholly(field, affordable) : byPlaces(field, affordable, placed);
  const textsOf = (path: 'passages' | 'leftOut', text: 'reading' | 'removed'): object => ({
    nested: { path },
    aggs: { held: { filter: passagesOf(text, node), aggs: { texts: told(`${path}.text`) } } },
  });
  const aggs = { reading: textsOf('passages', 'reading'), removed: textsOf('leftOut', 'removed') };
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
  const characters = collected.reduce((sum, { value }) => sum + value.told, 0);
  if (characters > most) throw new OverloadError('too-slow');
  foresee(characters / TOLD_A_MS);
  const read = placed === null ? heldPassage : (outline: string) => readOutline(outline, placed);
  const textsIn = ({ reading, removed }: z.infer<typeof SIDE>): HeldTexts => ({
    reading: reading.held.texts.value.texts.map(read),
    removed: removed.held.texts.value.texts.map(read),
  });
  return { passing: textsIn(passing), others: others === undefined ? NOTHING_HELD : textsIn(others) };
}

const NOTHING_HELD: HeldTexts = { reading: [], removed: [] };

const passagesOf = (text: 'reading' | 'removed', node: QueryNode): ClusterClause =>
  anyOf(leafNodes(node).flatMap((leaf) => (leaf.kind === 'facet' ? [] : [passageClause(text, leaf)])));

/** The passages themselves (`heldPassage`). */
const wholly = (field: string, most: number): object =>
  collected('def told = doc[params.field].get(0).utf8ToString();', { field, most });

/** Where some texts stand in them, and their facts (`readOutline`); of those whose places do not tell it, the passage itself. */
const byPlaces = (field: string, most: number, { texts }: PlacedTexts): object =>
  collected(PLACES_SOURCE, { field, most, texts, line: LINE, whole: WHOLE });

const PLACES_SOURCE = `
      String told = doc[params.field].get(0).utf8ToString();
      String line = params.line;
      int end = told.indexOf(line);
      if (told.indexOf(params.whole, end + 1) != end + 1) {
        StringBuilder places = new StringBuilder();
        List texts = params.texts;
        for (int i = 0; i < texts.size(); i++) {
          String text = texts.get(i);
          for (int at = told.indexOf(text); at >= 0 && at < end; at = told.indexOf(text, at + 1)) {
            places.append(i).append(' ').append(at).append(' ');
          }
        }
        told = places.append(told.substring(end, told.indexOf(line, end + 1))).toString();
      }`;

/** What is told of passages; where that is too much, how much it is and some of it. */
const collected = (source: string, params: Readonly<Record<string, unknown>>): object => ({
  scripted_metric: {
    params,
    init_script: 'state.told = 0L; state.texts = [];',
    map_script: `
      if (doc[params.field].size() == 0) return;
      ${source}
      state.told += told.length();
      if (state.told <= params.most) state.texts.add(told);
    `,
    combine_script: 'return state;',
    reduce_script: `
      long told = 0;
      List texts = [];
      for (one in states) {
        told += one.told;
        if (told <= params.most) texts.addAll(one.texts);
      }
      return ['told': told, 'texts': texts];
    `,
  },
});
