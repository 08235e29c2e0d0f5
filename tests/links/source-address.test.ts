import { describe, expect, it } from 'vitest';
import type { Range } from '../../engine/types.ts';
import { readPlaces, removedAddress, standingPlaces } from '../../links/source-address.ts';

const SOURCE = '当前位置：首页 > 正文\n关于植树的通知\n版权所有：首页维护组\n';

const query = { q: '首页', match: 'exact' } as const;
const address = removedAddress(
  '通知.txt#1',
  { text: '当前位置：首页 > 正文', ranges: [[5, 7]] },
  { line: 1, source: [[5, 7]] },
  query,
);

describe('the address of words that were left out of a text', () => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');

  it('opens the source view at their line, and keeps the query', () => {
    expect(decodeURIComponent(pathname)).toBe('/document/通知.txt#1');
    expect(Object.fromEntries(searchParams)).toEqual({
      view: 'source',
      line: '1',
      at: '5-7',
      words: '首页',
      q: '首页',
    });
  });

  it('gives back the places', () => {
    expect(readPlaces(searchParams)).toEqual({ ranges: [[5, 7]], words: '首页' });
    expect(readPlaces(new URLSearchParams('view=source&line=3'))).toBeNull();
    expect(readPlaces(new URLSearchParams('at=7,x-9,4-6'))).toEqual({ ranges: [[4, 6]], words: '' });
  });
});

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
