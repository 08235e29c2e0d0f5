import { expect, test } from 'vitest';
import { groupedBy } from '../../client/grouped.ts';

test('entries are grouped in the order in which their keys first come', () => {
  const groups = groupedBy(['一甲', '二甲', '一乙'], (entry) => entry.charAt(0));
  expect([...groups]).toEqual([
    ['一', ['一甲', '一乙']],
    ['二', ['二甲']],
  ]);
});
