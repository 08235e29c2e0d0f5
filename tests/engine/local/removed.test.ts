import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer, SearchRequest } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const PAGE = [
  '当前位置：首页 > 云溪之窗 > 正文',
  '关于做好云溪县防汛工作的通知',
  '各乡镇人民政府：',
  '汛期将至，请各地做好防汛准备，加强堤防巡查。',
  '云溪县人民政府',
  '2009年6月1日',
  '上一篇：云溪之窗开通公告',
  '下一篇：抗旱工作简报',
  '',
].join('\n');

const inProvince = (season: string, text: string, neighbour: string): string =>
  [
    `关于做好${season}工作的通知`,
    '各乡镇人民政府：',
    `各地要把${season}工作抓紧抓好，${text}。`,
    '县人民政府办公室',
    '2009年4月1日',
    `下一篇：${neighbour}`,
    '',
  ].join('\n');

const WEB =
  '<html><body><nav><a href="/a">首页</a><a href="/b">政务&middot;公开</a></nav><article><h1>关于植树的通知</h1>' +
  '<p>各单位要组织干部职工参加义务植树，做到栽一棵活一棵，确保植树造林取得实效。</p>' +
  '<p>植树之后要派专人管护。</p></article></body></html>';

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    '2009/通知.txt': PAGE,
    '湖南省/春耕.txt': inProvince('春耕', '种子化肥要备足', '柳叶湖畔调研归来'),
    '湖北省/秋收.txt': inProvince('秋收', '柳叶湖畔要先收', '颗粒归仓简报'),
    '网页.html': WEB,
  });
});
afterAll(() => collection.remove());

const search = (q: string, rest: Partial<SearchRequest> = {}): Promise<SearchAnswer> =>
  collection.engine.search(requestFor(q, {}, rest));

describe('what was left out of the reading text', () => {
  it('is counted beside the counts of the reading text, which stay as they are', async () => {
    const { total, hits } = await search('云溪之窗');
    expect(total).toMatchObject({ documents: 0, texts: 0, passages: 0, occurrences: 0, removed: 2 });
    expect(hits).toEqual([]);
  });

  it('is taken in as hits that say why it was left out and where it stands', async () => {
    const { total, hits } = await search('云溪之窗', { removed: true });
    expect(total).toMatchObject({ documents: 1, texts: 1, passages: 0, occurrences: 0, removed: 2 });
    expect(hits[0]).toMatchObject({ occurrences: 0, removed: 2 });
    const [first] = hits[0]?.passages ?? [];
    const [start = 0, end = 0] = first?.removed?.source[0] ?? [];
    expect(PAGE.slice(start, end)).toBe('云溪之窗');
  });

  it('is told with kind, reason, rule and line, its ranges relative to the text shown', async () => {
    const { hits } = await search('上一篇', { removed: true });
    const [passage] = hits[0]?.passages ?? [];
    const [start = 0, end = 0] = passage?.ranges[0] ?? [];
    expect(passage?.text.slice(start, end)).toBe('上一篇');
    expect(passage?.removed).toMatchObject({ kind: expect.any(String), line: 7 });
    expect(passage?.removed?.reason).toMatch(/ \/ /);
  });

  it('stands behind the reading text of a hit that matches in both, and does not change what is counted there', async () => {
    const plain = await search('云溪');
    const both = await search('云溪', { removed: true });
    expect(plain.total.removed).toBe(2);
    expect(both.total).toEqual(plain.total);
    expect(both.hits[0]?.passages.map(({ removed }) => removed !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('completes a query whose other terms stand in the reading text', async () => {
    expect((await search('云溪之窗 防汛')).total).toMatchObject({ documents: 0, removed: 2 });
    expect((await search('云溪之窗 春耕')).total).toMatchObject({ documents: 0, removed: 0 });
    expect((await search('云溪之窗 OR 春耕')).total).toMatchObject({ documents: 1, removed: 2 });
    expect((await search('上一篇 /p 开通公告')).total).toMatchObject({ documents: 0, removed: 2 });
  });

  it('excludes nothing: an exclusion looks at the reading text alone', async () => {
    expect((await search('防汛 -云溪之窗')).total).toMatchObject({ documents: 1, removed: 0 });
    expect((await search('云溪之窗 -防汛')).total.removed).toBe(0);
  });

  it('is counted in the documents that pass the filters, those within the query too', async () => {
    const q = '柳叶湖畔';
    expect((await search(q)).total).toMatchObject({ documents: 1, occurrences: 1, removed: 1 });
    expect((await search(`${q} region:湖南`)).total).toMatchObject({ documents: 0, removed: 1 });
    expect((await search(`${q} region:湖北`)).total).toMatchObject({ documents: 1, removed: 0 });
    const filtered = await collection.engine.search(requestFor(q, { region: ['43'] }, { removed: true }));
    expect(filtered.total).toMatchObject({ documents: 1, occurrences: 0, removed: 1 });
    expect(filtered.hits[0]?.passages[0]?.removed).toMatchObject({ line: 6 });
  });

  it('folds as everywhere, and is found across characters that markup writes as references', async () => {
    const { total, hits } = await search('政務·公開', { removed: true });
    expect(total.removed).toBe(1);
    const [place = [0, 0]] = hits[0]?.passages[0]?.removed?.source ?? [];
    expect(WEB.slice(...place)).toBe('政务&middot;公开');
  });

  it('is not found across the border between what is kept and what was left out', async () => {
    expect((await search('通知各乡镇')).total).toMatchObject({ documents: 0, removed: 0 });
    expect((await search('正文关于做好云溪县')).total).toMatchObject({ documents: 0, removed: 0 });
  });

  it('is not asked of a relaxed search, nor of a query without terms', async () => {
    expect((await search('云溪之窗', { match: 'relaxed' })).total).not.toHaveProperty('removed');
    expect((await search('')).total.removed).toBe(0);
    expect((await search('-防汛')).total.removed).toBe(0);
  });
});
