import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryLoad } from '../../scripts/load/trial.ts';

it('answers all kinds of requests at once, refuses in words what is too much, and finishes what is under way when told to end', {
  timeout: 180_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'zhengwen-load-'));
  try {
    const { kinds, queues, failures, serverErrors, survived, ending } = await tryLoad('corpus', data, 5);
    expect(survived).toBe(true);
    expect([...failures.lines(), ...serverErrors]).toEqual([]);
    // Asked for what the server tells of itself meanwhile.
    expect([...queues.keys()].sort()).toEqual(['long', 'middle', 'quick']);
    expect([...kinds.keys()].sort()).toEqual(['corpus', 'document', 'export', 'heavy', 'light']);
    for (const [name, measured] of kinds) {
      expect(measured.count, name).toBeGreaterThan(0);
      expect(
        [...measured.statuses.keys()].filter((status) => ![200, 429, 503].includes(status)),
        name,
      ).toEqual([]);
      expect(measured.withoutRetryAfter, name).toBe(0);
    }
    expect(ending).toMatchObject({ answered: ending.underWay - ending.refused, exitCode: 0 });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
