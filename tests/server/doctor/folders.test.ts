import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DataLock } from '../../../indexer/data-lock.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import {
  checkCorpora,
  checkData,
  checkDisk,
  checkMemory,
  checkSnapshot,
} from '../../../server/doctor/folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-doctor-'));
const corpus = join(folder, 'texts');
const data = join(folder, 'data');
beforeAll(() => {
  mkdirSync(corpus);
  writeFileSync(join(corpus, '讲话.txt'), '在全县招商引资工作会议上的讲话\n\n同志们：今年的工作要抓紧。\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder of texts', () => {
  test('is counted', async () => {
    const { findings, bytes } = await checkCorpora([corpus], data);
    expect(findings).toMatchObject([{ state: 'ok' }]);
    expect(findings[0]?.found).toContain('1 files');
    expect(bytes).toBeGreaterThan(50);
  });

  test('is not there', async () => {
    const { findings, bytes } = await checkCorpora([join(folder, 'nowhere')], data);
    expect(findings).toMatchObject([{ state: 'fail' }]);
    expect(findings[0]?.remedy).toContain('--corpus DIR');
    expect(findings[0]?.found.split(' / ')).toHaveLength(2);
    expect(bytes).toBe(0);
  });

  test('holds nothing to be indexed', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { findings } = await checkCorpora([empty], data);
    expect(findings).toMatchObject([{ state: 'fail' }]);
    expect(findings[0]?.found).toContain('0 files');
    expect(findings[0]?.remedy).toContain('put texts there');
  });

  test('holds something that cannot be read', async () => {
    const other = join(folder, 'links');
    mkdirSync(other);
    symlinkSync(join(folder, 'gone.txt'), join(other, '报告.txt'));
    const { findings } = await checkCorpora([other], data);
    expect(findings).toMatchObject([{ state: 'warn' }]);
    expect(findings[0]?.found).toContain('报告.txt');
  });
});

describe('the data folder', () => {
  test('can be written to', async () => {
    expect(await checkData(data)).toMatchObject({ state: 'ok', remedy: null });
  });

  test('is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const finding = await checkData(file);
    expect(finding.state).toBe('fail');
    expect(finding.remedy).toContain('--data DIR');
  });

  test('is held by a run, which is named', async () => {
    const lock = await DataLock.take(data, { wait: false, waiting: () => undefined });
    const finding = await checkData(data);
    lock.release();
    expect(finding.state).toBe('warn');
    expect(finding.found).toContain(String(process.pid));
    expect(await checkData(data)).toMatchObject({ state: 'ok' });
  });
});

describe('room', () => {
  test('of the disk, also where the folder is not made yet', async () => {
    expect(await checkDisk(join(folder, 'a', 'b'), 1)).toMatchObject({ state: 'ok' });
    const finding = await checkDisk(data, 1e18);
    expect(finding.state).toBe('fail');
    expect(finding.remedy).toContain('--data DIR');
  });

  test('of memory', () => {
    expect(checkMemory(1_000_000, 1e9).state).toBe('ok');
    expect(checkMemory(1_000_000_000, 1e9)).toMatchObject({ state: 'warn' });
    expect(checkMemory(0, 1e8).state).toBe('warn');
  });
});

describe('the index', () => {
  test('is missing, sound, damaged', { timeout: 120_000 }, async () => {
    const own = join(folder, 'own');
    expect((await checkSnapshot(own)).found).toContain('none yet');

    await ensureSnapshot({ corpora: [corpus], data: own });
    const sound = await checkSnapshot(own);
    expect(sound).toMatchObject({ state: 'ok', remedy: null });
    expect(sound.found).toContain('1 documents');

    const store = readdirSync(own, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('store.sqlite'),
    );
    truncateSync(join(own, store ?? ''), 100);
    const damaged = await checkSnapshot(own);
    expect(damaged.state).toBe('fail');
    expect(damaged.remedy).toContain('npm run index');
  });
});
