import { expect, it } from 'vitest';
import { parseQuery } from '../../engine/query/parser.ts';
import { naiveOver } from '../../scripts/queries/expected.ts';
import { withFuzzedCollection } from '../../scripts/queries/fuzzed-collection.ts';
import { everything, tryQueries } from '../../scripts/queries/trial.ts';
import { Random } from '../../scripts/random.ts';

it('answers random queries as the naive evaluator does, or refuses them, and never fails', async () => {
  const random = new Random(11);
  const trial = await withFuzzedCollection(random, async (engine) =>
    tryQueries(engine, await naiveOver(engine, everything()), { count: 1_000, sample: 4, random }),
  );
  expect(trial.failures).toEqual([]);
  expect(trial.asked).toBe(trial.answered + trial.refused + trial.givenUp);
  expect(trial.answered).toBeGreaterThan(600);
  expect(trial.compared).toBeGreaterThan(50);
});

it('would notice a wrong count', async () => {
  const random = new Random(11);
  const trial = await withFuzzedCollection(random, (engine) =>
    tryQueries(engine, () => ({ documents: -1, occurrences: 0 }), { count: 200, sample: 4, random }),
  );
  expect(trial.failures.length).toBeGreaterThan(10);
  expect(parseQuery(trial.failures[0]?.query ?? '').node).not.toBeNull();
});
