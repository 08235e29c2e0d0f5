import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noValues } from '../../../engine/local/filters.ts';
import type { Filters, SearchAnswer } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    '甲.txt': '湘潭市招商引资工作总结\n2011年，全市招商引资取得新成绩，土地供应充足。\n',
    '乙.txt': '湘潭市水库工作总结\n2012年，全市水库加固三十座，房屋搬迁二百户。\n',
    '丙.txt': '湘潭市园区工作总结\n2013年，园区土地和房屋登记同步推进，招商引資平稳。\n',
    '丁.txt': '湘潭市煤炭工作总结\n2014年，全市煤炭产量2000万吨，投资3000万元。\n',
    '戊.txt': '湘潭市矿石工作总结\n2015年，全市矿石产量2,000万吨。\n',
  });
}, 60_000);
afterAll(() => collection.remove());

const ask = (q: string, filters: Partial<Filters> = {}): Promise<SearchAnswer> =>
  collection.engine.search(requestFor(q, filters));

describe('what a query may have meant', () => {
  it('is offered with what it would find', async () => {
    const { query, total } = await ask('土地 或 房屋');
    expect(total.documents).toBe(0);
    expect(query.problems[0]?.offers).toEqual([
      { label: expect.stringContaining('OR'), q: '土地 OR 房屋', documents: 3 },
      { label: expect.any(String), q: '土地 "或" 房屋', documents: 0 },
    ]);
  });

  it('is counted under the same filters', async () => {
    const { query } = await ask('土地 或 房屋', { year: [{ from: 2011, to: 2012 }] });
    expect(query.problems[0]?.offers?.[0]?.documents).toBe(2);
  });

  it('is not told of marks that texts hold as they were asked for', async () => {
    const { query, total } = await ask('土地和房屋');
    expect([total.documents, query.problems]).toEqual([1, []]);
  });
});

describe('numbers that texts write in two ways', () => {
  it('are told of where the other way is found, with what either finds', async () => {
    const { query, total } = await ask('产量2000万吨');
    expect(total.documents).toBe(1);
    expect(query.problems).toMatchObject([
      {
        start: 0,
        end: 8,
        offers: [
          { q: '产量2,000万吨', documents: 1 },
          { q: '(产量2000万吨 OR 产量2,000万吨)', documents: 2 },
        ],
      },
    ]);
  });

  it('are not told of where no text, or none that passes the filters or holds the other terms, has it', async () => {
    expect((await ask('投资3000万元')).query.problems).toEqual([]);
    expect((await ask('产量2000万吨', { year: [{ from: 2014, to: 2014 }] })).query.problems).toEqual([]);
    expect((await ask('煤炭 产量2000万吨')).query.problems).toEqual([]);
    expect((await ask('产量 NOT 投资3000万元')).query.problems).toEqual([]);
  });

  it('are told of where the other way would stay in what is left when they are taken out', async () => {
    const { query, total } = await ask('产量 NOT 产量2000万吨');
    expect(total.documents).toBe(1);
    expect(query.problems[0]?.offers?.map(({ documents }) => documents)).toEqual([1, 0]);
  });
});

describe('a search that finds nothing', () => {
  it('tells what each part finds, and which parts never meet', async () => {
    const { nothing } = await ask('招商引资 水库 登记');
    expect(nothing?.terms).toEqual([
      { q: '招商引资', documents: 2 },
      { q: '水库', documents: 1 },
      { q: '登记', documents: 1 },
    ]);
    expect(nothing?.apart).toEqual([
      ['招商引资', '水库'],
      ['水库', '登记'],
    ]);
  });

  it('tells what the terms of a chain find, one that is asked for twice once', async () => {
    expect((await ask('水库 /3 园区')).nothing?.terms).toEqual([
      { q: '水库', documents: 1 },
      { q: '园区', documents: 1 },
    ]);
    expect((await ask('登记 /s 登记')).nothing?.terms).toEqual([{ q: '登记', documents: 1 }]);
    expect((await ask('无此')).nothing?.terms).toEqual([]);
  });

  it('offers the term as the texts write it, where one character is another', async () => {
    // One text writes it in Traditional: that is no other spelling.
    const { nothing } = await ask('招商银资');
    expect(nothing?.offers).toEqual([{ kind: 'spelling', q: '招商引资', documents: 2 }]);
  });

  it('offers the term without its marks', async () => {
    const { nothing } = await ask('招商·引资');
    expect(nothing?.offers).toContainEqual({ kind: 'without-marks', q: '招商引资', documents: 2 });
  });

  it('names the filter that stands in the way', async () => {
    const { nothing } = await ask('水库', { year: [{ from: 2013, to: 2013 }], region: ['43'] });
    expect(nothing?.filters).toEqual([{ filter: 'year', documents: 1 }]);
  });

  it('names the exclusion that stands in the way', async () => {
    const year = [{ from: 1900, to: 2100 }];
    const { nothing } = await ask('水库', { not: { ...noValues(), year } });
    expect(nothing?.filters).toEqual([{ filter: 'year', excluded: true, documents: 1 }]);
  });

  it('is not explained where something is found or the search is relaxed', async () => {
    expect((await ask('水库')).nothing).toBeUndefined();
  });
});

describe('a title with quotation marks in it', () => {
  it('is found with and without them', async () => {
    const quoted = await smallCollection({
      '丁.txt': '关于落实"三农"补贴政策的通知\n各乡镇：\n请遵照执行，落实到位。\n',
    });
    for (const q of ['title:"关于落实三农补贴政策的通知"', 'title:“关于落实"三农"补贴政策的通知”']) {
      expect((await quoted.engine.search(requestFor(q))).total.documents).toBe(1);
    }
    await quoted.remove();
  });
});
