import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ArrayFile,
  arrayFilePieces,
  packStrings,
  residentBytes,
} from '../../../engine/snapshot/array-file.ts';

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
          const file = ArrayFile.inMemory(packed);
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
    expect(ArrayFile.inMemory(pool.subarray(3)).u32('numbers')).toEqual(Uint32Array.of(7, 8, 9));
  });

  it('keeps stretches of bytes on the disk, behind what must be in memory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhengwen-arrays-'));
    const path = join(folder, 'file.bin');
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array(),
          fc.uint8Array(),
          fc.uint32Array(),
          async (first, second, numbers) => {
            const packed = Buffer.concat(
              arrayFilePieces({ numbers }, { 'a.bytes': first, 'b.bytes': second, more: numbers }),
            );
            await writeFile(path, packed);
            const resident = residentBytes(packed);
            const file = new ArrayFile({ bytes: Uint8Array.from(packed.subarray(0, resident)), path });
            expect(file.u32('numbers')).toEqual(numbers);
            for (const [name, bytes] of [
              ['a.bytes', first],
              ['b.bytes', second],
            ] as const) {
              const middle = bytes.length >> 1;
              expect(Uint8Array.from(file.stretches(name).read(middle, bytes.length))).toEqual(
                bytes.slice(middle),
              );
              expect(Uint8Array.from(ArrayFile.inMemory(packed).stretches(name).read(0, middle))).toEqual(
                bytes.slice(0, middle),
              );
              expect(file.u8(name)).toEqual(bytes);
            }
            expect(file.u32('more')).toEqual(numbers);
            expect(() => file.stretches('numbers')).toThrow(/no stretches/);
            file.close();
            expect(() => file.stretches('a.bytes').read(0, 1)).toThrow(/closed/);
          },
        ),
        { numRuns: 30 },
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says so where a file on the disk has become shorter', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhengwen-arrays-'));
    const path = join(folder, 'file.bin');
    try {
      const long = new Uint8Array(600_000).fill(7);
      const packed = Buffer.concat(arrayFilePieces({ numbers: Uint32Array.of(1) }, { 'a.bytes': long }));
      await writeFile(path, packed);
      const file = new ArrayFile({ bytes: Uint8Array.from(packed.subarray(0, residentBytes(packed))), path });
      // Longer than the buffer that is kept.
      expect(file.stretches('a.bytes').read(1, 599_999)).toEqual(long.subarray(2));
      await truncate(path, packed.length - 1000);
      expect(() => file.stretches('a.bytes').read(0, 600_000)).toThrow(/ends before/);
      file.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('must be in memory wholly where nothing is read by stretches', () => {
    expect(residentBytes(Buffer.concat(arrayFilePieces({ numbers: Uint32Array.of(1) })))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('refuses other bytes, a missing name and another type', () => {
    expect(() => ArrayFile.inMemory(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow(/not an array file/);
    const file = ArrayFile.inMemory(Buffer.concat(arrayFilePieces({ numbers: Uint32Array.of(1) })));
    expect(() => file.u32('letters')).toThrow(/no u32 array "letters"/);
    expect(() => file.u8('numbers')).toThrow(/no u8 array "numbers"/);
  });
});
