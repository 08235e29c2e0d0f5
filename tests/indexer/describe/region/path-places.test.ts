import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { placesOfPath } from '../../../../indexer/describe/region/path-places.ts';

const gazetteer = await loadGazetteer();

/** The places of a path, each as its quote and what it was taken for. */
const read = (file: string): string[] =>
  placesOfPath(file, gazetteer).map(({ place, quote }) => `${quote}: ${place.path.join('/')}`);

/** The innermost of them. */
const innermost = (file: string): string => read(file).at(-1)?.replace(/^.*: /u, '') ?? '';

describe('folders', () => {
  it('are read one within the other', () => {
    expect(read('湖南省/常德市/安乡县/a.txt')).toEqual([
      '湖南省: 湖南省',
      '常德市: 湖南省/常德市',
      '安乡县: 湖南省/常德市/安乡县',
    ]);
  });

  it.each([
    ['湖南/常德/a.txt', '湖南省/常德市'],
    ['常德/a.txt', '湖南省/常德市'],
    ['河北/保定/a.txt', '河北省/保定市'],
    ['辽宁/朝阳/a.txt', '辽宁省/朝阳市'],
    ['吉林/a.txt', '吉林省'],
    ['吉林/吉林/a.txt', '吉林省/吉林市'],
    ['重庆/江北区/a.txt', '重庆市/江北区'],
  ])('may bear the short names, also of what has changed its kind: %s', (file, place) => {
    expect(innermost(file)).toBe(place);
  });

  it.each([
    ['安徽省/巢湖市/含山县/a.txt', '安徽省/巢湖市/含山县'],
    ['安徽/巢湖/含山/a.txt', '安徽省/巢湖市/含山县'],
    ['山东省/莱芜市/a.txt', '山东省/莱芜市'],
    ['湖北省/荆州地区/沔阳县/a.txt', '湖北省/沔阳县'],
    ['江苏省/扬州市/泰兴县/a.txt', '江苏省/泰州市/泰兴县'],
    ['四川省/涪陵地区/丰都县/a.txt', '重庆市/丰都县'],
    ['河北省/蓟县/a.txt', '天津市/蓟县'],
  ])('may be of a time when a county lay elsewhere: %s', (file, place) => {
    expect(innermost(file)).toBe(place);
  });

  it.each([
    ['湖南省常德市安乡县/a.txt', '湖南省/常德市/安乡县'],
    ['湖南省-常德市-安乡县/a.txt', '湖南省/常德市/安乡县'],
    ['430721安乡县/a.txt', '湖南省/常德市/安乡县'],
    ['(3)安乡县/a.txt', '湖南省/常德市/安乡县'],
    ['【安乡县】/a.txt', '湖南省/常德市/安乡县'],
    ['2010年安乡县/a.txt', '湖南省/常德市/安乡县'],
    ['安乡县（2010年）/a.txt', '湖南省/常德市/安乡县'],
    ['安乡县政府材料汇编/a.txt', '湖南省/常德市/安乡县'],
    ['01湖南省/06常德市/安乡县2010/a.txt', '湖南省/常德市/安乡县'],
    ['20040305安乡县讲话.txt', '湖南省/常德市/安乡县'],
    ['430721_安乡县_2004.txt', '湖南省/常德市/安乡县'],
  ])('may hold numbers, years, levels and other words: %s', (file, place) => {
    expect(innermost(file)).toBe(place);
  });

  it.each(['朝阳/a.txt', '鼓楼区/a.txt', '资料/a.txt'])(
    'name no place where they name several or none: %s',
    (file) => {
      expect(read(file)).toEqual([]);
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['安乡县长讲话.txt', '湖南省/常德市/安乡县'],
    ['012_安乡县县委书记讲话(2).docx', '湖南省/常德市/安乡县'],
    ['湖南省常德市安乡县_2015.txt', '湖南省/常德市/安乡县'],
    ['湖南_常德_讲话2003.docx', '湖南省/常德市'],
    ['重庆江北区讲话.txt', '重庆市/江北区'],
    ['湖南省/安乡县讲话.txt', '湖南省/常德市/安乡县'],
  ])('says where its text is from by the places it opens with: %s', (file, place) => {
    expect(innermost(file)).toBe(place);
  });

  it('is quoted as far as it was read', () => {
    expect(read('安乡县长讲话.txt')).toEqual(['安乡县: 湖南省/常德市/安乡县']);
  });

  it.each([
    '和平发展之路.txt',
    '大同社会.txt',
    '湖南经验学习体会.txt',
    '市长讲话.txt',
    '县城建设.txt',
    '安乡县城建设.txt',
    '长沙市场调查.txt',
    '鼓楼区讲话.txt',
    '赴安乡县考察.txt',
    '安乡县考察讲话.txt',
    '湖南省会建设.txt',
    '平安县域经济.txt',
    '湖南省湖北省合作.txt',
    '湖南-湖北/a.txt',
    '合作/a.txt',
  ])('says nothing where it opens with a word, or with one of several places: %s', (file) => {
    expect(read(file)).toEqual([]);
  });

  it('names no place outside its folders', () => {
    expect(innermost('湖北省/安乡县讲话.txt')).toBe('湖北省');
  });
});
