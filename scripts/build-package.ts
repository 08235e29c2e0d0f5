import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Makes `lib/`, what a package holds: Node runs no TypeScript below `node_modules`, so the sources are compiled, and the page
 * is built, which nobody who installs a package should have to do. Run by `npm pack`.
 */

const PROJECT = join(import.meta.dirname, '..');
const LIB = join(PROJECT, 'lib');

rmSync(LIB, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(PROJECT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.package.json'],
  {
    cwd: PROJECT,
    stdio: 'inherit',
  },
);
for (const folder of ['engine', 'indexer', 'server']) {
  // The data beside the sources.
  cpSync(join(PROJECT, folder), join(LIB, folder), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}
await build({
  root: join(PROJECT, 'client'),
  configFile: join(PROJECT, 'vite.config.ts'),
  build: { outDir: join(LIB, 'dist') },
  logLevel: 'warn',
});
