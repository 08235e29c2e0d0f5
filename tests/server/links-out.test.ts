import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEngine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/local/open.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { RunningServer } from './running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-links-out-'));
let engine: SearchEngine | null = null;

beforeAll(async () => {
  const corpus = join(folder, 'texts');
  const outside = join(folder, 'outside');
  mkdirSync(corpus);
  mkdirSync(outside);
  writeFileSync(join(corpus, '通知.txt'), '关于青山水库的通知\n\n青山水库的闸门今年检修。\n');
  writeFileSync(join(outside, '账册.txt'), '不给外人看的账册\n\n密语是芝麻开门。\n');
  symlinkSync(join(outside, '账册.txt'), join(corpus, '链接.txt'));
  symlinkSync(outside, join(corpus, '文件夹'));
  const data = join(folder, 'data');
  await ensureSnapshot({ corpora: [corpus], data });
  engine = await openEngine(data);
}, 120_000);
afterAll(async () => {
  await engine?.close();
  rmSync(folder, { recursive: true });
});

const server = new RunningServer({ engine: () => engine });

test('what a link leads to outside of the collection is served nowhere, and the report tells of the link', async () => {
  for (const path of ['/api/search?size=100', '/api/search?q=芝麻开门', '/api/export?format=jsonl']) {
    const response = await server.get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/密语是|不给外人看/u);
  }
  const report = await (await server.get('/api/corpus/files')).text();
  expect(report).toContain('链接.txt');
  expect(report).not.toContain('密语');
});

test('a path in place of an id opens no file', async () => {
  for (const id of ['链接.txt', '../outside/账册.txt', join(folder, 'outside', '账册.txt'), '/etc/passwd']) {
    const response = await server.get(`/api/documents/${encodeURIComponent(id)}/source`);
    expect(response.status).toBe(404);
  }
});
