import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayFile, arrayFilePieces, packStrings } from '../../../engine/snapshot/array-file.ts';

describe('a file of arrays', () => {
  it('gives back what was packed, whatever the lengths', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.uint32Array(),
        fc.int16Array(),
        fc.float32Array({ noNaN: true }),
        fc.array(fc.string()),
        (bytes, numbers, shorts, floats, strings) => {
          const packed = Buffer.concat(
            arrayFilePieces({ bytes, numbers, shorts, floats, strings: packStrings(strings) }),
          );
          const file = new ArrayFile(packed);
          expect(file.u8('bytes')).toEqual(bytes);
          expect(file.u32('numbers')).toEqual(numbers);
          expect(file.i16('shorts')).toEqual(shorts);
          expect(file.f32('floats')).toEqual(floats);
          expect(file.strings('strings')).toEqual(strings);
        },
      ),
    );
  });

  it('reads from the middle of a larger buffer', () => {
    const packed = Buffer.concat(arrayFilePieces({ numbers: Uint32Array.of(7, 8, 9) }));
    const pool = new Uint8Array(packed.length + 3);
    pool.set(packed, 3);
    expect(new ArrayFile(pool.subarray(3)).u32('numbers')).toEqual(Uint32Array.of(7, 8, 9));
  });

  it('refuses other bytes, a missing name and another type', () => {
    expect(() => new ArrayFile(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow(/not an array file/);
    const file = new ArrayFile(Buffer.concat(arrayFilePieces({ numbers: Uint32Array.of(1) })));
    expect(() => file.u32('letters')).toThrow(/no u32 array "letters"/);
    expect(() => file.u8('numbers')).toThrow(/no u8 array "numbers"/);
  });
});
