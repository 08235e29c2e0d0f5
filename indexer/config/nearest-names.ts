/** Names shown for one that is not known. */
const SHOWN = 3;

/** The names nearest to one that is not known, by the pairs of characters they share (Dice). */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const wanted = pairsOf(name);
  const scored = names.map((each) => {
    const pairs = pairsOf(each);
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
    return { each, score: (2 * shared) / Math.max(pairs.size + wanted.size, 1) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ each }) => each);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
