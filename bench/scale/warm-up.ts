import { percentile } from '../table.ts';
import type { ScaleQuery } from './scale-queries.ts';

/** Rounds without a faster one after which an engine counts as warm, and the most that are asked. */
const PATIENCE = 5;
const MOST_ROUNDS = 30;
/** What a round must take of the fastest before it to count as faster. */
const FASTER = 0.95;

/**
 * Asks rounds of queries until they get no faster, so that compiled code is measured and not its compiling: a Java server takes
 * thousands of them. Gives the number of rounds. `ask` gives the time of a query, null where there is none.
 */
export async function warmUp(
  ask: (query: ScaleQuery) => Promise<number | null>,
  round: (number: number) => readonly ScaleQuery[],
): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  let slower = 0;
  for (let rounds = 1; ; rounds++) {
    const times: number[] = [];
    for (const query of round(rounds)) {
      const ms = await ask(query);
      if (ms !== null) times.push(ms);
    }
    const median = times.length === 0 ? 0 : percentile(times, 0.5);
    slower = median < FASTER * fastest ? 0 : slower + 1;
    fastest = Math.min(fastest, median);
    if (slower === PATIENCE || rounds === MOST_ROUNDS) return rounds;
  }
}
