import { describe, expect, it } from 'vitest';
import { COLLECTION, rankingOf } from './collection.ts';

const ranking = rankingOf([...COLLECTION, { title: '著作权与GDP', text: ['著作权。', 'GDP增长。'] }]);

describe('completions', () => {
  it('begin with the prefix, the most frequent first, with the documents that hold them', () => {
    const words = ranking.suggest('工', 8).filter(({ kind }) => kind === 'word');
    expect(words.every(({ text }) => text.startsWith('工'))).toBe(true);
    expect(words[0]).toEqual({ text: '工业', kind: 'word', count: 2 });
    expect(words.map(({ count }) => count)).toEqual(words.map(({ count }) => count).sort((a, b) => b - a));
  });

  it('offer titles that hold what is typed', () => {
    expect(ranking.suggest('养犬', 5)).toContainEqual({
      text: '青岭市养犬管理条例',
      kind: 'title',
      count: 1,
    });
  });

  it('show words as texts write them, and understand what is typed in other forms', () => {
    expect(ranking.suggest('著作', 5)).toContainEqual({ text: '著作权', kind: 'word', count: 1 });
    expect(ranking.suggest('ｇｄ', 5)).toContainEqual({ text: 'GDP', kind: 'word', count: 1 });
  });

  it('are at most as many as asked for', () => {
    expect(ranking.suggest('青', 2)).toHaveLength(2);
    expect(ranking.suggest('青', 0)).toEqual([]);
  });

  it('are none for an empty prefix', () => {
    expect(ranking.suggest(' ', 5)).toEqual([]);
  });
});
