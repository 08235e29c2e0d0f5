import { readFileSync } from 'node:fs';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { SLOTS } from '../../../engine/words/bm25.ts';
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

describe('word postings', () => {
  it('give back rows and slots, also after an export', () => {
    const postings = new WordPostings();
    postings.add(0, ['水', '电'], [3, 0]);
    postings.add(4, ['水'], [SLOTS - 1]);
    postings.add(6, ['水', '__proto__'], [3, 1]);
    for (const each of [postings, WordPostings.import(postings.export())]) {
      expect(readAll(each, '水')).toEqual([
        [0, 3],
        [6, 3],
        [4, SLOTS - 1],
      ]);
      expect(each.holders('水')).toBe(3);
      expect(readAll(each, '__proto__')).toEqual([[6, 1]]);
      expect(readAll(each, '风')).toEqual([]);
      expect([...each.words()].sort()).toEqual(['__proto__', '水', '电'].sort());
    }
  });

  it('have nothing for a row without words', () => {
    const postings = new WordPostings();
    postings.add(0, [], []);
    expect([...WordPostings.import(postings.export()).words()]).toEqual([]);
  });
});
