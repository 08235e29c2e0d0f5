import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isNoFolder, noSuchFolder, sameNames } from './messages.ts';
import { walkCorpus } from './read/walk.ts';

/** A folder given with `--corpus`. */
export interface Corpus {
  /** Absolute path. */
  root: string;
  /** Put before its files' paths where several folders are indexed together; else empty. */
  prefix: string;
}

/** A file to be indexed. */
export interface CorpusFile {
  /** Path in the collection: relative, with `/`, prefixed by its folder's name where there are several. */
  file: string;
  absolute: string;
  bytes: number;
  modifiedMs: number;
}

/** A corpus folder that cannot be indexed; the message says what to do. */
export class CorpusError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CorpusError';
  }
}

/** Checks the folders and names them. Throws `CorpusError` where one is missing or two would be called the same. */
export async function openCorpora(directories: readonly string[]): Promise<Corpus[]> {
  const roots = directories.map((directory) => resolve(directory));
  for (const root of roots) {
    const found = await stat(root).catch(() => null);
    if (found === null) throw new CorpusError(noSuchFolder(root));
    if (!found.isDirectory()) throw new CorpusError(isNoFolder(root));
  }
  const names = roots.map((root) => basename(root));
  if (new Set(names).size < names.length) {
    throw new CorpusError(sameNames(names));
  }
  return roots.map((root, i) => ({ root, prefix: roots.length > 1 ? `${names[i]}/` : '' }));
}

/** All files of the corpora in stable order: folder by folder as given, paths in code-unit order. */
export async function listFiles(corpora: readonly Corpus[]): Promise<CorpusFile[]> {
  const files: CorpusFile[] = [];
  for (const { root, prefix } of corpora) {
    for (const path of await walkCorpus(root)) {
      const absolute = join(root, path);
      const found = await stat(absolute).catch(() => null);
      // A file that vanished since the folder was read is read again, and reported, by the next stage.
      files.push({
        file: `${prefix}${path}`,
        absolute,
        bytes: found?.size ?? 0,
        modifiedMs: found?.mtimeMs ?? 0,
      });
    }
  }
  return files;
}
