import { compileTerm } from '../match/pattern.ts';
import type { FacetNode, NearNode, QueryNode, TermNode } from '../query/ast.ts';
import type { Spelling } from '../text/forms.ts';
import { allOf, anyOf, type ClusterClause, EVERYTHING, NOTHING, noneOf } from './cluster-clause.ts';
import { isDecided } from './pair-tokens.ts';
import { inARow, PLACES, passageClause, patternIn, spellingOf, type TokenText } from './passage-clauses.ts';

/** A query as the cluster asks for it. */
export interface Translated {
  clause: ClusterClause;
  /** Whether it finds exactly the documents that match; else all of these, and others. */
  decides: boolean;
}

/** Where terms may stand: in the reading text alone, or in what was left out of it too (`widenedDocuments`). */
export type Reach = 'reading' | 'widened';

/** The clause of a filter written in a query. */
type FacetTranslator = (node: FacetNode) => ClusterClause;

const decided = (clause: ClusterClause): Translated => ({ clause, decides: true });

/** What is asked of one passage, or of a field, asked of the document; it scores what all its passages do together. */
function within(text: TokenText, clause: ClusterClause): ClusterClause {
  const { path } = PLACES[text];
  return path === null || clause === NOTHING
    ? clause
    : { nested: { path, query: clause, score_mode: 'sum' } };
}

/** Documents in which a text stands. */
export const standsIn = (text: TokenText, spelling: Spelling): ClusterClause =>
  within(text, inARow(text, spelling));

const textsWithin = (reach: Reach): ('reading' | 'removed')[] =>
  reach === 'reading' ? ['reading'] : ['reading', 'removed'];

function termClause(node: TermNode, reach: Reach): Translated {
  const pattern = compileTerm(node);
  if (pattern === null) return decided(NOTHING);
  const texts = node.field === null ? textsWithin(reach) : [node.field];
  return {
    clause: anyOf(texts.map((text) => within(text, patternIn(text, pattern)))),
    decides: pattern.literals?.every((literal) => isDecided(spellingOf(literal))) === true,
  };
}

/** Documents with a passage in which terms may stand as they are to; how these do is looked at in the texts. */
const nearClause = (node: NearNode, reach: Reach): Translated => ({
  clause: anyOf(textsWithin(reach).map((text) => within(text, passageClause(text, node)))),
  decides: false,
});

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
