import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_TABLES } from '../../../indexer/rules/all-tables.ts';
import { matchRule } from '../../../indexer/rules/rule.ts';

const RULES = ALL_TABLES.flatMap(({ rules }) => rules);

describe.each(ALL_TABLES)('every rule of the table $name', ({ rules }) => {
  test.each([...rules])('$id is found in what it is for, and in nothing that it is not for', (rule) => {
    expect(rule.matches.filter((text) => matchRule(rule, text) === null)).toEqual([]);
    expect(rule.rejects.filter((text) => matchRule(rule, text) !== null)).toEqual([]);
  });

  test.each([...rules])('$id says why in both languages, and where it was met', ({ reason, source }) => {
    expect(reason.split(' / ')).toHaveLength(2);
    expect(reason).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    expect(source).not.toBe('');
  });

  test.each([...rules])('$id has a pattern that keeps no place between two texts', ({ pattern, unless }) => {
    expect([pattern, unless].map((one) => one?.global || one?.sticky || false)).toEqual([false, false]);
  });
});

test('no two tables and no two rules share a name', () => {
  const names = [...ALL_TABLES.map(({ name }) => name), ...RULES.map(({ id }) => id)];
  expect(new Set(names).size).toBe(names.length);
});

test('every table that is made is among those that are tried, switched off and reported', () => {
  const root = join(import.meta.dirname, '../../../indexer');
  const made = globSync('**/*.ts', { cwd: root }).flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /(?:ruleTable|new RuleTable(?:<\w+>)?)\(\s*'([^']+)'/g,
      ),
    ].map(([, name]) => name),
  );
  const known = new Set<string | undefined>(ALL_TABLES.map(({ name }) => name));
  expect(made.length).toBeGreaterThan(ALL_TABLES.length / 2);
  expect(made.filter((name) => !known.has(name))).toEqual([]);
});
