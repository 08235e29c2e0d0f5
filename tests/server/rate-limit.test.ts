import { expect, test } from 'vitest';
import { DEFAULT_RATE_LIMIT } from '../../server/rate-limit.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { RunningServer } from './running-server.ts';

const strict = new RunningServer({ rateLimit: { requests: 2, windowSeconds: 60, countLoopback: true } });
const homely = { requests: 2, windowSeconds: 60, countLoopback: false };
const atHome = new RunningServer({ rateLimit: homely, proxies: ['127.0.0.1'] });
const institute = new RunningServer({ rateLimit: DEFAULT_RATE_LIMIT, proxies: ['127.0.0.1'] });
const unproxied = new RunningServer({ rateLimit: homely });

test('too many requests are a 429 that says when to come back', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 2; count++) statuses.push((await strict.get('/api/suggest')).status);
  const refused = await strict.get('/api/suggest');
  expect([...statuses, refused.status]).toEqual([200, 200, 429]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(errorAnswer.parse(await refused.json()).error.code).toBe('too-many-requests');
  expect((await strict.get('/healthz')).status).toBe(200);
});

test("one's own machine is not limited, but who comes through a proxy that was named is", async () => {
  for (let count = 0; count < 5; count++) expect((await atHome.get('/api/suggest')).status).toBe(200);
  const proxied = { 'x-forwarded-for': '203.0.113.7' };
  const statuses: number[] = [];
  for (let count = 0; count < 3; count++) statuses.push((await atHome.get('/api/suggest', proxied)).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test('a proxy that nobody named is not believed about who asks', async () => {
  const proxied = { 'x-forwarded-for': '203.0.113.7' };
  for (let count = 0; count < 5; count++) {
    expect((await unproxied.get('/api/suggest', proxied)).status).toBe(200);
  }
});

test('a class of thirty behind one address is answered, a loop that runs away is not', async () => {
  const address = { 'x-forwarded-for': '198.51.100.20' };
  const ask = async (path: string): Promise<number> => {
    const response = await institute.get(path, address);
    await response.arrayBuffer();
    return response.status;
  };
  /** What the page asks for while one reader searches for ten things and opens two documents, in a minute. */
  const reader = [
    '/api/examples',
    ...Array.from({ length: 10 }, () => [
      ...Array.from({ length: 5 }, () => '/api/suggest?q=a'),
      '/api/search?q=a',
    ]).flat(),
    ...Array.from({ length: 2 }, () => ['/api/documents/a', '/api/documents/a/matches?q=a']).flat(),
  ];
  const asked = Array.from({ length: 30 }, async () => {
    const statuses: number[] = [];
    for (const path of reader) statuses.push(await ask(path));
    return statuses;
  });
  const statuses = (await Promise.all(asked)).flat();
  expect(statuses).toHaveLength(30 * reader.length);
  expect(statuses.filter((status) => status === 429)).toEqual([]);
  let more = 0;
  while (more < DEFAULT_RATE_LIMIT.requests && (await ask('/api/suggest?q=a')) !== 429) more += 1;
  expect(statuses.length + more).toBe(DEFAULT_RATE_LIMIT.requests);
  expect((await institute.get('/api/suggest?q=a', { 'x-forwarded-for': '198.51.100.21' })).status).toBe(200);
});
