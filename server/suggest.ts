import type { SearchEngine } from '../engine/engine.ts';
import { lastTermStart } from '../engine/query/last-term.ts';
import type { Suggestion } from '../engine/types.ts';

/**
 * Completions of what has been typed: of all of it, for titles are typed with spaces too, and where it has several terms of
 * the last of them, which then say where it starts.
 */
export async function suggest(
  engine: SearchEngine,
  typed: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const start = lastTermStart(typed);
  if (start === 0) return engine.suggest(typed, limit);
  const term = typed.slice(start);
  const [whole, last] = await Promise.all([
    engine.suggest(typed, limit),
    term === '' ? [] : engine.suggest(term, limit),
  ]);
  const first = whole.slice(0, Math.max(Math.ceil(limit / 2), limit - last.length));
  const others = last.map((suggestion): Suggestion => ({ ...suggestion, start }));
  return [...first, ...others].slice(0, limit);
}
