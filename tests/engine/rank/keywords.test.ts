import { describe, expect, it } from 'vitest';
import { COLLECTION, rankingOf } from './collection.ts';

const ranking = rankingOf(COLLECTION);
const REPORT = 2;
const PARK_RULES = 3;

describe('keyword ranking', () => {
  it('puts the document that is called by the term first', () => {
    const [report = 0, park = 0] = ranking.scoreDocuments(['工业园区'], Uint32Array.of(REPORT, PARK_RULES));
    expect(park).toBeGreaterThan(report);
  });

  it('puts the document that says it more often first', () => {
    const [report = 0, park = 0] = ranking.scoreDocuments(['招商引资'], Uint32Array.of(REPORT, PARK_RULES));
    expect(report).toBeGreaterThan(park);
  });

  it('ranks a term that is no word by its characters', () => {
    const [lease = 0, report = 0] = ranking.scoreDocuments(['商引'], Uint32Array.of(0, REPORT));
    expect(report).toBeGreaterThan(lease);
  });

  it('keeps the order of the rows it is given', () => {
    const there = ranking.scoreDocuments(['招商引资'], Uint32Array.of(REPORT, PARK_RULES, 0));
    const back = ranking.scoreDocuments(['招商引资'], Uint32Array.of(0, PARK_RULES, REPORT));
    expect([...back].reverse()).toEqual([...there]);
  });

  it('scores a document the same alone and among many', () => {
    const many = Array.from({ length: 10 }, (_, round) =>
      COLLECTION.map(({ title, text }) => ({ title: `${title}（${round}）`, text: text.slice(round % 2) })),
    ).flat();
    const ranked = rankingOf(many);
    const everything = Uint32Array.from(many.keys());
    for (const terms of [['招商引资'], ['工业园区', '建设'], ['租'], ['办法']]) {
      const together = ranked.scoreDocuments(terms, everything);
      const alone = [...everything].map((one) => ranked.scoreDocuments(terms, Uint32Array.of(one))[0]);
      expect(alone).toEqual([...together]);
      expect(new Set(alone).size).toBeGreaterThan(1);
    }
  });

  it('lifts rows with more exact occurrences and with their terms together', () => {
    const rows = Uint32Array.of(REPORT, REPORT, REPORT);
    const [plain = 0, often = 0, together = 0] = ranking.scoreDocuments(['工业', '建设'], rows, {
      occurrences: [1, 5, 1],
      together: [0.5, 0.5, 1],
    });
    expect(often).toBeGreaterThan(plain);
    expect(together).toBeGreaterThan(plain);
  });

  it('ranks sections by their own text', () => {
    // Sections 0–2 are the provisions of the lease rules.
    const [second = 0, third = 0] = ranking.scoreSections(['租金'], Uint32Array.of(1, 2));
    expect(third).toBeGreaterThan(second);
  });

  it('gives single rare characters and empty terms a score all the same', () => {
    const scores = ranking.scoreDocuments(['犬', ''], Uint32Array.of(1));
    expect(scores[0]).toBeGreaterThanOrEqual(0);
  });
});
