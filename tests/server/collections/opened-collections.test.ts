import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { CorpusError } from '../../../indexer/corpora.ts';
import { OpenedCollections } from '../../../server/collections/opened-collections.ts';
import type { LiveLog } from '../../../server/live/live-engine.ts';

const PATIENCE_MS = 120_000;
const gazetteer = loadGazetteer();
const parse = createRequestParser((text) => gazetteer.resolve(text));

let folder = '';
let told: string[] = [];
let opened: OpenedCollections | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-opened-'));
  told = [];
  for (const name of ['甲', '乙']) {
    mkdirSync(join(folder, name));
    write(name, '通知');
  }
});
afterEach(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, file: string): void =>
  writeFileSync(
    join(folder, name, `${file}.txt`),
    `${name}县关于园区的${file}\n\n${name}县的${file}已经印发，请照此办理。\n`,
  );
const log: LiveLog = { tell: (line) => told.push(line), warn: (line) => told.push(line) };

function collections(names: readonly string[], watch = false): OpenedCollections {
  const described = names.map((name) => ({
    name,
    corpora: [join(folder, name)],
    data: join(folder, 'data', name),
  }));
  opened = new OpenedCollections(described, parse, log, watch);
  return opened;
}

const documents = async (of: OpenedCollections, name: string): Promise<number | undefined> =>
  (await of.live(name)?.engine.snapshot())?.documents;

describe('several collections', { timeout: PATIENCE_MS }, () => {
  test('are served without one whose folder holds nothing, which is said; SIGHUP tries it again', async () => {
    mkdirSync(join(folder, '空'));
    const all = collections(['甲', '空', '乙']);
    await all.open();
    expect(['甲', '空', '乙'].map((name) => all.isLeftOut(name))).toEqual([false, true, false]);
    expect(await documents(all, '甲')).toBe(1);
    expect(await documents(all, '乙')).toBe(1);
    expect(told.join('\n')).toMatch(/文集“空”打不开.*collection “空” cannot be opened and is left out/);
    expect(told.join('\n')).toContain(join(folder, '空'));
    await all.keepUpToDate();
    write('空', '公告');
    process.emit('SIGHUP');
    await vi.waitFor(() => expect(all.isLeftOut('空')).toBe(false), PATIENCE_MS);
    expect(await documents(all, '空')).toBe(1);
  });

  test('are an error where none can be opened, and so is the only one', async () => {
    for (const names of [['没有'], ['没有', '也没有']]) {
      await expect(collections(names).open()).rejects.toThrow(/npm run index/);
      await opened?.close();
    }
    mkdirSync(join(folder, '空'));
    await expect(collections(['空']).open()).rejects.toBeInstanceOf(CorpusError);
  });

  test('are each indexed anew when their own texts change, and only then', async () => {
    const all = collections(['甲', '乙'], true);
    await all.open();
    await all.keepUpToDate();
    await vi.waitFor(
      () => expect(told.filter((line) => line.includes('watching for changes'))).toHaveLength(2),
      PATIENCE_MS,
    );
    const before = all.live('乙')?.engine.generation;
    write('甲', '意见');
    await vi.waitFor(async () => expect(await documents(all, '甲')).toBe(2), PATIENCE_MS);
    expect(all.live('乙')?.engine.generation).toBe(before);
    write('乙', '决定');
    await vi.waitFor(async () => expect(await documents(all, '乙')).toBe(2), PATIENCE_MS);
    expect(await documents(all, '甲')).toBe(2);
  });
});

/** The snapshot in use of a collection, opened by a server that has just begun. */
async function begun(name: string): Promise<{ generation: string; documents: number | undefined }> {
  const server = collections([name]);
  await server.open();
  const generation = server.live(name)?.engine.generation ?? '';
  const count = await documents(server, name);
  await server.close();
  return { generation, documents: count };
}

/** Changes one byte of a file of the snapshot in use. */
function damage(name: string, isFile: (file: string) => boolean): void {
  const data = join(folder, 'data', name);
  const snapshot = join(data, 'snapshots', readFileSync(join(data, 'current'), 'utf8').trim());
  const file = readdirSync(snapshot).find(isFile) ?? '';
  const bytes = readFileSync(join(snapshot, file));
  const at = bytes.length >>> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(join(snapshot, file), bytes);
}

describe('a server that begins', { timeout: PATIENCE_MS }, () => {
  test('serves what is there where nothing has changed, and the texts as they are now where something has', async () => {
    const first = await begun('甲');
    expect(await begun('甲')).toEqual(first);
    write('甲', '意见');
    const changed = await begun('甲');
    expect(changed.documents).toBe(2);
    expect(changed.generation).not.toBe(first.generation);
    expect(told).toEqual([]);
  });

  test.each([
    ['words', (file: string) => file.startsWith('words')],
    ['texts', (file: string) => file === 'store.sqlite'],
  ])('builds a snapshot anew whose %s are damaged, though no text has changed', async (_, isFile) => {
    const first = await begun('甲');
    damage('甲', isFile);
    const mended = await begun('甲');
    expect(mended.documents).toBe(1);
    expect(mended.generation).not.toBe(first.generation);
    expect(await begun('甲')).toEqual(mended);
  });
});
