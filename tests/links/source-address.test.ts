import { describe, expect, it } from 'vitest';
import { placesParameters, readPlaces, removedAddress } from '../../links/source-address.ts';

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

  it('tells the server of the places in the same words', () => {
    const places = { ranges: [[4, 6] as const, [9, 11] as const], words: '首页' };
    expect(readPlaces(new URLSearchParams(placesParameters(places)))).toEqual(places);
  });
});
