import { expect, test } from 'vitest';
import { groupedBy, inPieces } from '../../client/grouped.ts';

test('entries are grouped in the order in which their keys first come', () => {
  const groups = groupedBy(['一甲', '二甲', '一乙'], (entry) => entry.charAt(0));
  expect([...groups]).toEqual([
    ['一', ['一甲', '一乙']],
    ['二', ['二甲']],
  ]);
});

test('pieces hold every entry, so many at most', () => {
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPieces([], 2)).toEqual([]);
});
