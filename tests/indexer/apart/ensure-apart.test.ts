import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSnapshotApart } from '../../../indexer/apart/ensure-apart.ts';
import { CorpusError } from '../../../indexer/corpora.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import type { Progress } from '../../../indexer/progress.ts';

const PATIENCE_MS = 120_000;
let folder = '';
let [corpus, data] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-apart-'));
  [corpus, data] = [join(folder, 'texts'), join(folder, 'data')];
  mkdirSync(corpus);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, times = 1): void =>
  writeFileSync(join(corpus, `${name}.txt`), `${name}县通知\n\n${'请各乡镇做好防汛工作。\n'.repeat(times)}`);

describe('indexing in another process', { timeout: PATIENCE_MS }, () => {
  it('gives what indexing here gives, tells how far it is, and builds only what is to be built', async () => {
    write('甲');
    write('乙');
    const told: Progress[] = [];
    const first = await ensureSnapshotApart({ corpora: [corpus], data, progress: (one) => told.push(one) });
    expect([first.built, first.report.documents, first.cacheFault]).toEqual([true, 2, null]);
    expect(told).toContainEqual({ stage: 'read', done: 2, total: 2 });
    const again = await ensureSnapshotApart({ corpora: [corpus], data });
    expect(again).toEqual({ ...first, built: false });
    expect(await ensureSnapshot({ corpora: [corpus], data })).toEqual(again);
  });

  it('rejects as indexing here does', async () => {
    await expect(ensureSnapshotApart({ corpora: [corpus], data })).rejects.toBeInstanceOf(CorpusError);
    await expect(ensureSnapshotApart({ corpora: [join(folder, 'none')], data })).rejects.toThrow(/none/);
  });

  it('can be broken off, and the next run goes on', async () => {
    for (let at = 0; at < 40; at++) write(`县${at}`, 200);
    const broken = new AbortController();
    const run = ensureSnapshotApart({
      corpora: [corpus],
      data,
      signal: broken.signal,
      progress: ({ stage, done }) => {
        if (stage === 'read' && done > 0) broken.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect((await ensureSnapshotApart({ corpora: [corpus], data })).report.documents).toBe(40);
  });
});
