import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isLoopback, isOwnHost, readHostName } from '../../../server/access/own-hosts.ts';
import { errorAnswer } from '../../../server/schema/error.ts';
import { RunningServer } from '../running-server.ts';

const server = new RunningServer();
const proxied = new RunningServer({ proxies: ['127.0.0.1'] });
const named = new RunningServer({ hosts: { elsewhere: false, allowed: ['search.example.edu'] } });

/** Asks with a `Host` of one's own making, as a browser does after DNS rebinding. */
function ask(
  at: RunningServer,
  host: string,
  path = '/api/search',
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${at.address}${path}`, { headers: { ...headers, host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a server on one’s own machine', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1',
    '192.168.0.9:PORT',
    'x@127.0.0.1:PORT',
    '127.0.0.1:PORT, evil.example',
  ])('does not answer those whose name %s leads to it', async (host) => {
    const { port } = new URL(server.address);
    for (const path of ['/api/search', '/', '/metrics', '/healthz']) {
      const { status, body } = await ask(server, host.replace('PORT', port), path);
      expect(status).toBe(421);
      const { code, message } = errorAnswer.parse(JSON.parse(body)).error;
      expect(code).toBe('foreign-host');
      expect(message).toContain('--allow-host');
    }
    expect(server.engine?.searches).toEqual([]);
  });

  test.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])(
    'answers as %s',
    async (host) => {
      const { port } = new URL(server.address);
      expect((await ask(server, host.replace('PORT', port))).status).toBe(200);
    },
  );

  test('answers under a name that was allowed, and under no other', async () => {
    expect((await ask(named, 'search.example.edu')).status).toBe(200);
    expect((await ask(named, 'search.example.edu:8443')).status).toBe(200);
    expect((await ask(named, 'www.search.example.edu')).status).toBe(421);
  });

  test('believes what a header says of the host only from a proxy that was named, and never alone', async () => {
    const { port } = new URL(server.address);
    const forwarded = { 'x-forwarded-host': 'evil.example' };
    expect((await server.get('/api/search', forwarded)).status).toBe(200);
    expect((await proxied.get('/api/search', forwarded)).status).toBe(421);
    const lie = { 'x-forwarded-host': `localhost:${port}` };
    expect((await ask(proxied, 'evil.example', '/api/search', lie)).status).toBe(421);
  });
});

test.each([
  ['192.0.2.7:8080', true],
  ['[2001:db8::7]:8080', true],
  ['evil.example:8080', false],
  ['localhost:8080', true],
])('a server that listens everywhere and is asked as %s: %j', (host, expected) => {
  expect(isOwnHost(host, { elsewhere: true, allowed: [] }, 8080)).toBe(expected);
});

test.each([
  ['search.example.edu', 'search.example.edu'],
  ['Search.Example.edu:8443', 'search.example.edu:8443'],
  ['a.example:80', 'a.example:80'],
  ['[::1]:9000', '[::1]:9000'],
  ['http://a.example', null],
  ['a.example/path', null],
  ['a b', null],
  ['', null],
])('%j as a host is %j', (text, expected) => {
  expect(readHostName(text)).toBe(expected);
});

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.2', false],
  ['127.0.0.1.example', false],
])('%s is reached from this machine alone: %j', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
