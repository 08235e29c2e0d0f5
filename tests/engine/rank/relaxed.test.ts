import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTION, rankingOf, wordsBytes } from './collection.ts';

const ranking = rankingOf(COLLECTION);
/** All that a question finds, best first. */
const rankedFor = (question: string) => {
  const { documents, rankDocuments, rankSections } = ranking.relaxed(question);
  return {
    documents: rankDocuments(documents, Number.POSITIVE_INFINITY),
    sections: rankSections(Uint32Array.from(COLLECTION.keys())).best(Number.POSITIVE_INFINITY),
  };
};
const titlesFor = (question: string): (string | undefined)[] =>
  [...rankedFor(question).documents.rows].map((row) => COLLECTION[row]?.title);

describe('relaxed ranking', () => {
  it('puts the document that answers a question first', () => {
    expect(titlesFor('养犬伤了人，饲养人要承担责任吗？')[0]).toBe('青岭市养犬管理条例');
    expect(titlesFor('租金应该什么时候支付？')[0]).toBe('青岭市房屋租赁管理办法');
  });

  it('finds official terms for everyday words', () => {
    expect(titlesFor('房东不退押金怎么办？')[0]).toBe('青岭市房屋租赁管理办法');
  });

  it('ranks the section that answers first', () => {
    const { rows } = rankedFor('保证金返还').sections;
    // Sections 0–2 are the provisions of the lease rules.
    expect(rows[0]).toBe(1);
  });

  it('takes a keyword list', () => {
    expect(titlesFor('招商引资 工业园区').slice(0, 2).sort()).toEqual([
      '青岭市2006年政府工作报告',
      '青岭市工业园区管理规定',
    ]);
  });

  it('takes Traditional and full-width characters', () => {
    expect(titlesFor('房屋租賃　２００６')).toEqual(titlesFor('房屋租赁 2006'));
  });

  it('finds nothing for text that holds no word of the collection', () => {
    expect(titlesFor('')).toEqual([]);
    expect(titlesFor('？！…')).toEqual([]);
    expect(titlesFor('xyzzy')).toEqual([]);
  });

  it('lets question words weigh nothing beside others', () => {
    expect(ranking.relaxed('如何租赁').words).toEqual(['租赁']);
  });

  it('falls back on character pairs where no word of the query is known', () => {
    // 业园 is no word, but the characters stand in 工业园区.
    expect(titlesFor('业园').sort()).toEqual(['青岭市2006年政府工作报告', '青岭市工业园区管理规定']);
  });

  it('counts no document twice and sorts by score, whatever is asked', () => {
    const piece = fc.oneof(
      fc.constantFrom('招商引资', '房东', '怎么', '的', '工业', '2006', '“', '(', ' OR ', '\n', '養犬'),
      fc.string({ maxLength: 5, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = rankedFor(pieces.join(''));
        for (const { rows, scores } of [result.documents, result.sections]) {
          expect(new Set(rows).size).toBe(rows.length);
          expect([...scores]).toEqual([...scores].sort((a, b) => b - a));
          expect(scores.every((score) => score >= 0)).toBe(true);
        }
      }),
    );
  });

  it('takes nothing from the scores of another query asked before', () => {
    const rows = Uint32Array.of(0, 1, 2, 3);
    const before = ranking.scoreDocuments(['招商引资'], rows);
    const sections = [...rankedFor('养犬伤人').sections.scores];
    expect(ranking.scoreDocuments(['招商引资'], rows)).toEqual(before);
    expect([...rankedFor('养犬伤人').sections.scores]).toEqual(sections);
  });

  it('answers on an empty collection', () => {
    expect([...rankingOf([]).relaxed('招商引资').documents]).toEqual([]);
  });
});

describe('the words index', () => {
  it('is the same, byte for byte, each time it is built', () => {
    expect(wordsBytes(COLLECTION)).toEqual(wordsBytes(COLLECTION));
  });
});
