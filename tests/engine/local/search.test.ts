import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filters, SearchAnswer, SearchRequest } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const speech = (year: string): string =>
  `在全市工业园区建设大会上的讲话
（${year}3月5日）
同志们：
今天召开工业园区建设大会，部署招商引资和项目落地的任务。
一、认清形势
园区是发展的主战场。各县区要把招商引资摆在突出位置，主动服务企业，完善道路、供水和供电设施。
二、突出重点
抓项目就是抓发展。要建立领导包联制度，确保每个项目有人管、有人问，按期开工、按期投产。
三、加强领导
各部门要各司其职，密切配合，形成推动园区建设的强大合力。
`;

const texts = {
  '讲话/甲.txt': speech('2006年'),
  '讲话/乙.txt': speech('20xx年'),
  '通知/防汛.txt': `湘潭市人民政府关于切实做好防汛抗旱工作的通知
潭政发〔2009〕12号
各县（市）区人民政府：
汛期将至，为确保安全度汛，现将有关事项通知如下。
一、落实责任。各级行政首长对防汛工作负总责。项目建设单位要落实度汛措施。
二、备足物资。编织袋、块石要于四月底前到位，投入不少于12.8亿元。
湘潭市人民政府
2009年3月20日
`,
  '总结/招商.txt': `衡阳市招商引资工作总结
2011年，全市招商引资工作取得新成绩，引进项目86个，到位资金2.8亿元。工业园区承载能力明显增强。
`,
};

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection(texts);
}, 60_000);
afterAll(() => collection.remove());

const ask = (
  q: string,
  filters: Partial<Filters> = {},
  rest: Partial<SearchRequest> = {},
): Promise<SearchAnswer> => collection.engine.search(requestFor(q, filters, rest));
const files = ({ hits }: SearchAnswer): string[] => hits.map(({ document }) => document.source.file).sort();

describe('a search', () => {
  it('counts documents, distinct texts, passages and occurrences', async () => {
    const { total } = await ask('招商引资');
    // Two copies of the speech hold it twice each, the summary in its title and its text.
    expect(total).toEqual({ documents: 3, texts: 2, passages: 6, occurrences: 6, removed: 0 });
  });

  it('folds copies under one hit, and lists them all where asked', async () => {
    const folded = await ask('包联制度');
    expect(folded.hits).toHaveLength(1);
    expect(folded.hits[0]?.copies).toHaveLength(1);
    const all = await ask('包联制度', {}, { duplicates: 'all' });
    expect(files(all)).toEqual(['讲话/乙.txt', '讲话/甲.txt']);
    expect(all.hits.every(({ copies }) => copies.length === 0)).toBe(true);
    expect(all.total).toEqual(folded.total);
  });

  it('marks just the words, in text that stands in the passage', async () => {
    const { hits } = await ask('包联制度');
    const [passage] = hits[0]?.passages ?? [];
    const [range] = passage?.ranges ?? [];
    expect(passage?.text.slice(...(range ?? [0, 0]))).toBe('包联制度');
    expect(passage?.heading).toBe('二、突出重点');
  });

  it('takes an unquoted number whole and a quoted one as characters', async () => {
    expect(files(await ask('2.8亿元'))).toEqual(['总结/招商.txt']);
    expect(files(await ask('"2.8亿元"'))).toEqual(['总结/招商.txt', '通知/防汛.txt']);
  });

  it('understands Traditional and full-width typing', async () => {
    expect(files(await ask('招商引資'))).toContain('总结/招商.txt');
    expect(files(await ask('２．８亿元'))).toEqual(['总结/招商.txt']);
  });

  it('offers the relaxed search with its count where exact finds nothing, and that search finds so many', async () => {
    const exact = await ask('怎样做好防汛抗旱和度汛');
    expect(exact.total.documents).toBe(0);
    expect(exact.hits).toEqual([]);
    const relaxed = await ask('怎样做好防汛抗旱和度汛', {}, { match: 'relaxed', duplicates: 'all' });
    expect(relaxed.hits[0]?.document.source.file).toBe('通知/防汛.txt');
    expect(exact.relaxed.documents).toBe(relaxed.total.documents);
    expect(relaxed.hits).toHaveLength(relaxed.total.documents);
  });

  it('lists everything for an empty query, with nothing marked', async () => {
    const answer = await ask('');
    expect(answer.total).toEqual({ documents: 4, texts: 3, passages: 0, occurrences: 0, removed: 0 });
    expect(answer.hits.every(({ passages }) => passages.every(({ ranges }) => ranges.length === 0))).toBe(
      true,
    );
  });

  it('takes filters inside the query as filters of the request', async () => {
    const inside = await ask('项目 year:2009');
    const outside = await ask('项目', { year: [{ from: 2009, to: 2009 }] });
    expect(files(inside)).toEqual(['通知/防汛.txt']);
    expect(inside.facets).toEqual(outside.facets);
    expect(inside.total).toEqual(outside.total);
    expect(files(await ask('-type:讲话 项目'))).toEqual(['总结/招商.txt', '通知/防汛.txt']);
  });

  it('refuses a region nobody knows, with the place in the query', async () => {
    await expect(ask('项目 region:不存在的地方')).rejects.toMatchObject({
      problems: [{ parameter: 'q', start: 3 }],
    });
  });

  it('reads fields and wildcards', async () => {
    expect(files(await ask('title:总结'))).toEqual(['总结/招商.txt']);
    expect(files(await ask('path:通知 项目'))).toEqual(['通知/防汛.txt']);
    expect(files(await ask('工业*大会'))).toEqual(['讲话/乙.txt', '讲话/甲.txt'].slice(0, 1));
  });

  it('is empty, not wrong, beyond the last page', async () => {
    const beyond = await ask('项目', {}, { page: 99 });
    expect(beyond.hits).toEqual([]);
    expect(beyond.total.documents).toBe(4);
  });

  it('orders by date, unknown last', async () => {
    const { hits } = await ask('', {}, { sort: 'newest' });
    expect(hits.map(({ document }) => document.date.year)).toEqual([2011, 2009, 2006]);
    const oldest = await ask('', {}, { sort: 'oldest' });
    expect(oldest.hits[0]?.document.date.year).toBe(2006);
  });

  it('ranks sections, each with its text', async () => {
    const { hits, total } = await ask('招商引资', {}, { group: 'section' });
    expect(total.sections).toBeGreaterThanOrEqual(hits.length);
    for (const { section, passages } of hits) {
      expect(section?.text).toContain('招商引资');
      for (const { ordinal } of passages) {
        expect(ordinal).toBeGreaterThanOrEqual(section?.first ?? Number.POSITIVE_INFINITY);
        expect(ordinal).toBeLessThanOrEqual(section?.last ?? -1);
      }
    }
  });
});

describe('what copies tell', () => {
  it('restores the masked year of a copy, and says so', async () => {
    const { hits } = await ask('包联制度', {}, { duplicates: 'all' });
    const masked = hits.find(({ document }) => document.source.file === '讲话/乙.txt')?.document;
    const stated = hits.find(({ document }) => document.source.file === '讲话/甲.txt')?.document;
    expect(stated?.date).toMatchObject({ year: 2006, how: 'stated' });
    expect(masked?.date).toMatchObject({ year: 2006, how: 'restored' });
    expect(masked?.date.evidence[0]).toMatchObject({ from: 'copy', document: stated?.id });
  });
});
