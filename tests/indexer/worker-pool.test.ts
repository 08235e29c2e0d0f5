import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { inOrder, type Outcome, WorkerPool } from '../../indexer/worker-pool.ts';

/** A worker that doubles numbers after as many milliseconds, dies at negative ones and never answers at 1000. */
const DOUBLING = `
  import { parentPort } from 'node:worker_threads';
  let turn = Promise.resolve();
  parentPort.on('message', (task) => {
    turn = turn.then(() => {
      if (task < 0) throw new Error('cannot do ' + task);
      return new Promise((done) => {
        if (task < 1000) setTimeout(() => done(parentPort.postMessage(task * 2)), task);
      });
    });
  });
`;
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scriptOf(name: string, source: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, source);
  return pathToFileURL(path);
}

const WINDOW = 12;
const MANY = Array.from({ length: 300 }, () => 1);

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

async function outcomes(tasks: readonly number[], timeLimitMs = 10_000): Promise<Outcome<number>[]> {
  const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), timeLimitMs, 3);
  try {
    return await all(inOrder(tasks, WINDOW, (task) => pool.run(task)));
  } finally {
    await pool.close();
  }
}

describe('the pool of workers', () => {
  it('gives outcomes in the order of the tasks, however long each takes', async () => {
    const tasks = Array.from({ length: 40 }, (_, at) => (at * 7) % 23);
    const expected = tasks.map((task) => ({ ok: true, result: task * 2 }));
    expect(await outcomes(tasks)).toEqual(expected);
  });

  it('reports the task at which a worker dies and goes on with the others', async () => {
    const failure = { ok: false, reason: 'cannot do -1' };
    expect(await outcomes([1, -1, 2, -1, 3])).toEqual([
      { ok: true, result: 2 },
      failure,
      { ok: true, result: 4 },
      failure,
      { ok: true, result: 6 },
    ]);
  });

  it('does not lose a task that waits behind one at which its worker dies', async () => {
    const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), 10_000, 1);
    const results = await Promise.all([5, -1, 6, 7].map((task) => pool.run(task)));
    await pool.close();
    expect(results.map((outcome) => (outcome.ok ? outcome.result : null))).toEqual([10, null, 12, 14]);
  });

  it('takes tasks with more workers once it has grown, and knows how long they were at it', async () => {
    const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), 10_000, 1);
    await pool.run(0);
    expect(pool.busyMs).toBeGreaterThan(0);
    pool.grow();
    expect(pool.workers).toBe(2);
    const before = pool.busyMs;
    const results = await Promise.all([20, 20, 20].map((task) => pool.run(task)));
    expect(results).toEqual([20, 20, 20].map((task) => ({ ok: true, result: task * 2 })));
    expect(pool.busyMs - before).toBeGreaterThan(55);
    await pool.close();
  });

  it('reports a task that hangs', async () => {
    const [hung, next] = await outcomes([1000, 4], 400);
    expect(hung).toMatchObject({ ok: false, reason: expect.stringContaining('took longer than') });
    expect(next).toEqual({ ok: true, result: 8 });
  });

  it('gives up where workers do nothing but die', async () => {
    await expect(outcomes(MANY.map(() => -1))).rejects.toThrow(/one worker thread after the other/);
    const broken = new WorkerPool<number, number>(
      scriptOf('broken', 'throw new Error("no such module")'),
      10_000,
      2,
    );
    await expect(all(inOrder(MANY, WINDOW, (task) => broken.run(task)))).rejects.toThrow(/no such module/);
    await broken.close();
  });

  it('keeps no process waiting for a task that it was closed at', async () => {
    const pool = new URL('../../indexer/worker-pool.ts', import.meta.url).href;
    const closing = scriptOf(
      'closing',
      `import { WorkerPool } from ${JSON.stringify(pool)};
       const pool = new WorkerPool(new URL(${JSON.stringify(scriptOf('doubling', DOUBLING).href)}), 60_000, 1);
       void pool.run(1000);
       await pool.close();`,
    );
    await promisify(execFile)(process.execPath, [fileURLToPath(closing)], { timeout: 20_000 });
  });
});
