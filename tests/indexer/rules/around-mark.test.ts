import { describe, expect, it, test } from 'vitest';
import { ALL_TABLES } from '../../../indexer/rules/all-tables.ts';
import { aroundMark } from '../../../indexer/rules/around-mark.ts';
import { LinearPattern } from '../../../indexer/rules/linear-pattern.ts';

describe('a pattern is asked from its mark on', () => {
  it.each<[string, RegExp, string]>([
    ['where the mark parts it', /[，,][^¶]*\d¶\d{0,6}[%％]/u, '¶(?:(?<=[，,][^¶]*\\d¶)\\d{0,6}[%％])'],
    [
      'in each of its alternatives',
      /第¶\d|^(?=[^¶|]{2})(?:一|二)¶$/,
      '¶(?:(?<=第¶)\\d|(?<=^(?=[^¶|]{2})(?:一|二)¶)$)',
    ],
    ['where nothing stands before it', /¶(?:和|与)|的¶/, '¶(?:(?:和|与)|(?<=的¶))'],
    ['whatever stands behind a backslash or in a class', /\[[)(|]\(¶\|\)/, '¶(?:(?<=\\[[)(|]\\(¶)\\|\\))'],
  ])('%s', (_, pattern, source) => {
    expect(aroundMark(pattern).source).toBe(source);
    expect(aroundMark(pattern).flags).toBe(pattern.flags);
  });

  it.each<[string, RegExp]>([
    ['one of its alternatives has no mark', /第¶\d|号/],
    ['the mark need not stand there', /第¶?\d/],
    ['the mark stands in a group', /(?:第¶|令¶)\d/],
    ['there are two', /^\d¶\d¶/],
    ['it refers to what it has found', /(\d)¶\1/],
    ['it is not its own source', new LinearPattern('第¶')],
  ])('but not where %s', (_, pattern) => {
    expect(aroundMark(pattern)).toBe(pattern);
  });
});

/** Each text, cut at each place, and with the mark moved there. */
function variants(text: string): string[] {
  const bare = text.replaceAll('¶', '');
  const moved = Array.from({ length: bare.length + 1 }, (_, at) => `${bare.slice(0, at)}¶${bare.slice(at)}`);
  return [text, bare, `${text}${text}`, ...moved, ...Array.from(text, (_, at) => text.slice(at))];
}

const MARKED = ALL_TABLES.filter(({ rules }) => rules.some(({ pattern }) => aroundMark(pattern) !== pattern));

test('there are such rules', () => {
  expect(MARKED.map(({ name }) => name)).toContain('line-join');
});

test.each(MARKED)('each rule of the table $name is found in the same texts from its mark on', ({ rules }) => {
  const texts = rules.flatMap(({ matches, rejects }) => [...matches, ...rejects]).flatMap(variants);
  for (const { id, pattern } of rules) {
    const wrong = texts.filter((text) => aroundMark(pattern).test(text) !== pattern.test(text));
    expect([id, wrong]).toEqual([id, []]);
  }
});
