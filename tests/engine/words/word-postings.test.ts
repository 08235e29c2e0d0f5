import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { SLOTS } from '../../../engine/words/bm25.ts';
import { buildWordPostings } from '../../../engine/words/build-word-postings.ts';
import { postingBuffer } from '../../../engine/words/posting-buffer.ts';
import { WordPostings } from '../../../engine/words/word-postings.ts';

/** FlexSearch's inner list of postings, as this project reads it. */
function mapOf(index: Index): Map<string, (number[] | undefined)[]> {
  return Reflect.get(index, 'map');
}

function readAll(postings: WordPostings, word: string): [row: number, slot: number][] {
  const buffer = postingBuffer(10);
  const count = postings.read(word, buffer);
  return Array.from({ length: count }, (_, at) => [buffer.rows[at] ?? -1, buffer.slots[at] ?? -1]);
}

describe('what this project relies on in FlexSearch', () => {
  it('is pinned to the version it was read in', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ dependencies: { flexsearch: '0.8.212' } });
  });

  it('keeps a posting in the slot that `score` names, with holes between, in `map`', () => {
    const index = new Index({
      resolution: 4,
      encode: (text) => text.split(' '),
      score: (_content, term) => (term === 'low' ? 3 : 1),
    });
    index.add(7, 'low high');
    index.add(9, 'low');
    const map = mapOf(index);
    expect(map.get('low')?.[3]).toEqual([7, 9]);
    expect(map.get('low')?.[0]).toBeUndefined();
    expect(map.get('high')?.[1]).toEqual([7]);
  });

  it('does not clamp a score to `resolution`', () => {
    const index = new Index({ resolution: 4, score: () => 9 });
    index.add(1, 'word');
    expect(mapOf(index).get('word')).toHaveLength(10);
  });

  it('passes the place of each term to `score`', () => {
    const places: number[] = [];
    const index = new Index({
      encode: (text) => text.split(' '),
      score: (_content, _term, at) => places.push(at) && 0,
    });
    index.add(1, 'a b c');
    expect(places).toEqual([0, 1, 2]);
  });

  it('brings slots back from an export, holes as null', () => {
    const index = new Index({ resolution: 4, score: () => 2 });
    index.add(5, 'word');
    const copy = new Index({ resolution: 4 });
    index.export((key, data) => {
      if (data) copy.import(key, data);
    });
    expect(mapOf(copy).get('word')).toEqual([null, null, [5]]);
  });
});

/** Words of one row in the order of their numbers, with the slot of each. */
const rowOfWords = fc.dictionary(
  fc.constantFrom('水', '电', '招商引资', 'gdp', '2.8', '__proto__', 'constructor', '\\"', '𠮷'),
  fc.nat({ max: SLOTS - 1 }),
  { noNullPrototype: true },
);

/** The parts that the project's own writer makes of rows. */
function partsOf(rows: readonly (readonly (readonly [word: string, slot: number])[])[]): string[] {
  const numbers = new Map<string, number>();
  for (const [word] of rows.flat()) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const { bytes, lengths } = buildWordPostings([...numbers.keys()], (visit) => {
    for (const [row, words] of rows.entries()) {
      const terms = Uint32Array.from(words, ([word]) => numbers.get(word) ?? -1);
      const slots = Uint8Array.from(words, ([, slot]) => slot);
      visit(row, terms, slots, words.length);
    }
  });
  let end = 0;
  return Array.from(lengths, (length) => {
    end += length;
    return Buffer.from(bytes.subarray(end - length, end)).toString('utf8');
  });
}

describe('word postings', () => {
  it('are what FlexSearch exports when the rows are added to it one by one', () => {
    fc.assert(
      fc.property(fc.array(rowOfWords.map(Object.entries<number>), { maxLength: 30 }), (rows) => {
        let row: readonly (readonly [word: string, slot: number])[] = [];
        const index = new Index({
          tokenize: 'strict',
          resolution: SLOTS,
          encode: () => row.map(([word]) => word),
          score: (_content: string[], _term: string, at: number) => row[at]?.[1] ?? -1,
        });
        rows.forEach((words, number) => {
          row = words;
          if (words.length > 0) index.add(number, 'row');
        });
        const exported: string[] = [];
        index.export((key, data) => {
          if (key.endsWith('map') && data) exported.push(data);
        });
        expect(partsOf(rows).flatMap((part) => JSON.parse(part))).toEqual(
          exported.flatMap((part) => JSON.parse(part)),
        );
      }),
    );
  });

  it('give back rows and slots', () => {
    const postings = new WordPostings(
      partsOf([
        [
          ['水', 3],
          ['电', 0],
        ],
        [],
        [['水', SLOTS - 1]],
        [
          ['水', 3],
          ['__proto__', 1],
        ],
      ]),
    );
    expect(readAll(postings, '水')).toEqual([
      [0, 3],
      [3, 3],
      [2, SLOTS - 1],
    ]);
    expect(postings.holders('水')).toBe(3);
    expect(readAll(postings, '__proto__')).toEqual([[3, 1]]);
    expect(readAll(postings, '风')).toEqual([]);
    expect([...postings.words()].sort()).toEqual(['__proto__', '水', '电'].sort());
  });

  it('have nothing where there are no rows', () => {
    expect(partsOf([[], []])).toEqual([]);
    expect([...new WordPostings([]).words()]).toEqual([]);
  });

  it('are parted into texts of bounded length, and none is lost between them', () => {
    const words = Array.from({ length: 40 }, (_, number): [string, number] => [
      `词${number}`,
      number % SLOTS,
    ]);
    const rows = Array.from({ length: 60_000 }, () => words);
    const parts = partsOf(rows);
    expect(parts.length).toBeGreaterThan(1);
    const postings = new WordPostings(parts);
    for (const [word] of words) expect(postings.holders(word)).toBe(rows.length);
  });
});
