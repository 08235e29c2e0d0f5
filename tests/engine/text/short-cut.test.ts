import fc from 'fast-check';
import nodejieba from 'nodejieba';
import { describe, expect, it } from 'vitest';
import { generalDictionary, policyDictionary } from '../../../engine/text/dictionary.ts';
import { loadDictionary, segment } from '../../../engine/text/segment.ts';
import { ShortCut } from '../../../engine/text/short-cut.ts';

const HAN = /^\p{Script=Han}+$/u;
const terms = policyDictionary().split('\n');
const words = generalDictionary()
  .split('\n')
  .map((line) => line.split(' ')[0] ?? '')
  .filter((word) => HAN.test(word));
const shortCut = new ShortCut();

describe('cutting without jieba', () => {
  it.each([
    ['招商引资工作', ['招商引资', '工作']],
    ['鑫', ['鑫']],
    ['𠮷𠀀县', ['𠮷', '𠀀', '县']],
    ['', []],
  ])('cuts %s', (run, expected) => {
    expect(shortCut.cut(run)).toEqual(expected);
  });

  it('gives the cut of one run again after others, however long', () => {
    const long = '关于进一步加强安全生产工作的通知'.repeat(100);
    const before = shortCut.cut('会议纪要');
    expect(shortCut.cut(long)).toEqual(segment(long));
    expect(shortCut.cut('会议纪要')).toEqual(before);
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

  it('gives what jieba gives while its table grows', () => {
    const growing = new ShortCut();
    // A word of each beginning: with the last of them all of the dictionary is known.
    const one = [...new Map(words.map((word) => [word.charCodeAt(0), word])).values()];
    const run = one.join('');
    const cut = growing.cut(one.slice(0, 3).join(''));
    expect(growing.cut(run)).toEqual(segment(run));
    expect(growing.cut(one.slice(0, 3).join(''))).toEqual(cut);
    expect(growing.within('社会主义')).toEqual(shortCut.within('社会主义'));
  });

  it('finds the words within a word that jieba finds for a search', () => {
    loadDictionary();
    const word = fc.constantFrom(...[...words, ...terms].filter((text) => HAN.test(text) && text.length > 2));
    fc.assert(
      fc.property(word, (text) => {
        const parts = nodejieba.cutForSearch(text);
        expect(shortCut.within(text)).toEqual(parts.pop() === text ? parts : []);
      }),
      { numRuns: 3000 },
    );
  });
});
