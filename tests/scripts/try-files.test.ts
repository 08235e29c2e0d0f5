import { expect, it } from 'vitest';
import { bombs, hostileFiles } from '../../scripts/hostile/hostile-files.ts';
import { seeds } from '../../scripts/hostile/seeds.ts';
import { type FileTrial, tryEach, tryTogether } from '../../scripts/hostile/trial.ts';
import { Random } from '../../scripts/random.ts';

/** Bytes of the long ones, or what bombs unfold to. */
const SMALL = 16 * 1024;
const MOST_MEMORY = 3 * 2 ** 30;

it('reads or refuses every hostile file, and loses no sound one beside them', {
  timeout: 240_000,
}, async () => {
  const random = new Random(3);
  const files = [...hostileFiles(bombs(SMALL), seeds(['corpus'], random), 30, random)];
  const trials: FileTrial[] = [];
  await tryEach(files, (trial) => trials.push(trial));
  expect(trials).toHaveLength(files.length);
  expect(trials.filter(({ status }) => ['crash', 'time', 'memory'].includes(status))).toEqual([]);
  expect(trials.filter(({ status, reason }) => status === 'rejected' && reason === '')).toEqual([]);
  const together = await tryTogether(files);
  expect(together).toMatchObject({ lost: [], untold: [] });
  expect(together.memory).toBeLessThan(MOST_MEMORY);
});
