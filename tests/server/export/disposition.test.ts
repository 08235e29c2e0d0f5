import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../client/export/file-name.ts';
import { disposition } from '../../../server/export/disposition.ts';

describe('the name of an exported file', () => {
  it('is Chinese for who can read it, and plain words for who cannot', () => {
    expect(disposition('招商引资', '2026-11-29', 'csv')).toBe(
      'attachment; filename="zhengwen 2026-11-29.csv"; ' +
        "filename*=UTF-8''%E6%94%BF%E6%96%87%20%E6%8B%9B%E5%95%86%E5%BC%95%E8%B5%84%202026-11-29.csv",
    );
  });

  it('keeps in the plain name what of the query is plain', () => {
    expect(disposition('year:2006 GDP 增长', '2026-11-29', 'xlsx')).toContain(
      'filename="zhengwen year 2006 GDP 2026-11-29.xlsx"',
    );
  });

  it('is read back by the page, whatever was searched, and holds nothing that ends or splits it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (q) => {
        const header = disposition(q, '2026-11-29', 'csv');
        expect(header).toMatch(/^attachment; filename="[\w -]+\.csv"; filename\*=UTF-8''[\w%.!~*-]+\.csv$/u);
        expect(fileName(header)).toMatch(/^政文 .*2026-11-29\.csv$/u);
      }),
    );
  });
});
