import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayFile, arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import type { Sketch } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { anySketch } from './sketches.ts';

const saved = (store: SketchStore): Buffer => Buffer.concat(arrayFilePieces(store.arrays()));
const loaded = (bytes: Buffer): SketchStore => SketchStore.load(ArrayFile.inMemory(bytes));
const all = (store: SketchStore): Sketch[] => Array.from({ length: store.length }, (_, at) => store.at(at));

const ofLength = (length: number): Sketch => ({
  hashes: Uint32Array.from({ length }, (_, at) => at),
  limit: 2 ** 29,
  contexts: new Uint32Array(),
  numbers: new Uint32Array(),
  yearContexts: new Uint32Array(),
  years: new Uint32Array(),
  day: null,
  place: null,
  series: 0,
  inSeries: 0,
  editions: [],
  provisions: false,
});

describe('the sketches of a collection', () => {
  it('are given back as they were put in', () => {
    fc.assert(
      fc.property(fc.array(anySketch, { maxLength: 12 }), (list) => {
        const store = SketchStore.of(list);
        expect(store.length).toBe(list.length);
        list.forEach((sketch, at) => {
          expect(store.at(at)).toEqual(sketch);
          expect(store.hashes(at)).toEqual(sketch.hashes);
          expect([store.day(at), store.place(at), store.limit(at)]).toEqual([
            sketch.day,
            sketch.place,
            sketch.limit,
          ]);
        });
      }),
    );
  });

  it('may be of a text of millions of characters, between short ones', () => {
    const store = SketchStore.of([ofLength(3), ofLength(400_000), ofLength(5)]);
    expect([0, 1, 2].map((at) => store.hashes(at).length)).toEqual([3, 400_000, 5]);
  });

  it('are read from a file as they were put in, and more can be added', () => {
    fc.assert(
      fc.property(
        fc.array(anySketch, { maxLength: 12 }),
        fc.array(anySketch, { maxLength: 3 }),
        (list, more) => {
          const store = loaded(saved(SketchStore.of(list)));
          expect(all(store)).toEqual(list);
          for (const sketch of more) store.add(sketch);
          expect(all(store)).toEqual([...list, ...more]);
        },
      ),
    );
  });

  it('fill several arrays of a file where they are many, the same bytes each time', () => {
    const lengths = Array.from({ length: 9 }, (_, at) => 70_000 * (at % 5));
    const store = SketchStore.of(lengths.map(ofLength));
    const bytes = saved(store);
    expect(Object.keys(store.arrays()).filter((name) => name.startsWith('words.')).length).toBeGreaterThan(3);
    expect(lengths.map((_, at) => loaded(bytes).hashes(at).at(-1) ?? -1)).toEqual(
      lengths.map((length) => length - 1),
    );
    expect(saved(SketchStore.of(lengths.map(ofLength))).equals(bytes)).toBe(true);
    expect(saved(loaded(bytes)).equals(bytes)).toBe(true);
  });

  it('of a number that there is not is an error', () => {
    expect(() => new SketchStore().at(0)).toThrow(RangeError);
    expect(() => new SketchStore().hashes(0)).toThrow(RangeError);
  });
});
