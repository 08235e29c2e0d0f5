import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarerKeys } from '../../../indexer/compare/rarer-keys.ts';

/** Keys below an eighth of all hashes: one layer. */
const IN_FIRST_LAYER = 2 ** 29;
/** Keys of the last layer. */
const IN_LAST_LAYER = 2 ** 31;

const bitsOf = (lookedUp: number): number[] =>
  Array.from({ length: 32 }, (_, at) => at).filter((at) => ((lookedUp >>> at) & 1) === 1);

function chosen(keys: readonly number[], held: readonly number[]): number[] {
  return bitsOf(rarerKeys(Uint32Array.from(keys), 0, keys.length, Uint8Array.from(held)));
}

describe('the keys of a text that are looked up', () => {
  it('are the rarer half of those that other texts hold too', () => {
    const keys = [1, 2, 3, 4, 5, 6];
    // Of 2, 2, 3, 8, 9, 9 the half and the middle one.
    expect(chosen(keys, [9, 2, 9, 3, 2, 8])).toEqual([1, 3, 4, 5]);
  });

  it('are none where too many stand in this text alone', () => {
    const keys = Array.from({ length: 32 }, (_, at) => at + 1);
    const few = keys.map((_, at) => (at < 10 ? 1 : 2));
    const many = keys.map((_, at) => (at < 20 ? 1 : 2));
    expect(chosen(keys, few).length).toBe(22);
    expect(chosen(keys, many)).toEqual([]);
  });

  it('are chosen among the keys of each layer by themselves', () => {
    const keys = [1, 2, 3, IN_LAST_LAYER, IN_LAST_LAYER + 1, IN_LAST_LAYER + 2];
    expect(chosen(keys, [2, 2, 2, 100, 100, 200])).toEqual([0, 1, 2, 3, 4]);
  });

  it('never are those of this text alone, whatever there is', () => {
    const text = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: 1, max: 255 })),
      { maxLength: 32 },
    );
    fc.assert(
      fc.property(text, (pairs) => {
        const sorted = pairs.toSorted(([a], [b]) => a - b);
        const held = sorted.map(([, texts]) => texts);
        const places = chosen(
          sorted.map(([key]) => key),
          held,
        );
        for (const at of places) expect(held[at]).toBeGreaterThan(1);
        const shared = held.filter((texts) => texts > 1);
        const inFirst = sorted.filter(([key]) => key < IN_FIRST_LAYER);
        const isLookedUp = shared.length > 0 && inFirst.every(([, texts]) => texts > 1);
        if (isLookedUp) expect(places.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are told by their place behind the first', () => {
    const hashes = Uint32Array.of(9, 9, 1, 2, 3);
    expect(bitsOf(rarerKeys(hashes, 2, 3, Uint8Array.of(4, 2, 4)))).toEqual([0, 1, 2]);
    expect(bitsOf(rarerKeys(hashes, 2, 3, Uint8Array.of(5, 2, 4)))).toEqual([1, 2]);
  });
});
