import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressed, decompressed } from '../../../engine/store/compressed.ts';

describe('compressed bytes', () => {
  it('come back as they were, in a buffer of their own, and are the same each time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const small = compressed(bytes);
        const back = decompressed(small);
        expect(back).toEqual(bytes);
        // One that is handed over must take no other along.
        expect(back.buffer.byteLength).toBe(bytes.length);
        expect(compressed(bytes)).toEqual(small);
      }),
    );
  });

  it('are refused where they were not compressed', () => {
    expect(() => decompressed(Uint8Array.of(1, 2, 3, 4))).toThrow();
  });
});
