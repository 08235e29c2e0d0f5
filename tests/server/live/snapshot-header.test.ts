import { expect, test, vi } from 'vitest';
import { RunningServer } from '../running-server.ts';

const server = new RunningServer();

test('an answer names its snapshot, which is held until the answer has ended', async () => {
  const response = await server.get('/api/export?q=x&format=jsonl');
  expect(response.headers.get('Zhengwen-Snapshot')).toBe('fake');
  await response.text();
  await vi.waitFor(() => expect(server.engine?.holds).toBe(0));
});

test('an answer that is no longer waited for holds no snapshot', async () => {
  const gone = new AbortController();
  const { signal } = gone;
  const response = await fetch(`${server.address}/api/export?q=x&format=jsonl`, { signal });
  gone.abort();
  await response.text().catch(() => undefined);
  await vi.waitFor(() => expect(server.engine?.holds).toBe(0));
});
