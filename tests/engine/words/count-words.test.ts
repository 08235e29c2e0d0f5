import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../engine/sections.ts';
import type { Passage } from '../../../engine/types.ts';
import { countPairs } from '../../../engine/words/count-pairs.ts';
import { countFile, countWords } from '../../../engine/words/count-words.ts';
import { rankedTexts } from '../../../engine/words/ranked-texts.ts';

const body = (text: string): Passage => ({ text, level: 0, kind: 'paragraph' });
const ranked = (...texts: string[]) => {
  const passages = texts.map(body);
  return rankedTexts({ title: '标题', passages, sections: sectionsOf(passages) });
};
const analysed = (...texts: string[]) => {
  const document = ranked(...texts);
  return { words: countWords(document), pairs: countPairs(document) };
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

  it('are those of each document where a file of several is counted, whose words are listed once', () => {
    const files = [
      ['水费和电费', '保護環境，保护环境', '水费和电费'],
      ['县级以上人民政府', '㑇㕑㘎，人民政府', '电费'],
    ].map((file) => file.map((text) => ranked(text)));
    for (const file of files) {
      const { vocabulary, documents } = countFile(file);
      const words = vocabulary.split('\n');
      expect(new Set(words).size).toBe(words.length);
      const apart = documents.map(({ words: own, ...rest }) => {
        return { ...rest, vocabulary: Array.from(own, (word) => words[word]).join('\n') };
      });
      expect(apart).toEqual(file.map(countWords));
    }
  });

  it('gives the same for the same document, whatever was analysed before', () => {
    const first = analysed('县级以上人民政府应当加强领导。');
    for (let time = 0; time < 3; time++) analysed(`另一份文件${time}，人民政府加强领导`);
    expect(analysed('县级以上人民政府应当加强领导。')).toEqual(first);
  });
});
