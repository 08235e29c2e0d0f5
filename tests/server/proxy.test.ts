import { describe, expect, test } from 'vitest';
import { siteBehindProxy } from './site-behind-proxy.ts';
import { SmallProxy, TARGET_HOST } from './small-proxy.ts';

const PUBLIC = 'https://search.example.edu';
const { server, token } = siteBehindProxy('search.example.edu');
const target = () => server.address;

/** As Caddy passes requests on: with the host that was asked. */
const caddy = new SmallProxy(target, {
  headers: {
    host: 'search.example.edu',
    'x-forwarded-host': 'search.example.edu',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.5',
  },
});
/** As nginx does where nothing is said about the host, and the path is taken off. */
const nginx = new SmallProxy(target, {
  strip: '/zhengwen',
  headers: { host: TARGET_HOST, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.6' },
});

describe.each([
  ['that keeps the path and the host', caddy],
  ['that takes the path off and passes on its own name', nginx],
])('behind a proxy %s', (_name, proxy) => {
  test('the page names its files and links below the base path, at every address', async () => {
    for (const path of ['/zhengwen/', '/zhengwen/corpus', '/zhengwen/c/湖南/document/a']) {
      const response = await fetch(`${proxy.address}${path}`);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).toContain('src="/zhengwen/assets/a.js"');
      expect(html).toContain('href="/zhengwen/seal.svg"');
      expect(html).toContain('name="base-path" content="/zhengwen"');
    }
    for (const path of ['/zhengwen/assets/a.js', '/zhengwen/seal.svg', '/zhengwen/healthz']) {
      expect((await fetch(`${proxy.address}${path}`)).status).toBe(200);
    }
  });

  test('an address that is completed stays below the base path', async () => {
    const response = await fetch(`${proxy.address}/zhengwen/c/news?q=a`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/zhengwen/c/news/?q=a');
  });

  test('one signs in on its page over https, with a cookie for the path alone', async () => {
    const sent = (origin: string) =>
      fetch(`${proxy.address}/zhengwen/api/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ token }),
        headers: { origin },
      });
    const response = await sent(PUBLIC);
    expect(response.status).toBe(200);
    const [set = ''] = response.headers.getSetCookie();
    expect(set).toMatch(/; Secure/);
    expect(set).toMatch(/; Path=\/zhengwen\//);
    const cookie = set.split(';')[0] ?? '';
    for (const path of ['/zhengwen/api/search', '/zhengwen/c/湖南/api/search']) {
      expect((await fetch(`${proxy.address}${path}`, { headers: { cookie } })).status).toBe(200);
      expect((await fetch(`${proxy.address}${path}`)).status).toBe(401);
    }
    expect((await sent('https://evil.example')).status).toBe(403);
    expect((await sent('http://search.example.edu.evil.example')).status).toBe(403);
  });
});

test('the base path without its slash leads to the page', async () => {
  const response = await fetch(`${server.address}/zhengwen?q=a`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([308, '/zhengwen/?q=a']);
});

test('a path that only begins like the base path is none of its', async () => {
  expect((await server.get('/zhengwenx/healthz')).status).toBe(404);
});
