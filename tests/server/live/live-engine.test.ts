import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { Load } from '../../../scripts/reliability/load.ts';
import { EVERYWHERE, textsOf, writeVersion } from '../../../scripts/reliability/versions.ts';
import { createApp } from '../../../server/app.ts';
import { addressOf, listen } from '../../../server/listen.ts';
import { LiveEngine } from '../../../server/live/live-engine.ts';
import { republish } from '../../engine/snapshot/republish.ts';

const PATIENCE_MS = 120_000;
const SWITCHES = 5;
const CLIENTS = 6;

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-live-'));
const versions = [0, 1].map((version) => join(folder, `data-${version}`));
const data = join(folder, 'data');
const parseRequest = createRequestParser((text) => loadGazetteer().resolve(text));
const told: string[] = [];
const warned: string[] = [];
let live: LiveEngine;
let server: Server;

/** Puts the snapshot of a version in use, and waits until it answers. */
async function switchTo(version: number): Promise<string> {
  const directory = await republish(versions[version] ?? '', data);
  await vi.waitFor(() => expect(directory.endsWith(live.engine.generation)).toBe(true), PATIENCE_MS);
  return directory;
}

beforeAll(async () => {
  for (const [version, own] of versions.entries()) {
    const corpus = join(folder, `corpus-${version}`);
    writeVersion(corpus, version);
    await ensureSnapshot({ corpora: [corpus], data: own });
  }
  await republish(versions[0] ?? '', data);
  live = await LiveEngine.open(data, parseRequest, {
    tell: (line) => told.push(line),
    warn: (line) => warned.push(line),
  });
  await live.testFirst();
  const app = createApp({ engine: () => live.engine, parseRequest, page: null, log: () => undefined });
  server = await listen(app, 0, '127.0.0.1');
}, PATIENCE_MS);

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await live.close();
  rmSync(folder, { recursive: true });
});

describe('a running server', { timeout: PATIENCE_MS }, () => {
  test('takes up one snapshot after the other under load: no request fails, no answer mixes two, links stay', async () => {
    expect(warned).toEqual([]);
    const { hits } = await live.engine.search(parseRequest({ q: EVERYWHERE }));
    const load = new Load(addressOf(server), hits[0]?.document.id ?? '', CLIENTS);
    for (let at = 1; at <= SWITCHES; at++) {
      await switchTo(at % 2);
      // Each is asked before the next comes.
      const { generation } = live.engine;
      await vi.waitFor(() => expect(load.outcome.generations.has(generation)).toBe(true), PATIENCE_MS);
    }
    const { answers, failed, mixed, generations } = await load.stop();
    expect({ failed, mixed }).toEqual({ failed: [], mixed: [] });
    expect([...generations.values()]).toEqual([0, 1, 0, 1, 0, 1]);
    expect(answers).toBeGreaterThan(SWITCHES);
    expect(told).toHaveLength(SWITCHES);
    expect(warned).toEqual([]);
  });

  test('ends an export from the snapshot that it began with, which is removed only then', async () => {
    const from = await switchTo(0);
    const hits = live.engine.hits(parseRequest({ q: EVERYWHERE, duplicates: 'all' }))[Symbol.asyncIterator]();
    const first = await hits.next();
    for (const version of [1, 0, 1]) await switchTo(version);
    expect(existsSync(join(from, 'store.sqlite'))).toBe(true);
    let count = first.done === true ? 0 : first.value.length;
    for (;;) {
      const more = await hits.next();
      if (more.done === true) break;
      count += more.value.length;
    }
    expect(count).toBe(textsOf(0));
    await vi.waitFor(async () => {
      await switchTo(0);
      expect(existsSync(from)).toBe(false);
    }, PATIENCE_MS);
  });

  test('keeps the old snapshot where the new one is damaged, and says which file is and what mends it', async () => {
    await switchTo(1);
    warned.length = 0;
    const before = live.engine.generation;
    // A run that was told all was written, and a disk that kept something else.
    await republish(versions[0] ?? '', data, (directory) => {
      const store = join(directory, 'store.sqlite');
      const bytes = readFileSync(store);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(store, bytes);
    });
    await live.look(true);
    await vi.waitFor(() => expect(warned.join('\n')).toContain('store.sqlite'), PATIENCE_MS);
    expect(warned.join('\n')).toContain('npm run index');
    expect(live.engine.generation).toBe(before);
    expect((await live.engine.search(parseRequest({ q: EVERYWHERE }))).total.documents).toBe(textsOf(1));
  });
});
