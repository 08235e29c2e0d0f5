import { Agent } from 'node:http';
import { exchange } from './exchange.ts';
import { type ScaleQuery, searchPath } from './scale-queries.ts';

/** Thirty times one common character close to itself, and wildcards alone: about the most that a query may cost. */
const HEAVY: readonly string[] = [Array.from({ length: 31 }, () => '的').join(' /5 '), '?*?*?'];

/**
 * Times of light queries, ms, asked one after the other while every heavy one is asked again as soon as it is answered.
 * One that is not answered counts as long as it took.
 */
export async function besideHeavy(address: string, light: readonly ScaleQuery[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const ended = new AbortController();
  const heavy = HEAVY.map(async (q) => {
    const path = `${address}/api/search?${new URLSearchParams({ q })}`;
    while (!ended.signal.aborted) await exchange(agent, path);
  });
  try {
    const times: number[] = [];
    for (const query of light) times.push((await exchange(agent, `${address}${searchPath(query)}`)).ms);
    return times;
  } finally {
    ended.abort();
    await Promise.all(heavy);
    agent.destroy();
  }
}
