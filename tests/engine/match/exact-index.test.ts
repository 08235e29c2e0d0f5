import { describe, expect, it } from 'vitest';
import { ExactIndex } from '../../../engine/match/exact-index.ts';
import { ExactIndexBuilder } from '../../../engine/match/exact-index-builder.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { ask, indexOf } from './index-of.ts';
import { near, term } from './queries.ts';

describe('the exact index', () => {
  const documents = [['德山开发区。', '创元'], [], ['德山 ﹣ 德山']];

  it('has the same bytes for the same documents', () => {
    const bytes = (): Uint8Array => {
      const builder = new ExactIndexBuilder();
      for (const passages of documents) {
        builder.add({ passages, fields: { title: 't', issuer: '', speaker: '', path: 'a/b.txt' } });
      }
      return Buffer.concat(builder.finish());
    };
    expect(bytes()).toEqual(bytes());
  });

  it('counts what it holds', () => {
    const index = indexOf(documents);
    expect([index.documents, index.passages, index.units]).toEqual([3, 3, 13]);
    expect(index.matchedText(2, 0)).toBe('德山-德山');
  });

  it('of no documents answers every query with nothing', () => {
    expect(ask(indexOf([]), term('德山'))).toEqual({ documents: [], passages: 0, occurrences: 0, marks: [] });
  });

  it('is not loaded from other bytes', () => {
    expect(() => ExactIndex.load(ArrayFile.inMemory(new Uint8Array(64)))).toThrow(RangeError);
  });

  it('loads from bytes that begin anywhere', () => {
    const builder = new ExactIndexBuilder();
    builder.add({ passages: ['德山'], fields: { title: '', issuer: '', speaker: '', path: '' } });
    const bytes = Buffer.concat(builder.finish());
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(ask(ExactIndex.load(ArrayFile.inMemory(shifted.subarray(1))), term('德山')).documents).toEqual([
      0,
    ]);
  });
});

describe('where the places of all pairs are kept', () => {
  const found = (texts: readonly string[], ...asked: Parameters<typeof ask>[1][]): number[][] => {
    const index = indexOf(
      texts.map((text) => [text]),
      [],
      1,
    );
    return asked.map((query) => ask(index, query).documents);
  };

  it('either spelling stands near what is found first', () => {
    const texts = ['报告：面积m²元', '报告：面积m2元', '报告：面积元'];
    expect(found(texts, near('s', term('报告'), term('面积m2元')))).toEqual([[0, 1]]);
  });

  it('part of a number stands near nothing', () => {
    const texts = ['112个工业区', '12个工业区', '2012年的工业区'];
    expect(found(texts, near(5, term('工业'), term('12')))).toEqual([[1]]);
    const both = indexOf([['1900、900个工业区']], [], 1);
    expect(ask(both, near(9, term('900'), term('工业'))).marks).toEqual(['0/0:5-8', '0/0:9-11']);
  });

  it('a wildcard stands for a character of two units, and for no two characters', () => {
    const texts = ['工业𠮷园区', '工业大园区', '工业大大园区', '工业园区'];
    expect(found(texts, term('工业?园区'), term('工业*园区'))).toEqual([
      [0, 1],
      [0, 1, 2, 3],
    ]);
  });
});

describe('looking a quote up', () => {
  const index = indexOf([['在德山', '德山。德 山'], ['德  山(一)']]);

  it('lists all its places in order, with ranges in the matched text', () => {
    expect(index.find('德山', 10)).toEqual([
      { document: 0, ordinal: 0, start: 1, end: 3 },
      { document: 0, ordinal: 1, start: 0, end: 2 },
      { document: 0, ordinal: 1, start: 3, end: 5 },
      { document: 1, ordinal: 0, start: 0, end: 2 },
    ]);
  });

  it('stops at the limit', () => {
    expect(index.find('德山', 3).length).toBe(3);
  });

  it('finds nothing for an empty one, and for one that stands nowhere', () => {
    expect([index.find(' ', 10), index.find('德水', 10)]).toEqual([[], []]);
  });

  it('finds other forms of its characters', () => {
    expect(index.find('山㈠', 10)).toEqual([{ document: 1, ordinal: 0, start: 1, end: 5 }]);
  });

  it('finds one that runs over passages, never over documents', () => {
    expect(index.find('德山\n德山。', 10)).toEqual([
      { document: 0, ordinal: 0, start: 1, end: 3, rest: [{ ordinal: 1, start: 0, end: 3 }] },
    ]);
    expect(index.find('德山(', 10)).toHaveLength(1);
    expect(index.find('德山。德山\n德山(一)', 10)).toEqual([]);
  });
});
