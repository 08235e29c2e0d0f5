import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRequestParser } from '../../engine/request/request.ts';
import { createApp } from '../../server/app.ts';
import { addressOf, listen } from '../../server/listen.ts';
import {
  corpusAnswer,
  documentDetail,
  errorAnswer,
  resolveAnswer,
  searchAnswer,
  sourceDetail,
  suggestAnswer,
} from '../../server/schema.ts';
import { DOCUMENTS, FakeEngine } from './fake-engine.ts';

let engine: FakeEngine | null = null;
let server: Server;
let base = '';
const logged: unknown[] = [];

beforeAll(async () => {
  const app = createApp({
    engine: () => engine,
    parseRequest: createRequestParser((text) =>
      text === '常德' ? { kind: 'found', code: '4307' } : { kind: 'none' },
    ),
    page: null,
    log: (error) => logged.push(error),
  });
  server = await listen(app, 0, '127.0.0.1');
  base = addressOf(server);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test('smoke', async () => {
  engine = new FakeEngine();
  for (const p of ['/api/search?q=%E5%9B%AD', '/api/search?q=(&foo=1&size=0', '/api/openapi.json', '/metrics', '/api/documents/x', '/api/export?format=bibtex','/api/export?size=3','/api/nix','/api/documents/%E0%A4%A','/api/search?q=%E0%A4%A','/readyz', '/api/export', '/api/search?q='+encodeURIComponent('中'.repeat(10000))]) {
    const r = await fetch(base + p);
    console.log(p.slice(0,40), r.status, (await r.text()).slice(0, 400));
  }
  console.log(logged);
});
