import { characterKey, pairKey } from '../grams/grams.ts';
import { compileTerm } from '../match/pattern.ts';
import type { QueryNode, TermNode } from '../query/ast.ts';
import { leafNodes } from '../query/terms.ts';

/** All terms of a query, excluded ones too. */
const termsIn = (node: QueryNode): TermNode[] =>
  leafNodes(node).flatMap((leaf) => {
    if (leaf.kind === 'near') return leaf.operands.flatMap(termsIn);
    return leaf.kind === 'term' ? [leaf] : [];
  });

/** The keys of all grams that are looked up where a query is matched. */
export function keysOf(node: QueryNode): number[] {
  const keys = new Set<number>();
  for (const term of termsIn(node)) {
    for (const step of compileTerm(term)?.steps ?? []) {
      if (step.kind !== 'text') continue;
      for (const { units } of step.literals) {
        units.forEach((unit, at) => {
          keys.add(characterKey(unit));
          if (at > 0) keys.add(pairKey(units[at - 1] ?? 0, unit));
        });
      }
    }
  }
  return [...keys].sort((a, b) => a - b);
}
