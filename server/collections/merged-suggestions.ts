import { sharedOut } from '../../engine/rank/share-out.ts';
import type { Suggestion } from '../../engine/types.ts';
import { addedUp } from './merged-counts.ts';

/** What collections suggest, as one list: what several of them know counts once, with all its documents. */
export function mergedSuggestions(all: readonly Suggestion[][], limit: number): Suggestion[] {
  // Equally frequent names stay as the collections rank them.
  const sums = addedUp(
    all.flat(),
    ({ kind, text }) => `${kind}\n${text}`,
    (a, b) => ({ ...a, count: a.count + b.count }),
  ).sort((a, b) => b.count - a.count);
  return sharedOut(
    sums.filter(isWord),
    sums.filter((entry) => !isWord(entry)),
    limit,
  );
}

function isWord({ kind }: Suggestion): boolean {
  return kind === 'word' || kind === 'title';
}
