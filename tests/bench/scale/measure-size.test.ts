import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ScalePeer } from '../../../bench/peers/scale-peer.ts';
import { CHANGES, SEPARATE_CHANGES, scaleFigures } from '../../../bench/scale/figures.ts';
import { measureSize } from '../../../bench/scale/measure-size.ts';
import { naiveScan } from '../../../bench/scale/naive-scan.ts';
import { SCALE_KINDS } from '../../../bench/scale/scale-queries.ts';
import { readSentencePool } from '../../../bench/scale/sentence-pool.ts';
import type { ShownDocument } from '../../../bench/texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A peer that reads all texts for each query, except relaxed ones. */
function readingPeer(): ScalePeer {
  let documents: ShownDocument[] = [];
  return {
    name: 'reading',
    measures: 'in this process',
    fill: async (all) => {
      documents = [...all];
      return { ms: 1, bytes: 0 };
    },
    time: async ({ match }) => (match === 'relaxed' ? null : 1),
    find: async (search) => naiveScan(documents, [{ kind: 'empty', ...search }])[0] ?? null,
    memoryBytes: () => null,
    close: async () => undefined,
  };
}

it('a small collection is measured in every way, and answered exactly', { timeout: 300_000 }, async () => {
  const measured = await measureSize({
    size: 30,
    pool: readSentencePool([join(import.meta.dirname, '../../../corpus')]),
    folder,
    queries: 2,
    checked: 2,
    peers: [async () => ({ peer: readingPeer() }), async () => ({ missing: '没有 / not there' })],
    say: () => undefined,
  });
  const figures = scaleFigures.parse({ ...measured, measured: '2024-05-06', machine: 'this one', load: 0 });
  expect(figures.documents).toBe(30);
  expect(Object.keys(figures.changes)).toEqual([...CHANGES]);
  expect(Object.keys(figures.separate.changes)).toEqual([...SEPARATE_CHANGES]);
  expect(figures.missing).toEqual(['没有 / not there']);
  expect(figures.engines.map(({ name }) => name)).toEqual(['Zhengwen', 'Zhengwen, engine alone', 'reading']);
  for (const { kinds, wrong } of figures.engines) {
    expect(kinds.map(({ kind }) => kind)).toEqual([...SCALE_KINDS, 'all kinds']);
    expect(wrong).toEqual([]);
    for (const { kind, checked, right } of kinds) {
      expect([kind, right]).toEqual([kind, checked]);
      if (kind !== 'relaxed' && kind !== 'all kinds') expect([kind, checked]).toEqual([kind, 2]);
    }
  }
});
