import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QuerySyntaxError, RequestError } from '../../../engine/errors.ts';
import type { Match, MatchesRequest, SearchAnswer } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const texts = {
  '讲话/园区.txt': `在全县工业园区建设动员会上的讲话
（2008年4月12日）
同志们：
　　工业园区是县域经济的龙头，招商引资是园区的生命线。到位资金2.8亿元，不是12.8亿元。
　　工业要强，农业要稳。園區的項目要快。工业集聚才有园区。
　　${'道路、供水、供电都要跟上，'.repeat(60)}园区才能留住企业。
`,
  '通知/供水.txt': `安化县人民政府关于做好城区供水工作的通知
安政发〔2010〕7号
各乡镇人民政府：
　　供水企业要保障园区用水，检修管网，公布电话，通过ＩＳＯ 9001认证。
安化县人民政府
2010年6月1日
`,
};

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection(texts);
}, 60_000);
afterAll(() => collection.remove());

const search = (q: string, match: Match = 'exact'): Promise<SearchAnswer> =>
  collection.engine.search(requestFor(q, {}, { match, passages: 100, whole: true, duplicates: 'all' }));

/** The id of the document in a file. */
async function idOf(file: string): Promise<string> {
  const { hits } = await search('');
  const document = hits.find((hit) => hit.document.source.file === file)?.document;
  if (document === undefined) throw new Error(`nothing was indexed from ${file}`);
  return document.id;
}

async function matchesIn(file: string, q: string, rest: Partial<MatchesRequest> = {}) {
  const found = await collection.engine.matches(await idOf(file), { q, match: 'exact', lang: 'zh', ...rest });
  if (found === null) throw new Error(`the document of ${file} is not known`);
  return found;
}

/** The words marked in a document, in reading order. */
async function marked(file: string, q: string, match: Match = 'exact'): Promise<string[]> {
  const detail = await collection.engine.document(await idOf(file));
  const { matches } = await matchesIn(file, q, { match });
  return matches.flatMap(({ passage, ranges }) =>
    ranges.map(([start, end]) => detail?.passages[passage]?.text.slice(start, end) ?? ''),
  );
}

describe('the matches in one document', () => {
  it.each<[string, Match]>([
    ['园区', 'exact'],
    ['園區 工業', 'exact'],
    ['工业*园区', 'exact'],
    ['工业 /s 园区', 'exact'],
    ['农业 /6 工业', 'exact'],
    ['2.8亿元', 'exact'],
    ['"2.8亿元" OR 供水', 'exact'],
    ['园区 -供水检修', 'exact'],
    ['怎样做好园区的招商引资', 'relaxed'],
  ])('of %s (%s) are those a search marks and counts', async (q, match) => {
    const { hits, total } = await search(q, match);
    expect(total.occurrences).toBeGreaterThan(0);
    for (const { document, passages, occurrences } of hits) {
      const found = await collection.engine.matches(document.id, { q, match, lang: 'zh' });
      const shown = passages
        .filter(({ ranges }) => ranges.length > 0)
        .map(({ ordinal, ranges }) => ({ passage: ordinal, ranges }))
        .sort((a, b) => a.passage - b.passage);
      expect(found?.matches).toEqual(shown);
      expect(found?.matches.flatMap(({ ranges }) => ranges)).toHaveLength(occurrences);
    }
  });

  it('stand in Simplified text for Traditional typing, and the other way round', async () => {
    const found = await marked('讲话/园区.txt', '園區');
    expect(new Set(found)).toEqual(new Set(['园区', '園區']));
    expect(await marked('讲话/园区.txt', '园区')).toEqual(found);
  });

  it('take in white space, letter case and full width as the text has them', async () => {
    expect(await marked('通知/供水.txt', 'iso9001')).toEqual(['ＩＳＯ 9001']);
  });

  it('reach from the first to the last character of a wildcard, within the sentence', async () => {
    expect(await marked('讲话/园区.txt', '工业*稳')).toEqual(['工业要强，农业要稳']);
    expect(await marked('讲话/园区.txt', '?资金')).toEqual(['位资金']);
  });

  it('of words near each other are only those that are near', async () => {
    expect(await marked('讲话/园区.txt', '工业 /s 农业')).toEqual(['工业', '农业']);
    expect(await marked('讲话/园区.txt', '企业 /s 生命线')).toEqual([]);
  });

  it('of a number are not found within a longer number', async () => {
    expect(await marked('讲话/园区.txt', '2.8亿元')).toEqual(['2.8亿元']);
    expect(await marked('讲话/园区.txt', '"2.8亿元"')).toEqual(['2.8亿元', '2.8亿元']);
  });

  it('of a relaxed question are its words, which are named', async () => {
    const { terms } = await matchesIn('通知/供水.txt', '城区怎样做好供水', { match: 'relaxed' });
    expect(terms).toContain('供水');
    expect(new Set(await marked('通知/供水.txt', '城区怎样做好供水', 'relaxed'))).toContain('供水');
  });

  it('are shown where the document does not answer the whole query', async () => {
    expect(await marked('通知/供水.txt', '管网 没有这个词')).toEqual(['管网']);
  });

  it('lie far behind where an excerpt of a long passage ends', async () => {
    const { matches } = await matchesIn('讲话/园区.txt', '留住企业');
    expect(matches[0]?.ranges[0]?.[0]).toBeGreaterThan(600);
  });

  it.each(['', '   ', 'type:讲话', 'title:园区', '-园区'])('of %j are none', async (q) => {
    expect((await matchesIn('讲话/园区.txt', q)).matches).toEqual([]);
  });

  it('of an unknown document are null', async () => {
    expect(await collection.engine.matches('nowhere', { q: '园区', match: 'exact', lang: 'zh' })).toBeNull();
  });

  it('are refused for a query that does not parse, in the language asked for', async () => {
    await expect(matchesIn('讲话/园区.txt', '(园区')).rejects.toThrow(QuerySyntaxError);
    await expect(matchesIn('讲话/园区.txt', 'region:不存在的地方', { lang: 'en' })).rejects.toThrow(
      RequestError,
    );
  });
});
