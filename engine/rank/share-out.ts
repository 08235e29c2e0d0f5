/** Of ten suggestions, so many are for names even where words enough begin so. */
const NAMES_SHARE = 1 / 4;

/** At most `limit` of words and names: a share for names, and what either leaves for the other. */
export function sharedOut<T>(words: readonly T[], names: readonly T[], limit: number): T[] {
  const kept = Math.min(names.length, Math.max(1, Math.floor(limit * NAMES_SHARE)));
  const shown = words.slice(0, Math.max(0, limit - kept));
  return [...shown, ...names.slice(0, limit - shown.length)];
}
