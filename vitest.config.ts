import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts, whose root is the page: the tests run from the root of the project. */
export default defineConfig({
  // Property tests and processes take long on a busy machine; this limit is for what hangs.
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
