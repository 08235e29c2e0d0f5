import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths of all files under `root`, relative to it, with `/`, in the order of their code units: the same on every
 * machine. Links are followed, a folder that was entered already is not entered again, hidden folders are left out.
 * A folder that cannot be listed is left out; throws only where `root` itself cannot be.
 */
export async function walkCorpus(root: string): Promise<string[]> {
  const files: string[] = [];
  await walkFolder(
    root,
    '',
    new Set([await realpath(root)]),
    files,
    await readdir(root, { withFileTypes: true }),
  );
  return files.sort(byCodeUnits);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function walkFolder(
  root: string,
  folder: string,
  entered: Set<string>,
  files: string[],
  entries: readonly Dirent[],
): Promise<void> {
  for (const entry of [...entries].sort((a, b) => byCodeUnits(a.name, b.name))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = await kindOf(join(root, path), entry);
    if (kind === 'file') files.push(path);
    if (kind !== 'folder' || entry.name.startsWith('.')) continue;
    const real = await realpath(join(root, path)).catch(() => null);
    if (real === null || entered.has(real)) continue;
    entered.add(real);
    const inside = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
    await walkFolder(root, path, entered, files, inside);
  }
}

async function kindOf(path: string, entry: Dirent): Promise<'file' | 'folder' | 'other'> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const target = await stat(path).catch(() => null);
  if (target === null) return 'other';
  if (target.isDirectory()) return 'folder';
  return target.isFile() ? 'file' : 'other';
}
