import { describe, expect, it } from 'vitest';
import { standingPlaces } from '../../../engine/source/places.ts';
import type { Range } from '../../../engine/types.ts';

const SOURCE = '当前位置：首页 > 正文\n关于植树的通知\n版权所有：首页维护组\n';

describe('the words in the source as it is now', () => {
  const standing = (ranges: readonly Range[], words: string, source = SOURCE) =>
    standingPlaces(source, { ranges, words }).map(([start, end]) => source.slice(start, end));

  it('are where the address says', () => {
    expect(standingPlaces(SOURCE, { ranges: [[5, 7]], words: '首页' })).toEqual([[5, 7]]);
  });

  it('are looked for near by where the file has changed', () => {
    const second = SOURCE.lastIndexOf('首页');
    expect(standingPlaces(SOURCE, { ranges: [[9, 11]], words: '首页' })).toEqual([[5, 7]]);
    expect(standingPlaces(SOURCE, { ranges: [[24, 26]], words: '首页' })).toEqual([[second, second + 2]]);
  });

  it('are not marked elsewhere where they have gone', () => {
    expect(standing([[5, 7]], '导航')).toEqual([]);
    expect(standing([[500, 502]], '导航')).toEqual([]);
  });

  it('are known by their place where the source writes them otherwise', () => {
    const source = '<a>政务&middot;公开</a>';
    expect(standing([[3, 15]], '政务·公开', source)).toEqual(['政务&middot;公开']);
  });
});
