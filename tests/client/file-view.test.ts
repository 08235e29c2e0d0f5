import { describe, expect, it } from 'vitest';
import { ALL_FILES, filesAddress, pagesOf, sortedBy } from '../../client/corpus/file-view.ts';

describe('the table of files', () => {
  it('asks for one page of files, not for the whole report', () => {
    expect(filesAddress({ ...ALL_FILES, page: 3 })).toBe('/api/corpus/files?offset=100&limit=50&sort=file');
    const narrowed = { ...ALL_FILES, name: ' 纪要 ', status: 'rejected' as const, onlyProblems: true };
    const params = new URL(filesAddress(narrowed), 'http://localhost').searchParams;
    expect(Object.fromEntries(params)).toMatchObject({ name: '纪要', status: 'rejected', problems: 'true' });
  });

  it('sorts by what is counted from the most on, then the other way round, from the first page', () => {
    const once = sortedBy({ ...ALL_FILES, page: 4 }, 'removals');
    expect(once).toMatchObject({ column: 'removals', descending: true, page: 1 });
    expect(sortedBy(once, 'removals').descending).toBe(false);
    expect(sortedBy(once, 'file').descending).toBe(false);
  });

  it('has a page even without files', () => {
    expect([0, 50, 51].map(pagesOf)).toEqual([1, 1, 2]);
  });
});
