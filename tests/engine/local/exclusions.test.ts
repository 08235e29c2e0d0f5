import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const parse = createRequestParser((text) => loadGazetteer().resolve(text));

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    'zhengwen.csv': [
      'file,region,date,type,issuer',
      '甲.txt,湖南省/常德市/桃源县,2005-03-01,讲话,桃源县人民政府',
      '乙.txt,湖南省,2007-05-08,通知,湖南省人民政府',
      '丙.txt,河北省/秦皇岛市,2006-02-11,讲话,秦皇岛市人民政府办公室',
      '己.txt,海南省/儋州市,2012-02-11,通知,',
    ].join('\n'),
    '甲.txt': '关于茶叶\n茶叶要靠招商引资，分期办理。\n',
    '乙.txt': '关于公路\n公路建设同招商引资一并安排。\n',
    '丙.txt': '关于港口\n港口码头的招商引资由专人负责。\n',
    '戊.txt': '洋浦经济开发区2012年工作总结\n洋浦经济开发区管理委员会修好了海堤。\n2012年12月30日\n',
    '己.txt': '关于海堤的通知\n海堤要在汛期以前修好。\n',
    '丁.txt': '不知何处何年\n只说招商引资，别的都没有写明。\n',
  });
});
afterAll(() => collection.remove());

const found = async (parameters: Record<string, unknown>): Promise<string[]> => {
  const { hits } = await collection.engine.search(parse(parameters));
  return hits.map(({ document }) => document.source.file).sort();
};

describe('a filter that takes out', () => {
  it.each([
    ['notRegion', 'region', '湖南省'],
    ['notRegion', 'region', '湖南省本级'],
    ['notRegion', 'region', 'county'],
    ['notRegion', 'region', 'unknown'],
    ['notYear', 'year', '2005..2006'],
    ['notYear', 'year', 'unknown'],
    ['notDate', 'date', '2006-02'],
    ['notType', 'type', '讲话'],
    ['notIssuer', 'issuer', 'unknown'],
    ['notIssuer', 'issuer', '=湖南省人民政府'],
    ['notSpeaker', 'speaker', '未知'],
  ])('%s leaves what NOT %s:%s leaves', async (name, field, value) => {
    const left = await found({ q: '招商引资', [name]: value });
    expect(left).toEqual(await found({ q: `招商引资 NOT ${field}:${value}` }));
    expect([...left, ...(await found({ q: '招商引资', [field]: value }))].sort()).toEqual(
      await found({ q: '招商引资' }),
    );
  });

  it('takes names of offices out by any part of them', async () => {
    expect(await found({ q: '招商引资', notIssuer: '人民政府' })).toEqual(['丁.txt']);
    expect(await found({ q: '招商引资', notIssuer: 'unknown', notType: '讲话' })).toEqual(['乙.txt']);
  });

  it('counts its own facet as if it were not there', async () => {
    const { facets, total } = await collection.engine.search(parse({ q: '招商引资', notType: '讲话' }));
    expect(total.documents).toBe(2);
    expect(facets.type).toContainEqual({ value: '讲话', count: 2 });
  });

  it('works for a relaxed search too', async () => {
    expect(await found({ q: '招商引资怎么办理', match: 'relaxed', notRegion: '43' })).not.toContain('甲.txt');
  });
});

describe('a name in the query', () => {
  it.each([
    ['issuer:unknown', ['丁.txt', '己.txt', '戊.txt']],
    ['issuer:未知', ['丁.txt', '己.txt', '戊.txt']],
    ['发文：Unknown', ['丁.txt', '己.txt', '戊.txt']],
    ['issuer:=湖南省人民政府', ['乙.txt']],
    ['issuer:＝"湖南省人民政府"', ['乙.txt']],
    ['issuer:=人民政府', []],
    ['issuer:人民政府', ['丙.txt', '乙.txt', '甲.txt']],
    ['issuer:"unknown"', []],
    ['-issuer:unknown', ['丙.txt', '乙.txt', '甲.txt']],
    ['(issuer:unknown OR issuer:=湖南省人民政府) 招商引资', ['丁.txt', '乙.txt']],
  ])('%s finds what the filter of that name finds', async (q, files) => {
    expect(await found({ q })).toEqual(files.sort());
  });

  it('is a filter of a relaxed search too', async () => {
    expect(await found({ q: '招商引资 issuer:unknown', match: 'relaxed' })).toEqual(['丁.txt']);
  });

  it('counts its facet without it', async () => {
    const { facets } = await collection.engine.search(parse({ q: 'issuer:=湖南省人民政府' }));
    expect(facets.issuer).toContainEqual({ value: '桃源县人民政府', count: 1 });
  });
});

describe('a zone without a code', () => {
  it.each([
    ['洋浦经济开发区', ['戊.txt']],
    ['洋浦开发区', ['戊.txt']],
    ['洋浦', ['戊.txt']],
    ['海南洋浦', ['戊.txt']],
    ['海南省/洋浦经济开发区', ['戊.txt']],
    ['4604/洋浦经济开发区', ['戊.txt']],
    ['洋浦经济开发区本级', ['戊.txt']],
    ['4604', ['己.txt', '戊.txt']],
    ['常德经济技术开发区', []],
  ])('is a filter by its name: %s', async (region, files) => {
    expect(await found({ region })).toEqual(files);
    expect(await found({ q: `region:${region}` })).toEqual(files);
  });

  it('is taken out by its name', async () => {
    expect(await found({ region: '海南', notRegion: '洋浦经济开发区' })).toEqual(['己.txt']);
  });

  it('of no known name is refused', () => {
    expect(() => parse({ region: '无名经济开发区' })).toThrow();
  });

  it('of half a name is refused with the names that hold it', () => {
    const similar = '河北省/秦皇岛市/北戴河区；河北省/秦皇岛市/北戴河新区';
    expect(() => parse({ region: '北戴' })).toThrow(`没有叫“北戴”的地区；可能指的是：${similar}`);
    expect(() => parse({ q: 'region:北戴' })).toThrow(`没有叫“北戴”的地区；可能指的是：${similar}`);
  });
});

describe('a range written backwards', () => {
  const remarks = async (parameters: Record<string, unknown>): Promise<[string, number, number][]> => {
    const { query } = await collection.engine.search(parse(parameters));
    return query.problems.map(({ message, start, end }) => [message, start, end]);
  };

  it.each<[Record<string, unknown>, string, number, number]>([
    [{ q: '招商 year:2010..2003' }, '2003..2010', 3, 18],
    [{ q: '招商', year: '2010-2003' }, '2003..2010', 0, 0],
    [{ q: '招商', notYear: '2010-2003' }, '2003..2010', 0, 0],
    [{ q: '招商', date: '2006-05..2006-03' }, '2006-03-01..2006-05-31', 0, 0],
    [{ q: '招商 date:2006-05..2006-03', match: 'relaxed' }, '2006-03-01..2006-05-31', 3, 24],
    [{ q: '招商', year: '2010-2003', match: 'relaxed' }, '2003..2010', 0, 0],
    [{ year: '2010-2003' }, '2003..2010', 0, 0],
  ])('%j is read the other way round, and says so', async (parameters, range, start, end) => {
    expect(await remarks(parameters)).toEqual([[expect.stringContaining(range), start, end]]);
  });

  it('says nothing where it is written forwards', async () => {
    expect(await remarks({ q: '招商 year:2003..2010', date: '2003..2010' })).toEqual([]);
  });
});
