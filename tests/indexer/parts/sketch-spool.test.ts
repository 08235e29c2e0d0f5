import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import type { Sketch } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { SketchSpool } from '../../../indexer/parts/sketch-spool.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A long one: forty of them are more than is held. */
const sketch = (number: number): Sketch => ({
  hashes: Uint32Array.from({ length: 200_000 }, (_, at) => at * 64 + number),
  limit: 2 ** 32,
  contexts: Uint32Array.of(number),
  numbers: Uint32Array.of(number + 1),
  yearContexts: new Uint32Array(0),
  years: new Uint32Array(0),
  day: number % 2 === 0 ? null : `200${number % 10}-01-01`,
  place: number % 3 === 0 ? null : '4307',
  series: number,
  inSeries: number * 2,
  editions: number === 5 ? ['20010101'] : [],
  provisions: number === 5,
});

describe('sketches that wait on the disk', () => {
  it('come back as if they had been held, and leave nothing there', () => {
    const spool = new SketchSpool(folder);
    const held = new SketchStore();
    for (let number = 0; number < 40; number++) {
      spool.add(sketch(number));
      held.add(sketch(number));
    }
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    const bytes = (store: SketchStore): Buffer => Buffer.concat(arrayFilePieces({}, store.arrays()));
    expect(bytes(spool.finish()).equals(bytes(held))).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });
});
