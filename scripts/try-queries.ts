import { parseArgs } from 'node:util';
import { naiveOver } from './queries/expected.ts';
import { withFuzzedCollection } from './queries/fuzzed-collection.ts';
import { everything, type QueryTrial, tryQueries } from './queries/trial.ts';
import { Random } from './random.ts';
import { writeSection } from './reliability-section.ts';

/**
 * `npm run try:queries -- [--count N] [--seed N] [--sample N] [--write]`: asks random queries of a small collection and
 * compares samples with the naive evaluator. Exit code 1 where anything failed.
 */

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '50' },
    write: { type: 'boolean', default: false },
  },
});
const [count, seed, sample] = [Number(values.count), Number(values.seed), Number(values.sample)];
const random = new Random(seed);

function told(trial: QueryTrial): string {
  const { asked, answered, refused, givenUp, compared, slowest, failures } = trial;
  const rows = [
    ['queries asked', asked],
    ['answered', answered],
    ['refused with a message (not to be read, or a value that is none)', refused],
    ['given up at their budget', givenUp],
    ['compared with the naive evaluator', compared],
    ['crashes and wrong counts', failures.length],
    ['longest time for one, ms', Math.round(slowest.ms)],
  ];
  return ['| what | |', '| --- | ---: |', ...rows.map(([what, number]) => `| ${what} | ${number} |`)].join(
    '\n',
  );
}

const trial = await withFuzzedCollection(random, async (engine) =>
  tryQueries(engine, await naiveOver(engine, everything()), {
    count,
    sample,
    random,
    progress: (asked) => {
      if (asked % 10_000 === 0) process.stderr.write(`\r${asked}/${count}`);
    },
  }),
);
process.stderr.write('\n');
for (const { query, what } of trial.failures.slice(0, 20)) console.error(JSON.stringify(query), what);
console.log(told(trial));
console.log(`slowest: ${JSON.stringify(trial.slowest.query)}`);
if (values.write)
  writeSection('Queries', `npm run try:queries -- --count ${count} --seed ${seed}`, told(trial));
process.exitCode = trial.failures.length > 0 ? 1 : 0;
