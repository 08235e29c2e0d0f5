import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withColumns } from '../../../indexer/rules/added-columns.ts';
import type { Rule } from '../../../indexer/rules/rule.ts';
import { RuleTable, ruleTable } from '../../../indexer/rules/rule-table.ts';
import { NO_SETTINGS, rulesInForce, underRules } from '../../../indexer/rules/rules-in-force.ts';

const rule = (id: string, pattern: RegExp, unless?: RegExp): Rule => ({
  id,
  kind: 'remove',
  reason: '理由 / reason',
  pattern,
  ...(unless === undefined ? {} : { unless }),
  matches: ['例'],
  rejects: ['非'],
  source: 'made up',
});

const TABLE = ruleTable('sample', [
  rule('sample/print', /^打印/, /。$/),
  rule('sample/close', /^(?:关闭|打印)窗口$/),
]);

describe('a table of rules', () => {
  test('answers with the first rule in order', () => {
    expect(TABLE.first('打印窗口')?.id).toBe('sample/print');
    expect(TABLE.match('请关闭窗口')).toBeNull();
    expect(TABLE.match('关闭窗口')?.match[0]).toBe('关闭窗口');
  });

  test('passes over a rule whose exception stands in the text', () => {
    expect(TABLE.first('打印文件由办公室负责。')).toBeNull();
  });

  test('tells of a part of a text that no rule can be found in it', () => {
    const text = '请关闭窗口并打印文件';
    expect(TABLE.mayStandIn(text, 0, 4)).toBe(true);
    expect(TABLE.mayStandIn(text, 4, 6)).toBe(false);
    expect(TABLE.mayStandIn(text, 6, 100)).toBe(true);
    expect(ruleTable('sample', [rule('sample/any', /[一-龥]/u)]).mayStandIn(text, 2, 3)).toBe(true);
  });

  test('tells of a text that no rule can be found in it', () => {
    expect(['打印窗口', '请关闭窗口', '打印。'].map((text) => TABLE.mayBeIn(text))).toEqual([
      true,
      false,
      true,
    ]);
    const off = { ...NO_SETTINGS, off: new Set(['sample/print']) };
    expect(underRules(off, () => TABLE.mayBeIn('打印文件'))).toBe(false);
  });

  test('misses no rule among patterns of other flags, groups referred to, and groups of one name', () => {
    const mixed = ruleTable('mixed', [
      rule('mixed/letter', /^abc/i),
      rule('mixed/character', /^𠮷{2}$/u),
      rule('mixed/name', /^(?<unit>县)里/u),
      rule('mixed/same', /^(?<unit>市)区/u),
    ]);
    const twice = ruleTable('twice', [rule('twice/first', /^(.)x/), rule('twice/again', /^(.)-\1$/)]);
    const ids = ['ABCD', '𠮷𠮷', '县里', '市区', '乡间'].map((text) => mixed.first(text)?.id);
    expect(ids).toEqual(['mixed/letter', 'mixed/character', 'mixed/name', 'mixed/same', undefined]);
    expect(twice.match('甲-甲')?.rule.id).toBe('twice/again');
    expect(twice.match('甲-乙')).toBeNull();
  });

  test('refuses a rule that bears another table’s name, and a name twice', () => {
    expect(() => ruleTable('one', [rule('two/x', /x/)])).toThrow('two/x');
    expect(() => ruleTable('one', [rule('one/x', /x/), rule('one/x', /y/)])).toThrow('one/x');
  });
});

describe('the settings of a collection', () => {
  test('switch rules off for the work done under them, and only for it', () => {
    const settings = { off: new Set(['sample/print']), added: new Map() };
    expect(underRules(settings, () => TABLE.first('打印窗口')?.id)).toBe('sample/close');
    expect(TABLE.first('打印窗口')?.id).toBe('sample/print');
  });

  test('are left behind even where the work fails', () => {
    const settings = { off: new Set(['sample/print']), added: new Map() };
    expect(() =>
      underRules(settings, () => {
        throw new Error('broken file');
      }),
    ).toThrow('broken file');
    expect(rulesInForce()).toBe(NO_SETTINGS);
  });

  test('add rules behind those of the table, unless it takes none', () => {
    const added = new Map([['sample', [rule('sample/mine', /^本馆/)]]]);
    const settings = { off: new Set<string>(), added };
    expect(underRules(settings, () => TABLE.first('本馆声明')?.id)).toBe('sample/mine');
    const closed = new RuleTable('sample', [...TABLE.rules]);
    expect(underRules(settings, () => closed.first('本馆声明'))).toBeNull();
  });

  test('give the further columns of a rule that they add what they write, else their defaults', () => {
    const weighed = new RuleTable<Rule & { weight: number }>('sample', []).taking(
      withColumns(z.strictObject({ weight: z.number().default(1) })),
    );
    const rows = [rule('sample/mine', /^本馆/), { ...rule('sample/yours', /^贵馆/), columns: { weight: 3 } }];
    const settings = { off: new Set<string>(), added: new Map([['sample', rows]]) };
    expect(underRules(settings, () => weighed.active.map(({ weight }) => weight))).toEqual([1, 3]);
    expect(underRules(settings, () => Object.keys(weighed.active[1] ?? {}))).not.toContain('columns');
  });
});
