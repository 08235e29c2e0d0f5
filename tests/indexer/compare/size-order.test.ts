import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySize, placesIn } from '../../../indexer/compare/size-order.ts';
import { sizeOf } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { anySketch } from './sketches.ts';

describe('the order of texts by size', () => {
  it('is that of a sort by size, the later of equal ones first', () => {
    fc.assert(
      fc.property(fc.array(anySketch, { maxLength: 20 }), (sketches) => {
        const expected = sketches
          .map((sketch, document) => ({ document, size: sizeOf(sketch) }))
          .sort((a, b) => a.size - b.size || b.document - a.document)
          .map(({ document }) => document);
        expect([...bySize(SketchStore.of(sketches))]).toEqual(expected);
      }),
    );
  });

  it('has each number at the place that is told', () => {
    const order = Uint32Array.of(3, 0, 2, 1);
    expect(placesIn(order)).toEqual(Uint32Array.of(1, 3, 2, 0));
  });
});
