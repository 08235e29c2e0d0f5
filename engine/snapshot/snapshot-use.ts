import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Says across processes that a snapshot is being read, so that no run of the indexer removes it under a server: a lock of
 * SQLite's on an empty database in its folder, shared by all who read and wanted whole by who removes. The system lets go
 * of it when a process ends, however it ends. It is a file of its own since a process that closes any file loses its locks on
 * it, and the others are opened and closed to be checked.
 */

export const USE_FILE = 'in-use.sqlite';
/** SQLite's code where another holds a lock (`SQLITE_BUSY`). */
const BUSY = 5;

export class SnapshotUse {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Keeps a snapshot from being removed until let go of; null where it cannot be locked: there is no such file, or the file
   * system knows no locks. Throws where it is being removed right now.
   */
  static hold(directory: string): SnapshotUse | null {
    const database = opened(directory, true);
    if (database === null) return null;
    try {
      database.exec('BEGIN');
      database.prepare('SELECT 1 FROM sqlite_schema').get();
      return new SnapshotUse(database);
    } catch (error) {
      database.close();
      if (isBusy(error)) throw error;
      return null;
    }
  }

  /** Whether a snapshot is held by nobody; `remove` is called while nobody can take hold of it. */
  static async whereUnused(directory: string, remove: () => Promise<void>): Promise<boolean> {
    const database = opened(directory, false);
    try {
      database?.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database?.close();
      if (isBusy(error)) return false;
      await remove();
      return true;
    }
    try {
      await remove();
      return true;
    } finally {
      database?.close();
    }
  }

  release(): void {
    this.#database.close();
  }
}

function opened(directory: string, readOnly: boolean): DatabaseSync | null {
  try {
    // A file that is not there is no fault, and must not be made by asking.
    if (!existsSync(join(directory, USE_FILE))) return null;
    return new DatabaseSync(join(directory, USE_FILE), { readOnly, timeout: 0 });
  } catch {
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === BUSY
  );
}
