import { operandTerms } from '../match/near.ts';
import { compileTerm, type Literal, type Pattern, type Text } from '../match/pattern.ts';
import type { NearNode, TermNode, TextField } from '../query/ast.ts';
import { textOf } from '../text/fold.ts';
import type { Spelling } from '../text/forms.ts';
import { allOf, anyOf, type ClusterClause, NOTHING } from './cluster-clause.ts';
import { askedRows } from './pair-tokens.ts';

/** What is asked of one passage, or of a field: of tokens that stand in one text together. */

/** Texts of tokens: of passages, kept or left out, and of fields. */
export type TokenText = 'reading' | 'removed' | TextField;

/** Where the tokens of each stand: in a nested document for each passage, or in the document itself. */
export const PLACES: Readonly<Record<TokenText, { path: string | null; field: string }>> = {
  reading: { path: 'passages', field: 'passages.reading' },
  removed: { path: 'leftOut', field: 'leftOut.reading' },
  title: { path: null, field: 'title' },
  issuer: { path: null, field: 'issuer' },
  speaker: { path: null, field: 'speaker' },
  path: { path: null, field: 'path' },
};

/** A text as its characters stand. */
export function inARow(text: TokenText, spelling: Spelling): ClusterClause {
  const { field } = PLACES[text];
  return anyOf(
    askedRows(spelling).map((tokens) =>
      tokens.length === 1
        ? { term: { [field]: tokens[0] } }
        : { match_phrase: { [field]: { query: tokens.join(' ') } } },
    ),
  );
}

/** Any of some texts as their characters stand. */
export const anyInARow = (text: TokenText, spellings: readonly Spelling[]): ClusterClause =>
  anyOf(spellings.map((each) => inARow(text, each)));

/** A spelling of a term as it is asked for. */
export const spellingOf = ({ units, before, after }: Literal): Spelling => ({
  text: textOf(units),
  before,
  after,
});

/** Passages in which a term may match: they hold its texts, neighbours no further apart than what lies between them allows. */
export function patternIn(text: TokenText, { steps }: Pattern): ClusterClause {
  const clauses: ClusterClause[] = [];
  let before: Text | null = null;
  let most = 0;
  for (const step of steps) {
    if (step.kind === 'gap') {
      most = step.most;
      continue;
    }
    clauses.push(anyInARow(text, step.literals.map(spellingOf)));
    if (before !== null) clauses.push(...near(text, before.literals, step.literals, most, true));
    before = step;
  }
  return allOf(clauses);
}

/** Passages that hold a term of each operand, those with a distance between them no further apart than that. */
function nearIn(text: TokenText, { operands, links }: NearNode): ClusterClause {
  const patterns = operands.map((operand) =>
    operandTerms(operand).flatMap((term) => compileTerm(term) ?? []),
  );
  const held = patterns.map((any) => anyOf(any.map((pattern) => patternIn(text, pattern))));
  const apart = links.flatMap((link, at) => {
    const [first, second] = [literalsOf(patterns[at] ?? []), literalsOf(patterns[at + 1] ?? [])];
    if (link.kind !== 'distance' || first === null || second === null) return [];
    return near(text, first, second, link.characters, false);
  });
  return allOf([...held, ...apart]);
}

/** The spellings of patterns that have no wildcards; null where one has some. */
function literalsOf(patterns: readonly Pattern[]): readonly Literal[] | null {
  const all = patterns.map(({ literals }) => literals);
  return all.includes(null) ? null : all.flatMap((literals) => literals ?? []);
}

/** Passages in which a term, or terms near each other, may match. Throws `QuerySyntaxError`. */
export function passageClause(text: 'reading' | 'removed', node: TermNode | NearNode): ClusterClause {
  if (node.kind === 'near') return nearIn(text, node);
  const pattern = compileTerm(node);
  return pattern === null ? NOTHING : patternIn(text, pattern);
}

/**
 * Passages that hold one of some texts and one of others, no more than so many characters apart, and others: positions are counted
 * between tokens, each of which reaches over the character behind it, and of texts that overlap the shortest is taken.
 * @param ordered whether the first stands before the second
 */
function near(
  text: TokenText,
  first: readonly Literal[],
  second: readonly Literal[],
  characters: number,
  ordered: boolean,
): ClusterClause[] {
  const [own, other] = [rowsOf(first), rowsOf(second)];
  if (own.length === 0 || other.length === 0) return [];
  // The cluster would look for the same row in two places.
  if (own.some((row) => other.some((same) => same.join(' ') === row.join(' ')))) return [];
  const spread = (rows: readonly string[][]): number => {
    const lengths = rows.map(({ length }) => length);
    return Math.max(...lengths) - Math.min(...lengths);
  };
  return [
    {
      intervals: {
        [PLACES[text].field]: {
          all_of: {
            ordered,
            max_gaps: characters + 1 + spread(own) + spread(other),
            intervals: [intervalOf(own), intervalOf(other)],
          },
        },
      },
    },
  ];
}

const rowsOf = (literals: readonly Literal[]): string[][] =>
  literals.flatMap((literal) => askedRows(spellingOf(literal)));

function intervalOf(rows: readonly string[][]): object {
  const matches = rows.map((tokens) => ({
    match: { query: tokens.join(' '), ordered: true, max_gaps: 0 },
  }));
  const [first = {}, ...others] = matches;
  return others.length === 0 ? first : { any_of: { intervals: matches } };
}
