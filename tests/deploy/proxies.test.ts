import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteBehindProxy } from '../server/site-behind-proxy.ts';
import { isInstalled, type ProxyName, RealProxy, SITE } from './real-proxy.ts';

/**
 * The examples of docs/deploying.md, run by the proxies themselves where they are installed (Debian: apt-get install nginx
 * caddy); `tests/server/proxy.test.ts` tries the same with a proxy of a few lines everywhere.
 */

const { server, token } = siteBehindProxy(SITE, {
  rateLimit: { requests: 1_000, windowSeconds: 60, countLoopback: true },
});

const installed: Record<ProxyName, boolean> = {
  nginx: isInstalled('nginx', '-v') && isInstalled('openssl', 'version'),
  caddy: isInstalled('caddy', 'version'),
};

describe.each(['nginx', 'caddy'] as const)('the example of %s', (name) => {
  describe.skipIf(!installed[name])('as it stands', { timeout: 60_000 }, () => {
    let proxy: RealProxy;
    beforeAll(async () => {
      proxy = await RealProxy.start(name, Number(new URL(server.address).port));
    }, 60_000);
    afterAll(() => proxy?.stop());

    test('shows the page and its files below the base path, over TLS', async () => {
      const page = await proxy.ask('/zhengwen/c/%E6%B9%96%E5%8D%97/');
      expect(page.status).toBe(200);
      expect(page.body).toContain('content="/zhengwen"');
      expect(page.body).toContain('src="/zhengwen/assets/a.js"');
      expect((await proxy.ask('/zhengwen/assets/a.js')).body).toBe('export {};');
      expect((await proxy.ask('/zhengwen/readyz')).status).toBe(200);
    });

    test('leads to it from the address without its last slash', async () => {
      const { status, headers } = await proxy.ask('/zhengwen');
      expect(status).toBeGreaterThanOrEqual(301);
      expect(status).toBeLessThanOrEqual(308);
      expect(headers.location).toMatch(/\/zhengwen\/$/);
    });

    test('signs in with a cookie for TLS and the path alone, from its own page only', async () => {
      const signIn = (origin: string) =>
        proxy.ask('/zhengwen/api/sign-in', {
          body: new URLSearchParams({ token }).toString(),
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        });
      const { status, headers } = await signIn(`https://${SITE}`);
      expect(status).toBe(200);
      const [cookie = ''] = headers['set-cookie'] ?? [];
      expect(cookie).toMatch(/; Path=\/zhengwen\/;/);
      expect(cookie).toMatch(/; Secure/);
      const [session = ''] = cookie.split(';');
      const asked = await proxy.ask('/zhengwen/api/search?q=a', { headers: { cookie: session } });
      expect(asked.status).toBe(200);
      expect((await proxy.ask('/zhengwen/api/search?q=a')).status).toBe(401);
      expect((await signIn('https://evil.example')).status).toBe(403);
    });

    test('passes on a long query, and an export piece by piece', async () => {
      const headers = { authorization: `Bearer ${token}` };
      const q = encodeURIComponent('园区'.repeat(120));
      expect((await proxy.ask(`/zhengwen/api/search?q=${q}`, { headers })).status).toBe(200);
      const { status, body } = await proxy.ask('/zhengwen/api/export?format=jsonl', { headers });
      expect(status).toBe(200);
      expect(body.trimEnd().split('\n').length).toBeGreaterThan(100);
    });

    test('says who asks by the address that reached it, not by what a header claims', async () => {
      const left = async (claimed?: string): Promise<number> => {
        const headers = {
          authorization: `Bearer ${token}`,
          ...(claimed === undefined ? {} : { 'x-forwarded-for': claimed }),
        };
        const answer = await proxy.ask('/zhengwen/api/suggest?q=a', { headers });
        return Number(/r=(\d+)/u.exec(String(answer.headers.ratelimit))?.[1]);
      };
      const first = await left();
      expect(await left('203.0.113.9')).toBe(first - 1);
    });
  });
});
