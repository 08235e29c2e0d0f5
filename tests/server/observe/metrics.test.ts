import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { OverloadError } from '../../../engine/errors.ts';
import { createMetrics } from '../../../server/observe/metrics.ts';
import { FakeEngine } from '../fake-engine.ts';
import { RunningServer } from '../running-server.ts';

const server = new RunningServer();

async function metrics(): Promise<string> {
  return (await server.get('/metrics')).text();
}

async function reaches(pattern: RegExp): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (pattern.test(await metrics())) return true;
    await setTimeout(10);
  }
  return false;
}

describe('the metrics', () => {
  test('time requests by their whole route', async () => {
    await (await server.get('/api/search?q=a')).text();
    expect(
      await reaches(/^zhengwen_http_request_duration_seconds_bucket\{le="30",route="\/api\/search"\} 1$/m),
    ).toBe(true);
  });

  test.each(['too-slow', 'busy'] as const)('count an answer given up as %s', async (reason) => {
    expect(await metrics()).toMatch(new RegExp(`zhengwen_answers_given_up_total\\{reason="${reason}"\\} 0`));
    if (server.engine) server.engine.failure = new OverloadError(reason);
    await (await server.get('/api/search?q=a')).text();
    expect(await reaches(new RegExp(`zhengwen_answers_given_up_total\\{reason="${reason}"\\} 1`))).toBe(true);
  });

  test('count an answer that nobody waited for', async () => {
    const gone = new AbortController();
    if (server.engine === null) throw new Error('there is an engine');
    const answer = server.engine.search.bind(server.engine);
    server.engine.search = async (request) => {
      gone.abort();
      await setTimeout(100);
      return answer(request);
    };
    await expect(fetch(`${server.address}/api/search?q=b`, { signal: gone.signal })).rejects.toThrow();
    expect(await reaches(/zhengwen_answers_given_up_total\{reason="cancelled"\} 1/)).toBe(true);
  });

  test('tell the queue, the snapshot and its age by collection, memory and exports', async () => {
    const engine = Object.assign(new FakeEngine(), { queued: { quick: 3, middle: 5, long: 7 } });
    const { text, exporting } = createMetrics(() => [['湖南', engine]]);
    exporting(2);
    const told = await text();
    expect(told).toContain('zhengwen_queue_length{collection="湖南",lane="quick"} 3');
    expect(told).toContain('zhengwen_queue_length{collection="湖南",lane="long"} 7');
    expect(told).toContain('zhengwen_snapshot_size{collection="湖南",of="documents"} 230');
    expect(told).toMatch(/zhengwen_snapshot_age_seconds\{collection="湖南",generation="fake"\} \d/);
    expect(told).toContain('zhengwen_exports_running 2');
    expect(told).toMatch(/^process_resident_memory_bytes \d/m);
  });

  test('tell of no snapshot while none is ready, and of no other generation once one is in use', async () => {
    const engines: [string, FakeEngine][] = [];
    const { text } = createMetrics(() => engines);
    expect(await text()).not.toMatch(/^zhengwen_snapshot_age_seconds\{/m);
    engines.push(['', new FakeEngine()]);
    await text();
    engines[0] = ['', Object.assign(new FakeEngine(), { generation: 'next' })];
    const told = await text();
    expect(told).toContain('generation="next"');
    expect(told).not.toContain('generation="fake"');
  });

  test('an export counts while it runs, and no more thereafter', async () => {
    await (await server.get('/api/export?q=a')).text();
    expect(await reaches(/^zhengwen_exports_running 0$/m)).toBe(true);
  });
});
