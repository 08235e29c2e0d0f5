import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RunningServer } from './running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-page-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>政文</title>');
writeFileSync(join(folder, 'seal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
afterAll(() => rmSync(folder, { recursive: true }));

const server = new RunningServer({ page: folder });

const unbuilt = mkdtempSync(join(tmpdir(), 'zhengwen-unbuilt-'));
afterAll(() => rmSync(unbuilt, { recursive: true }));
const early = new RunningServer({ page: unbuilt });

test.each(['/', '/?q=a', '/corpus', '/document/%E5%B9%B4%E5%BA%A6%2F1.txt', '/document/a/b?passage=3'])(
  '%s opens the page, which is asked for anew each time',
  async (path) => {
    const response = await server.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('政文');
  },
);

test('a page that is still being built says so, and is asked for again by itself', async () => {
  const response = await early.get('/?q=a');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toMatch(/http-equiv="refresh"[\s\S]*网页正在生成/u);
  writeFileSync(join(unbuilt, 'index.html'), '<!doctype html><title>政文</title>');
  expect((await early.get('/?q=a')).status).toBe(200);
  expect(early.logged).toEqual([]);
});

test('files named after their content are kept by browsers', async () => {
  const response = await server.get('/assets/main-1a2b.js');
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('other files are served too', async () => {
  expect((await server.get('/seal.svg')).headers.get('content-type')).toContain('svg');
});

test.each(['/assets/gone.js', '/elsewhere', '/api/elsewhere', '/..%2f..%2fetc%2fpasswd', '/%00'])(
  '%s is a 404, not the page',
  async (path) => {
    expect((await server.get(path)).status).toBe(404);
    expect(server.logged).toEqual([]);
  },
);

test('the page is served while no snapshot is ready', async () => {
  server.engine = null;
  expect((await server.get('/')).status).toBe(200);
});

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('a person at an address that does not exist is told by the page, not by JSON', async () => {
  const response = await server.get('/elsewhere', asBrowser);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('政文');
});

test('a person at an endpoint that does not exist is told as by the API', async () => {
  const response = await server.get('/api/elsewhere', asBrowser);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('json');
});

test.each(['/seal.svg', '/assets/main-1a2b.js'])(
  'a part beyond the end of %s, or a condition that does not hold, is no error of the server',
  async (path) => {
    expect((await server.get(path, { range: 'bytes=9999999-' })).status).toBe(200);
    expect((await server.get(path, { range: 'bytes=0-1,5-6,x' })).status).toBe(200);
    expect((await server.get(path, { 'if-match': '"gone"' })).status).toBe(412);
    expect((await server.get(path, { 'if-unmodified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).status).toBe(
      412,
    );
    expect(server.logged).toEqual([]);
  },
);
