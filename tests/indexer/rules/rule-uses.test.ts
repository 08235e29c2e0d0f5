import { expect, it } from 'vitest';
import { ruleTable } from '../../../indexer/rules/rule-table.ts';
import { ruleUses } from '../../../indexer/rules/rule-uses.ts';

const table = ruleTable('menu', [
  {
    id: 'menu/home',
    kind: 'remove',
    reason: '导航 / navigation',
    pattern: /^首页$/,
    matches: ['首页'],
    rejects: ['首页改版的通知'],
    source: 'menus of sites',
  },
]);

it('adds up the uses of each rule over all files, the most used first, with its reason where a table gives one', () => {
  const reports = [
    { rules: { 'menu/home': 2, 'own/added': 1 } },
    { rules: {} },
    { rules: { 'menu/home': 1, 'a/b': 1 } },
  ];
  expect(ruleUses(reports, [table])).toEqual([
    { id: 'menu/home', reason: '导航 / navigation', uses: 3 },
    { id: 'a/b', reason: null, uses: 1 },
    { id: 'own/added', reason: null, uses: 1 },
  ]);
});
