import { compileTerm } from '../match/pattern.ts';
import type { TermNode } from '../query/ast.ts';
import { textOf } from '../text/fold.ts';
import { allOf, type ClusterClause, NOTHING } from './cluster-clause.ts';
import { askedTokens } from './pair-tokens.ts';
import { anyInARow, isPlain, standsIn, type TokenText } from './query-clauses.ts';

/**
 * The different texts that some terms stand for, by term: each is of the first term that it stands for. Null where one of the terms is
 * found by more than its characters, so that the cluster cannot count it. Two different texts never match the same range, so that
 * their occurrences can be added up.
 */
export function literalsOf(terms: readonly TermNode[]): string[][] | null {
  const known = new Set<string>();
  const texts: string[][] = [];
  for (const term of terms) {
    const literals = compileTerm(term)?.literals ?? [];
    if (compileTerm(term)?.literals === null || !literals.every(isPlain)) return null;
    const own = [...new Set(literals.map(({ units }) => textOf(units)))].filter((text) => !known.has(text));
    for (const text of own) known.add(text);
    texts.push(own);
  }
  return texts;
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

/**
 * Scores each document that passes by how often the texts stand in it.
 * @param least of the texts that must stand in it
 */
export function occurrencesOf(
  text: TokenText,
  literals: readonly string[],
  passing: readonly ClusterClause[],
  least = 0,
): ClusterClause {
  return {
    bool: {
      filter: [allOf(passing)],
      should: literals.map((literal) => timesIn(text, literal)),
      minimum_should_match: least,
    },
  };
}

/** Adds up what documents score. */
export const SUMMED_SCORES = { sum: { script: { source: '_score' } } } as const;

/**
 * Counts the passages that hold any of the texts.
 * @param withSections whether their sections are counted too
 */
export const heldPassages = (literals: readonly string[], withSections: boolean) => ({
  nested: { path: 'passages' },
  aggs: {
    held: {
      filter: literals.length === 0 ? NOTHING : anyInARow('reading', literals),
      ...(withSections ? { aggs: { sections: DIFFERENT_SECTIONS } } : {}),
    },
  },
});

/** Passages are looked at in the order of their documents, so that those of a section stand together. */
const DIFFERENT_SECTIONS = {
  scripted_metric: {
    init_script: 'state.count = 0; state.last = -1L;',
    map_script: `
      if (doc['passages.section'].size() == 0) return;
      long section = doc['passages.section'].value;
      if (section != state.last) { state.count++; state.last = section; }
    `,
    combine_script: 'return state.count;',
    reduce_script: 'int sum = 0; for (count in states) sum += count; return sum;',
  },
} as const;
