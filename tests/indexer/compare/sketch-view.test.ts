import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../indexer/compare/compare.ts';
import { type Sketch, sketchOf } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { SketchView } from '../../../indexer/compare/sketch-view.ts';
import type { Sketches } from '../../../indexer/compare/sketches.ts';
import { anySketch } from './sketches.ts';
import { madeUpText, passagesOf } from './texts.ts';

/** The sketches of several stores, and some of their numbers in an order. */
function partsOf(sketch: fc.Arbitrary<Sketch>): fc.Arbitrary<[Sketch[][], number[]]> {
  return fc.array(fc.array(sketch, { maxLength: 6 }), { maxLength: 4 }).chain((parts) => {
    const numbers = parts.flat().map((_, number) => number);
    return fc.tuple(fc.constant(parts), fc.shuffledSubarray(numbers));
  });
}

/** The same sketches seen through a view, and as one store. */
function bothOf(parts: Sketch[][], numbers: number[]): [view: Sketches, store: Sketches] {
  const sketches = parts.flat();
  const view = new SketchView(
    parts.map((part) => SketchStore.of(part)),
    numbers,
  );
  return [view, SketchStore.of(numbers.flatMap((number) => sketches[number] ?? []))];
}

const seen = (sketches: Sketches) =>
  Array.from({ length: sketches.length }, (_, document) => ({
    sketch: sketches.at(document),
    hashes: sketches.hashes(document),
    stated: [sketches.day(document), sketches.place(document)],
    limit: sketches.limit(document),
    found: sketches.words(document).slice(sketches.hashesFrom(document), sketches.hashesTo(document)),
  }));

/** Cut from few texts, so that many are copies or excerpts of each other. */
const cutText = fc
  .record({
    seed: fc.integer({ min: 1, max: 3 }),
    from: fc.nat(300),
    length: fc.integer({ min: 100, max: 1500 }),
    day: fc.constantFrom(null, null, '2008', '2008-03-02', '2009'),
    place: fc.constantFrom(null, null, '43', '4307', '44'),
  })
  .map(({ seed, from, length, day, place }) =>
    sketchOf(passagesOf(madeUpText(seed, 2000).slice(from, from + length)), day, place),
  );

describe('some of the sketches of several stores', () => {
  it('are seen as if they were one store', () => {
    fc.assert(
      fc.property(partsOf(anySketch), ([parts, numbers]) => {
        const [view, store] = bothOf(parts, numbers);
        expect(seen(view)).toEqual(seen(store));
      }),
    );
  });

  it('are compared as if they were one store', () => {
    fc.assert(
      fc.property(partsOf(cutText), ([parts, numbers]) => {
        const [view, store] = bothOf(parts, numbers);
        const ids = numbers.map((number) => `d${number}`);
        expect(compareDocuments(ids, view)).toEqual(compareDocuments(ids, store));
      }),
      { numRuns: 60 },
    );
  });

  it('are none of a number that there is not', () => {
    const store = SketchStore.of([sketchOf(passagesOf('工业园区'))]);
    expect(() => new SketchView([store], [1])).toThrow(RangeError);
    expect(() => new SketchView([store], [-1])).toThrow(RangeError);
    expect(() => new SketchView([store, store], [0, 1]).at(2)).toThrow(RangeError);
  });
});
