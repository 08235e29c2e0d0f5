import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from '../../../engine/snapshot/make-folder.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is made with those that it lies in, and is left alone where it is there', () => {
  const inner = join(folder, '甲', '乙', '丙');
  makeFolder(inner);
  writeFileSync(join(inner, 'kept'), '');
  makeFolder(inner);
  expect(statSync(join(inner, 'kept')).isFile()).toBe(true);
});

test('a file in its way is told as the system tells it', () => {
  mkdirSync(join(folder, '丁'));
  writeFileSync(join(folder, '丁', '戊'), '');
  expect(() => makeFolder(join(folder, '丁', '戊'))).toThrow('EEXIST');
  expect(() => makeFolder(join(folder, '丁', '戊', '己'))).toThrow('ENOTDIR');
});

// In a process of its own: what never ends would end no test.
test.runIf(existsSync('/proc/self'))(
  'a file system that lets none be made ends the attempt',
  () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['indexer/main.ts', '--corpus', 'corpus', '--data', '/proc/zhengwen'],
      {
        cwd: join(import.meta.dirname, '../../..'),
        timeout: 60_000,
        killSignal: 'SIGKILL',
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('ENOENT');
  },
  90_000,
);
