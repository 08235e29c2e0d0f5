import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { hashOf, newToken } from '../../server/access/token.ts';
import { TokenFile } from '../../server/access/token-file.ts';
import type { AppParts } from '../../server/app.ts';
import { Collections } from '../../server/collections/collections.ts';
import { FakeEngine } from './fake-engine.ts';
import { RunningServer } from './running-server.ts';

export interface SiteBehindProxy {
  /** Started as the documentation says, below `/zhengwen`, for one collection, 湖南. */
  server: RunningServer;
  /** Opens it. */
  token: string;
}

/**
 * A server that believes a proxy on this machine, with a page and a token of its own, for the length of a test file.
 * @param host the name under which the proxy shows it
 */
export function siteBehindProxy(host: string, more: Partial<AppParts> = {}): SiteBehindProxy {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-proxied-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<meta name="base-path" content="" /><link href="./seal.svg"><script type="module" src="./assets/a.js"></script>',
  );
  writeFileSync(join(folder, 'seal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  const token = newToken();
  const file = new TokenFile(join(folder, 'tokens.json'));
  beforeAll(() => file.replace([{ name: '李', sha256: hashOf(token), collections: null, made: '' }]));
  afterAll(() => rmSync(folder, { recursive: true }));
  const engine = new FakeEngine();
  const server = new RunningServer({
    engine: new Collections(['湖南'], () => engine),
    page: folder,
    tokens: file,
    basePath: '/zhengwen',
    hosts: { elsewhere: false, allowed: [host] },
    proxies: ['127.0.0.1'],
    ...more,
  });
  return { server, token };
}
