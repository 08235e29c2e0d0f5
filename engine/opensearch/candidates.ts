import { z } from 'zod';
import type { Spelling } from '../text/forms.ts';
import type { SearchRequest } from '../types.ts';
import type { Term } from '../words/field.ts';
import { one, withFields } from './answers.ts';
import type { ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { askedTokens } from './pair-tokens.ts';
import { anyInARow } from './passage-clauses.ts';
import { standsIn } from './query-clauses.ts';
import { candidateFacts } from './term-lookup.ts';
import { type LookedUp, lookedUp } from './term-table.ts';

/** What the cluster tells of a document that a search found, so that its place in the answer can be worked out. */
export interface Candidate {
  /** In the order of the collection. */
  order: number;
  /** `order` of the first text of its group of copies, and whether the group has others. */
  group: number;
  copied: boolean;
  /** First day it could be of, since 1970-01-01; null where nothing is known. */
  dayFrom: number | null;
  /** Empty where it is longer than any title. */
  title: string;
  /** Where the terms of the query stand in it. */
  found: LookedUp;
  /** Of all texts that count, and most of the terms that stand in one passage together. */
  occurrences: number;
  together: number;
}

/** What is looked for in candidates. */
export interface Sought {
  /** Words and pairs that are weighed. */
  terms: readonly Term[];
  /** The texts that count as occurrences, by term; each text is of one term. Empty where they are counted elsewhere. */
  texts: readonly (readonly Spelling[])[];
}

/** Which candidates are wanted: those that a clause finds, the first ones in an order. */
interface Wanted {
  clause: ClusterClause;
  /** By what documents are picked; empty where there is no reason to prefer any. */
  order: readonly ClusterClause[];
  sort: SearchRequest['sort'];
  from: number;
  size: number;
  /** Whether of copies one alone is wanted. */
  isFolded: boolean;
}

const CANDIDATES = withFields({ told: one(z.string()) });

/** Candidates, in the order asked for. */
export async function candidates(
  source: Pick<ClusterSource, 'searchWithScores'>,
  sought: Sought,
  { clause, order, sort, from, size, isFolded }: Wanted,
  signal?: AbortSignal,
): Promise<Candidate[]> {
  if (size === 0) return [];
  const day = { dayFrom: { order: sort === 'newest' ? 'desc' : 'asc', missing: '_last' } };
  const body = {
    query: {
      bool: {
        filter: [clause],
        should: order,
        minimum_should_match: 0,
        must_not: [toldOfHits(sought)],
      },
    },
    from,
    size,
    sort: [
      ...(sort === 'relevance' ? [] : [day]),
      ...(order.length === 0 ? [] : [{ _score: 'desc' }]),
      { order: 'asc' },
    ],
    ...(isFolded ? { collapse: { field: 'group' } } : {}),
    _source: false,
    stored_fields: '_none_',
    script_fields: candidateFacts(sought.terms),
    track_total_hits: false,
  };
  const { hits } = CANDIDATES.parse(await source.searchWithScores(body, signal)).hits;
  const tokens = sought.texts.flat().map(({ text }) => askedTokens(text).length);
  return hits.map(({ fields, matched_queries: scores = {} }) => ({
    ...factsOf(fields.told[0], sought.terms.length),
    occurrences: tokens.reduce((sum, each, at) => sum + (scores[occurrencesName(at)] ?? 0) / each, 0),
    together: scores[TOGETHER] ?? 0,
  }));
}

/** What `candidateFacts` tells. */
function factsOf(told: string, terms: number): Omit<Candidate, 'occurrences' | 'together'> {
  const [order, group, copied, dayFrom = '', table = '', ...title] = told.split(' ');
  return {
    order: Number(order),
    group: Number(group),
    copied: copied === '1',
    dayFrom: dayFrom === '' ? null : Number(dayFrom),
    title: title.join(' '),
    found: lookedUp(Buffer.from(table, 'base64'), terms),
  };
}

const TOGETHER = 'together';
const occurrencesName = (text: number): string => `text ${text}`;

const named = (name: string, query: ClusterClause): ClusterClause => ({
  bool: { must: [query], _name: name },
});

/**
 * Finds nothing, so that the cluster does not look for it; but what has a name in it is worked out of each hit: how often each text
 * stands there (a text of several tokens so many times as often), and the most terms that stand in one of its passages.
 */
function toldOfHits({ texts }: Sought): ClusterClause {
  const all = texts.flat();
  const held = texts.filter((some) => some.length > 0);
  const together =
    texts.length < 2 || held.length === 0
      ? []
      : [
          named(TOGETHER, {
            nested: {
              path: 'passages',
              score_mode: 'max',
              query: {
                bool: {
                  should: held.map((some) => ({
                    constant_score: { filter: anyInARow('reading', some), boost: 1 },
                  })),
                },
              },
            },
          }),
        ];
  return {
    bool: {
      filter: [
        NO_DOCUMENT,
        ...all.map((text, at) => named(occurrencesName(at), standsIn('reading', text))),
        ...together,
      ],
    },
  };
}

/** Asked of the index and not, as `match_none` is, left out with all that stands beside it. */
const NO_DOCUMENT: ClusterClause = { term: { group: -1 } };
