import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Where the counts of a run are to be written as JSON, for scripts that must name them; set by `.ci/run`. */
const report = process.env.TEST_REPORT;

const ALL = 'tests/**/*.test.ts';
/** These want a cluster: vitest.cluster.config.ts. */
const OF_A_CLUSTER = 'tests/cluster/**';
/** Each of these has a process of its own: they measure memory, or change what others in a process would see. */
const APART = [
  'tests/bench/peers/missing.test.ts',
  'tests/bench/scale/process-tree.test.ts',
  'tests/deploy/cluster.test.ts',
  'tests/engine/opensearch/access.test.ts',
  'tests/engine/snapshot/snapshot-use.test.ts',
  'tests/engine/threads/**/*.test.ts',
  'tests/indexer/ensure.test.ts',
  'tests/indexer/read/office.test.ts',
  'tests/server/cluster-commands.test.ts',
  'tests/server/export/concordance-rows.test.ts',
  'tests/server/live/**/*.test.ts',
  'tests/server/options.test.ts',
];

const MOST_WORKERS = 4;

/** Apart from vite.config.ts, whose root is the page: the tests run from the root of the project. */
export default defineConfig({
  test: {
    // Property tests and processes take long on a busy machine; these limits are for what hangs.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Many start threads and processes of their own.
    maxWorkers: Math.min(MOST_WORKERS, availableParallelism()),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: [ALL],
          exclude: [OF_A_CLUSTER, ...APART],
          // A process loads what most of the tests need once for all the files that it runs: half of the time of a whole run.
          isolate: false,
          globalSetup: ['tests/browser/made-once.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
