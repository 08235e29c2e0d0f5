import { describe, expect, it } from 'vitest';
import { lackingCounties, lackingPrefectures } from '../../../client/corpus/lacking-places.ts';
import { ownYears } from '../../../client/corpus/place-years.ts';
import type { PlaceHeld } from '../../../engine/types.ts';

function place(
  region: string,
  label: string,
  own: Record<number, number>,
  places: PlaceHeld[] = [],
): PlaceHeld {
  const counts = new Map(Object.entries(own).map(([year, count]) => [Number(year), count]));
  for (const { years } of places)
    for (const { value, count } of years)
      if (value !== 'unknown') counts.set(value, (counts.get(value) ?? 0) + count);
  const years = [...counts].map(([value, count]) => ({ value, count, possible: 0 }));
  return { region, label, documents: years.reduce((sum, { count }) => sum + count, 0), years, places };
}

const hunan = place('43', '湖南省', { 2006: 2 }, [
  place('4301', '长沙市', {}, [place('430102', '芙蓉区', {})]),
  place('4307', '常德市', { 2006: 1 }, [
    place('430721', '安乡县', {}),
    place('430725', '桃源县', { 2006: 4, 2008: 1 }),
  ]),
]);

describe('the places of a province', () => {
  it('leave to the province itself what is of none of them', () => {
    expect(ownYears(hunan)).toEqual([{ value: 2006, count: 2, possible: 0 }]);
    expect(ownYears(place('43', '湖南省', {}, hunan.places))).toEqual([]);
  });

  it('lack a prefecture where nothing in it is held, and counties only of those of which something is', () => {
    expect(lackingPrefectures(hunan).map(({ label }) => label)).toEqual(['长沙市']);
    expect(lackingCounties(hunan)).toEqual([{ region: '4307', label: '常德市', names: ['安乡县'] }]);
  });

  it('lack districts and counties that lie in no prefecture under the province', () => {
    const hubei = place('42', '湖北省', { 2006: 1 }, [
      place('429004', '仙桃市', {}),
      place('429005', '潜江市', { 2006: 1 }),
    ]);
    expect(lackingCounties(hubei)).toEqual([{ region: '42', label: '湖北省', names: ['仙桃市'] }]);
  });
});
