import { describe, expect, test } from 'vitest';
import { lastTermStart } from '../../../engine/query/last-term.ts';

describe('the term being typed at the end of a query', () => {
  test.each([
    ['招商', '招商'],
    ['工业 招', '招'],
    ['工业　招', '招'],
    ['工业 ', ''],
    ['工业 -招', '招'],
    ['工业 (园区 OR 招', '招'],
    ['（招', '招'],
    ['工业 region:湖', 'region:湖'],
    ['工业 region:"湖南 省', 'region:"湖南 省'],
    ['工业 issuer:="湖南 省', 'issuer:="湖南 省'],
    ['工业 "招商 引', '招商 引'],
    ['"招商 引资" 工', '工'],
    ['“招商', '招商'],
    ['关于“三农”问', '关于“三农”问'],
    ['40-50', '40-50'],
    ['', ''],
  ])('%s', (text, term) => {
    expect(text.slice(lastTermStart(text))).toBe(term);
  });
});
