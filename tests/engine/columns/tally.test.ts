import { expect, it } from 'vitest';
import { Tally } from '../../../engine/columns/tally.ts';

const drained = (tally: Tally): [number, number][] => {
  const counts: [number, number][] = [];
  tally.drain((number, count) => counts.push([number, count]));
  return counts;
};

it('counts what is added, and begins anew once the counts were taken', () => {
  const tally = new Tally(4);
  tally.addOf(Uint32Array.of(0, 2, 3), [2, 0, 2]);
  tally.add(3, 5);
  expect(drained(tally)).toEqual([
    [3, 7],
    [0, 1],
  ]);
  tally.addOf(Uint32Array.of(3), Uint32Array.of(0));
  expect(drained(tally)).toEqual([[3, 1]]);
  expect(drained(tally)).toEqual([]);
});
