/** A few empty years are no burden, and leaving them out would raise more questions than it answers. */
const LEAST_LEFT_OUT = 5;

/**
 * The entries from the first to the last of which something holds, with all between them: what lies before and behind is left
 * out, where that is much.
 */
export function foundSpan<Entry>(
  entries: readonly Entry[],
  holds: (entry: Entry) => boolean,
): readonly Entry[] {
  const first = entries.findIndex(holds);
  if (first < 0) return entries;
  const span = entries.slice(first, entries.findLastIndex(holds) + 1);
  return entries.length - span.length < LEAST_LEFT_OUT ? entries : span;
}
