import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryLoad } from '../../scripts/load/trial.ts';

it('answers all kinds of requests at once, and finishes those under way when it is told to end', {
  timeout: 180_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'zhengwen-load-'));
  try {
    const { kinds, survived, ending } = await tryLoad('corpus', data, 5);
    expect(survived).toBe(true);
    for (const [name, measured] of kinds) {
      expect(measured.count, name).toBeGreaterThan(0);
      expect(
        [...measured.statuses.keys()].filter((status) => ![200, 429, 503].includes(status)),
        name,
      ).toEqual([]);
      expect(measured.withoutRetryAfter, name).toBe(0);
    }
    expect(ending).toEqual({ underWay: ending.underWay, finished: ending.underWay, exitCode: 0 });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
