import { describe, expect, it } from 'vitest';
import { pairsOf, pairsOfTerm } from '../../../bench/peers/pairs.ts';
import { regionSteps } from '../../../bench/peers/region-steps.ts';

describe('text as pairs of characters', () => {
  it('has one token a character, the last by itself', () => {
    expect(pairsOf('修路桥')).toEqual(['修路', '路桥', '桥']);
    expect(pairsOf('')).toEqual([]);
  });

  it('takes characters beyond sixteen bits for one', () => {
    expect(pairsOf('𠮷野')).toEqual(['𠮷野', '野']);
  });

  it.each([
    ['路', ['路']],
    ['修路', ['修路']],
    ['修路桥', ['修路', '路桥']],
  ])('holds the term %s as %j in a row', (term, tokens) => {
    expect(pairsOfTerm(term)).toEqual(tokens);
    const text = pairsOf(`先${term}后`);
    const at = text.findIndex((token) => token.startsWith(tokens[0] ?? ''));
    const inARow = text.slice(at, at + tokens.length);
    expect(inARow.map((token) => [...token].slice(0, [...(tokens[0] ?? '')].length).join(''))).toEqual(
      tokens,
    );
  });
});

describe('a region', () => {
  it('is found by those it lies in', () => {
    expect(regionSteps('430702')).toEqual(['43', '4307', '430702']);
    expect(regionSteps('00')).toEqual(['00']);
    expect(regionSteps(null)).toEqual([]);
  });
});
