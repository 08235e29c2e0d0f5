import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayFile, arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import { PairNumbers } from '../../../engine/words/pair-numbers.ts';
import { pairsOf } from '../../../engine/words/pairs.ts';
import { postingBuffer } from '../../../engine/words/posting-buffer.ts';
import {
  type BuiltPostings,
  buildPostings,
  Postings,
  postingArrays,
} from '../../../engine/words/postings.ts';

const postingBytes = (built: BuiltPostings): Buffer => {
  const { resident, onDisk } = postingArrays('p', built);
  return Buffer.concat(arrayFilePieces(resident, onDisk));
};

describe('character pairs', () => {
  it('are of neighbouring Han characters only', () => {
    expect(pairsOf('招商、引 2资源')).toEqual([pairsOf('招商'), pairsOf('资源')].flat());
    expect(pairsOf('招')).toEqual([]);
    expect(pairsOf('二〇〇九')).toHaveLength(3);
  });
});

/** Postings of one pair in some rows, each with a count of its own. */
function postingsIn(rows: readonly number[]): Postings {
  const ids = new PairNumbers();
  const id = ids.idOf(0x4e004e00);
  const built = buildPostings(ids.ordered(), (visit) => {
    for (const row of rows) visit(row, documentOf(row), Uint32Array.of(id), Uint32Array.of(1 + (row % 3)), 1);
  });
  return Postings.from(ArrayFile.inMemory(postingBytes(built)), 'p');
}

/** Documents of three rows each. */
const documentOf = (row: number): number => Math.floor(row / 3);

describe('postings', () => {
  it('come back from their bytes as they were added', () => {
    const entry = fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300_000 })),
      pair: fc.constantFrom(0x4e004e00, 0x9fa59fa5, 0x4e015000),
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 70_000 })),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const ids = new PairNumbers();
        const rows: [row: number, pair: number, count: number][] = [];
        const expected = new Map<number, [row: number, count: number][]>();
        let row = -1;
        for (const { gap, pair, count } of entries) {
          row += gap + 1;
          rows.push([row, ids.idOf(pair), count]);
          expected.set(pair, [...(expected.get(pair) ?? []), [row, count]]);
        }
        const built = buildPostings(ids.ordered(), (visit) => {
          for (const [at, pair, count] of rows)
            visit(at, documentOf(at), Uint32Array.of(pair), Uint32Array.of(count), 1);
        });
        const file = ArrayFile.inMemory(postingBytes(built));
        const postings = Postings.from(file, 'p');
        const buffer = postingBuffer(60);
        for (const pair of [0x4e004e00, 0x9fa59fa5, 0x4e015000, 0x70007000]) {
          const count = postings.read(pair, buffer);
          const read = Array.from({ length: count }, (_, at) => [buffer.rows[at], buffer.counts[at]]);
          expect(read).toEqual(expected.get(pair) ?? []);
          const documents = new Set(expected.get(pair)?.map(([at]) => documentOf(at)));
          expect(postings.holders(pair)).toEqual({ rows: count, documents: documents.size });
        }
        expect([...postings.keys]).toEqual([...expected.keys()].sort((a, b) => a - b));
      }),
    );
  });

  it('leave out the terms that stand in no row of the field', () => {
    const terms = { keys: Uint32Array.of(7, 8, 9), numbers: Uint32Array.of(2, 0, 1) };
    const built = buildPostings(terms, (visit) => {
      visit(4, 0, Uint32Array.of(1), Uint32Array.of(6), 1);
    });
    const file = ArrayFile.inMemory(postingBytes(built));
    const postings = Postings.from(file, 'p');
    expect([...postings.keys]).toEqual([9]);
    for (const absent of [8, -1]) expect(postings.holders(absent)).toEqual({ rows: 0, documents: 0 });
  });
});

describe('postings within stretches of rows', () => {
  it('are those of all that lie in them, of short lists and of long ones', () => {
    const gaps = (least: number, most: number) =>
      fc.oneof(fc.integer({ min: least, max: 3 }), fc.integer({ min: least, max: most }));
    const stretch = fc.tuple(gaps(0, 9000), gaps(0, 400));
    const long = Array.from({ length: 6000 }, (_, at) => at * 2 + (at % 7 === 0 ? 1 : 0));
    const list = fc.oneof(
      fc.constant(long),
      fc.array(gaps(1, 500), { maxLength: 40 }).map((steps) => {
        let row = -1;
        return steps.map((step) => (row += step));
      }),
    );
    fc.assert(
      fc.property(list, fc.array(stretch, { maxLength: 12 }), fc.nat(50), (rows, pieces, first) => {
        const postings = postingsIn(rows);
        let end = 0;
        const stretches = pieces.map(([gap, length]) => {
          const from = end + gap;
          end = from + length;
          return [from, end] as const;
        });
        const buffer = postingBuffer(rows.length);
        const within = {
          from: Uint32Array.from(stretches, ([from]) => from),
          to: Uint32Array.from(stretches, ([, to]) => to),
        };
        const lies = (row: number): boolean => stretches.some(([from, to]) => row >= from && row < to);
        const expected = rows.filter((row) => lies(row + first)).map((row) => [row + first, 1 + (row % 3)]);
        for (const time of ['first', 'again']) {
          const count = postings.readWithin(0x4e004e00, within, buffer, first);
          const read = Array.from({ length: count }, (_, at) => [buffer.rows[at], buffer.counts[at]]);
          expect(read, time).toEqual(expected);
        }
      }),
    );
  });
});
