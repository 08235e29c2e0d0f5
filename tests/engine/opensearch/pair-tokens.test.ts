import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anywhere,
  askedRows,
  askedTokens,
  isDecided,
  tokensOf,
} from '../../../engine/opensearch/pair-tokens.ts';

/** The tokens that a cluster has of a field: each pair, its first character and what is marked at the same position. */
const positions = (text: string): string[][] =>
  tokensOf(text)
    .split(' ')
    .map((token) => [token, ...[1, 2].map((length) => Array.from(token).slice(0, length).join(''))]);

const standsInARow = (text: string, asked: string): boolean => {
  const tokens = askedTokens(asked);
  return positions(text).some((_, at, all) =>
    tokens.every((token, next) => all[at + next]?.includes(token) === true),
  );
};

const texts = fc
  .array(fc.constantFrom('工', '业', '园', '区', '1', '𠮷'), { maxLength: 12 })
  .map((all) => all.join(''));

test('a text stands in another exactly where its tokens stand there in a row', () => {
  fc.assert(
    fc.property(texts, texts, (text, asked) => {
      fc.pre(text !== '' && asked !== '');
      expect(standsInARow(text, asked)).toBe(text.includes(asked));
    }),
  );
});

test('half of a character is replaced, and no token is lost by it', () => {
  expect(tokensOf('工\ud840业')).toBe('工\ufffd \ufffd业 业');
});

test('where a number begins and ends, its tokens say so', () => {
  expect(tokensOf('年2006年')).toBe('年2 20\ue001 00 06\ue002 6年 年');
  expect(tokensOf('第12项')).toBe('第1 12\ue003 2项 项');
  // Nothing is marked where nothing can be asked for.
  expect(tokensOf('工业，园区')).toBe('工业 业, ,园 园区 区');
});

test.each([
  [{ text: '12', before: 'number', after: 'number' } as const, [['12\ue003']]],
  [{ text: '3月', before: 'number', after: 'none' } as const, [['3月\ue001']]],
  [
    { text: '2006年', before: 'number', after: 'none' } as const,
    [
      ['20\ue001', '00', '06', '6年'],
      ['20\ue003', '00', '06', '6年'],
    ],
  ],
  [anywhere('12'), [['12']]],
])('%o is looked for by the marks that its pairs can have', (spelling, rows) => {
  expect(askedRows(spelling)).toEqual(rows);
});

test('one digit is not told from the digits beside it', () => {
  expect(isDecided({ text: '1', before: 'number', after: 'number' })).toBe(false);
  expect(isDecided(anywhere('1'))).toBe(true);
});
