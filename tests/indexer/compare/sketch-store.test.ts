import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';

const words = (most: number) => fc.uint32Array({ maxLength: most });
const pairs = (most: number) =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat()), { maxLength: most })
    .map((list): [Uint32Array, Uint32Array] => [
      Uint32Array.from(list, ([context]) => context),
      Uint32Array.from(list, ([, value]) => value),
    ]);
const sketches = fc
  .record({
    hashes: words(40),
    limit: fc.integer({ min: 1, max: 2 ** 32 }),
    numbers: pairs(5),
    years: pairs(3),
    day: fc.constantFrom(null, '2008', '2008-03-02'),
    place: fc.constantFrom(null, '43', '430726'),
    editions: fc.constantFrom<string[]>([], ['20150829']),
    provisions: fc.boolean(),
  })
  .map(
    ({ numbers, years, ...rest }): Sketch => ({
      ...rest,
      contexts: numbers[0],
      numbers: numbers[1],
      yearContexts: years[0],
      years: years[1],
    }),
  );

describe('the sketches of a collection', () => {
  it('are given back as they were put in', () => {
    fc.assert(
      fc.property(fc.array(sketches, { maxLength: 12 }), (list) => {
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
    const of = (length: number): Sketch => ({
      hashes: Uint32Array.from({ length }, (_, at) => at),
      limit: 2 ** 29,
      contexts: new Uint32Array(),
      numbers: new Uint32Array(),
      yearContexts: new Uint32Array(),
      years: new Uint32Array(),
      day: null,
      place: null,
      editions: [],
      provisions: false,
    });
    const store = SketchStore.of([of(3), of(400_000), of(5)]);
    expect([0, 1, 2].map((at) => store.hashes(at).length)).toEqual([3, 400_000, 5]);
  });

  it('of a number that there is not is an error', () => {
    expect(() => new SketchStore().at(0)).toThrow(RangeError);
    expect(() => new SketchStore().hashes(0)).toThrow(RangeError);
  });
});
