import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../client/saved/news.ts';
import { idMark } from '../../../client/saved/saved-search.ts';
import { summary } from './summary.ts';

const seen = (ids: readonly string[] | null, documents = ids?.length ?? 0) => ({
  at: '2026-01-01T00:00:00.000Z',
  snapshot: 's1',
  documents,
  marks: ids === null ? null : ids.map(idMark),
});

describe('what is new in a saved search', () => {
  it('is told document by document, also where as many have gone as have come', () => {
    const found = [summary('b'), summary('c'), summary('d')];
    expect(newsOf(seen(['a', 'b', 'c']), found)).toEqual({
      kind: 'documents',
      added: [summary('d')],
      gone: 1,
    });
    expect(newsOf(seen(['b', 'c', 'd']), found)).toEqual({ kind: 'documents', added: [], gone: 0 });
  });

  it('is a number alone where either time there were too many documents', () => {
    expect(newsOf(seen(null, 1_200), [summary('a')])).toEqual({ kind: 'number', before: 1_200 });
    expect(newsOf(seen(['a']), null)).toEqual({ kind: 'number', before: 1 });
  });

  it('is nothing yet where nobody has looked before', () => {
    expect(newsOf(null, [summary('a')])).toEqual({ kind: 'first' });
  });
});
