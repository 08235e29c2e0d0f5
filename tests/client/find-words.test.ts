import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, plainWords } from '../../client/document/find-words.ts';

const passage = (text: string) => ({ text, level: 0, kind: 'paragraph' as const });

describe('the words of a query that can be found in one document', () => {
  it.each([
    ['工业园区 招商引资', ['工业园区', '招商引资']],
    ['"招商 引资" 园区', ['招商 引资', '园区']],
    ['“招商引资”', ['招商引资']],
    ['德山 OR 创元 | 铝业', ['德山', '创元', '铝业']],
    ['工业 -农业 NOT 林业', ['工业']],
    ['(园区 | 开发区) 招商', ['园区', '开发区', '招商']],
    ['项目 /s 投资 /10 转型 同句 见效', ['项目', '投资', '转型', '见效']],
    ['工业*园区 第?条', ['工业', '园区', '第', '条']],
    ['region:湖南 year:2006..2008 标题:"工作 会议" 园区', ['园区']],
    ['', []],
    ['   ', []],
  ])('%s', (q, words) => {
    expect(plainWords(q)).toEqual(words);
  });
});

describe('finding words in a document', () => {
  it('finds them across letter case, width and white space', () => {
    const passages = [passage('规模以上 工　业 增加值ＧＤＰ'), passage('工业')];
    expect(findWords(passages, ['工业', 'gdp'])).toEqual([
      { passage: 0, range: [5, 8] },
      { passage: 0, range: [12, 15] },
      { passage: 1, range: [0, 2] },
    ]);
  });

  it('finds overlapping places', () => {
    expect(findWords([passage('哈哈哈')], ['哈哈'])).toHaveLength(2);
  });

  it('finds every place of a word in a text without white space, as brute force does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('工', '业', '园'), { maxLength: 30 }), (units) => {
        const text = units.join('');
        const starts = [...text].map((_, at) => at).filter((at) => text.startsWith('工业', at));
        expect(findWords([passage(text)], ['工业']).map(({ range }) => range[0])).toEqual(starts);
      }),
    );
  });
});
