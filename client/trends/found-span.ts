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

/** What the years before the first in which something is found must be of all, so that a chart is drawn without them. */
const MUCH = 1 / 4;

/**
 * The entries from the first of which something holds: what stands before it is left out where it is much, so that it does not press
 * together what was looked for. What follows the last stays: that something is found no more is found out there.
 */
export function sinceFirst<Entry>(
  entries: readonly Entry[],
  holds: (entry: Entry) => boolean,
): readonly Entry[] {
  const before = entries.findIndex(holds);
  return before < Math.max(LEAST_LEFT_OUT, entries.length * MUCH) ? entries : entries.slice(before);
}
