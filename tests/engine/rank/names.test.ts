import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedName, NameSuggester } from '../../../engine/rank/names.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';

const NAMES: readonly CountedName[] = [
  { text: '青岭市人民政府', kind: 'issuer', count: 3 },
  { text: '青岭市人民政府办公室', kind: 'issuer', count: 9 },
  { text: '王青岭', kind: 'speaker', count: 5 },
  { text: '大青岭县讲话', kind: 'path', count: 20 },
];

const matched = (text: string): string => squeeze(fold(text)).text;
const text = fc.string({ unit: fc.constantFrom('青', '岭', '嶺', '市', 'A', 'ａ', ' '), maxLength: 6 });

describe('names', () => {
  const texts = (typed: string): string[] => new NameSuggester(NAMES).suggest(typed).map((name) => name.text);

  it('are found by any part, the most frequent first', () => {
    expect(texts('青岭')).toEqual(['大青岭县讲话', '青岭市人民政府办公室', '王青岭', '青岭市人民政府']);
    expect(texts('办公室')).toEqual(['青岭市人民政府办公室']);
  });

  it('are found in Traditional characters and with spaces, and by one character', () => {
    expect(texts('青嶺 市')).toContain('青岭市人民政府');
    expect(texts('王')).toEqual(['王青岭']);
  });

  it('are the most frequent of a kind before anything is typed', () => {
    const issuers = new NameSuggester(NAMES).mostFrequent('issuer', 1);
    expect(issuers.map((name) => name.text)).toEqual(['青岭市人民政府办公室']);
  });

  it('are none where nothing is typed, or only parts of it stand apart', () => {
    expect(texts(' ')).toEqual([]);
    expect(texts('青市岭')).toEqual([]);
  });

  it('are those that a look at each would find', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (list, typed) => {
        const names = list.map((name): CountedName => ({ text: name, kind: 'issuer', count: 1 }));
        const wanted = matched(typed);
        const plain = wanted === '' ? [] : list.filter((name) => matched(name).includes(wanted));
        const found = new NameSuggester(names).suggest(typed).map((name) => name.text);
        expect(found).toEqual(plain.toSorted());
      }),
    );
  });
});
