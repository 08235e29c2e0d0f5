import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { siblingModule } from '../engine/sibling-module.ts';

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** What the page is built from, and the file that is there once it has been. */
const SOURCES = ['client', 'vite.config.ts', 'package-lock.json'];
const BUILT = join('dist', 'index.html');

/** Folder of the built page. */
export const PAGE_DIRECTORY = join(PROJECT, 'dist');

/** What is built of what, as vite is told. */
export const PAGE_BUILD = { root: join(PROJECT, 'client'), configFile: join(PROJECT, 'vite.config.ts') };

const PROCESS = fileURLToPath(siblingModule('./page-process', import.meta.url));

/** Builds the page where it is missing or older than its sources; `say` is told before that takes its seconds. */
export async function buildPageIfStale(say: (line: string) => void): Promise<void> {
  const built = await modified(join(PROJECT, BUILT));
  const changed = await Promise.all(SOURCES.map((source) => newest(join(PROJECT, source))));
  if (built !== null && built >= Math.max(...changed)) return;
  say(built === null ? '正在生成网页 Building the page …' : '网页有更新，正在重新生成 Rebuilding the page …');
  // What builds it keeps hundreds of megabytes, which a process of its own gives back. Its error is told whole.
  await run(process.execPath, [PROCESS]);
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
