import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateSnapshot } from '../../../engine/snapshot/directory.ts';
import { ensureSnapshot, type IndexingRequest } from '../../../indexer/ensure.ts';
import { answersOf } from './answers.ts';
import { ChangingCollection } from './changing-collection.ts';

/** So that a collection of a few kilobytes has several parts, and each of them several segments. */
const SMALL: Pick<IndexingRequest, 'limits' | 'segmentCharacters'> = {
  limits: { leastBase: 0, mostChanged: 10, mergedBelow: 0 },
  segmentCharacters: 6000,
};
const FILES = 24;
/** Runs in a sequence of changes; more of them, and other seeds, with `ZHENGWEN_PARTS_RUNS` and `ZHENGWEN_PARTS_SEED`. */
const RUNS = Number(process.env.ZHENGWEN_PARTS_RUNS ?? 6);
const SEED = Number(process.env.ZHENGWEN_PARTS_SEED ?? 1);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes of every file of the snapshot in use; of the manifest all but the time of the build, and so not its seal. */
function snapshotBytes(data: string): Record<string, string> {
  const directory = join(data, 'snapshots', readFileSync(join(data, 'current'), 'utf8'));
  const names = readdirSync(directory).filter((name) => name !== 'manifest.sha256');
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(directory, name));
      const isManifest = name === 'manifest.json';
      return [
        name,
        isManifest ? bytes.toString().replace(/"builtAt": ".*?"/u, '') : bytes.toString('base64'),
      ];
    }),
  );
}

describe('a collection that is changed again and again', () => {
  it('answers after each run as one that is indexed from nothing, and compacted has the same bytes', {
    timeout: 600_000,
  }, async () => {
    const corpus = join(folder, 'corpus');
    const data = join(folder, 'data');
    const scratch = join(folder, 'scratch');
    const collection = new ChangingCollection(corpus, SEED, FILES);
    const index = (options: Partial<IndexingRequest> = {}) =>
      ensureSnapshot({ corpora: [corpus], data, ...SMALL, ...options });
    const fromScratch = async () => {
      rmSync(join(scratch, 'snapshots'), { recursive: true, force: true });
      rmSync(join(scratch, 'current'), { force: true });
      return await index({ data: scratch });
    };
    await index();
    let mostParts = 0;
    for (let run = 1; run <= RUNS; run++) {
      const changes = collection.change().join('; ');
      const { report } = await index();
      const { perFile, sums, aside, ...totals } = report;
      const wanted = (await fromScratch()).report;
      const { manifest } = await locateSnapshot(data);
      mostParts = Math.max(mostParts, manifest.parts.length);
      const told = `run ${run}: ${changes} (${manifest.parts.map(({ name }) => name)})`;
      expect({ ...totals, perFile, sums, aside }, told).toEqual({ ...wanted });
      expect(await answersOf(data), told).toEqual(await answersOf(scratch));
    }
    expect(mostParts).toBeGreaterThan(2);
    expect((await index({ compact: true })).built).toBe(true);
    expect(snapshotBytes(data)).toEqual(snapshotBytes(scratch));
    expect((await index({ compact: true })).built).toBe(false);
  });
});
