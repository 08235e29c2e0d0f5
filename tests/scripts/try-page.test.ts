import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryPage } from '../../scripts/page/trial.ts';
import { startProgram } from '../../scripts/running-program.ts';
import { whySkipped } from '../browser/chromium.ts';

it.skipIf(whySkipped() !== null)(
  'measures what typing, filtering, sorting and scrolling cost in the page',
  { timeout: 180_000 },
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'zhengwen-page-'));
    const program = await startProgram('corpus', data);
    try {
      const { documents, costs, scroll } = await tryPage({
        site: program.address,
        words: ['工业'],
        times: 1,
        slowed: 1,
      });
      expect(documents).toBeGreaterThan(50);
      expect([...costs.keys()]).toEqual([
        'a character typed',
        'a search',
        'a filter taken',
        'a filter let go',
        'sorted otherwise',
      ]);
      for (const [name, all] of costs)
        for (const { toPaint, busy } of all) {
          expect(toPaint, name).toBeGreaterThanOrEqual(8);
          expect(busy, name).toBeGreaterThan(0);
        }
      const answers = (name: string) => (costs.get(name) ?? []).map(({ answer }) => answer);
      for (const name of ['a search', 'a filter taken', 'a filter let go', 'sorted otherwise'])
        for (const answer of answers(name)) {
          expect(answer?.toFirstScreen, name).toBeGreaterThan(0);
          expect(answer?.toAll, name).toBeGreaterThanOrEqual(answer?.toFirstScreen ?? Number.NaN);
        }
      expect(answers('a filter taken').map((answer) => answer?.filled)).toEqual([true]);
      expect(answers('a character typed')).toEqual(answers('a character typed').map(() => null));
      expect(scroll.rows).toBeGreaterThan(50);
      expect(scroll.frames.length).toBeGreaterThan(10);
      for (const ms of scroll.longFrames) expect(ms).toBeGreaterThanOrEqual(50);
      const nowhere = tryPage({ site: program.address, words: ['工业𠮷𠮷'], times: 1, slowed: 1 });
      await expect(nowhere).rejects.toThrow('工业𠮷𠮷 stands nowhere in this collection');
    } finally {
      await program.stop();
      rmSync(data, { recursive: true, force: true });
    }
  },
);
