import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walk } from '../../../indexer/read/walk.ts';

let folder = '';
let root = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-walk-'));
  root = join(folder, 'corpus');
  mkdirSync(join(root, '河南'), { recursive: true });
  writeFileSync(join(root, '河南', '甲.txt'), '甲');
  writeFileSync(join(root, '乙.txt'), '乙');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const paths = async (options = {}) => (await walk(root, options)).files.map(({ path }) => path);
const refused = async (options = {}) =>
  Object.fromEntries((await walk(root, options)).refused.map((one) => [one.path, one]));

describe('what is not read of a folder is told', () => {
  it('a folder that cannot be listed, and the others are read', async () => {
    const options = {
      list: (at: string | Buffer) =>
        at.toString().endsWith('河南')
          ? Promise.reject(new Error('EACCES: permission denied'))
          : readdir(at, { withFileTypes: true, encoding: 'buffer' as const }),
    };
    expect(await paths(options)).toEqual(['乙.txt']);
    expect(await refused(options)).toMatchObject({
      '河南/': { status: 'rejected', again: true, reason: expect.stringContaining('EACCES') },
    });
  });

  it('a link that leads out, unless it may', async () => {
    writeFileSync(join(folder, '外.txt'), '外');
    symlinkSync(join(folder, '外.txt'), join(root, '链接.txt'));
    expect(await paths()).toEqual(['乙.txt', '河南/甲.txt']);
    expect(await refused()).toMatchObject({ '链接.txt': { status: 'skipped' } });
    expect(await paths({ followLinks: true })).toContain('链接.txt');
  });

  it('links that lead nowhere or in a circle, hidden folders and the data folder', async () => {
    symlinkSync(join(root, '没有'), join(root, '断.txt'));
    symlinkSync(join(root, '圈.txt'), join(root, '圈.txt'));
    symlinkSync(join(root, '河南'), join(root, '又是河南'));
    mkdirSync(join(root, '.git'));
    mkdirSync(join(root, 'data'));
    const found = await refused({ leaveOut: join(root, 'data') });
    expect(Object.keys(found).sort()).toEqual(['.git/', 'data/', '圈.txt', '断.txt'].sort());
    expect(found['圈.txt']).toMatchObject({ status: 'rejected', again: true });
    expect(found['data/']?.status).toBe('skipped');
  });
});

describe('names that are no UTF-8', () => {
  const name = (...bytes: number[]) =>
    Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes), Buffer.from('.txt')]);

  it('are read as GBK where that gives Chinese, else written with escapes, and never twice the same', async () => {
    writeFileSync(name(0xba, 0xfe, 0xc4, 0xcf), 'GBK');
    writeFileSync(name(0xff, 0xfe), 'neither');
    writeFileSync(join(root, '%FF%FE.txt'), 'called like the escape');
    expect(readdirSync(root)).toHaveLength(5);
    expect(await paths()).toEqual(['%%FF%FE.txt', '%FF%FE.txt', '乙.txt', '河南/甲.txt', '湖南.txt']);
    const foreign = (await walk(root)).files.filter((file) => file.foreign);
    expect(foreign.map(({ path }) => path)).toEqual(['%%FF%FE.txt', '湖南.txt']);
  });
});
