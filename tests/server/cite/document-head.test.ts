import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, newToken } from '../../../server/access/token.ts';
import { TokenFile } from '../../../server/access/token-file.ts';
import { Collections } from '../../../server/collections/collections.ts';
import { DOCUMENTS, FakeEngine } from '../fake-engine.ts';
import { RunningServer } from '../running-server.ts';
import { headOf } from './head-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-head-'));
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><html><head><meta name="base-path" content="" /><title>政文</title></head><body></body></html>',
);
afterAll(() => rmSync(folder, { recursive: true }));

const ID = DOCUMENTS[0]?.id ?? '';
const path = `/document/${encodeURIComponent(ID)}`;

describe('the page of a document', () => {
  const server = new RunningServer({ page: folder, basePath: '/zhengwen' });

  test('names the document and its entry in RIS, under the address of the server', async () => {
    const response = await server.get(`/zhengwen${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const { meta, links } = headOf(await response.text());
    expect(meta.citation_title).toEqual(['第1次园区会议，说“快”']);
    expect(meta.citation_public_url).toEqual([`${server.address}/zhengwen${path}`]);
    const ris = links.find(({ type }) => type === 'application/x-research-info-systems')?.href ?? '';
    expect(ris).toContain(`${server.address}/zhengwen/api/cite?document=`);
    const entry = await (await fetch(ris)).text();
    expect(entry).toContain('TI  - 第1次园区会议，说“快”');
    expect(server.engine?.holds).toBe(0);
  });

  test('names the passage that its address does, and none that is not there', async () => {
    const quoted = headOf(await (await server.get(`${path}?passage=0&quote=%E5%9B%AD&q=x`)).text());
    expect(quoted.meta.citation_public_url).toEqual([
      `${server.address}/zhengwen${path}?passage=0&quote=%E5%9B%AD`,
    ]);
    expect(quoted.meta['DC.description']?.[0]).toContain('引自第 1 段');
    const beyond = headOf(await (await server.get(`${path}?passage=99&quote=%E5%9B%AD`)).text());
    expect(beyond.meta.citation_public_url).toEqual([`${server.address}/zhengwen${path}`]);
  });

  test('names nothing where there is nothing to name, and is served all the same', async () => {
    for (const address of ['/document/nothing', '/document/a/b?passage=3', '/', '/corpus']) {
      const response = await server.get(address);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(/citation_|DC\./u);
    }
    server.engine = null;
    expect(await (await server.get(path)).text()).not.toContain('citation_');
    expect(server.logged).toEqual([]);
  });

  test('answers HEAD without a body', async () => {
    const response = await server.get(path, {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('where tokens are needed', () => {
  const token = newToken();
  const tokens = new TokenFile(join(folder, 'tokens.json'));
  const server = new RunningServer({ page: folder, tokens });
  beforeAll(() =>
    tokens.replace([
      { name: '李', sha256: hashOf(token), collections: null, made: '2026-05-06T07:08:09.000Z' },
    ]),
  );

  test('the page says nothing of a document to who has not signed in', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { cookie: 'zhengwen-session=wrong' }]) {
      const response = await server.get(path, headers);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(/citation_|第1次/u);
      expect(response.headers.get('vary')).toContain('Cookie');
    }
  });

  test('and says it to who has, for nobody else to keep', async () => {
    const signedIn = await fetch(`${server.address}/api/sign-in`, {
      method: 'POST',
      headers: { origin: server.address, 'content-type': 'application/x-www-form-urlencoded' },
      body: `token=${token}`,
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const response = await server.get(path, { cookie });
    expect(headOf(await response.text()).meta.citation_title).toEqual(['第1次园区会议，说“快”']);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('with several collections', () => {
  const engine = new FakeEngine();
  const server = new RunningServer({ page: folder, engine: new Collections(['甲', '乙'], () => engine) });

  test('the link names the collection, of one as of all', async () => {
    const all = headOf(await (await server.get(`/document/${encodeURIComponent(`甲:${ID}`)}`)).text());
    expect(all.meta.citation_public_url).toEqual([
      `${server.address}/document/${encodeURIComponent(`甲:${ID}`)}`,
    ]);
    const one = headOf(await (await server.get(`/c/%E7%94%B2${path}`)).text());
    expect(one.meta.citation_public_url).toEqual([`${server.address}/c/%E7%94%B2${path}`]);
    expect(one.meta.citation_title).toEqual(all.meta.citation_title);
    for (const { meta, links } of [all, one]) {
      const ris = links.find(({ type }) => type === 'application/x-research-info-systems')?.href ?? '';
      expect(await (await fetch(ris)).text()).toContain(`UR  - ${meta.citation_public_url?.[0]}`);
    }
  });

  test('one that is not there gives nothing', async () => {
    const response = await server.get('/c/nothing/document/a');
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('citation_');
  });
});
