import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedTokens, tokensOf } from '../../../engine/opensearch/pair-tokens.ts';

/** The tokens that a cluster has of a field: each pair, and its first character at the same position. */
const positions = (text: string): string[][] =>
  tokensOf(text)
    .split(' ')
    .map((token) => [token, Array.from(token)[0] ?? '']);

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
