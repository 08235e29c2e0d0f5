import type {
  AndNode,
  NearNode,
  Nearness,
  NotNode,
  OrNode,
  PatternPart,
  QueryNode,
  TermNode,
  TextField,
} from '../../../engine/query/ast.ts';

const span = { start: 0, end: 0 };

function patternOf(text: string): PatternPart[] {
  return text
    .split(/([*?])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '*') return { kind: 'any' };
      return piece === '?' ? { kind: 'one' } : { kind: 'text', text: piece };
    });
}

/** An unquoted term; `*` and `?` are wildcards. */
export function term(text: string, field: TextField | null = null): TermNode {
  return { kind: 'term', pattern: patternOf(text), quoted: false, field, span };
}

export function phrase(text: string): TermNode {
  return { kind: 'term', pattern: [{ kind: 'text', text }], quoted: true, field: null, span };
}

export const and = (...operands: QueryNode[]): AndNode => ({ kind: 'and', operands, span });
export const or = (...operands: QueryNode[]): OrNode => ({ kind: 'or', operands, span });
export const not = (operand: QueryNode): NotNode => ({ kind: 'not', operand, span });

/** A chain of one kind of link: `s`, `p` or a number of characters. */
export function near(link: 's' | 'p' | number, ...operands: (TermNode | OrNode)[]): NearNode {
  const nearness: Nearness =
    typeof link === 'number'
      ? { kind: 'distance', characters: link }
      : { kind: link === 's' ? 'sentence' : 'passage' };
  return { kind: 'near', operands, links: operands.slice(1).map(() => nearness), span };
}
