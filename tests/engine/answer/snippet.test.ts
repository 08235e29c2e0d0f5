import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassages, closeness, snippet } from '../../../engine/answer/snippet.ts';
import type { Range } from '../../../engine/types.ts';

const rangesIn = (text: string, words: readonly [number, number][]): Range[] =>
  words
    .map(([at, length]): Range => {
      const start = at % Math.max(1, text.length);
      return [start, Math.min(text.length, start + 1 + (length % 5))];
    })
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);

describe('a snippet', () => {
  it('shows a short passage whole with all its marks', () => {
    expect(snippet('发展县域经济', [[0, 2]])).toEqual({ text: '发展县域经济', start: 0, ranges: [[0, 2]] });
  });

  it('keeps to its length, stands in the passage and marks the same characters', () => {
    const texts = fc.string({
      unit: fc.constantFrom('工', '业', '园', '。', '，', '𠮷', ' '),
      maxLength: 400,
    });
    const marks = fc.array(fc.tuple(fc.nat(2000), fc.nat(9)), { maxLength: 12 });
    fc.assert(
      fc.property(texts, marks, fc.integer({ min: 150, max: 220 }), (text, words, length) => {
        const ranges = rangesIn(text, words);
        const shown = snippet(text, ranges, length);
        expect(shown.text.length).toBeLessThanOrEqual(length);
        expect(text.slice(shown.start, shown.start + shown.text.length)).toBe(shown.text);
        const originals = new Set(ranges.map(([start, end]) => `${start}-${end}`));
        for (const [start, end] of shown.ranges) {
          expect(end).toBeLessThanOrEqual(shown.text.length);
          expect(originals.has(`${start + shown.start}-${end + shown.start}`)).toBe(true);
        }
        if (ranges.length > 0 && text.length > 0) expect(shown.ranges.length).toBeGreaterThan(0);
      }),
    );
  });

  it('shows and marks the beginning of a mark that is longer than itself', () => {
    const text = `${'前'.repeat(300)}处${'　'.repeat(700)}盖章${'后'.repeat(300)}`;
    const shown = snippet(text, [[300, 1003]]);
    expect(shown.text.length).toBe(600);
    expect(shown.text.slice(shown.ranges[0]?.[0]).charAt(0)).toBe('处');
    expect(shown.ranges).toEqual([[shown.text.indexOf('处'), 600]]);
  });

  it('ends whatever lengths its marks have, and marks what it can hold whole where there is any', () => {
    const marks = fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 500 })), {
      minLength: 1,
      maxLength: 9,
    });
    const text = '招商工作'.repeat(250);
    fc.assert(
      fc.property(marks, (words) => {
        const ranges = words
          .map(([start, length]): Range => [start, Math.min(text.length, start + length)])
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const shown = snippet(text, ranges, 200);
        const holdsOne = ranges.some(([start, end]) => end - start <= 140);
        expect(shown.ranges.length).toBeGreaterThan(0);
        for (const [start, end] of shown.ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.text.length);
          if (holdsOne) expect(ranges).toContainEqual([start + shown.start, end + shown.start]);
        }
      }),
    );
  });

  it('never begins or ends in the middle of a surrogate pair', () => {
    const text = '𠮷'.repeat(500);
    const { text: shown } = snippet(text, [[601, 602]], 201);
    expect(shown.isWellFormed()).toBe(true);
  });
});

describe('the choice of passages', () => {
  const mark = (start: number, term: number) => ({ start, end: start + 2, term });

  it('measures the shortest stretch that holds every term', () => {
    expect(closeness([mark(0, 0), mark(40, 1), mark(50, 0)])).toEqual({ distinct: 2, span: 12 });
    expect(closeness([])).toEqual({ distinct: 0, span: Number.POSITIVE_INFINITY });
  });

  it('prefers more distinct terms, then closer ones, then the earlier passage', () => {
    const passages = [
      { ordinal: 1, marks: [mark(0, 0), mark(5, 0)] },
      { ordinal: 2, marks: [mark(0, 0), mark(30, 1)] },
      { ordinal: 3, marks: [mark(0, 0), mark(3, 1)] },
      { ordinal: 4, marks: [mark(9, 0), mark(12, 1)] },
    ];
    expect(bestPassages(passages, 3).map(({ ordinal }) => ordinal)).toEqual([3, 4, 2]);
  });
});
