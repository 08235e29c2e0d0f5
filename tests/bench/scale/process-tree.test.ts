import { describe, expect, it } from 'vitest';
import { readStat, readStatus, treeOf, treeUse } from '../../../bench/scale/process-tree.ts';

describe('the processes of a measured command', () => {
  it('are known by their parents, whatever a program is called', () => {
    const row = '812 (a) b (c) S 40 812 1 0 -1 4194560 900 0 0 0 150 50 0 0 20 0 11 0 100 1000 200';
    expect(readStat(row)).toEqual({ parent: 40, cpuMs: 2000 });
    expect(readStat('')).toBeNull();
  });

  it('are a process and all beneath it, not those beside it', () => {
    const parents = new Map([
      [1, 0],
      [10, 1],
      [11, 10],
      [12, 11],
      [20, 1],
    ]);
    expect(treeOf(10, parents)).toEqual([10, 11, 12]);
  });

  it('tell their memory in bytes', () => {
    const status = 'Name:\tnode\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n';
    expect([readStatus(status, 'VmRSS'), readStatus(status, 'VmHWM')]).toEqual([1_048_576, 2_097_152]);
    expect(readStatus('Name:\tkthreadd\n', 'VmRSS')).toBe(0);
  });

  it.runIf(process.platform === 'linux')(
    'are looked up on this system, and nothing is said of one that ended',
    () => {
      const use = treeUse(process.pid);
      expect(use?.processes).toBeGreaterThan(0);
      expect(use?.memoryBytes).toBeGreaterThan(10_000_000);
      expect(treeUse(2 ** 30)).toBeNull();
    },
  );
});
