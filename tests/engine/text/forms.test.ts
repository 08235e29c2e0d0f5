import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SPELLINGS, spellings } from '../../../engine/text/forms.ts';

const texts = (text: string, quoted = false): string[] =>
  spellings(text, quoted)
    .map((spelling) => spelling.text)
    .sort();

describe('spellings', () => {
  it.each([
    ['a bracketed numeral', '(一)加快', ['(一)加快', '㈠加快']],
    ['its one character', '㈠加快', ['(一)加快', '㈠加快']],
    ['a Roman numeral', 'ⅲ级', ['iii级', 'ⅲ级']],
    ['a Roman numeral in letters', 'iii级', ['iii级', 'ⅲ级']],
    ['square metres, in three ways', '每㎡', ['每m2', '每m²', '每㎡']],
    ['a number with a point, which may stand in the middle', '2.8亿', ['2.8亿', '2·8亿']],
    ['a simplified form beyond the basic plane', '鱀', ['鱀', '𬶨']],
    ['an accent, on its letter or behind it', 'é', ['e\u0301', 'é']],
    ['care of', 'c/o', ['c/o', '℅']],
    ['a circled number', '第①项', ['第1项', '第①项']],
    ['a number that may be circled', '第12项', ['第12项', '第⑫项']],
  ])('writes %s in every form', (_, typed, expected) => {
    expect(texts(typed)).toEqual(expected);
  });

  it.each([
    ['digits of a longer number', '2012年'],
    ['a point between letters', 'a.b'],
    ['a round bracket about what is no year', '国发(2119)99号'],
    ['a raised digit behind a digit', '100²'],
    ['letters of a longer word', 'wifi'],
    ['a term without forms', '工业园区'],
  ])('leaves %s as typed', (_, typed) => {
    expect(texts(typed)).toEqual([typed]);
  });

  it('takes a number at the edge of a quoted phrase as part of a possibly longer one', () => {
    expect(texts('1', true)).toEqual(['1']);
    expect(texts('1', false)).toEqual(['1', '①']);
  });

  it('guards numbers at the edges of unquoted terms, and forms that replace what was typed', () => {
    expect(spellings('280亿', false)).toEqual([{ text: '280亿', before: 'number', after: 'none' }]);
    expect(spellings('280亿', true)).toEqual([{ text: '280亿', before: 'none', after: 'none' }]);
    expect(spellings('ⅲ级', true)).toContainEqual({ text: 'iii级', before: 'letters', after: 'none' });
    expect(spellings('ⅲ级', true)).toContainEqual({ text: 'ⅲ级', before: 'none', after: 'none' });
  });

  it('begins with the term as typed, differs each time and stays within the bound', () => {
    const pieces = fc.constantFrom(
      '㈠',
      '(二)',
      '①',
      '3',
      '12',
      'ⅳ',
      'ii',
      '㎡',
      'm2',
      '℃',
      '章',
      '-',
      '·',
      '.',
      '鱀',
      'é',
      'カ\u3099',
      '[2019]',
      'h²',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 40 }), fc.boolean(), (parts, quoted) => {
        const typed = parts.join('');
        const all = spellings(typed, quoted);
        expect(all[0]?.text).toBe(typed);
        expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
        expect(all.length).toBeLessThanOrEqual(MAX_SPELLINGS);
      }),
    );
  });
});
