import { compileTerm } from '../match/pattern.ts';
import type { TermNode } from '../query/ast.ts';
import type { Guard, Spelling } from '../text/forms.ts';
import { allOf, type ClusterClause } from './cluster-clause.ts';
import { askedTokens, isDecided } from './pair-tokens.ts';
import { anyInARow, spellingOf, type TokenText } from './passage-clauses.ts';
import { standsIn } from './query-clauses.ts';

/**
 * The different texts that some terms stand for, by term: each is of the first term that it stands for. Null where the cluster cannot
 * count one of them: a term is found by more than its characters, or one text is looked for beside two things. Two different texts
 * never match the same range, so that their occurrences can be added up.
 */
export function literalsOf(terms: readonly TermNode[]): Spelling[][] | null {
  const known = new Map<string, [before: Guard, after: Guard]>();
  const texts: Spelling[][] = [];
  for (const term of terms) {
    const pattern = compileTerm(term);
    if (pattern?.literals === null) return null;
    const own: Spelling[] = [];
    for (const spelling of pattern?.literals.map(spellingOf) ?? []) {
      const { text, before, after } = spelling;
      if (!isDecided(spelling)) return null;
      const guards = known.get(text);
      if (guards === undefined) own.push(spelling);
      else if (guards[0] !== before || guards[1] !== after) return null;
      known.set(text, [before, after]);
    }
    texts.push(own);
  }
  return texts;
}

/**
 * Scores a document by how often a text stands in it. The cluster adds up what each token of a row scores, which is how often the
 * whole row stands there.
 */
function timesIn(text: TokenText, literal: Spelling): ClusterClause {
  const query = standsIn(text, literal);
  const tokens = askedTokens(literal.text).length;
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
  literals: readonly Spelling[],
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
 * Scores each document that passes by how many passages of it hold any of the texts. Where much is found, to count them so takes half
 * of what it takes to go through all passages of these documents.
 */
export const passagesOf = (
  literals: readonly Spelling[],
  passing: readonly ClusterClause[],
): ClusterClause => ({
  bool: {
    filter: [allOf(passing)],
    must: [
      {
        nested: {
          path: 'passages',
          score_mode: 'sum',
          query: { constant_score: { filter: anyInARow('reading', literals), boost: 1 } },
        },
      },
    ],
  },
});

/** Counts the sections of the passages that hold any of the texts. */
export const heldSections = (literals: readonly Spelling[]) => ({
  nested: { path: 'passages' },
  aggs: {
    held: { filter: anyInARow('reading', literals), aggs: { sections: DIFFERENT_SECTIONS } },
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
