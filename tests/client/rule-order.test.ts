import { expect, it } from 'vitest';
import { type RuleOrder, rulesInOrder } from '../../client/corpus/rule-order.ts';
import type { RuleUse } from '../../engine/types.ts';

const RULES: RuleUse[] = [
  { id: 'furniture/menu', reason: '导航 / navigation', uses: 9 },
  { id: 'added/own', reason: null, uses: 4 },
  { id: 'page-number/dashed', reason: '页码 / page number', uses: 4 },
];
const order = (column: RuleOrder['column'], descending: boolean) =>
  rulesInOrder(RULES, { column, descending }, ({ id, reason }) => reason ?? id).map(({ id }) => id);

it('orders rules by uses, by name and by reason, either way; equal ones stay as they were', () => {
  expect(order('uses', true)).toEqual(['furniture/menu', 'added/own', 'page-number/dashed']);
  expect(order('uses', false)).toEqual(['added/own', 'page-number/dashed', 'furniture/menu']);
  expect(order('id', false)).toEqual(['added/own', 'furniture/menu', 'page-number/dashed']);
  expect(order('reason', false).indexOf('furniture/menu')).toBeLessThan(
    order('reason', false).indexOf('page-number/dashed'),
  );
});
