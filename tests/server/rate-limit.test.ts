import { expect, test } from 'vitest';
import { errorAnswer } from '../../server/schema.ts';
import { RunningServer } from './running-server.ts';

const strict = new RunningServer({ rateLimit: { requests: 2, windowSeconds: 60, countLoopback: true } });
const homely = { requests: 2, windowSeconds: 60, countLoopback: false };
const atHome = new RunningServer({ rateLimit: homely, proxies: ['127.0.0.1'] });
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
