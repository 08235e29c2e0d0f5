import { describe, expect, it } from 'vitest';
import { type DividedPlan, Together } from '../../../indexer/together/together.ts';
import { MadeUpCache, readingWorkers } from './made-up-tasks.ts';
import { MadeUpWork } from './made-up-work.ts';

const PATIENCE = { buildingMs: 1000, lookMs: 1 };

/** Indexers of a cluster in which a name is in service. */
class Archive {
  readonly work = new MadeUpWork();
  served: string | null = null;

  indexer(name: string): Together {
    return new Together({ work: this.work.as(name), served: async () => this.served, patience: PATIENCE });
  }
}

/** A plan without files to read. */
const planOf = (fingerprint: string): DividedPlan => ({
  fingerprint,
  isCurrent: false,
  tasks: [],
  cache: new MadeUpCache(),
  workers: readingWorkers([]),
  progress: () => undefined,
});

describe('one of several indexers', () => {
  it('builds, and the others wait until that is in service', async () => {
    const archive = new Archive();
    const [first, second] = [archive.indexer('first'), archive.indexer('second')];
    expect(await first.builds(planOf('texts'))).toBe(true);
    let isAnswered = false;
    const other = second.builds(planOf('texts')).finally(() => {
      isAnswered = true;
    });
    await expect.poll(() => archive.work.refused).toBeGreaterThan(2);
    expect(isAnswered).toBe(false);
    archive.served = 'made of texts';
    await first.published('made of texts');
    expect(await other).toBe(false);
  });

  it('builds where the one who did has let go', async () => {
    const archive = new Archive();
    const [first, second] = [archive.indexer('first'), archive.indexer('second')];
    expect(await first.builds(planOf('texts'))).toBe(true);
    const other = second.builds(planOf('texts'));
    await first.close();
    expect(await other).toBe(true);
    await second.close();
  });

  it('builds where the one who did is heard of no more', async () => {
    const archive = new Archive();
    await archive.work.as('dead').take('build texts', PATIENCE.buildingMs);
    const other = archive.indexer('alive').builds(planOf('texts'));
    archive.work.now = PATIENCE.buildingMs + 1;
    expect(await other).toBe(true);
  });

  it('builds anew what was published and is in service no more', async () => {
    const archive = new Archive();
    const first = archive.indexer('first');
    expect(await first.builds(planOf('texts'))).toBe(true);
    await first.published('made of texts');
    archive.served = 'what was before';
    const second = archive.indexer('second');
    expect(await second.builds(planOf('texts'))).toBe(true);
    await second.close();
  });

  it('does not wait for one who builds of other texts', async () => {
    const archive = new Archive();
    const [first, second] = [archive.indexer('first'), archive.indexer('second')];
    expect(await first.builds(planOf('texts'))).toBe(true);
    expect(await second.builds(planOf('others'))).toBe(true);
    await first.close();
    await second.close();
  });

  it('forgets what was made of files that are no more', async () => {
    const archive = new Archive();
    await archive.work.as('first').give('gone', null);
    const first = archive.indexer('first');
    await first.builds(planOf('texts'));
    archive.served = 'made of texts';
    await first.published('made of texts');
    expect([...archive.work.pieces.keys()]).toEqual(['build texts']);
  });
});
