import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCorpora } from '../../indexer/corpora.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-corpora-'));
const inside = (...names: string[]): string => join(folder, ...names);
for (const name of ['讲话', '纪要', 'old/讲话']) mkdirSync(inside(name), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

test('several folders are told apart by their names', async () => {
  expect(await openCorpora([inside('讲话'), inside('纪要')])).toEqual([
    { root: inside('讲话'), prefix: '讲话/' },
    { root: inside('纪要'), prefix: '纪要/' },
  ]);
});

test('two folders of one name are to be renamed', async () => {
  await expect(openCorpora([inside('讲话'), inside('old/讲话')])).rejects.toThrow('rename one');
});

test('one folder named twice is to be named once, and nothing is to be renamed', async () => {
  await expect(openCorpora([inside('讲话'), `${inside('纪要')}/../讲话/`])).rejects.toThrow(
    /twice; leave one out/,
  );
  symlinkSync(inside('讲话'), inside('链接'));
  await expect(openCorpora([inside('讲话'), inside('链接')])).rejects.toThrow(/twice; leave one out/);
});
