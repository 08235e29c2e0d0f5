import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { makeFolder } from '../engine/snapshot/make-folder.ts';
import { CorpusError } from './corpora.ts';
import { dataInUse, dataIsFile } from './messages.ts';

/**
 * One run at a time writes in a data folder. The lock is SQLite's own, on an empty database held in an exclusive
 * transaction: the system lets go of it when the process ends, however it ends, so that no stale lock is ever to be told
 * from a live one. Who holds it stands in a file beside it. Those who only search take no lock.
 */

const LOCK_FILE = 'lock.sqlite';
const HOLDER_FILE = 'lock.json';
/** Time between two tries to take the lock, ms. */
const TRIED_EVERY_MS = 250;
/** SQLite's codes: held by another (`SQLITE_BUSY`); no database (`SQLITE_CORRUPT`, `SQLITE_NOTADB`). */
const BUSY = 5;
const DAMAGED = [11, 26];

const holderSchema = z.object({ pid: z.number(), host: z.string(), since: z.string() });
/** The run that holds a data folder: its process, its machine, and since when (ISO). */
export type Holder = z.infer<typeof holderSchema>;

interface LockOptions {
  /** Whether to wait until the folder is free. */
  wait: boolean;
  /** Told once, where it has to be waited for; null: the holder is not known. */
  waiting: (holder: Holder | null) => void;
  signal?: AbortSignal | undefined;
}

function holderOf(data: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(join(data, HOLDER_FILE), 'utf8')));
  } catch {
    return null;
  }
}

function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0;
}

export class DataLock {
  readonly #data: string;
  readonly #database: DatabaseSync;

  private constructor(data: string, database: DatabaseSync) {
    this.#data = data;
    this.#database = database;
  }

  /** Takes the lock of a data folder. Throws `CorpusError` where it is a file, or another run has it and is not to be waited for. */
  static async take(data: string, { wait, waiting, signal }: LockOptions): Promise<DataLock> {
    if (statSync(data, { throwIfNoEntry: false })?.isFile() === true) throw new CorpusError(dataIsFile(data));
    makeFolder(data);
    for (let told = false; ; told = true) {
      const lock = DataLock.#try(data);
      if (lock !== null) return lock;
      const holder = holderOf(data);
      if (!wait) throw new CorpusError(dataInUse(data, holder));
      if (!told) waiting(holder);
      await setTimeout(TRIED_EVERY_MS, undefined, signal === undefined ? {} : { signal });
    }
  }

  /** Null where another run holds it. */
  static #try(data: string): DataLock | null {
    const database = new DatabaseSync(join(data, LOCK_FILE), { timeout: 0 });
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if (codeOf(error) === BUSY) return null;
      if (!DAMAGED.includes(codeOf(error))) throw error;
      rmSync(join(data, LOCK_FILE), { force: true });
      return DataLock.#try(data);
    }
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(join(data, HOLDER_FILE), `${JSON.stringify(holder)}\n`);
    return new DataLock(data, database);
  }

  release(): void {
    rmSync(join(this.#data, HOLDER_FILE), { force: true });
    this.#database.close();
  }
}
