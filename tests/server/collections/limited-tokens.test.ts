import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, newToken } from '../../../server/access/token.ts';
import { TokenFile } from '../../../server/access/token-file.ts';
import { Collections } from '../../../server/collections/collections.ts';
import { requestFor } from '../../engine/request.ts';
import { RunningServer } from '../running-server.ts';
import { openTwoCollections, type TwoCollections } from './two-collections.ts';

const PATIENCE_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-limited-'));
const file = new TokenFile(join(folder, 'tokens.json'));
const limited = newToken();

let two: TwoCollections | null = null;
const engineOf = (name: string) => two?.engines.get(name) ?? null;
/** A server of both collections, and one that has only ever had the first. */
const both = new RunningServer({ engine: new Collections(['甲', '乙'], engineOf), tokens: file });
const alone = new RunningServer({ engine: new Collections(['甲'], engineOf), tokens: file });

const EVERYTHING = requestFor('', {}, { duplicates: 'all', size: 100 });

/** An id that the second collection has, and words that only it holds. */
let other = '';
let words = '';

beforeAll(async () => {
  two = await openTwoCollections();
  await file.replace([{ name: '王', sha256: hashOf(limited), collections: ['甲'], made: '' }]);
  const { hits } = (await two.engines.get('乙')?.search(EVERYTHING)) ?? { hits: [] };
  other = hits[0]?.document.id ?? '';
  const detail = await two.engines.get('乙')?.document(other);
  words = detail?.passages.at(-1)?.text.slice(2, 10) ?? '';
}, PATIENCE_MS);
afterAll(async () => {
  await two?.close();
  rmSync(folder, { recursive: true });
});

/** Headers that differ from one answer to the next. */
const PASSING = new Set([
  'date',
  'content-length',
  'x-request-id',
  'ratelimit',
  'ratelimit-policy',
  'keep-alive',
]);

async function answered(server: RunningServer, path: string): Promise<unknown> {
  const response = await server.get(path, { authorization: `Bearer ${limited}` });
  const whole = await response.text();
  const body = whole
    .replace(/"tookMs":[\d.]+/u, '')
    // Each server has its own port, and an export says when it was made.
    .replaceAll(server.address, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '');
  const namesServer = whole.includes(server.address);
  const headers = [...response.headers].filter(
    ([name]) => !PASSING.has(name) && !(name === 'etag' && namesServer),
  );
  return { status: response.status, body, headers };
}

const encode = encodeURIComponent;

describe('a reader of one collection', { timeout: PATIENCE_MS }, () => {
  const paths: Record<string, () => string> = {
    'a search, its counts and facets': () => '/api/search?size=100&duplicates=all',
    'a search for what the other holds': () => `/api/search?q=${encode(words)}`,
    'a relaxed search': () => `/api/search?q=${encode('园区怎样建设')}&match=relaxed`,
    'a search that finds nothing, and its offers': () => `/api/search?q=${encode(`${words} 工业园区`)}`,
    'a search by a path of the other': () => `/api/search?path=${encode('第9号')}`,
    suggestions: () => `/api/suggest?q=${encode(words.slice(0, 1))}`,
    examples: () => '/api/examples',
    'what the collection holds': () => '/api/corpus',
    'its files': () => '/api/corpus/files?limit=100',
    'a document of the other': () => `/api/documents/${encode(`乙:${other}`)}`,
    'its source': () => `/api/documents/${encode(`乙:${other}`)}/source`,
    'its matches': () => `/api/documents/${encode(`乙:${other}`)}/matches?q=${encode('园区')}`,
    'a link to it': () => `/api/resolve?document=${encode(`乙:${other}`)}&passage=0&quote=${encode(words)}`,
    'a link that looks for its words elsewhere': () =>
      `/api/resolve?document=${encode('甲:没有这篇')}&passage=0&quote=${encode(words)}`,
    'a comparison with it': () => `/api/compare?a=${encode('甲:第1号.txt')}&b=${encode(`乙:${other}`)}`,
    'a feed': () => '/api/feed?size=100&duplicates=all',
    'an export': () => '/api/export?format=jsonl&duplicates=all',
    'an export of documents': () => '/api/export?format=csv&rows=documents&duplicates=all',
    'the other at its own address': () => `/c/${encode('乙')}/api/search`,
    'the source there': () => `/c/${encode('乙')}/api/documents/${encode(other)}/source`,
    metrics: () => '/metrics',
    health: () => '/healthz',
    readiness: () => '/readyz',
    'who they are': () => '/api/session',
    'the description of the interface': () => '/api/openapi.json',
  };

  test.each(Object.keys(paths))('is answered as if there were no other: %s', async (name) => {
    const path = paths[name]?.() ?? '';
    expect(words.length).toBeGreaterThan(4);
    expect(await answered(both, path)).toEqual(await answered(alone, path));
  });
});
