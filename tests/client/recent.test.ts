import { expect, test } from 'vitest';
import { keepRecent } from '../../client/ui/recent.ts';

test('of answers so many are kept, the last ones', () => {
  const kept = new Map<string, number>();
  for (const [at, name] of ['甲', '乙', '丙', '乙', '丁'].entries()) keepRecent(kept, name, at, 3);
  expect([...kept]).toEqual([
    ['乙', 3],
    ['丙', 2],
    ['丁', 4],
  ]);
});
