import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cache } from '../../indexer/cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = Uint8Array.of(1, 2);

/** Opens the cache for one run. */
function during<T>(run: (cache: Cache) => T): T {
  const cache = Cache.open(folder);
  try {
    return run(cache);
  } finally {
    cache.close();
  }
}

describe('the cache', () => {
  it('gives back at the next run what was remembered, and nothing else', () => {
    during((cache) => cache.rememberResult('a', entry));
    during((cache) => {
      expect(cache.has('a')).toBe(true);
      expect(cache.result('a')).toEqual(entry);
      expect(cache.has('b')).toBe(false);
      expect(cache.result('b')).toBeNull();
    });
  });

  it('knows the hash of a file by its path, size and time of change together', () => {
    const file = { file: 'a.txt', absolute: '/a.txt', bytes: 3, modifiedMs: 5 };
    during((cache) => cache.rememberHash(file, 'hash'));
    during((cache) => {
      expect(cache.hash(file)).toBe('hash');
      for (const change of [{ absolute: '/b.txt' }, { bytes: 4 }, { modifiedMs: 6 }])
        expect(cache.hash({ ...file, ...change })).toBeNull();
    });
  });

  it('does not know lines of a folder that were damaged on disk', () => {
    during((cache) => cache.rememberRepeated('a', ['返回顶部']));
    expect(during((cache) => cache.repeated('a'))).toEqual(['返回顶部']);
    const database = new DatabaseSync(join(folder, 'cache.sqlite'));
    database.exec(`UPDATE repeated SET lines = '["返回顶端"]'`);
    database.close();
    expect(during((cache) => cache.repeated('a'))).toBeNull();
  });

  it('forgets what a run did not use', () => {
    during((cache) => {
      cache.rememberResult('a', entry);
      cache.rememberResult('b', entry);
    });
    during((cache) => {
      cache.result('b');
      cache.forgetUnused();
    });
    during((cache) => expect([cache.has('a'), cache.has('b')]).toEqual([false, true]));
  });

  it('begins anew where the file is no cache, or one of another form', () => {
    const path = join(folder, 'cache.sqlite');
    writeFileSync(path, 'no database at all, and long enough to be taken for one'.repeat(20));
    expect(during((cache) => cache.has('a'))).toBe(false);
    rmSync(path);
    const old = new DatabaseSync(path);
    old.exec('CREATE TABLE results (key TEXT PRIMARY KEY, result BLOB NOT NULL)');
    old.close();
    during((cache) => cache.rememberResult('a', entry));
    expect(during((cache) => cache.result('a'))).toEqual(entry);
  });

  it('does not know what another pipeline made, or what was damaged on disk', () => {
    for (const change of ["pipeline = 'another'", "result = x'0103'", 'sum = sum + 1']) {
      during((cache) => cache.rememberResult('a', entry));
      const database = new DatabaseSync(join(folder, 'cache.sqlite'));
      database.exec(`UPDATE results SET ${change}`);
      database.close();
      expect(
        during((cache) => cache.result('a')),
        change,
      ).toBeNull();
    }
  });
});
