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

it('tells the reason of a rule that a collection has added', () => {
  const reports = [{ rules: { 'own/added': 1, 'menu/home': 1 } }];
  const added = [
    { id: 'own/added', reason: { zh: '藏书章', en: 'library stamp' } },
    { id: 'menu/home', reason: { zh: '别的', en: 'other' } },
  ];
  expect(ruleUses(reports, [table], added)).toEqual([
    { id: 'menu/home', reason: '导航 / navigation', uses: 1 },
    { id: 'own/added', reason: '藏书章 / library stamp', uses: 1 },
  ]);
});

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
