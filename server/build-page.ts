import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** What the page is built from, and the file that is there once it has been. */
const SOURCES = ['client', 'vite.config.ts', 'package-lock.json'];
const BUILT = join('dist', 'index.html');

/** Folder of the built page. */
export const PAGE_DIRECTORY = join(PROJECT, 'dist');

/** Builds the page where it is missing or older than its sources; `say` is told before that takes its seconds. */
export async function buildPageIfStale(say: (line: string) => void): Promise<void> {
  const built = await modified(join(PROJECT, BUILT));
  const changed = await Promise.all(SOURCES.map((source) => newest(join(PROJECT, source))));
  if (built !== null && built >= Math.max(...changed)) return;
  say(built === null ? '正在生成网页 Building the page …' : '网页有更新，正在重新生成 Rebuilding the page …');
  // Loaded only here: a start with a built page needs none of it.
  const { build } = await import('vite');
  await build({
    root: join(PROJECT, 'client'),
    configFile: join(PROJECT, 'vite.config.ts'),
    logLevel: 'warn',
  });
}

/** Milliseconds since 1970 of the latest change in a file or folder; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const times = await Promise.all([path, ...files].map(modified));
  return Math.max(...times.map((time) => time ?? 0));
}

async function modified(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : found.mtimeMs;
}
