import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, firstFinding } from '../../client/document/findings.ts';
import type { Range } from '../../engine/types.ts';

const found = findingsOf({
  terms: ['园区'],
  matches: [
    {
      passage: 2,
      ranges: [
        [0, 2],
        [9, 11],
      ],
    },
    { passage: 5, ranges: [[4, 6]] },
  ],
});

describe('the findings in a document', () => {
  it('are the matches of all passages, one after the other', () => {
    expect(found).toEqual([
      { passage: 2, range: [0, 2] },
      { passage: 2, range: [9, 11] },
      { passage: 5, range: [4, 6] },
    ]);
  });

  it('are as many as there are ranges', () => {
    const range = fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]): Range => [a, a + b + 1]);
    const matches = fc.array(fc.record({ passage: fc.nat(50), ranges: fc.array(range) }));
    fc.assert(
      fc.property(matches, (all) => {
        expect(findingsOf({ terms: [], matches: all })).toHaveLength(
          all.reduce((sum, { ranges }) => sum + ranges.length, 0),
        );
      }),
    );
  });
});

describe('the finding a reader is led to', () => {
  it.each<[string, { passage: number; range: Range } | null, number | null, number]>([
    ['the first of all for a link to the document', null, null, 0],
    ['the first in the linked passage', null, 5, 2],
    ['the first after a linked passage without any', null, 3, 2],
    ['the one the link quotes', { passage: 2, range: [9, 11] }, 2, 1],
    ['the first after the quoted words', { passage: 2, range: [3, 5] }, 2, 1],
    ['where the quoted words have moved to', { passage: 5, range: [4, 6] }, 2, 2],
    ['the first of all behind the last', null, 9, 0],
  ])('is %s', (_which, quoted, passage, index) => {
    expect(firstFinding(found, quoted, passage)).toBe(index);
  });

  it('is the first, where there is none', () => {
    expect(firstFinding([], null, 3)).toBe(0);
  });
});
