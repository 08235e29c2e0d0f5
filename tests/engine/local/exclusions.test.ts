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
    ].join('\n'),
    '甲.txt': '关于茶叶\n茶叶要靠招商引资，分期办理。\n',
    '乙.txt': '关于公路\n公路建设同招商引资一并安排。\n',
    '丙.txt': '关于港口\n港口码头的招商引资由专人负责。\n',
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
