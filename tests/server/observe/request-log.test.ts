import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { OverloadError } from '../../../engine/errors.ts';
import type { RequestEntry } from '../../../server/observe/request-log.ts';
import { address, RunningServer } from '../running-server.ts';

const entries: RequestEntry[] = [];
beforeEach(() => void entries.splice(0));
const logRequest = (entry: RequestEntry): void => void entries.push(entry);
const server = new RunningServer({ logRequest });
const telling = new RunningServer({ logRequest, logQueries: true });

/** What was logged of a request; it is told a moment after the answer has come. */
async function entryOf(response: Response): Promise<RequestEntry | undefined> {
  await response.text();
  const id = response.headers.get('x-request-id');
  for (let tries = 0; tries < 200; tries++) {
    const entry = entries.find((each) => each.id === id);
    if (entry !== undefined) return entry;
    await setTimeout(5);
  }
  return undefined;
}

describe('the log of requests', () => {
  test('tells of each one what came of it, under the id that its answer has', async () => {
    const entry = await entryOf(await server.get('/api/search?q=a'));
    expect(entry).toMatchObject({
      method: 'GET',
      route: '/api/search',
      status: 200,
      snapshot: 'fake',
      collection: null,
      error: null,
    });
    expect(entry?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(entry?.bytes).toBeGreaterThan(300);
    expect(entry?.ms).toBeGreaterThanOrEqual(0);
  });

  test('gives each request an id of its own, whatever id was sent', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => server.get('/healthz', { 'X-Request-Id': 'mine' })),
    );
    expect(first?.headers.get('x-request-id')).not.toBe(second?.headers.get('x-request-id'));
    expect(first?.headers.get('x-request-id')).not.toContain('mine');
  });

  test.each([
    ['/api/documents/x', '/api/documents/:id', 404, 'no-such-document'],
    ['/api/search?size=0', '/api/search', 400, 'invalid-request'],
    ['/nowhere/at/all', 'other', 404, 'no-such-endpoint'],
    ['/healthz', '/healthz', 200, null],
  ])('%s is told as %s, %i, %s', async (path, route, status, error) => {
    expect(await entryOf(await server.get(path))).toMatchObject({ route, status, error });
  });

  test('names the error of an answer that was given up', async () => {
    if (server.engine) server.engine.failure = new OverloadError('too-slow');
    expect(await entryOf(await server.get('/api/search?q=a'))).toMatchObject({
      status: 503,
      error: 'too-slow',
    });
  });

  test('tells no query text, token, cookie, id of a document, path or name of a client', async () => {
    const secret = '保密词语';
    const headers = {
      Authorization: 'Bearer zhengwen_secret',
      Cookie: 'zhengwen-session=secret',
      'User-Agent': 'secret-agent',
      Referer: 'http://secret.example/',
    };
    for (const path of [
      address('/api/search', { q: secret, region: '秘县' }),
      address('/api/export', { q: secret }),
      address('/api/suggest', { q: secret }),
      address(`/api/documents/${encodeURIComponent(secret)}/matches`, { q: secret }),
      `/api/documents/${encodeURIComponent(secret)}`,
      `/${encodeURIComponent(secret)}/secret?secret=${encodeURIComponent(secret)}`,
      '/api/%E4%BF/secret',
    ]) {
      expect(await entryOf(await server.get(path, headers))).toBeDefined();
    }
    const told = JSON.stringify(entries);
    expect(entries).toHaveLength(7);
    for (const hidden of ['保密', '秘县', 'secret', encodeURIComponent(secret), '127.0.0.1']) {
      expect(told).not.toContain(hidden);
    }
  });

  test('tells what was asked where that is wanted, readable', async () => {
    const response = await telling.get(address('/api/search', { q: '招商 & 引资', size: '5' }));
    expect(await entryOf(response)).toMatchObject({ query: 'q=招商 & 引资&size=5' });
  });

  test('an error nobody foresaw is told with the id of its request', async () => {
    if (server.engine) server.engine.failure = new Error('of no kind');
    const response = await server.get('/api/search?q=a');
    const entry = await entryOf(response);
    expect(entry).toMatchObject({ status: 500, error: 'internal' });
    expect(server.loggedIn).toEqual([entry?.id]);
  });
});
