import { describe, expect, it } from 'vitest';
import { afterTick, standing, topicCovers } from '../../client/facets/nested-choice.ts';
import { regionCovers } from '../../client/facets/region-covers.ts';

describe('ticking a value with others beneath it', () => {
  it('takes the place of narrower values', () => {
    expect(afterTick('43', ['430702', '4302', '13'], regionCovers)).toEqual(['13', '43']);
    expect(afterTick('43-county', ['430702', '4302', '13'], regionCovers)).toEqual([
      '4302',
      '13',
      '43-county',
    ]);
  });

  it('narrows a wider value that was chosen', () => {
    expect(afterTick('430702', ['43', '13'], regionCovers)).toEqual(['13', '430702']);
    expect(afterTick('43-county', ['43'], regionCovers)).toEqual(['43-county']);
    expect(afterTick('工业、交通/公路', ['工业、交通'], topicCovers)).toEqual(['工业、交通/公路']);
  });

  it('is undone by a second tick', () => {
    const once = afterTick('4307', ['13'], regionCovers);
    expect(afterTick('4307', once, regionCovers)).toEqual(['13']);
  });
});

describe('how a value stands', () => {
  it.each([
    ['chosen', '43', ['43']],
    ['partly', '43', ['430702']],
    ['partly', '43', ['43-county']],
    ['within', '4307', ['43']],
    ['within', '430702', ['43-county']],
    ['within', '43-county', ['county']],
    ['within', '43-province', ['43']],
    ['not', '43', ['13']],
    ['not', '430702', ['43-prefecture']],
    ['not', '4307', ['43-county']],
    ['not', '43', ['00']],
    ['not', 'unknown', ['county']],
    ['not', '00', ['0']],
  ] as const)('%s: %s where %j is chosen', (expected, value, chosen) => {
    expect(standing(value, chosen, regionCovers)).toBe(expected);
  });
});
