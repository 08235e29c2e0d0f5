import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts, whose root is the page: the tests run from the root of the project. */
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'] },
});
