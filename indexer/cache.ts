import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { makeFolder } from '../engine/snapshot/make-folder.ts';
import { hashPipeline, pipelineVersion } from '../engine/snapshot/pipeline-version.ts';
import { compressed, decompressed } from '../engine/store/compressed.ts';
import { CorpusError, type CorpusFile } from './corpora.ts';
import { sourcesChanged } from './messages.ts';

const CACHE_FILE = 'cache.sqlite';
/** What is remembered is written at least this often, ms: so much a run that is broken off may lose. */
const WRITTEN_EVERY_MS = 2000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS seen (
    path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified REAL NOT NULL, sha256 TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS repeated (
    key TEXT PRIMARY KEY, pipeline TEXT NOT NULL, sum INTEGER NOT NULL, lines TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS results (
    key TEXT PRIMARY KEY, pipeline TEXT NOT NULL, sum INTEGER NOT NULL,
    result BLOB NOT NULL
  );
`;

/** A sum over an entry, as it is kept (compressed), by which damage is noticed. */
const sumOf = (key: string, result: Uint8Array): number => crc32(result, crc32(key));

/**
 * What earlier runs made of each file, in the data folder: not its words, which are counted again where they are
 * needed, since they would take more room than all the rest. A result is known by the file's path, the hash of its bytes,
 * what is stated of it by hand and the pipeline's version; a file is taken as unchanged where its size and time of
 * change are. What is damaged counts as unknown. The cache may be deleted at any time: the next run reads everything anew.
 */
export class Cache {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #seen: StatementSync;
  readonly #see: StatementSync;
  readonly #has: StatementSync;
  readonly #result: StatementSync;
  readonly #keep: StatementSync;
  readonly #used = new Set<string>();
  #written = performance.now();
  /** Whether the file has turned out to be damaged: nothing more is asked of it, and it is removed at the end. */
  #damaged = false;

  /** Whether an earlier run has left a cache. */
  static exists(data: string): boolean {
    return existsSync(join(data, CACHE_FILE));
  }

  /** Opens or makes the cache; one that cannot be read is replaced. */
  static open(data: string): Cache {
    makeFolder(data);
    const path = join(data, CACHE_FILE);
    let database: DatabaseSync | null = null;
    try {
      database = new DatabaseSync(path);
      return new Cache(path, database);
    } catch {
      database?.close();
      removeCache(path);
      return new Cache(path, new DatabaseSync(path));
    }
  }

  private constructor(path: string, database: DatabaseSync) {
    this.#path = path;
    this.#database = database;
    // A log written ahead would write every result twice; pages added to the end need no journal.
    database.exec('PRAGMA page_size = 16384; PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF;');
    database.exec(SCHEMA);
    for (const table of ['results', 'repeated']) {
      database.prepare(`DELETE FROM ${table} WHERE pipeline <> ?`).run(pipelineVersion());
    }
    this.#seen = database.prepare('SELECT sha256 FROM seen WHERE path = ? AND bytes = ? AND modified = ?');
    this.#see = database.prepare('INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)');
    this.#has = database.prepare('SELECT 1 FROM results WHERE key = ?');
    this.#result = database.prepare('SELECT sum, result FROM results WHERE key = ?');
    this.#keep = database.prepare('INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)');
    database.exec('BEGIN');
  }

  /** Hash of a file whose size and time of change are as at an earlier run, else null. */
  hash(file: CorpusFile): string | null {
    const row = this.#ask(() => this.#seen.get(pathOf(file), file.bytes, file.modifiedMs));
    return typeof row?.sha256 === 'string' ? row.sha256 : null;
  }

  rememberHash(file: CorpusFile, sha256: string): void {
    this.#ask(() => this.#see.run(pathOf(file), file.bytes, file.modifiedMs, sha256));
  }

  /** Lines that a folder repeats, as they were found in a sample of it; null where the sample is new. */
  repeated(key: string): string[] | null {
    const find = 'SELECT sum, lines FROM repeated WHERE key = ?';
    const { sum, lines } = this.#ask(() => this.#database.prepare(find).get(key)) ?? {};
    if (typeof lines !== 'string' || sum !== crc32(lines, crc32(key))) return null;
    return z.array(z.string()).parse(JSON.parse(lines));
  }

  rememberRepeated(key: string, lines: readonly string[]): void {
    this.#used.add(key);
    const text = JSON.stringify(lines);
    const keep = 'INSERT OR REPLACE INTO repeated VALUES (?, ?, ?, ?)';
    const sum = crc32(text, crc32(key));
    this.#ask(() => this.#database.prepare(keep).run(key, pipelineVersion(), sum, text));
  }

  /** Whether a result seems to be known, without reading it. */
  has(key: string): boolean {
    return this.#ask(() => this.#has.get(key)) !== undefined;
  }

  /** The result that is known under a key; null where none is, or it is damaged. */
  result(key: string): Uint8Array<ArrayBuffer> | null {
    this.#used.add(key);
    const { sum, result } = this.#ask(() => this.#result.get(key)) ?? {};
    if (!(result instanceof Uint8Array) || sum !== sumOf(key, result)) return null;
    return decompressed(result);
  }

  /** Counts a result as used that need not be read. */
  use(key: string): void {
    this.#used.add(key);
  }

  /** Remembers a result; every few seconds all is written. Throws where the pipeline's sources have changed since. */
  rememberResult(key: string, result: Uint8Array): void {
    this.#used.add(key);
    const kept = compressed(result);
    this.#ask(() => this.#keep.run(key, pipelineVersion(), sumOf(key, kept), kept));
    if (performance.now() - this.#written > WRITTEN_EVERY_MS) this.write();
  }

  /**
   * Writes what has been remembered. Throws `CorpusError`, and forgets it, where sources of the pipeline were changed
   * since the process began: threads may have loaded either form.
   */
  write(): void {
    if (hashPipeline() !== pipelineVersion()) {
      this.#ask(() => this.#database.exec('ROLLBACK; BEGIN'));
      throw new CorpusError(sourcesChanged);
    }
    this.#ask(() => this.#database.exec('COMMIT; BEGIN'));
    this.#written = performance.now();
  }

  /** Forgets the results that this run did not use. */
  forgetUnused(): void {
    this.#ask(() => {
      for (const table of ['results', 'repeated']) {
        const forget = this.#database.prepare(`DELETE FROM ${table} WHERE key = ?`);
        for (const { key } of this.#database.prepare(`SELECT key FROM ${table}`).all()) {
          if (typeof key === 'string' && !this.#used.has(key)) forget.run(key);
        }
      }
    });
  }

  /** Closes; keeps what has been remembered, also of a run that was broken off. */
  close(): void {
    try {
      this.write();
    } finally {
      this.#database.close();
      if (this.#damaged) removeCache(this.#path);
    }
  }

  /** Asks the database; one that cannot answer is asked no more. */
  #ask<Answer>(question: () => Answer): Answer | undefined {
    if (this.#damaged) return undefined;
    try {
      return question();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#damaged = true;
      return undefined;
    }
  }
}

/** SQLite's codes for a file that is damaged, or no database: `SQLITE_CORRUPT`, `SQLITE_NOTADB`. */
const DAMAGE = [11, 26];

/** Whether a file's content is to blame; a full disk, for one, is not. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    // The lowest byte; the others say more.
    DAMAGE.includes(error.errcode & 0xff)
  );
}

function removeCache(path: string): void {
  for (const file of [path, `${path}-journal`, `${path}-wal`]) rmSync(file, { force: true });
}

/** The path of a file as a key. */
function pathOf({ absolute }: CorpusFile): string {
  return typeof absolute === 'string' ? absolute : absolute.toString('latin1');
}
