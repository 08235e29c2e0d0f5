import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf, newToken, type StoredToken } from '../../../server/access/token.ts';
import { TokenFile } from '../../../server/access/token-file.ts';
import { errorAnswer } from '../../../server/schema/error.ts';
import { RunningServer } from '../running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-tokens-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = new TokenFile(join(folder, 'tokens.json'));
const server = new RunningServer({ tokens: file, proxies: ['127.0.0.1'] });
const token = newToken();

function stored(name: string, of: string): StoredToken {
  return { name, sha256: hashOf(of), collections: null, made: '2024-05-06T07:08:09.000Z' };
}

/** Each test comes from an address of its own: failed attempts count by address. */
let addresses = 0;
let from: Record<string, string> = {};
beforeEach(async () => {
  await file.replace([stored('李', token)]);
  addresses += 1;
  from = { 'x-forwarded-for': `198.51.100.${addresses}` };
});

const bearer = (of: string) => ({ ...from, authorization: `Bearer ${of}` });

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.address}${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: server.address,
      ...from,
      ...headers,
    },
  });
}

async function codeOf(response: Response): Promise<string> {
  return errorAnswer.parse(await response.json()).error.code;
}

/** What a browser sends back of the cookie that was set. */
function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

describe('without a token', () => {
  test.each([
    '/api/search',
    '/api/feed',
    '/api/concordance',
    '/api/trends',
    '/api/cite?document=a',
    '/api/corpus',
    '/api/export',
    '/api/export/about',
    '/api/documents/a',
    '/api/documents/a/source',
    '/api/openapi.json',
    '/api/nothing',
    '/api',
    '/API/search',
    '//api/search',
    '/api//search',
    '/metrics',
    '/Metrics',
    '/api/search/',
    '/api/%73earch',
  ])('%s gives nothing away', async (path) => {
    const response = await server.get(path, from);
    expect([401, 404]).toContain(response.status);
    expect(await response.text()).not.toMatch(/园区会议|zhengwen_snapshot/u);
    expect(server.engine?.searches).toEqual([]);
  });

  test('programs are told how to show one, in the contract’s form', async () => {
    const response = await server.get('/api/search', from);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
    expect(await codeOf(response)).toBe('sign-in-needed');
  });

  test('the server still says that it is well', async () => {
    expect((await server.get('/healthz')).status).toBe(200);
    expect((await server.get('/readyz')).status).toBe(200);
    expect(await (await server.get('/api/session')).json()).toEqual({
      tokens: true,
      name: null,
      collections: null,
    });
  });
});

describe('a token', () => {
  test('opens the API to programs, and the answer is not for others', async () => {
    const response = await server.get('/api/search', bearer(token));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('private');
    expect((await server.get('/metrics', bearer(token))).status).toBe(200);
  });

  test('that is withdrawn opens nothing any more, nor does a session begun with it', async () => {
    const cookie = cookieOf(await post('/api/sign-in', `token=${token}`));
    expect((await server.get('/api/search', { cookie })).status).toBe(200);
    await file.replace([]);
    expect((await server.get('/api/search', { cookie })).status).toBe(401);
    expect((await server.get('/api/search', bearer(token))).status).toBe(401);
  });

  test('that is added opens at once', async () => {
    const later = newToken();
    await file.replace([stored('李', token), stored('王', later)]);
    expect((await server.get('/api/search', bearer(later))).status).toBe(200);
  });

  test('is no other: neither its hash, nor its beginning, nor it with something behind', async () => {
    for (const wrong of [hashOf(token), token.slice(0, -1), `${token}A`, token.toLowerCase()]) {
      expect((await server.get('/api/search', bearer(wrong))).status).toBe(401);
    }
  });

  test('is taken from the header alone, never from an address that logs and links keep', async () => {
    expect((await server.get(`/api/search?token=${token}`, from)).status).toBe(401);
    expect((await server.get('/api/search', { ...from, authorization: `Basic ${token}` })).status).toBe(401);
    expect((await server.get('/api/search', { ...from, cookie: `zhengwen-session=${token}` })).status).toBe(
      401,
    );
  });

  test('is not in its file, which only its owner can read', () => {
    const text = readFileSync(file.path, 'utf8');
    expect(text).not.toContain(token);
    expect(text).toContain(hashOf(token));
    expect(statSync(file.path).mode & 0o077).toBe(0);
  });
});

describe('a file of tokens that cannot be read', () => {
  test.each(['{"tokens": [', '[]', '{"tokens": [{"name": "李"}]}'])(
    'such as %s lets nobody in',
    async (text) => {
      writeFileSync(file.path, text);
      const response = await server.get('/api/search', bearer(token));
      expect(response.status).toBe(503);
      expect(await codeOf(response)).toBe('tokens-unreadable');
      expect(server.logged).toHaveLength(1);
    },
  );

  test('nor does one that is gone', async () => {
    rmSync(file.path);
    expect((await server.get('/api/search', bearer(token))).status).toBe(503);
  });
});

describe('signing in', () => {
  test('exchanges the token for a cookie that no script and no other site can use', async () => {
    const response = await post('/api/sign-in', `token=${token}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ name: '李' });
    const [set = ''] = response.headers.getSetCookie();
    expect(set).toMatch(/; HttpOnly/);
    expect(set).toMatch(/; SameSite=Strict/);
    expect(set).toMatch(/; Path=\//);
    expect(set).not.toMatch(/; Secure/);
    expect(set).not.toContain(token);
    const cookie = cookieOf(response);
    expect((await server.get('/api/search', { cookie })).status).toBe(200);
    expect(await (await server.get('/api/session', { cookie })).json()).toEqual({
      tokens: true,
      name: '李',
      collections: null,
    });
  });

  test('behind https the cookie goes over nothing else', async () => {
    const headers = { 'x-forwarded-proto': 'https', origin: server.address.replace('http:', 'https:') };
    const [set = ''] = (await post('/api/sign-in', `token=${token}`, headers)).headers.getSetCookie();
    expect(set).toMatch(/; Secure/);
  });

  test.each(['http://evil.example', 'null', '', 'http://127.0.0.1:1', 'http://127.0.0.1.evil.example'])(
    'is refused to the page of another site (%s), and so is signing out',
    async (origin) => {
      for (const path of ['/api/sign-in', '/api/sign-out']) {
        const response = await post(path, `token=${token}`, { origin });
        expect(response.status).toBe(403);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
    },
  );

  test.each(['', 'token=', 'token=x', 'other=1', `token=${'x'.repeat(2_000)}`, 'token=a&token=b', '%'])(
    'with %s sets no cookie and breaks nothing',
    async (body) => {
      const response = await post('/api/sign-in', body);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(server.logged).toEqual([]);
    },
  );

  test('out ends the session, not only the cookie', async () => {
    const cookie = cookieOf(await post('/api/sign-in', `token=${token}`));
    const response = await post('/api/sign-out', '', { cookie });
    expect(response.headers.getSetCookie()[0]).toMatch(/zhengwen-session=;/);
    expect((await server.get('/api/search', { cookie })).status).toBe(401);
  });

  test('is all that can be posted, and it cannot be had by an address alone', async () => {
    for (const path of ['/api/search', '/', '/healthz', '/api/session']) {
      expect((await post(path, '', bearer(token))).status).toBe(405);
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const response = await server.get('/api/sign-in', from, method);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    }
  });
});

describe('whoever tries tokens', () => {
  test('is let try five, then has to wait, and is counted', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 7; count++) {
      statuses.push((await server.get('/api/search', bearer(`guess-${count}`))).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = await post('/api/sign-in', `token=${token}`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const elsewhere = { 'x-forwarded-for': '203.0.113.1', authorization: `Bearer ${token}` };
    const metrics = await (await server.get('/metrics', elsewhere)).text();
    expect(Number(/^zhengwen_tokens_refused_total (\d+)/mu.exec(metrics)?.[1])).toBeGreaterThanOrEqual(5);
  });

  test('at the same time gets no further than one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, count) => server.get('/api/search', bearer(`guess-${count}`))),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('does not disturb who has signed in from the same address', async () => {
    const cookie = cookieOf(await post('/api/sign-in', `token=${token}`));
    for (let count = 0; count < 6; count++) await server.get('/api/search', bearer(`guess-${count}`));
    expect((await server.get('/api/search', { ...from, cookie })).status).toBe(200);
  });
});
