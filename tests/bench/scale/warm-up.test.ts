import { describe, expect, it } from 'vitest';
import type { ScaleQuery } from '../../../bench/scale/scale-queries.ts';
import { warmUp } from '../../../bench/scale/warm-up.ts';

const query: ScaleQuery = {
  kind: 'one character',
  ask: { kind: 'text', text: '港', quoted: false },
  filter: null,
  match: 'exact',
  group: 'document',
  page: 1,
};

/** Rounds asked of an engine whose round of that number takes so long. */
async function roundsOf(ms: (round: number) => number | null): Promise<number> {
  let round = 0;
  return warmUp(
    async () => ms(round),
    (number) => {
      round = number;
      return [query, query];
    },
  );
}

describe('warming up', () => {
  it('ends five rounds after the last that was faster', async () => {
    expect(await roundsOf(() => 4)).toBe(6);
    expect(await roundsOf((round) => (round < 6 ? 100 - 10 * round : 50))).toBe(10);
  });

  it('does not take a little faster for faster, and comes to an end', async () => {
    expect(await roundsOf((round) => 100 - round)).toBeLessThan(15);
    expect(await roundsOf((round) => 2 ** -round)).toBe(30);
  });

  it('ends with an engine that cannot be asked at all', async () => {
    expect(await roundsOf(() => null)).toBe(6);
  });
});
