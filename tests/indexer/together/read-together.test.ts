import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchMade, readTogether } from '../../../indexer/together/read-together.ts';
import { MadeUpCache, madeOf, readingWorkers, tasksOf } from './made-up-tasks.ts';
import { MadeUpWork } from './made-up-work.ts';

const hashesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `hash ${at}`);
const untold = (): void => undefined;

/** An indexer's turn at the files, from a place on, with what it reads. */
function indexer(shared: MadeUpWork, name: string, from: number) {
  const read: string[] = [];
  const cache = new MadeUpCache();
  const request = {
    cache,
    work: shared.as(name),
    from,
    lookMs: 1,
    progress: untold,
    workers: readingWorkers(read),
  };
  return { read, cache, request };
}

describe('several indexers of the same files', () => {
  it('read each file once between them, and whoever builds has them all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 30 }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 4 }),
        async (count, begins) => {
          const shared = new MadeUpWork();
          const tasks = tasksOf(hashesOf(count));
          const indexers = begins.map((from, at) => indexer(shared, `indexer ${at}`, from));
          await Promise.all(indexers.map(({ request }) => readTogether({ ...request, tasks })));
          const read = indexers.flatMap((one) => one.read).sort();
          expect(read).toEqual(tasks.map(({ task }) => task.file).sort());
          for (const { cache, request } of indexers) {
            await fetchMade({ ...request, tasks });
            for (const { task, key } of tasks) expect(cache.results.get(key)).toEqual(madeOf(task.sha256));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('read what one has begun who is heard of no more, once its time is over', async () => {
    const shared = new MadeUpWork();
    const tasks = tasksOf(hashesOf(3));
    await shared.as('dead').take(tasks[1]?.key ?? '', 1000);
    const { read, request } = indexer(shared, 'alive', 0);
    const ended = readTogether({ ...request, tasks });
    await expect.poll(() => read.length).toBe(2);
    expect(read).not.toContain('1.txt');
    shared.now = 1001;
    await ended;
    expect(read).toContain('1.txt');
  });

  it('share what one of them knows already without reading it', async () => {
    const shared = new MadeUpWork();
    const tasks = tasksOf(hashesOf(2));
    const { read, cache, request } = indexer(shared, 'one', 0);
    cache.rememberResult(tasks[0]?.key ?? '', madeOf('known'));
    await readTogether({ ...request, tasks });
    expect(read).toEqual(['1.txt']);
    expect(await shared.as('other').made(tasks[0]?.key ?? '')).toEqual(madeOf('known'));
  });

  it('share nothing of a file that is another than was listed, and keep it under what it is', async () => {
    const shared = new MadeUpWork();
    const [task] = tasksOf(['listed']);
    if (task === undefined) throw new Error('no task');
    const { cache, request } = indexer(shared, 'one', 0);
    await readTogether({ ...request, tasks: [task], workers: readingWorkers([], () => 'changed') });
    expect(await shared.as('one').take(task.key, 1)).toBe('done');
    expect(await shared.as('one').made(task.key)).toBeNull();
    expect([...cache.results.values()]).toEqual([madeOf('changed')]);
    expect(cache.has(task.key)).toBe(false);
  });

  it('leave a file that cannot be read to whoever builds', async () => {
    const shared = new MadeUpWork();
    const [task] = tasksOf(['listed']);
    if (task === undefined) throw new Error('no task');
    const { cache, request } = indexer(shared, 'one', 0);
    await readTogether({ ...request, tasks: [task], workers: readingWorkers([], () => null) });
    expect(await shared.as('one').take(task.key, 1)).toBe('done');
    expect(cache.results.size).toBe(0);
  });

  it('tell how many are read by anyone', async () => {
    const shared = new MadeUpWork();
    const tasks = tasksOf(hashesOf(3));
    await shared.as('other').give(tasks[0]?.key ?? '', null);
    const told: number[] = [];
    const { request } = indexer(shared, 'one', 0);
    await readTogether({ ...request, tasks, progress: ({ done }) => told.push(done) });
    expect(told).toEqual([0, 1, 2, 3]);
  });

  it('end where they are told to', async () => {
    const shared = new MadeUpWork();
    const tasks = tasksOf(hashesOf(1));
    await shared.as('other').take(tasks[0]?.key ?? '', 1000);
    const ended = new AbortController();
    const { request } = indexer(shared, 'one', 0);
    const reading = readTogether({ ...request, tasks, signal: ended.signal });
    ended.abort(new Error('told to'));
    await expect(reading).rejects.toThrow();
  });
});
