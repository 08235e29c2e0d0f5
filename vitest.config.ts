import { defineConfig } from 'vitest/config';

/** Where the counts of a run are to be written as JSON, for scripts that must name them; set by `.ci/run`. */
const report = process.env.TEST_REPORT;

/** Apart from vite.config.ts, whose root is the page: the tests run from the root of the project. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These want a cluster: vitest.cluster.config.ts.
    exclude: ['tests/cluster/**'],
    // Property tests and processes take long on a busy machine; these limits are for what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
