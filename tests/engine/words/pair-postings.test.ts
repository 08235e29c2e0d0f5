import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayFile, arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import { SLOTS } from '../../../engine/words/bm25.ts';
import { PairNumbers } from '../../../engine/words/pair-numbers.ts';
import { buildPairPostings, PairPostings } from '../../../engine/words/pair-postings.ts';
import { pairsOf } from '../../../engine/words/pairs.ts';
import { postingBuffer } from '../../../engine/words/posting-buffer.ts';

describe('character pairs', () => {
  it('are of neighbouring Han characters only', () => {
    expect(pairsOf('招商、引 2资源')).toEqual([pairsOf('招商'), pairsOf('资源')].flat());
    expect(pairsOf('招')).toEqual([]);
    expect(pairsOf('二〇〇九')).toHaveLength(3);
  });

  it('come back from their bytes as they were added', () => {
    const entry = fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300_000 })),
      pair: fc.constantFrom(0x4e004e00, 0x9fa59fa5, 0x4e015000),
      slot: fc.integer({ min: 0, max: SLOTS - 1 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const ids = new PairNumbers();
        const rows: [row: number, pair: number, slot: number][] = [];
        const expected = new Map<number, [row: number, slot: number][]>();
        let row = 0;
        for (const { gap, pair, slot } of entries) {
          row += gap + 1;
          rows.push([row, ids.idOf(pair), slot]);
          expected.set(pair, [...(expected.get(pair) ?? []), [row, slot]]);
        }
        const built = buildPairPostings(ids.ordered(), (visit) => {
          for (const [at, pair, slot] of rows) visit(at, Uint32Array.of(pair), Uint8Array.of(slot), 1);
        });
        const file = new ArrayFile(Buffer.concat(arrayFilePieces(built.arrays('p'))));
        const postings = PairPostings.from(file, 'p');
        const buffer = postingBuffer(60);
        for (const pair of [0x4e004e00, 0x9fa59fa5, 0x4e015000, 0x70007000]) {
          const count = postings.read(pair, buffer);
          const read = Array.from({ length: count }, (_, at) => [buffer.rows[at], buffer.slots[at]]);
          expect(read).toEqual(expected.get(pair) ?? []);
          expect(postings.holders(pair)).toBe(count);
        }
      }),
    );
  });
});
