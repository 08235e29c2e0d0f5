/**
 * Which index the page is answered from. A server takes up a new one while pages are open: what is kept of the one before would stand
 * beside what is new, and the same search would find what it found an hour ago.
 */

const kept = new Set<{ clear: () => void }>();
const listeners = new Set<() => void>();
const seen = new Set<string>();
let inUse = '';
let changes = 0;

/** Answers by address that are kept as long as the index they are from is in use. */
export function keptAnswers<T>(): Map<string, T> {
  const answers = new Map<string, T>();
  kept.add(answers);
  return answers;
}

/**
 * Tells what an answer says of its index; '' where it says nothing. Answers kept are dropped whenever it is another. Only one never seen
 * before counts as a change: behind servers that take turns with two of them, asking anew each time would never end.
 */
export function answeredFrom(name: string): void {
  if (name === '' || name === inUse) return;
  const isFirst = inUse === '';
  inUse = name;
  for (const answers of kept) answers.clear();
  if (seen.has(name)) return;
  seen.add(name);
  if (isFirst) return;
  changes += 1;
  for (const listener of listeners) listener();
}

/** How often the index has been replaced since the page was opened. */
export function indexChanges(): number {
  return changes;
}

export function followIndex(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
