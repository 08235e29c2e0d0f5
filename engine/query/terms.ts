import type { FacetNode, NearNode, PatternPart, QueryNode, TermNode } from './ast.ts';

/** A pattern as it is typed: wildcards as `*` and `?`. */
export function patternText(pattern: readonly PatternPart[]): string {
  return pattern.map((part) => (part.kind === 'text' ? part.text : part.kind === 'any' ? '*' : '?')).join('');
}

/** The term nodes whose occurrences are counted and marked, in the order of the text: none excluded, none of a field. */
export function positiveTermNodes(node: QueryNode): TermNode[] {
  const found: TermNode[] = [];
  const visit = (current: QueryNode, excluded: boolean): void => {
    switch (current.kind) {
      case 'term':
        if (!excluded && current.field === null) found.push(current);
        return;
      case 'facet':
        return;
      case 'not':
        visit(current.operand, !excluded);
        return;
      case 'near':
      case 'or':
      case 'and':
        for (const operand of current.operands) visit(operand, excluded);
    }
  };
  visit(node, false);
  return found;
}

/** The same as text, each once. */
export function positiveTerms(node: QueryNode): string[] {
  return [...new Set(positiveTermNodes(node).map((term) => patternText(term.pattern)))];
}

/** What a query is made of: terms, rows of terms near each other, and facet filters, excluded ones too. */
export function leafNodes(node: QueryNode): (TermNode | NearNode | FacetNode)[] {
  switch (node.kind) {
    case 'term':
    case 'near':
    case 'facet':
      return [node];
    case 'not':
      return leafNodes(node.operand);
    case 'or':
    case 'and':
      return node.operands.flatMap(leafNodes);
  }
}

/** The facet filters of a query, wherever they stand, in the order of the text. */
export function facetNodes(node: QueryNode): FacetNode[] {
  switch (node.kind) {
    case 'term':
      return [];
    case 'facet':
      return [node];
    case 'not':
      return facetNodes(node.operand);
    case 'near':
    case 'or':
    case 'and':
      return node.operands.flatMap(facetNodes);
  }
}
