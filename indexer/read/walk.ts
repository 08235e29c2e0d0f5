import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { reasonOf } from '../../engine/errors.ts';
import {
  cannotList,
  dataFolder,
  deadLink,
  hiddenFolder,
  linkLeadsOut,
  notAFile,
  notReadable,
} from '../messages.ts';
import type { Unread } from '../unread.ts';
import { foreignName, utf8Name } from './file-name.ts';

/** Where a file lies: its path, as bytes where they are no UTF-8. */
export type FilePath = string | Buffer;

interface WalkedFile {
  /** Relative to the folder walked, with `/`. */
  path: string;
  absolute: FilePath;
  /** Whether the path had to be read by another encoding than UTF-8, or is written with escapes. */
  foreign: boolean;
}

/** A file or folder (its path ends with `/`) that is not read, and why. */
interface Refused extends Unread {
  path: string;
}

interface Walk {
  files: WalkedFile[];
  refused: Refused[];
}

interface WalkOptions {
  /** Whether links may lead out of the folder. */
  followLinks?: boolean;
  /** A folder within that is no part of the collection: its real path. */
  leaveOut?: string;
  /** What lists a folder; tests make it fail. */
  list?: (folder: FilePath) => Promise<Dirent<Buffer>[]>;
}

const listFolder = (folder: FilePath): Promise<Dirent<Buffer>[]> =>
  readdir(folder, { withFileTypes: true, encoding: 'buffer' });

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stands at a path, links followed: what the walk does with it. */
type Found = { kind: 'file' } | { kind: 'folder'; real: string } | ({ kind: 'refused' } & Unread);

class Walker {
  readonly walk: Walk = { files: [], refused: [] };
  readonly #root: string;
  readonly #options: WalkOptions;
  readonly #entered: Set<string>;

  /** `root`: the real path of the folder. */
  constructor(root: string, options: WalkOptions) {
    this.#root = root;
    this.#options = options;
    this.#entered = new Set([root]);
  }

  /** Walks the entries of a folder, whose path ends with `/` unless it is empty. */
  async enter(absolute: FilePath, folder: string, foreign: boolean, entries: readonly Dirent<Buffer>[]) {
    const named = namesOf(entries);
    for (const { entry, name, exact } of named.sort((a, b) => byCodeUnits(a.name, b.name))) {
      const path = `${folder}${name}`;
      const at = joined(absolute, entry.name, exact);
      const found = await this.#find(at, entry, name);
      if (found.kind === 'file') {
        this.walk.files.push({ path, absolute: at, foreign: foreign || !exact });
      } else if (found.kind === 'refused') {
        const { kind: _, ...unread } = found;
        this.walk.refused.push({ ...unread, path: entry.isDirectory() ? `${path}/` : path });
      } else if (!this.#entered.has(found.real)) {
        this.#entered.add(found.real);
        await this.#enterFolder(at, `${path}/`, foreign || !exact);
      }
    }
  }

  async #enterFolder(at: FilePath, path: string, foreign: boolean): Promise<void> {
    const { list = listFolder } = this.#options;
    let entries: Dirent<Buffer>[];
    try {
      entries = await list(at);
    } catch (error) {
      this.walk.refused.push({ path, status: 'rejected', reason: cannotList(reasonOf(error)), again: true });
      return;
    }
    await this.enter(at, path, foreign, entries);
  }

  async #find(path: FilePath, entry: Dirent<Buffer>, name: string): Promise<Found> {
    const { followLinks = false, leaveOut } = this.#options;
    if (entry.isFile()) return { kind: 'file' };
    if (entry.isDirectory() && name.startsWith('.')) return skipped(hiddenFolder);
    const link = entry.isSymbolicLink();
    if (!entry.isDirectory() && !link) return skipped(notAFile);
    try {
      const [real, target] = [await realpath(path), await stat(path)];
      if (real === leaveOut) return skipped(dataFolder);
      if (link && !followLinks && real !== this.#root && !real.startsWith(`${this.#root}${sep}`)) {
        return skipped(linkLeadsOut(real));
      }
      if (target.isFile()) return { kind: 'file' };
      if (!target.isDirectory()) return skipped(notAFile);
      return name.startsWith('.') ? skipped(hiddenFolder) : { kind: 'folder', real };
    } catch (error) {
      const reason = link ? deadLink(reasonOf(error)) : notReadable(reasonOf(error));
      return { kind: 'refused', status: 'rejected', reason, again: true };
    }
  }
}

const skipped = (reason: string): Found => ({ kind: 'refused', status: 'skipped', reason });

function namesOf(entries: readonly Dirent<Buffer>[]) {
  const utf8 = entries.map((entry) => ({ entry, name: utf8Name(entry.name) }));
  const taken = new Set(utf8.flatMap(({ name }) => (name === null ? [] : [name])));
  return utf8.map(({ entry, name }) => {
    if (name !== null) return { entry, name, exact: true };
    const foreign = foreignName(entry.name, taken);
    taken.add(foreign);
    return { entry, name: foreign, exact: false };
  });
}

function joined(folder: FilePath, name: Buffer, exact: boolean): FilePath {
  if (typeof folder === 'string' && exact) return `${folder}${sep}${name.toString()}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]);
}

/**
 * All files under `root`, in the order of the code units of their paths: the same on every machine. Links are followed
 * within the folder, and out of it where asked to; a folder that was entered already is not entered again. What is not
 * read — folders that cannot be listed, dead links, links that lead out, hidden folders — is listed with its reason.
 * Throws only where `root` itself cannot be listed.
 */
export async function walk(root: string, options: WalkOptions = {}): Promise<Walk> {
  const { list = listFolder } = options;
  const walker = new Walker(await realpath(root), options);
  await walker.enter(root, '', false, await list(root));
  walker.walk.files.sort((a, b) => byCodeUnits(a.path, b.path));
  return walker.walk;
}

/** Paths of all files under `root` that the indexer would read, relative to it. */
export async function walkCorpus(root: string): Promise<string[]> {
  return (await walk(root)).files.map(({ path }) => path);
}
