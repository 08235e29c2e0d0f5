import { expect, it } from 'vitest';
import { withAbsent } from '../../client/facets/topic-rows.ts';

it('keeps subjects that are chosen or taken out among the rows, behind those that are counted', () => {
  const counts = [{ value: '经济', count: 3, children: [{ value: '经济/工业', count: 2 }] }];
  expect(withAbsent(counts, ['经济/工业', '经济/财政', '卫生'])).toEqual([
    ...counts,
    { value: '经济/财政', count: 0, children: [] },
    { value: '卫生', count: 0, children: [] },
  ]);
});
