import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeAfter, edgeBefore, isCharacterEdge } from '../../links/characters.ts';

describe('a text is cut at characters', () => {
  it.each([
    ['元素𬭎的', 3, 2, 4],
    ['元素𬭎的', 4, 4, 4],
    ['cafe\u0301s', 4, 3, 5],
    ['葛\u{e0100}城', 1, 0, 3],
    ['葛\u{e0100}城', 2, 0, 3],
    ['一二', 0, 0, 0],
    ['一二', 9, 2, 2],
  ])('%j near %i: at %i or at %i', (text, at, before, after) => {
    expect([edgeBefore(text, at), edgeAfter(text, at)]).toEqual([before, after]);
  });

  it('wherever the cut is asked, both parts are well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, at) => {
        for (const edge of [edgeBefore(text, at), edgeAfter(text, at)]) {
          expect(isCharacterEdge(text, edge)).toBe(true);
          expect(text.slice(0, edge).isWellFormed() && text.slice(edge).isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
