import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layWordings } from '../../../engine/rank/lay-terms.ts';
import { keywordTerms, questionTerms } from '../../../engine/rank/query-terms.ts';
import { pairsOf } from '../../../engine/words/pairs.ts';

const wordsOf = (text: string): string[] => questionTerms(text).concepts.map(({ word }) => word);
const termsOf = (text: string) => new Set(questionTerms(text).terms.map(({ term }) => term));
const [ofHire] = pairsOf('租的');
const [howSo] = pairsOf('如何');

describe('the terms of a question', () => {
  it.each([
    ['承租人可以转租吗？', ['承租人', '转租']],
    ['请问什么是公益诉讼', ['公益', '诉讼']],
    ['招商引资 工业园区', ['招商引资', '工业园区']],
    ['房屋房屋', ['房屋']],
  ])('are the words that weigh in %s', (question, words) => {
    expect(wordsOf(question)).toEqual(words);
  });

  it('are the stop words where there is nothing else', () => {
    expect(wordsOf('为什么')).toEqual(['为什么']);
  });

  it('leave out pairs within stop words, but keep those across a border of one', () => {
    expect(termsOf('出租的房屋如何处理').has(ofHire ?? -1)).toBe(true);
    expect(termsOf('出租的房屋如何处理').has(howSo ?? -1)).toBe(false);
  });

  it('hold official terms for everyday words, weighing less', () => {
    const { concepts, terms } = questionTerms('房东涨房租');
    expect(concepts.find(({ word }) => word === '房东')?.alternatives).toEqual(['出租人']);
    const weight = (term: string) => terms.find((each) => each.term === term)?.weight ?? 0;
    expect(weight('出租人')).toBeGreaterThan(0);
    expect(weight('出租人')).toBeLessThan(weight('房东'));
  });
});

describe('the terms of keywords', () => {
  it('are all words as typed: none left out, none added', () => {
    expect(keywordTerms(['如何', '房东']).concepts).toEqual([
      { word: '如何', alternatives: [] },
      { word: '房东', alternatives: [] },
    ]);
  });
});

describe('the list of everyday wordings', () => {
  const lines = readFileSync(new URL('../../../engine/rank/lay-terms.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

  it('names each wording once, and never for itself', () => {
    expect(new Set(lines.map(([lay]) => lay)).size).toBe(lines.length);
    for (const [lay, ...official] of lines) {
      expect(official.length).toBeGreaterThan(0);
      expect(official).not.toContain(lay);
    }
  });

  it('is matched on whole words, the longest first', () => {
    expect(layWordings(['老板', '欠钱'])).toMatchObject([
      { at: 0, words: 1 },
      { at: 1, words: 1 },
    ]);
    expect(layWordings(['加班', '费'])).toMatchObject([{ at: 0, words: 2 }]);
    expect(layWordings(['偷税'])).toEqual([]);
  });
});
