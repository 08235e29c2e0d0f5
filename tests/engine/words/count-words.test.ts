import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../engine/sections.ts';
import type { Passage } from '../../../engine/types.ts';
import { countPairs } from '../../../engine/words/count-pairs.ts';
import { countWords } from '../../../engine/words/count-words.ts';
import { rankedTexts } from '../../../engine/words/ranked-texts.ts';

const body = (text: string): Passage => ({ text, level: 0, kind: 'paragraph' });
const analysed = (...texts: string[]) => {
  const passages = texts.map(body);
  const ranked = rankedTexts({ title: '标题', passages, sections: sectionsOf(passages) });
  return { words: countWords(ranked), pairs: countPairs(ranked) };
};

describe('the words and pairs of a document', () => {
  it('tells how a word is written where that is not how it is indexed', () => {
    expect(analysed('全市ＧＤＰ增长，GDP很高').words.surfaces).toEqual([['gdp', 'ＧＤＰ']]);
    expect(analysed('保護環境，保护环境').words.surfaces).toContainEqual(['环境', '環境']);
  });

  it('does not take a part of an earlier run for the word', () => {
    expect(analysed('使用applePAY，再用Pay').words.surfaces).toContainEqual(['pay', 'Pay']);
  });

  it('counts each distinct word once in its vocabulary, headings and title among them', () => {
    const words = analysed('水费水费水费', '水费和电费').words.vocabulary.split('\n');
    expect(new Set(words).size).toBe(words.length);
    expect(words).toContain('水费');
    expect(words).toContain('标题');
  });

  it('gives the same for the same document, whatever was analysed before', () => {
    const first = analysed('县级以上人民政府应当加强领导。');
    for (let time = 0; time < 3; time++) analysed(`另一份文件${time}，人民政府加强领导`);
    expect(analysed('县级以上人民政府应当加强领导。')).toEqual(first);
  });
});
