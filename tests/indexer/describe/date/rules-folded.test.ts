import { expect, test } from 'vitest';
import { fold } from '../../../../engine/text/fold.ts';
import { DATE_TABLES } from '../../../../indexer/describe/date/date-tables.ts';
import { matchRule } from '../../../../indexer/rules/rule.ts';

const RULES = DATE_TABLES.flatMap(({ rules }) => rules);

/** Passages are folded before a rule of dates is asked of them, titles are not: one pattern serves both. */
test.each(RULES)('$id reads folded commas, colons and brackets as it reads wide ones', (rule) => {
  expect(rule.matches.map(fold).filter((text) => matchRule(rule, text) === null)).toEqual([]);
  expect(rule.rejects.map(fold).filter((text) => matchRule(rule, text) !== null)).toEqual([]);
});
