import { describe, expect, it } from 'vitest';
import { afterTick, standing } from '../../client/facets/nested-choice.ts';

const leaf = (value: string) => ({ value, children: [] });
const changde = { value: '4307', children: [leaf('430702'), leaf('430703')] };
const hunan = { value: '43', children: [changde, leaf('4302')] };

describe('ticking a value with others beneath it', () => {
  it('takes the place of narrower values', () => {
    expect(afterTick(hunan, [], ['430702', '4302', '13'])).toEqual(['13', '43']);
  });

  it('narrows a wider value that was chosen', () => {
    expect(afterTick(leaf('430702'), ['43', '4307'], ['43', '13'])).toEqual(['13', '430702']);
  });

  it('is undone by a second tick', () => {
    expect(afterTick(changde, ['43'], afterTick(changde, ['43'], ['13']))).toEqual(['13']);
  });
});

describe('how a value stands', () => {
  it.each([
    ['chosen', ['43'], false],
    ['partly', ['430702'], false],
    ['within', ['00'], true],
    ['not', ['13'], false],
  ] as const)('%s', (expected, chosen, within) => {
    expect(standing(hunan, chosen, within)).toBe(expected);
  });
});
