import { statfs } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { reasonOf } from '../../engine/errors.ts';

/** Time without a further change after which files count as done with, ms; and the longest that is waited for that. */
const QUIET_MS = 2_000;
const LONGEST_MS = 30_000;
/** Time between two looks at each file where the system tells of no changes, ms. */
const POLLED_EVERY_MS = 10_000;

/**
 * File systems that tell of no changes made elsewhere, by the number that Linux gives them: NFS, SMB (three kinds), 9P and
 * FUSE (Windows folders in WSL, shared folders of virtual machines), and VirtualBox's.
 */
const SILENT = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546, 0x786f4256]);
/** Errors of a system that watches no more files. */
const NO_MORE = new Set<unknown>(['ENOSPC', 'EMFILE', 'ENFILE']);

interface CorpusWatchOptions {
  corpora: readonly string[];
  /** The data folder, which may lie in a corpus. */
  data: string;
  /** Files have changed, and changed no more for a while. */
  changed: () => void;
  /** Watching has begun, anew where it had to go over to looking at intervals. */
  ready: (polling: boolean) => void;
  failed: (reason: string) => void;
  quietMs?: number;
}

/** Watches folders of texts; tells once of many changes. */
export class CorpusWatch {
  readonly #options: CorpusWatchOptions;
  #watcher: FSWatcher | null = null;
  #quiet: NodeJS.Timeout | undefined;
  /** When the first change was that has not been told of. */
  #since: number | null = null;
  #closed = false;

  constructor(options: CorpusWatchOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const silent = await Promise.all(this.#options.corpora.map(isSilent));
    this.#watch(silent.includes(true));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#quiet);
    await this.#watcher?.close();
  }

  #watch(polling: boolean): void {
    if (this.#closed) return;
    const { corpora, data, ready, failed } = this.#options;
    const watcher = watch([...corpora], {
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ignored: (path) => isLeftOut(path, corpora, data),
      // Left out where the system tells: chokidar then also heeds CHOKIDAR_USEPOLLING.
      ...(polling ? { usePolling: true, interval: POLLED_EVERY_MS, binaryInterval: POLLED_EVERY_MS } : {}),
    });
    this.#watcher = watcher;
    watcher.on('all', () => this.#changed());
    watcher.on('ready', () => ready(polling));
    watcher.on('error', (error) => {
      if (this.#watcher !== watcher) return;
      const noMore = error instanceof Error && 'code' in error && NO_MORE.has(error.code);
      if (!noMore || polling) return failed(reasonOf(error));
      this.#watcher = null;
      void watcher.close().then(() => this.#watch(true));
    });
  }

  #changed(): void {
    const { changed, quietMs = QUIET_MS } = this.#options;
    this.#since ??= performance.now();
    const left = Math.max(0, this.#since + LONGEST_MS - performance.now());
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(
      () => {
        this.#since = null;
        changed();
      },
      Math.min(quietMs, left),
    );
  }
}

/** Whether a folder lies where the system does not tell of changes. */
async function isSilent(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const found = await statfs(folder).catch(() => null);
  return found !== null && SILENT.has(found.type >>> 0);
}

/** Hidden folders and the data folder are no part of a collection. */
function isLeftOut(path: string, corpora: readonly string[], data: string): boolean {
  const absolute = resolve(path);
  const own = resolve(data);
  if (absolute === own || absolute.startsWith(`${own}${sep}`)) return true;
  return corpora.some((folder) => {
    const within = relative(resolve(folder), absolute);
    return (
      !within.startsWith('..') &&
      within
        .split(sep)
        .slice(0, -1)
        .some((name) => name.startsWith('.'))
    );
  });
}
