import { describe, expect, it } from 'vitest';
import { readHistory, withSearch } from '../../../client/saved/recent-searches.ts';

const search = (q: string) => ({
  address: `/?q=${q}`,
  label: q,
  at: '2026-01-01T00:00:00.000Z',
  documents: 3,
});

describe('the history of searches', () => {
  it('has the last search first, and each once', () => {
    const one = withSearch({ on: true, searches: [search('a'), search('b')] }, search('b'));
    expect(one.searches.map(({ label }) => label)).toEqual(['b', 'a']);
  });

  it('takes in nothing while it is off, and forgets the oldest of more than a hundred', () => {
    expect(withSearch({ on: false, searches: [] }, search('a')).searches).toEqual([]);
    const many = { on: true, searches: Array.from({ length: 100 }, (_, at) => search(`q${at}`)) };
    const after = withSearch(many, search('new')).searches;
    expect([after.length, after[0]?.label, after.at(-1)?.label]).toEqual([100, 'new', 'q98']);
  });

  it('is on unless switched off, and survives what is no history', () => {
    expect(readHistory(null)).toEqual({ on: true, searches: [] });
    expect(readHistory({ on: false, searches: [search('a'), { address: 'https://x' }, 3] })).toEqual({
      on: false,
      searches: [search('a')],
    });
  });
});
