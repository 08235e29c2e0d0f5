import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuerySyntaxError } from '../../../engine/errors.ts';
import { parseRelaxedQuery } from '../../../engine/query/relaxed.ts';
import { operatorRichText } from './arbitraries.ts';

describe('a relaxed query', () => {
  test('is plain text, whatever operators stand in it', () => {
    for (const text of ['村委会能把地包给外人吗?', '(甲 OR "乙 -丙 /s', 'NOT', '*', '-region:常德', 'x:甲']) {
      expect(parseRelaxedQuery(text)).toEqual({ text, facets: [], fields: [] });
    }
  });

  test('known fields are filters; the text keeps its offsets', () => {
    const { text, facets, fields } = parseRelaxedQuery(
      '拖欠工资 region:常德 怎么办 标题：“劳动 合同”？ year:2006',
    );
    expect(text).toBe(`拖欠工资 ${' '.repeat(9)} 怎么办 ${' '.repeat(10)}？ ${' '.repeat(9)}`);
    expect(facets).toMatchObject([
      { facet: 'region', value: '常德' },
      { facet: 'year', value: '2006' },
    ]);
    expect(fields).toMatchObject([{ field: 'title', quoted: true }]);
  });

  test('a field without a value, or one never closed, is text', () => {
    for (const text of ['region: 常德', 'title:', 'title:"甲', 'title:*', 'title:(甲 乙)', 'year:""']) {
      expect(parseRelaxedQuery(text)).toEqual({ text, facets: [], fields: [] });
    }
  });

  test('is refused only for its length', () => {
    expect(() => parseRelaxedQuery('工'.repeat(257))).toThrow(QuerySyntaxError);
    fc.assert(
      fc.property(operatorRichText, (text) => {
        expect(parseRelaxedQuery(text.slice(0, 200)).text).toHaveLength(Math.min(text.length, 200));
      }),
    );
  });
});
