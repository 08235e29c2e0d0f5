import { defineConfig } from 'vitest/config';

/** Where the counts of a run are to be written as JSON; set by `.ci/run`. */
const report = process.env.TEST_REPORT;

/** `npm run test:cluster`: the tests that ask a real cluster, which only these start. One file after the other, of one cluster. */
export default defineConfig({
  test: {
    include: ['tests/cluster/**/*.test.ts'],
    globalSetup: ['tests/cluster/cluster.ts'],
    fileParallelism: false,
    // For what hangs: nodes share the machine with others.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    reporters: report === undefined ? ['verbose'] : ['verbose', ['json', { outputFile: report }]],
  },
});
