import { operandTerms } from '../match/near.ts';
import { compileTerm, type Literal, type Pattern } from '../match/pattern.ts';
import type { FacetNode, NearNode, QueryNode, TermNode, TextField } from '../query/ast.ts';
import { textOf } from '../text/fold.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING, NOTHING, noneOf } from './cluster-clause.ts';
import { askedTokens, REPLACED } from './pair-tokens.ts';

/** Texts of tokens: of passages, kept or left out, and of fields. */
export type TokenText = 'reading' | 'removed' | TextField;

/** Where the tokens of each stand: in a nested document for each passage, or in the document itself. */
const PLACES: Readonly<Record<TokenText, { path: string | null; field: string }>> = {
  reading: { path: 'passages', field: 'passages.reading' },
  removed: { path: 'leftOut', field: 'leftOut.reading' },
  title: { path: null, field: 'title' },
  issuer: { path: null, field: 'issuer' },
  speaker: { path: null, field: 'speaker' },
  path: { path: null, field: 'path' },
};

/** A query as the cluster asks for it. */
export interface Translated {
  clause: ClusterClause;
  /** Whether it finds exactly the documents that match; else all of these, and others. */
  decides: boolean;
}

/** Where terms may stand: in the reading text alone, or in what was left out of it too (`widenedDocuments`). */
export type Reach = 'reading' | 'widened';

/** The clause of a filter written in a query. */
export type FacetTranslator = (node: FacetNode) => ClusterClause;

const decided = (clause: ClusterClause): Translated => ({ clause, decides: true });

/** A text as its characters stand, in a passage or field. */
export function inARow(text: TokenText, matched: string): ClusterClause {
  const { field } = PLACES[text];
  const tokens = askedTokens(matched);
  return tokens.length === 1
    ? { term: { [field]: tokens[0] } }
    : { match_phrase: { [field]: { query: tokens.join(' ') } } };
}

/** Any of some texts as their characters stand. */
export const anyInARow = (text: TokenText, matched: readonly string[]): ClusterClause =>
  anyOf(matched.map((each) => inARow(text, each)));

/** What is asked of one passage, or of a field, asked of the document; it scores what all its passages do together. */
function within(text: TokenText, clause: ClusterClause): ClusterClause {
  const { path } = PLACES[text];
  return path === null || clause === NOTHING
    ? clause
    : { nested: { path, query: clause, score_mode: 'sum' } };
}

/** Documents in which a text stands as it is matched: folded, without white space. */
export const standsIn = (text: TokenText, matched: string): ClusterClause =>
  within(text, inARow(text, matched));

/** Whether the tokens of a literal stand in a row only where it matches: nothing is asked of what stands beside it. */
export const isPlain = ({ units, before, after }: Literal): boolean =>
  before === 'none' && after === 'none' && !textOf(units).toWellFormed().includes(REPLACED);

/** What is asked of one passage that a term is to match in. */
function patternIn(text: TokenText, pattern: Pattern): ClusterClause {
  return allOf(
    pattern.steps.flatMap((step) =>
      step.kind === 'text' ? [anyOf(step.literals.map(({ units }) => inARow(text, textOf(units))))] : [],
    ),
  );
}

const textsWithin = (reach: Reach): TokenText[] =>
  reach === 'reading' ? ['reading'] : ['reading', 'removed'];

function termClause(node: TermNode, reach: Reach): Translated {
  const pattern = compileTerm(node);
  if (pattern === null) return decided(NOTHING);
  const texts = node.field === null ? textsWithin(reach) : [node.field];
  return {
    clause: anyOf(texts.map((text) => within(text, patternIn(text, pattern)))),
    decides: pattern.literals?.every(isPlain) === true,
  };
}

/** Passages that hold a term of each operand; how these stand to each other is looked at in the texts. */
function nearClause({ operands }: NearNode, reach: Reach): Translated {
  const patterns = operands.map((operand) =>
    operandTerms(operand).flatMap((term) => compileTerm(term) ?? []),
  );
  const clauses = textsWithin(reach).map((text) =>
    within(text, allOf(patterns.map((any) => anyOf(any.map((pattern) => patternIn(text, pattern)))))),
  );
  return { clause: anyOf(clauses), decides: false };
}

/**
 * A query in the language of the cluster. A part that the cluster cannot decide asks for more than matches; excluded, such a part
 * is not asked for at all.
 */
export function queryClause(node: QueryNode, facets: FacetTranslator, reach: Reach): Translated {
  const of = (part: QueryNode): Translated => queryClause(part, facets, reach);
  switch (node.kind) {
    case 'term':
      return termClause(node, reach);
    case 'facet':
      return decided(facets(node));
    case 'near':
      return nearClause(node, reach);
    case 'not': {
      // An exclusion looks at the reading text alone.
      const excluded = queryClause(node.operand, facets, 'reading');
      return excluded.decides ? decided(noneOf(excluded.clause)) : { clause: EVERYTHING, decides: false };
    }
    case 'or': {
      const parts = node.operands.map(of);
      return {
        clause: anyOf(parts.map(({ clause }) => clause)),
        decides: parts.every(({ decides }) => decides),
      };
    }
    case 'and': {
      const parts = node.operands.map(of);
      return {
        clause: allOf(parts.map(({ clause }) => clause)),
        decides: parts.every(({ decides }) => decides),
      };
    }
  }
}
