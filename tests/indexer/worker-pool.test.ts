import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { inOrder, type Limits, type Outcome, WorkerPool } from '../../indexer/worker-pool.ts';

/**
 * A worker that doubles numbers after as many milliseconds, dies at negative ones, never answers at 1000, at 2000 and 3000
 * takes ever more memory, in objects and in buffers, and at 4000 computes for ever.
 */
const DOUBLING = `
  import { parentPort } from 'node:worker_threads';
  let turn = Promise.resolve();
  parentPort.on('message', (task) => {
    turn = turn.then(() => {
      if (task < 0) throw new Error('cannot do ' + task);
      const taken = [];
      while (task === 2000) taken.push({ more: [task] });
      while (task === 4000);
      while (task === 3000) taken.push(new Uint8Array(1 << 20).fill(1));
      return new Promise((done) => {
        if (task < 1000) setTimeout(() => done(parentPort.postMessage(task * 2)), task);
      });
    });
  });
  parentPort.postMessage('ready');
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

/** Limits that no task of these tests comes to. */
const AMPLE = { timeMs: () => 60_000, memory: () => 1e10 };

async function outcomes(
  tasks: readonly number[],
  limits: Limits<number> = AMPLE,
): Promise<Outcome<number>[]> {
  const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), limits, 3);
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
    const failure = { ok: false, failure: { cause: 'error', message: 'cannot do -1' } };
    expect(await outcomes([1, -1, 2, -1, 3])).toEqual([
      { ok: true, result: 2 },
      failure,
      { ok: true, result: 4 },
      failure,
      { ok: true, result: 6 },
    ]);
  });

  it('does not lose a task that waits behind one at which its worker dies', async () => {
    const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), AMPLE, 1);
    const results = await Promise.all([5, -1, 6, 7].map((task) => pool.run(task)));
    await pool.close();
    expect(results.map((outcome) => (outcome.ok ? outcome.result : null))).toEqual([10, null, 12, 14]);
  });

  it('takes tasks with more workers once it has grown, and knows how long they were at it', async () => {
    const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), AMPLE, 1);
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

  it.each([
    ['computes for ever', 4000, 0.4],
    ['waits for ever', 1000, 0.4],
  ])('reports a task that %s, and goes on with the others', async (_, task, seconds) => {
    const [hung, next] = await outcomes([task, 4], { ...AMPLE, timeMs: () => 400 });
    expect(hung).toMatchObject({ ok: false, failure: { cause: 'time' } });
    expect(
      hung?.ok === false && hung.failure.cause === 'time' ? hung.failure.seconds : 0,
    ).toBeGreaterThanOrEqual(seconds);
    expect(next).toEqual({ ok: true, result: 8 });
  });

  it('does not count the time in which a worker had no processor: it may take longer by the clock', async () => {
    expect(await outcomes([600], { ...AMPLE, timeMs: () => 400 })).toEqual([{ ok: true, result: 1200 }]);
  });

  it('lets longer tasks take longer', async () => {
    const timeMs = (task: number): number => (task === 600 ? 20_000 : 40);
    const [hung, long] = await outcomes([4000, 600], { ...AMPLE, timeMs });
    expect(hung).toMatchObject({ ok: false, failure: { cause: 'time' } });
    expect(long).toEqual({ ok: true, result: 1200 });
  });

  it.each([
    ['objects', 2000],
    ['buffers', 3000],
  ])('ends a task that takes too much memory in %s, and goes on with the others', async (_, bomb) => {
    const limit = 150 * (1 << 20);
    const [first, bad, next] = await outcomes([1, bomb, 4], { ...AMPLE, memory: () => limit });
    expect(first).toEqual({ ok: true, result: 2 });
    expect(bad).toEqual({ ok: false, failure: { cause: 'memory', megabytes: 150 } });
    expect(next).toEqual({ ok: true, result: 8 });
  });

  it('goes on after any number of bad tasks in a row', async () => {
    const bad = Array.from({ length: 12 }, () => -1);
    const made = await outcomes([...bad, 3, ...bad, 4]);
    expect(made.filter(({ ok }) => !ok)).toHaveLength(24);
    expect(made[12]).toEqual({ ok: true, result: 6 });
    expect(made[25]).toEqual({ ok: true, result: 8 });
  });

  it('gives up where workers die before they take a task', async () => {
    const broken = new WorkerPool<number, number>(
      scriptOf('broken', 'throw new Error("no such module")'),
      AMPLE,
      2,
    );
    await expect(all(inOrder(MANY, WINDOW, (task) => broken.run(task)))).rejects.toThrow(/no such module/);
    await broken.close();
  });

  it('rejects what it was at when it is closed', async () => {
    const pool = new WorkerPool<number, number>(scriptOf('doubling', DOUBLING), AMPLE, 1);
    const under = [pool.run(1000), pool.run(1), pool.run(1)];
    await pool.close();
    for (const task of under) await expect(task).rejects.toThrow(/closed/);
    await expect(pool.run(1)).rejects.toThrow(/closed/);
  });

  it('keeps no process waiting for a task that it was closed at', async () => {
    const pool = new URL('../../indexer/worker-pool.ts', import.meta.url).href;
    const closing = scriptOf(
      'closing',
      `import { WorkerPool } from ${JSON.stringify(pool)};
       const LIMITS = { timeMs: () => 60_000, memory: () => 1e10 };
       const pool = new WorkerPool(new URL(${JSON.stringify(scriptOf('doubling', DOUBLING).href)}), LIMITS, 1);
       void pool.run(1000);
       await pool.close();`,
    );
    await promisify(execFile)(process.execPath, [fileURLToPath(closing)], { timeout: 20_000 });
  });
});
