import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCollection, smallCollection } from './small-collection.ts';

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    '湖南省/常德市/甲.txt':
      '在全市招商引资工作会议上的讲话\n（2006年3月5日）\n同志们：\n招商引资要抓住重点。\n',
    '湖南省/常德市/桃源县/乙.txt':
      '关于加强水库安全管理的通知\n各乡镇人民政府：\n水库安全不可放松。\n桃源县人民政府\n2007年5月8日\n',
    '湖北省/襄阳市/丙.txt': '在工业园区建设座谈会上的讲话\n（2008年9月1日）\n同志们：\n园区建设要加快。\n',
    '丁.txt': '洋浦经济开发区2012年工作总结\n洋浦经济开发区管理委员会修好了海堤。\n2012年12月30日\n',
  });
});
afterAll(() => collection.remove());

const texts = async (typed: string, limit = 10): Promise<string[]> =>
  (await collection.engine.suggest(typed, limit)).map(({ text }) => text);

describe('suggestions', () => {
  it.each(['常德', 'changde', 'cd', 'chángdé', 'region:常', '地区：changde', 'region:"常'])(
    '%s offers the place with what lies within it counted',
    async (typed) => {
      const found = await collection.engine.suggest(typed, 10);
      expect(found).toContainEqual({ text: '常德市', kind: 'region', count: 2, under: ['湖南省'] });
    },
  );

  it('offer a place by the name it has given up, and say so', async () => {
    expect(await collection.engine.suggest('xiangfan', 5)).toEqual([
      { text: '襄阳市', kind: 'region', count: 1, under: ['湖北省'], former: '襄樊市' },
    ]);
  });

  it.each(['region:洋', 'region:洋浦', '地区：海南/洋浦', 'region:浦经济', 'region:洋浦开发区'])(
    '%s offers the zone',
    async (typed) => {
      expect(await collection.engine.suggest(typed, 5)).toEqual([
        { text: '洋浦经济开发区', kind: 'region', count: 1, under: ['海南省', '儋州市'] },
      ]);
    },
  );

  it('offer no place without documents', async () => {
    expect(await texts('beijing')).toEqual([]);
  });

  it.each([
    ['type:', '讲话'],
    ['文种:会', '通知'],
    ['类型：spee', '讲话'],
    ['type:讲', '讲话'],
  ])('after %s are types of the collection', async (typed, expected) => {
    const found = await collection.engine.suggest(typed, 10);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ kind }) => kind === 'type')).toBe(true);
    expect(found.map(({ text }) => text)).toContain(expected);
  });

  it('after topic: are topics, after title: titles, after region: places, the most frequent before anything is typed', async () => {
    expect((await collection.engine.suggest('topic:', 10)).map(({ kind }) => kind)).toContain('topic');
    expect((await collection.engine.suggest('主题:水', 10)).every(({ text }) => text.includes('水'))).toBe(
      true,
    );
    expect(await texts('title:招商')).toEqual(['在全市招商引资工作会议上的讲话']);
    expect(await texts('region:')).toEqual(['湖南省', '海南省', '湖北省']);
    expect(await texts('year:')).toEqual([]);
  });

  it('after the sign of a whole name are names', async () => {
    expect(await texts('issuer:=桃源')).toEqual(['桃源县人民政府']);
    expect(await texts('发文：＝"桃源')).toEqual(['桃源县人民政府']);
  });

  it('are no more than asked for', async () => {
    expect(await texts('region:', 1)).toEqual(['湖南省']);
    expect((await texts('水', 2)).length).toBeLessThanOrEqual(2);
  });
});
