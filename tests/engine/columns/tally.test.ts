import { expect, it } from 'vitest';
import { Tally } from '../../../engine/columns/tally.ts';

it('counts what is added, and begins anew once the counts were taken', () => {
  const tally = new Tally(4);
  for (const number of [3, 0, 3]) tally.add(number);
  expect(tally.take()).toEqual([
    [3, 2],
    [0, 1],
  ]);
  tally.add(3);
  expect(tally.take()).toEqual([[3, 1]]);
});
