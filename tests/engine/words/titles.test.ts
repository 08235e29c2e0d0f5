import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayFile, arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { Titles } from '../../../engine/words/titles.ts';

const title = fc.string({ unit: fc.constantFrom('青', '岭', '縣', '县', ' ', 'A', 'ａ'), maxLength: 6 });
const phrase = fc.string({ unit: fc.constantFrom('青', '岭', '县', 'a'), minLength: 1, maxLength: 3 });
const matched = (text: string): string => squeeze(fold(text)).text;

const saved = (titles: Titles): Titles =>
  Titles.load(ArrayFile.inMemory(Buffer.concat(arrayFilePieces(titles.arrays('t')))), 't');

describe('the titles of a collection', () => {
  it('hold a phrase where a plain search finds it in the title, never over the end of one', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), phrase, (list, wanted) => {
        const titles = saved(Titles.of(list));
        const plain = [...new Set(list)]
          .sort()
          .map((shown) => ({ shown, at: matched(shown).indexOf(wanted) }))
          .filter(({ at }) => at >= 0);
        const found = titles.withPhrase(wanted);
        expect(found.map(({ title: number, at }) => ({ shown: titles.shown(number), at }))).toEqual(plain);
        expect(list.map((_, document) => titles.shown(titles.of(document)))).toEqual(list);
      }),
    );
  });

  it('are counted by the documents that bear them', () => {
    const titles = Titles.of(['青岭县工作总结', '通知', '青岭县工作总结']);
    const [found] = titles.withPhrase('工作');
    expect(titles.bearers(found?.title ?? -1)).toBe(2);
  });

  it('are found again where a phrase overlaps itself at the border of two', () => {
    const titles = Titles.of(['青青', '青青青']);
    expect(titles.withPhrase('青青青').map(({ title: number }) => titles.shown(number))).toEqual(['青青青']);
  });
});
