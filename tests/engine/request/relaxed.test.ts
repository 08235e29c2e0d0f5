import { expect, test } from 'vitest';
import { readRelaxedQuery } from '../../../engine/request/relaxed.ts';
import { fakeResolver } from './fake-gazetteer.ts';

test('known filters of a relaxed query count, others stay text with a remark', () => {
  const q = '欠薪找谁 region:常德 year:06 type:通知';
  const { text, facets, fields, problems } = readRelaxedQuery(q, fakeResolver, 'zh');
  expect(text).toBe('欠薪找谁           year:06        ');
  expect(facets).toEqual([{ region: ['4307'] }, { type: ['通知'] }]);
  expect(fields).toEqual([]);
  expect(problems.map(({ start, end }) => q.slice(start, end))).toEqual(['year:06']);
});
