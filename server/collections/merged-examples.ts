import type { Example } from '../../engine/types.ts';

const MOST_EXAMPLES = 6;

/** Queries to begin with: one of each collection in turn. */
export function mergedExamples(all: readonly Example[][]): string[] {
  const longest = Math.max(...all.map((examples) => examples.length));
  const inTurn = Array.from({ length: longest }, (_, at) => all.map((examples) => examples[at]?.q));
  return [...new Set(inTurn.flat().filter((q) => q !== undefined))].slice(0, MOST_EXAMPLES);
}
