import type { QueryNode } from '../query/ast.ts';
import type { DocumentSet } from './document-set.ts';
import type { Evaluation, FacetFilter } from './evaluation.ts';

/**
 * Documents that match a query where its terms may also stand in removed text: those that match anyway, and those that
 * match only so. An exclusion looks at the reading text alone, so that none is lost by looking further.
 */
export function widenedDocuments(
  root: QueryNode,
  reading: Evaluation,
  removed: Evaluation,
  facets: FacetFilter,
): DocumentSet {
  const widen = (node: QueryNode): DocumentSet => {
    switch (node.kind) {
      case 'term':
      case 'near': {
        const found = reading.documentsOf(node, facets);
        return node.kind === 'term' && node.field !== null
          ? found
          : found.or(removed.documentsOf(node, facets));
      }
      case 'facet':
      case 'not':
        return reading.documentsOf(node, facets);
      case 'or':
        return node.operands.map(widen).reduce((all, some) => all.or(some));
      case 'and':
        return node.operands.map(widen).reduce((all, some) => all.and(some));
    }
  };
  return widen(root);
}
