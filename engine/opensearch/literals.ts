import { compileTerm } from '../match/pattern.ts';
import type { TermNode } from '../query/ast.ts';
import { textOf } from '../text/fold.ts';
import { allOf, anyOf, type ClusterClause, NOTHING } from './cluster-clause.ts';
import { askedTokens } from './pair-tokens.ts';
import { inARow, isPlain, standsIn, type TokenText } from './query-clauses.ts';

/**
 * The different texts that some terms stand for; null where one of them is found by more than its characters, so that the cluster
 * cannot count it. Two different texts never match the same range, so that their occurrences can be added up.
 */
export function literalsOf(terms: readonly TermNode[]): string[] | null {
  const texts = new Set<string>();
  for (const term of terms) {
    const pattern = compileTerm(term);
    if (pattern === null) continue;
    if (pattern.literals === null || !pattern.literals.every(isPlain)) return null;
    for (const { units } of pattern.literals) texts.add(textOf(units));
  }
  return [...texts];
}

/**
 * Scores a document by how often a text stands in it. The cluster adds up what each token of a row scores, which is how often the
 * whole row stands there.
 */
function timesIn(text: TokenText, literal: string): ClusterClause {
  const query = standsIn(text, literal);
  const tokens = askedTokens(literal).length;
  return tokens === 1
    ? query
    : { script_score: { query, script: { source: '_score / params.tokens', params: { tokens } } } };
}

/** Scores each document that passes by how often the texts stand in it. */
export function occurrencesOf(
  text: TokenText,
  literals: readonly string[],
  passing: readonly ClusterClause[],
): ClusterClause {
  return {
    bool: {
      filter: [allOf(passing)],
      should: literals.map((literal) => timesIn(text, literal)),
      minimum_should_match: 0,
    },
  };
}

/** Adds up what documents score. */
export const SUMMED_SCORES = { sum: { script: { source: '_score' } } } as const;

/** Counts the passages that hold any of the texts. */
export const heldPassages = (literals: readonly string[]) => ({
  nested: { path: 'passages' },
  aggs: {
    held: {
      filter: literals.length === 0 ? NOTHING : anyOf(literals.map((literal) => inARow('reading', literal))),
    },
  },
});
