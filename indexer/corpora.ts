import { type Stats, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { interruptible } from './interruptible.ts';
import {
  dataIsCorpus,
  emptyName,
  folderTwice,
  foreignFileName,
  isNoFolder,
  noSuchFolder,
  sameNames,
} from './messages.ts';
import { type FilePath, walk } from './read/walk.ts';
import type { Unread } from './unread.ts';

/** A folder given with `--corpus`. */
interface Corpus {
  /** Absolute path. */
  root: string;
  /** Put before its files' paths where several folders are indexed together; else empty. */
  prefix: string;
}

/** A file to be indexed. */
export interface CorpusFile {
  /** Path in the collection: relative, with `/`, prefixed by its folder's name where there are several. */
  file: string;
  absolute: FilePath;
  bytes: number;
  modifiedMs: number;
  /** Why it is not read: a folder (its path ends with `/`) that cannot be listed, a dead link and the like. */
  unread?: Unread;
  /** What the report is to remark on it. */
  remark?: string;
}

/** A corpus folder that cannot be indexed; the message says what to do. */
export class CorpusError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CorpusError';
  }
}

/** Checks the folders and names them. Throws `CorpusError` where one is missing or named twice, or two would be called the same. */
export async function openCorpora(directories: readonly string[]): Promise<Corpus[]> {
  if (directories.some((directory) => directory.trim() === '')) throw new CorpusError(emptyName('--corpus'));
  const roots = directories.map((directory) => resolve(directory));
  for (const root of roots) {
    const found = await stat(root).catch(() => null);
    if (found === null) throw new CorpusError(noSuchFolder(root));
    if (!found.isDirectory()) throw new CorpusError(isNoFolder(root));
  }
  const real = await Promise.all(roots.map((root) => realpath(root)));
  const again = roots.find((_, at) => real.indexOf(real[at] ?? '') < at);
  if (again !== undefined) throw new CorpusError(folderTwice(again));
  const names = roots.map((root) => basename(root));
  if (new Set(names).size < names.length) {
    throw new CorpusError(sameNames(names));
  }
  return roots.map((root, i) => ({ root, prefix: roots.length > 1 ? `${names[i]}/` : '' }));
}

/** How folders are read. */
interface ListOptions {
  /** The data folder, which is no part of a corpus it lies in. */
  data: string;
  /** Whether links may lead out of the folders. */
  followLinks?: boolean;
}

/**
 * All files of the corpora in stable order: folder by folder as given, paths in code-unit order, then what is not read
 * of the folder. Throws `CorpusError` where the data folder is a corpus folder.
 */
export async function listFiles(corpora: readonly Corpus[], options: ListOptions): Promise<CorpusFile[]> {
  const files: CorpusFile[] = [];
  const pause = interruptible();
  const data = await realpath(options.data).catch(() => resolve(options.data));
  for (const { root, prefix } of corpora) {
    if ((await realpath(root)) === data) throw new CorpusError(dataIsCorpus(root));
    const walked = await walk(root, { leaveOut: data, followLinks: options.followLinks ?? false });
    for (const { path, absolute, foreign } of walked.files) {
      await pause();
      const found = statOf(absolute);
      // A file that vanished since the folder was read is read again, and reported, by the next stage.
      files.push({
        file: `${prefix}${path}`,
        absolute,
        bytes: found?.size ?? 0,
        modifiedMs: found?.mtimeMs ?? 0,
        ...(foreign ? { remark: foreignFileName } : {}),
      });
    }
    for (const { path, ...unread } of walked.refused) {
      files.push({ file: `${prefix}${path}`, absolute: path, bytes: 0, modifiedMs: 0, unread });
    }
  }
  return files;
}

/** Asked at once: to wait for each of many files takes ten times as long as to ask. Null where it cannot be told. */
function statOf(path: FilePath): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
