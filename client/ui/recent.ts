/** Keeps a value under its name; beyond so many the one that was kept first goes. */
export function keepRecent<T>(kept: Map<string, T>, name: string, value: T, most: number): void {
  kept.set(name, value);
  const oldest = kept.keys().next().value;
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
