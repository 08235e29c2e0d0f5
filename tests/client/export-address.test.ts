import { expect, test } from 'vitest';
import { exportAboutAddress, exportAddress, rowsOf } from '../../client/export/export-address.ts';
import { BLANK } from '../../client/search/search-state.ts';

const parameters = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address, 'http://localhost').searchParams);

const state = { ...BLANK, q: '招商引资', region: ['43'], page: 3, size: 50, group: 'section' as const };

test('an export is of the whole search, whatever page of it is shown, in whatever view', () => {
  const choice = { format: 'csv', rows: 'occurrences', duplicates: 'all' } as const;
  const expected = {
    q: '招商引资',
    region: '43',
    duplicates: 'all',
    lang: 'zh',
    format: 'csv',
    rows: 'occurrences',
  };
  expect(parameters(exportAddress(state, choice, 'zh'))).toEqual(expected);
  const concordance = { ...state, view: 'concordance' as const };
  expect(parameters(exportAddress(concordance, choice, 'zh'))).toEqual(expected);
});

test('what a concordance lists is exported in its order, its sample and its group', () => {
  const concordance = {
    ...state,
    view: 'concordance' as const,
    options: { order: 'right1', by: 'right-word1', value: '项目', sample: '50', seed: '7' },
  };
  const choice = { format: 'csv', rows: 'concordance', duplicates: 'all' } as const;
  const expected = {
    q: '招商引资',
    region: '43',
    duplicates: 'all',
    lang: 'zh',
    rows: 'concordance',
    sort: 'right1',
    by: 'right-word1',
    value: '项目',
    sample: '50',
    seed: '7',
  };
  expect(parameters(exportAddress(concordance, choice, 'zh'))).toEqual({ ...expected, format: 'csv' });
  expect(parameters(exportAboutAddress(concordance, choice, 'zh'))).toEqual(expected);
});

test('what goes with it is asked for the same search', () => {
  expect(parameters(exportAboutAddress(state, { duplicates: 'collapse' }, 'en'))).toEqual({
    q: '招商引资',
    region: '43',
    lang: 'en',
  });
});

test('a list of no words is exported in the order in which it is shown', () => {
  const choice = { format: 'xlsx', rows: 'documents', duplicates: 'collapse' } as const;
  expect(parameters(exportAddress({ ...BLANK, type: ['讲话'] }, choice, 'zh'))).toMatchObject({
    sort: 'newest',
    rows: 'documents',
  });
});

test('citations are of documents, whatever was chosen before', () => {
  expect(rowsOf({ format: 'ris', rows: 'occurrences' })).toBe('documents');
  expect(rowsOf({ format: 'xlsx', rows: 'occurrences' })).toBe('occurrences');
});
