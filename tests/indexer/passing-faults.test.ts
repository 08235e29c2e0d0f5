import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSnapshot, type IndexingResult } from '../../indexer/ensure.ts';
import type { Progress } from '../../indexer/progress.ts';

let folder = '';
let corpus = '';
const data = () => join(folder, 'data');
const NOTICE = '关于做好防汛工作的通知\n各乡镇人民政府：\n请做好防汛准备。\n2009年6月1日\n';
const SPEECH = '在全县农业会议上的讲话\n同志们：\n要抓好春耕生产，确保粮食丰收。\n';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-passing-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(corpus, '通知.txt'), NOTICE);
  writeFileSync(join(corpus, '讲话.txt'), SPEECH);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs; `between`: what happens after the folder has been read and before its files are. */
function run(between: () => void = () => undefined): Promise<IndexingResult> {
  let happened = false;
  const progress = ({ stage, done, total }: Progress): void => {
    if (happened || stage !== 'scan' || done < total) return;
    happened = true;
    between();
  };
  return ensureSnapshot({ corpora: [corpus], data: data(), progress });
}

const statusOf = ({ report }: IndexingResult, file: string) =>
  report.perFile.find((candidate) => candidate.file === file);

describe('a fault that passes', () => {
  it('a file away between scan and read is told, tried again, and back at the next run', async () => {
    const [here, away] = [join(corpus, '讲话.txt'), join(folder, 'away.txt')];
    const first = await run(() => renameSync(here, away));
    expect(statusOf(first, '讲话.txt')).toMatchObject({ status: 'rejected', again: true });
    renameSync(away, here);
    const second = await run();
    expect(second.built).toBe(true);
    expect(statusOf(second, '讲话.txt')?.status).toBe('indexed');
    expect((await run()).built).toBe(false);
  });

  it('a file changed between scan and read is kept under what was read', async () => {
    const changed = '在全县工业会议上的讲话\n同志们：\n要抓好招商引资，扩大开放。\n';
    await run(() => writeFileSync(join(corpus, '讲话.txt'), changed));
    // Back to the first text: what was made of the second must not pass for it.
    writeFileSync(join(corpus, '讲话.txt'), SPEECH);
    const back = await run();
    expect(back.built).toBe(true);
    expect(statusOf(back, '讲话.txt')?.bytes).toBe(Buffer.byteLength(SPEECH));
  });

  it('a link that leads nowhere is listed, and its text taken in once it is there', async () => {
    const target = join(corpus, '还没有.txt');
    symlinkSync(target, join(corpus, '链接.txt'));
    const first = await run();
    expect(statusOf(first, '链接.txt')).toMatchObject({ status: 'rejected', again: true });
    expect(first.report.files.rejected).toBe(1);
    writeFileSync(target, '关于春节放假的通知\n各单位：\n现将放假安排通知如下。\n');
    expect(statusOf(await run(), '链接.txt')?.status).toBe('indexed');
  });
});

describe('a damaged cache', () => {
  it('an entry whose bytes changed on disk is made anew', async () => {
    // Read whole, before the snapshot is removed in which the files' reports stand.
    const report = { ...(await run()).report };
    rmSync(join(data(), 'current'));
    const cache = new DatabaseSync(join(data(), 'cache.sqlite'));
    cache.exec(`UPDATE results SET result = CAST(
      substr(result, 1, 100) || x'00' || substr(result, 102) AS BLOB)`);
    cache.close();
    const again = await run();
    expect(again.built).toBe(true);
    expect(again.report).toEqual(report);
  });
});
