import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { PlaceFinder } from '../../../engine/gazetteer/place-finder.ts';
import { howSaid, NOT_SAID, readingsOf } from '../../../engine/gazetteer/readings.ts';
import { stemOf } from '../../../engine/gazetteer/short-name.ts';

const gazetteer = loadGazetteer();
const finder = new PlaceFinder(gazetteer);
const codes = (typed: string): string[] => finder.find(typed).map(({ code }) => code);

describe('places', () => {
  it.each([
    ['常德', '4307'],
    ['常德市', '4307'],
    ['changde', '4307'],
    ['ChangDeShi', '4307'],
    ['chang de', '4307'],
    ['chángdé', '4307'],
    ['ｃｈａｎｇｄｅ', '4307'],
    ['cds', '4307'],
    ['chdsh', '4307'],
    ['湖南 cd', '4307'],
    ['湖南省/常德', '4307'],
    ['hunan/taoyuan', '430725'],
    ['xian', '6101'],
    ["xi'an", '6101'],
    ['lvliang', '1411'],
    ['lüliang', '1411'],
    ['彌渡', '532925'],
  ])('%s is found', (typed, code) => {
    expect(codes(typed)).toContain(code);
  });

  it.each([
    ['changde', 0],
    ['changdeshi', 0],
    ['cd', 1],
    ['cds', 1],
    ['changd', 2],
    ['chdsh', 3],
    ['常德', 0],
    ['常', 2],
    ['德市', 3],
  ])('fit what is typed better or worse: %s', (typed, rank) => {
    expect(finder.find(typed).find(({ code }) => code === '4307')?.rank).toBe(rank);
  });

  it.each([
    ['洋浦', '4604/洋浦经济开发区'],
    ['yangpu', '4604/洋浦经济开发区'],
    ['海南 洋浦', '4604/洋浦经济开发区'],
    ['德山开发区', '4307/常德经济技术开发区'],
    ['deshan', '4307/常德经济技术开发区'],
    ['西湖管理區', '4307/西湖管理区'],
    ['xhglq', '4307/西湖管理区'],
    ['常德/xhglq', '4307/西湖管理区'],
  ])('of a zone, which has no code, are found too: %s', (typed, value) => {
    expect(finder.find(typed).map((place) => place.value)).toContain(value);
  });

  it('of a zone stand once, whichever of its names is typed, behind the divisions that fit as well', () => {
    const found = finder.find('常德').map((place) => place.value);
    expect(found[0]).toBe('4307');
    expect(found.filter((value) => value === '4307/常德经济技术开发区')).toHaveLength(1);
    expect(finder.find('德山').find(({ code }) => code === '4307')?.path).toEqual([
      '湖南省',
      '常德市',
      '常德经济技术开发区',
    ]);
  });

  it('stand with the name that fits best first, wider ones before narrower', () => {
    expect(codes('changde')[0]).toBe('4307');
    expect(codes('常德')[0]).toBe('4307');
    expect(codes('jilin')[0]).toBe('22');
    const levels = finder
      .find('cd')
      .filter(({ rank }) => rank === 1)
      .map(({ code }) => code.length);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  it.each([
    ['洪洞县', 'hongtong'],
    ['乐清市', 'yueqing'],
    ['蔚县', 'yuxian'],
    ['六安市', 'luan'],
    ['重庆市', 'chongqing'],
    ['番禺区', 'panyu'],
    ['单县', 'shanxian'],
    ['喀什地区', 'kashi'],
    ['长子县', 'zhangzi'],
  ])('%s is found as it is said, and as its characters mostly are', (name, said) => {
    const code = finder.find(name)[0]?.code;
    expect(code).toBeDefined();
    expect(codes(said)).toContain(code);
  });

  it('are found by names given up, and say which', () => {
    expect(finder.find('襄樊')[0]).toMatchObject({
      code: '4206',
      path: ['湖北省', '襄阳市'],
      former: { name: '襄樊市' },
    });
    expect(finder.find('xiangfan')[0]?.code).toBe('4206');
    expect(finder.find('襄阳市')[0]).toMatchObject({ code: '4206', former: null });
  });

  it('are none for one letter, for nothing, and for what nobody bears', () => {
    for (const typed of ['c', '', '  ', '/', '无此地名', 'qqqq', 'changde!'])
      expect(codes(typed)).toEqual([]);
  });

  it('are those that a look at every name would find, however the syllables are shortened', () => {
    const names = gazetteer.divisions().map(({ name }) => name);
    const shortened = fc.constantFrom(...names).chain((name) => {
      const syllables = readingsOf(name)[0] ?? [];
      return fc
        .tuple(...syllables.map((syllable) => fc.integer({ min: 1, max: syllable.length })))
        .map((lengths) => syllables.map((syllable, at) => syllable.slice(0, lengths[at])).join(''));
    });
    fc.assert(
      fc.property(shortened, (typed) => {
        const plain = names.filter((name) =>
          readingsOf(name).some((way) => howSaid(way, [...stemOf(name)].length, typed) < NOT_SAID),
        );
        const found = new Set(codes(typed));
        for (const place of gazetteer.divisions()) {
          if (!plain.includes(place.name)) continue;
          const meant = place.kind === 'former' && place.keptName !== true ? place.codes : [place.code];
          for (const code of meant) expect(found.has(code)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the readings of names', () => {
  it('are known of every division and zone, a syllable a character', () => {
    for (const { name } of [...gazetteer.divisions(), ...gazetteer.zones()]) {
      const ways = readingsOf(name);
      expect(ways.length, name).toBeGreaterThan(0);
      for (const way of ways) {
        expect(way, name).toHaveLength([...name].length);
        for (const syllable of way) expect(syllable, name).toMatch(/^[a-z]+$/);
      }
    }
  });
});
