import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearPattern } from '../../../indexer/rules/linear-pattern.ts';

describe('a pattern that somebody else wrote', () => {
  it('tells where it stands, in UTF-16 units, and what its groups hold', () => {
    const found = new LinearPattern('第(\\d+)页').exec('𠀀共第12页');
    expect(found?.index).toBe(3);
    expect([...(found ?? [])]).toEqual(['第12页', '12']);
    expect(new LinearPattern('\\p{Script=Han}+').exec('a中文b')?.[0]).toBe('中文');
  });

  it.each(['(?=甲)乙', '(?<!甲)乙', '(甲)\\1', '(甲'])(
    'is refused where its time would not be linear: %s',
    (source) => {
      expect(() => new LinearPattern(source)).toThrow(SyntaxError);
    },
  );

  it('answers as a regular expression does', () => {
    const sources = ['a+b', '^[甲乙]{2,4}$', '(?:a|ab)(?:c|bcd)', '[^a]b?', '甲.*乙'];
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', '甲', '乙'), maxLength: 12 }),
        (source, text) => {
          const [theirs, ours] = [new RegExp(source).exec(text), new LinearPattern(source).exec(text)];
          expect(ours?.index).toBe(theirs?.index);
          expect(ours?.[0]).toBe(theirs?.[0]);
        },
      ),
    );
  });

  it('is found everywhere, one place after the other', () => {
    const pattern = new LinearPattern('甲').everywhere();
    const text = '甲乙甲';
    expect([pattern.exec(text)?.index, pattern.exec(text)?.index, pattern.exec(text)]).toEqual([0, 2, null]);
  });

  it('divides, replaces and is matched everywhere as a regular expression is', () => {
    const [ours, theirs] = [new LinearPattern('[、，]', 'g'), /[、，]/g];
    const text = '甲、乙，丙';
    expect(text.split(ours)).toEqual(text.split(theirs));
    expect(text.replace(ours, '和')).toBe(text.replace(theirs, '和'));
    expect([...text.matchAll(ours)].map(({ index }) => index)).toEqual([1, 3]);
  });

  it('is found at one place of a text alone, where it is asked so', () => {
    const pattern = new LinearPattern('乙', 'y');
    pattern.lastIndex = 1;
    expect([pattern.exec('甲乙乙')?.index, pattern.exec('甲乙乙')?.index]).toEqual([1, 2]);
    pattern.lastIndex = 0;
    expect(pattern.exec('甲乙')).toBeNull();
  });

  it('comes to an end on a text that takes others for ever', () => {
    expect(new LinearPattern('^(a+)+$').test(`${'a'.repeat(50_000)}b`)).toBe(false);
  });
});
