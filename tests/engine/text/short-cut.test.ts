import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalDictionary, policyDictionary } from '../../../engine/text/dictionary.ts';
import { segment } from '../../../engine/text/segment.ts';
import { ShortCut } from '../../../engine/text/short-cut.ts';

const HAN = /^\p{Script=Han}+$/u;
const terms = policyDictionary().split('\n');
const words = generalDictionary()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '')
  .filter((word) => HAN.test(word));
const shortCut = new ShortCut();

describe('cutting a few characters', () => {
  it.each([
    ['招商引资工作', ['招商引资', '工作']],
    ['鑫', ['鑫']],
    ['𠮷𠀀县', ['𠮷', '𠀀', '县']],
    ['', []],
  ])('cuts %s', (run, expected) => {
    expect(shortCut.cut(run)).toEqual(expected);
  });

  it('gives what jieba gives for words of the dictionary, whole and in pieces, side by side', () => {
    const word = fc.constantFrom(...words, ...terms.filter((term) => HAN.test(term)));
    const piece = fc
      .tuple(word, fc.nat(3), fc.nat(3))
      .map(([text, before, behind]) => text.slice(before, text.length - behind) || text);
    const rare = fc.constantFrom('𠮷', '〇', '々', '龘');
    const run = fc
      .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 4, arbitrary: piece }, rare), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join(''))
      .filter((text) => HAN.test(text));
    fc.assert(
      fc.property(run, (text) => {
        expect(shortCut.cut(text)).toEqual(segment(text));
      }),
      { numRuns: 2000 },
    );
  });
});
