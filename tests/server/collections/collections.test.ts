import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../../engine/engine.ts';
import { hashOf, newToken } from '../../../server/access/token.ts';
import { TokenFile } from '../../../server/access/token-file.ts';
import { Collections } from '../../../server/collections/collections.ts';
import { corpusAnswer } from '../../../server/schema/corpus.ts';
import { errorAnswer } from '../../../server/schema/error.ts';
import { searchAnswer } from '../../../server/schema/search.ts';
import { sessionAnswer } from '../../../server/schema/session.ts';
import { FakeEngine } from '../fake-engine.ts';
import { RunningServer } from '../running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

const engines = new Map<string, SearchEngine | null>([
  ['湖南', new FakeEngine()],
  ['news', new FakeEngine()],
]);
const collections = new Collections([...engines.keys()], (name) => engines.get(name) ?? null);
const open = new RunningServer({ engine: collections });
const file = new TokenFile(join(folder, 'tokens.json'));
const guarded = new RunningServer({ engine: collections, tokens: file });
const single = new RunningServer({ tokens: file });
const [all, limited, stale] = [newToken(), newToken(), newToken()];

beforeAll(() =>
  file.replace([
    { name: '李', sha256: hashOf(all), collections: null, made: '' },
    { name: '王', sha256: hashOf(limited), collections: ['news'], made: '' },
    { name: '赵', sha256: hashOf(stale), collections: ['gone'], made: '' },
  ]),
);

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function foundIn(response: Response): Promise<Set<string | undefined>> {
  const { hits } = searchAnswer.parse(await response.json());
  return new Set(hits.map(({ document }) => document.collection));
}

describe('several collections on one server', () => {
  test('are searched together, or each at its own address', async () => {
    const together = searchAnswer.parse(await (await open.get('/api/search?q=a')).json());
    const alone = searchAnswer.parse(await (await open.get('/c/news/api/search?q=a')).json());
    expect(together.total.documents).toBe(2 * alone.total.documents);
    // Of equal scores, those of the first collection stand first.
    expect(await foundIn(await open.get('/api/search?q=a&size=20'))).toEqual(new Set(['湖南']));
    expect(await foundIn(await open.get('/api/search?q=a&size=20&page=13'))).toEqual(new Set(['news']));
    const one = await open.get('/c/湖南/api/search?q=a');
    expect(one.status).toBe(200);
    expect(await foundIn(one)).toEqual(new Set([undefined]));
  });

  test.each(['/c/nothing/api/search', '/c/..%2f..%2fetc/api/search', '/c/__proto__/api/corpus'])(
    '%s is a 404',
    async (path) => {
      const response = await open.get(path);
      expect(response.status).toBe(404);
      expect(errorAnswer.parse(await response.json()).error.code).toBe('no-such-collection');
    },
  );

  test.each(['/c/%E0%A4%A/api/search', '/c/%FF/'])('%s is a 400', async (path) => {
    expect((await open.get(path)).status).toBe(400);
  });

  test('the address of a collection without its last slash leads to it', async () => {
    const response = await fetch(`${open.address}/c/news?q=a`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, '/c/news/?q=a']);
  });

  test('are ready when the last of them is, each of them as soon as it is itself', async () => {
    const news = engines.get('news') ?? null;
    engines.set('news', null);
    expect((await open.get('/readyz')).status).toBe(503);
    expect((await open.get('/api/search')).status).toBe(503);
    expect((await open.get('/c/湖南/api/search')).status).toBe(200);
    engines.set('news', news);
    expect((await open.get('/readyz')).status).toBe(200);
  });
});

describe('a collection that cannot be opened', () => {
  const broken = new Collections(
    [...engines.keys()],
    (name) => (name === '湖南' ? null : new FakeEngine()),
    (name) => name === '湖南',
  );
  const partly = new RunningServer({ engine: broken });
  const guardedPartly = new RunningServer({ engine: broken, tokens: file });

  test('is missing from what is found over all, of which every answer tells', async () => {
    expect((await partly.get('/readyz')).status).toBe(200);
    const response = await partly.get('/api/search?q=a&lang=en');
    expect(response.status).toBe(200);
    const { query } = searchAnswer.parse(await response.json());
    expect(query.problems[0]?.message).toMatch(/collection “湖南” cannot be opened/);
    const { report } = corpusAnswer.parse(await (await partly.get('/api/corpus')).json());
    expect(report.problems[0]).toMatch(/文集“湖南”现在打不开.* \/ collection “湖南” cannot be opened/);
  });

  test('is a 503 that names it where it is asked for itself', async () => {
    const response = await partly.get('/c/湖南/api/search?q=a');
    expect(response.status).toBe(503);
    expect(errorAnswer.parse(await response.json()).error.code).toBe('collection-left-out');
    expect((await partly.get('/c/news/api/search?q=a')).status).toBe(200);
  });

  test('is not told of to those who may not know of it', async () => {
    const { query } = searchAnswer.parse(
      await (await guardedPartly.get('/api/search?q=a', bearer(limited))).json(),
    );
    expect(query.problems).toEqual([]);
    expect((await guardedPartly.get('/c/湖南/api/search?q=a', bearer(limited))).status).toBe(404);
  });
});

describe('a token limited to a collection', () => {
  test('opens that one, and over all of them finds nothing of the others', async () => {
    expect((await guarded.get('/c/news/api/search', bearer(limited))).status).toBe(200);
    expect(await foundIn(await guarded.get('/api/search', bearer(limited)))).toEqual(new Set(['news']));
    const exported = await (await guarded.get('/api/export?format=jsonl', bearer(limited))).text();
    expect(exported).toContain('"news:');
    expect(exported).not.toContain('湖南:');
  });

  test('tells nothing of another, not even that there is one', async () => {
    const [other, none] = await Promise.all(
      ['湖南', 'nothing'].map((name) => guarded.get(`/c/${name}/api/search?lang=en`, bearer(limited))),
    );
    expect([other?.status, none?.status]).toEqual([404, 404]);
    expect((await other?.text())?.replace('湖南', 'nothing')).toBe(await none?.text());
    const id = encodeURIComponent('湖南:年度/讲话.txt#第1篇');
    for (const path of [
      `/api/documents/${id}`,
      `/api/documents/${id}/source`,
      `/api/documents/${id}/matches`,
    ]) {
      expect((await guarded.get(path, bearer(limited))).status).toBe(404);
      expect((await guarded.get(path, bearer(all))).status).not.toBe(404);
    }
    const session = sessionAnswer.parse(await (await guarded.get('/api/session', bearer(limited))).json());
    expect(session.collections).toEqual(['news']);
    expect(sessionAnswer.parse(await (await guarded.get('/api/session')).json()).collections).toEqual([]);
    expect((await guarded.get('/metrics', bearer(limited))).status).toBe(403);
    expect((await guarded.get('/c/news/metrics', bearer(limited))).status).toBe(403);
  });

  test('to one that this server has not opens nothing here', async () => {
    expect((await guarded.get('/api/search', bearer(stale))).status).toBe(403);
    expect((await single.get('/api/search', bearer(stale))).status).toBe(403);
    expect((await single.get('/api/search', bearer(all))).status).toBe(200);
  });
});
