import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../engine/local/open.ts';
import { locateSnapshot } from '../../../engine/snapshot/directory.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { requestFor } from '../../engine/request.ts';

let folder = '';
let data = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-kept-'));
  data = join(folder, 'data');
  mkdirSync(join(folder, 'corpus'));
  for (const [name, topic] of [
    ['甲', '防汛'],
    ['乙', '春耕'],
    ['丙', '招商'],
  ])
    write(`${name}.txt`, `关于${topic}的通知\n各乡镇要做好${topic}工作。\n`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'corpus', name), text);
}

const index = () =>
  ensureSnapshot({
    corpora: [join(folder, 'corpus')],
    data,
    limits: { leastBase: 0, mostChanged: 10, mergedBelow: 0 },
  });

async function found(q: string): Promise<number> {
  const engine = await openEngine(data);
  const { total } = await engine.search(requestFor(q));
  await engine.close();
  return total.documents;
}

describe('parts that a run keeps', () => {
  it('are the same files on the disk, and outlive the snapshot they were first in', async () => {
    await index();
    const first = await locateSnapshot(data);
    const numbered = statSync(join(first.directory, 'store.sqlite')).ino;
    for (const topic of ['林业', '渔业', '教育']) {
      write(`${topic}.txt`, `关于${topic}的意见\n各县要重视${topic}。\n`);
      await index();
    }
    const last = await locateSnapshot(data);
    expect(last.directory).not.toBe(first.directory);
    expect(statSync(join(last.directory, 'store.sqlite')).ino).toBe(numbered);
    expect(() => statSync(first.directory)).toThrow(/ENOENT/);
    expect([await found('防汛'), await found('渔业'), await found('')]).toEqual([1, 1, 6]);
  });

  it.each(['sketches.bin', 'store.sqlite'])('are built anew where %s cannot be read', async (name) => {
    await index();
    const path = join((await locateSnapshot(data)).directory, name);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 0, 512));
    write('丁.txt', '关于林业的意见\n各县要重视林业。\n');
    expect((await index()).built).toBe(true);
    const { manifest } = await locateSnapshot(data);
    expect(manifest.parts.map((part) => part.name)).toEqual(['base']);
    expect([await found('防汛'), await found('林业')]).toEqual([1, 1]);
  });

  it('go on without a file of which nothing is left, and without any new part', async () => {
    await index();
    rmSync(join(folder, 'corpus', '甲.txt'));
    const { report } = await index();
    expect(report.documents).toBe(2);
    expect(report.perFile.map(({ file }) => file)).toEqual(['丙.txt', '乙.txt']);
    expect((await locateSnapshot(data)).manifest.parts).toHaveLength(1);
    expect([await found('防汛'), await found('春耕')]).toEqual([0, 1]);
    expect((await index()).built).toBe(false);
  });
});
