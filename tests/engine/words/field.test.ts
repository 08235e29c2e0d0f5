import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idf, TEXT_BM25, termWeight } from '../../../engine/words/bm25.ts';
import { postingBuffer } from '../../../engine/words/posting-buffer.ts';
import type { SmallDocument } from '../rank/collection.ts';
import { wordsIndexOf } from '../rank/collection.ts';

const words = fc.array(fc.constantFrom('水费', '电费', 'gdp', '2006'), { maxLength: 5 });
const documents: fc.Arbitrary<SmallDocument[]> = fc.array(
  fc.record({
    title: fc.constantFrom('水费', '甲'),
    // Provisions are sections.
    text: fc.array(
      words.map((list) => `第一条 ${list.join('。')}`),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 6 },
);

describe('whole documents', () => {
  it('hold what their sections hold, added up, and weigh by the lengths and numbers of documents', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const index = wordsIndexOf(list);
        const { sections, documents: whole, firstSections } = index;
        const buffer = postingBuffer(Math.max(sections.rows, whole.rows, 1));
        for (const term of ['水费', 'gdp', '2006', '第']) {
          const byDocument = new Map<number, number>();
          const found = sections.read(term, buffer);
          for (let at = 0; at < found; at++) {
            const document = index.documentOfSection(buffer.rows[at] ?? 0);
            byDocument.set(document, (byDocument.get(document) ?? 0) + (buffer.counts[at] ?? 0));
          }
          const count = whole.read(term, buffer);
          const read = Array.from({ length: count }, (_, at) => [buffer.rows[at], buffer.counts[at]]);
          expect(read).toEqual([...byDocument]);
          expect(whole.holders(term)).toBe(byDocument.size);
          expect(whole.idf(term)).toBe(byDocument.size === 0 ? 0 : idf(list.length, byDocument.size));
        }
        const lengths = list.map((_, document) => {
          const own = sections.lengths.words.of.subarray(
            firstSections[document],
            firstSections[document + 1],
          );
          return own.reduce((sum, length) => sum + length, 0);
        });
        const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
        const scores = new Float32Array(whole.rows);
        const count = whole.read('水费', buffer);
        whole.addWeights('水费', 2, buffer, count, scores);
        for (let at = 0; at < count; at++) {
          const document = buffer.rows[at] ?? 0;
          const times = buffer.counts[at] ?? 0;
          const expected =
            2 * whole.idf('水费') * termWeight(times, lengths[document] ?? 0, average, TEXT_BM25);
          expect(scores[document]).toBeCloseTo(expected, 5);
        }
      }),
    );
  });
});
