import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pipelineVersion } from '../engine/snapshot/pipeline-version.ts';
import type { CorpusFile } from './corpora.ts';
import type { FileBytes } from './file-result.ts';

const CACHE_FILE = 'cache.sqlite';

/**
 * What earlier runs made of each file, in the data folder. A result is known by the file's path, the hash of its bytes,
 * what is stated of it by hand and the pipeline's version; a file is taken as unchanged where its size and time of
 * change are. The cache may be deleted at any time: the next run reads everything anew.
 */
export class Cache {
  readonly #database: DatabaseSync;
  readonly #seen: StatementSync;
  readonly #see: StatementSync;
  readonly #has: StatementSync;
  readonly #result: StatementSync;
  readonly #keep: StatementSync;
  readonly #used = new Set<string>();

  /** Whether an earlier run has left a cache. */
  static exists(data: string): boolean {
    return existsSync(join(data, CACHE_FILE));
  }

  /** Opens or makes the cache; one that cannot be read is replaced. */
  static open(data: string): Cache {
    mkdirSync(data, { recursive: true });
    const path = join(data, CACHE_FILE);
    const database = new DatabaseSync(path);
    try {
      return new Cache(database);
    } catch {
      database.close();
      for (const file of [path, `${path}-journal`, `${path}-wal`]) rmSync(file, { force: true });
      return new Cache(new DatabaseSync(path));
    }
  }

  private constructor(database: DatabaseSync) {
    this.#database = database;
    // A log written ahead would write every result twice; pages added to the end need no journal.
    this.#database.exec(`
      PRAGMA page_size = 16384;
      PRAGMA journal_mode = DELETE;
      PRAGMA synchronous = OFF;
      CREATE TABLE IF NOT EXISTS seen (
        path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified REAL NOT NULL, sha256 TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS results (
        key TEXT PRIMARY KEY, pipeline TEXT NOT NULL, result BLOB NOT NULL, words BLOB NOT NULL, pairs BLOB NOT NULL
      );
    `);
    this.#database.prepare('DELETE FROM results WHERE pipeline <> ?').run(pipelineVersion());
    this.#seen = this.#database.prepare(
      'SELECT sha256 FROM seen WHERE path = ? AND bytes = ? AND modified = ?',
    );
    this.#see = this.#database.prepare('INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)');
    this.#has = this.#database.prepare('SELECT 1 FROM results WHERE key = ?');
    this.#result = this.#database.prepare('SELECT result, words, pairs FROM results WHERE key = ?');
    this.#keep = this.#database.prepare('INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)');
    this.#database.exec('BEGIN');
  }

  /** Hash of a file whose size and time of change are as at an earlier run, else null. */
  hash(file: CorpusFile): string | null {
    const sha256 = this.#seen.get(file.absolute, file.bytes, file.modifiedMs)?.sha256;
    return typeof sha256 === 'string' ? sha256 : null;
  }

  rememberHash(file: CorpusFile, sha256: string): void {
    this.#see.run(file.absolute, file.bytes, file.modifiedMs, sha256);
  }

  /** Whether a result is known, without reading it. */
  has(key: string): boolean {
    return this.#has.get(key) !== undefined;
  }

  result(key: string): FileBytes | null {
    this.#used.add(key);
    const { result, words, pairs } = this.#result.get(key) ?? {};
    const whole = result instanceof Uint8Array && words instanceof Uint8Array && pairs instanceof Uint8Array;
    return whole ? { result, words, pairs } : null;
  }

  rememberResult(key: string, { result, words, pairs }: FileBytes): void {
    this.#used.add(key);
    this.#keep.run(key, pipelineVersion(), result, words, pairs);
  }

  /** Forgets the results that this run did not use. */
  forgetUnused(): void {
    const forget = this.#database.prepare('DELETE FROM results WHERE key = ?');
    for (const { key } of this.#database.prepare('SELECT key FROM results').all()) {
      if (typeof key === 'string' && !this.#used.has(key)) forget.run(key);
    }
  }

  /** Closes; keeps what has been remembered, also of a run that was broken off. */
  close(): void {
    this.#database.exec('COMMIT');
    this.#database.close();
  }
}
