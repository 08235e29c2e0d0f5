import type { SearchEngine } from '../../engine/engine.ts';
import type { QueryNode } from '../../engine/query/ast.ts';
import type { SearchRequest } from '../../engine/types.ts';
import { type NaiveDocument, naiveMarks, naiveMatches } from '../../tests/engine/match/naive.ts';

/** What the naive evaluator finds. */
export interface Expected {
  documents: number;
  occurrences: number;
}

/** It tries every choice of places: beyond so many leaves of a query that takes too long. */
const MOST_LEAVES = 6;
/** Nor does it know filters, or fields but the title. */
const FIELDS: ReadonlySet<string | null> = new Set([null, 'title']);

/** The naive evaluator over all texts of a collection, as its documents read; gives null for what it cannot answer. */
export async function naiveOver(
  engine: SearchEngine,
  everything: SearchRequest,
): Promise<(node: QueryNode) => Expected | null> {
  const documents: NaiveDocument[] = [];
  for await (const hits of engine.hits(everything)) {
    for (const hit of hits) {
      const detail = await engine.document(hit.document.id);
      if (detail === null) throw new Error(`there is no document ${hit.document.id}`);
      const { title } = detail.document;
      documents.push({ title, passages: detail.passages.map(({ text }) => text) });
    }
  }
  return (node) => {
    if (!isKnown(node) || leaves(node) > MOST_LEAVES) return null;
    const matched = documents.filter((document) => naiveMatches(document, node));
    const marks = matched.flatMap((document) => naiveMarks(document, node));
    return { documents: matched.length, occurrences: marks.reduce((sum, { length }) => sum + length, 0) };
  };
}

function isKnown(node: QueryNode): boolean {
  switch (node.kind) {
    case 'facet':
      return false;
    case 'term':
      return FIELDS.has(node.field);
    case 'not':
      return isKnown(node.operand);
    default:
      return node.operands.every(isKnown);
  }
}

function leaves(node: QueryNode): number {
  if (node.kind === 'term' || node.kind === 'facet') return 1;
  if (node.kind === 'not') return leaves(node.operand);
  return node.operands.reduce((sum, operand) => sum + leaves(operand), 0);
}
