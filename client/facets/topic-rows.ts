import type { TopicCount } from '../../engine/types.ts';

/** The counts and, behind them, subjects that are chosen or taken out and that no document counted is of. */
export function withAbsent(counts: readonly TopicCount[], marked: readonly string[]): TopicCount[] {
  const counted = new Set(
    counts.flatMap(({ value, children }) => [value, ...children.map((child) => child.value)]),
  );
  const absent = marked.filter((value) => !counted.has(value));
  return [...counts, ...absent.map((value) => ({ value, count: 0, children: [] }))];
}
