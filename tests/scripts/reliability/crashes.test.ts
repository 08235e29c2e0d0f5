import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tryDamagedCache, tryDamagedSnapshot } from '../../../scripts/reliability/try-damage.ts';
import { tryFullDisk } from '../../../scripts/reliability/try-full-disk.ts';
import { type Prepared, prepare, tryKills } from '../../../scripts/reliability/try-kills.ts';

/** The short form of `npm run try:crashes`. */

const PATIENCE_MS = 300_000;
const SEED = 7;

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-crashes-'));
let prepared: Prepared;
beforeAll(async () => {
  prepared = await prepare(folder);
}, PATIENCE_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('nothing is lost', { timeout: PATIENCE_MS }, () => {
  test('when runs are killed, also right before and after the switch to the new snapshot', async () => {
    const { tried, failed, counts } = await tryKills(prepared, 2, false, SEED);
    expect(failed).toEqual([]);
    expect(tried).toBe(5);
    expect(counts.get('incremental run killed')).toBeGreaterThanOrEqual(3);
  });

  test('when the disk is full, and it is said in words', async () => {
    const { result } = await tryFullDisk(prepared, 2);
    expect(result.failed).toEqual([]);
    // Where no small disk may be made each file is limited instead, which may leave room for all.
    expect(result.counts.get('said that there is no room')).toBeGreaterThanOrEqual(1);
  });

  test('when any file of a snapshot is damaged: it is named, with the command that mends it, and never answered from', async () => {
    const { tried, failed, counts } = await tryDamagedSnapshot(prepared, 24, SEED);
    expect(failed).toEqual([]);
    expect(counts.get('refused')).toBeGreaterThan(tried / 2);
  });

  test('when the cache is damaged: the same bytes are made', async () => {
    const { tried, failed } = await tryDamagedCache(prepared, 3, SEED);
    expect({ tried, failed }).toEqual({ tried: 3, failed: [] });
  });
});
