import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../../../server/schema/error.ts';
import { DOCUMENTS } from '../fake-engine.ts';
import { address, RunningServer } from '../running-server.ts';
import { entriesOf, linkOf, parsedXml, textOf } from './atom.ts';

const server = new RunningServer();

async function feedOf(parameters: Record<string, string | string[]>) {
  const response = await server.get(address('/api/feed', parameters));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return parsedXml(await response.text());
}

describe('the feed of a search', () => {
  test('names itself, the page of its results and when it was last made, with absolute addresses', async () => {
    const feed = await feedOf({ q: '园区 "a & b"', region: '常德', size: '5', lang: 'zh' });
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(textOf(feed, 'title')).toBe('政文检索：园区 "a & b" · 常德');
    expect(textOf(feed, 'updated')).toBe('2026-01-01T00:00:00.000Z');
    const self = new URL(linkOf(feed, 'self') ?? '');
    expect(self.href.startsWith(`${server.address}/api/feed?`)).toBe(true);
    expect(self.searchParams.get('q')).toBe('园区 "a & b"');
    const page = new URL(linkOf(feed, 'alternate') ?? '');
    expect([page.origin, page.pathname]).toEqual([server.address, '/']);
    expect(Object.fromEntries(page.searchParams)).toEqual({ q: '园区 "a & b"', region: '常德', lang: 'zh' });
    expect(textOf(feed, 'id')).toBe(page.href);
  });

  test('has an entry for each document found, known by its address and opened at its words', async () => {
    const entries = entriesOf(await feedOf({ q: '园区', size: '5' }));
    expect(entries).toHaveLength(5);
    const [first] = entries;
    if (first === undefined) throw new Error('no entry');
    const id = DOCUMENTS[0]?.id ?? '';
    expect(textOf(first, 'id')).toBe(`${server.address}/document/${encodeURIComponent(id)}`);
    expect(textOf(first, 'title')).toBe('第1次园区会议，说“快”');
    expect(textOf(first, 'updated')).toBe('2026-01-01T00:00:00.000Z');
    expect(textOf(first, 'published')).toBeUndefined();
    expect(textOf(first, 'summary')).toBe(
      '<p>湖南省 · 日期未知 · 讲话</p><p><mark>园区</mark>要快，"<mark>园区</mark>"要稳</p>',
    );
    const link = new URL(linkOf(first, 'alternate') ?? '');
    expect(link.searchParams.get('quote')).toBe('园区');
    expect(link.searchParams.get('passage')).toBe('4');
  });

  test('asks for the newest documents first, however it is asked', async () => {
    await feedOf({ q: '园区', duplicates: 'all', year: '2006' });
    expect(server.engine?.searches.at(-1)).toMatchObject({
      q: '园区',
      sort: 'newest',
      duplicates: 'all',
      filters: { year: [{ from: 2006, to: 2006 }] },
    });
  });

  test('is the same for who has it already', async () => {
    const path = address('/api/feed', { q: '园区' });
    const tag = (await server.get(path)).headers.get('etag') ?? '';
    const again = await server.get(path, { 'if-none-match': tag, 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
    expect((await server.get(path, {}, 'HEAD')).status).toBe(200);
  });

  test('says everything wrong with a request at once', async () => {
    const response = await server.get(
      address('/api/feed', { q: '(a', sort: 'oldest', page: '2', foo: 'x', size: '101' }),
    );
    expect(response.status).toBe(400);
    const { details, message } = errorAnswer.parse(await response.json()).error;
    expect(message).toContain('订阅总是每篇一条、由新到旧，没有“sort”这个参数，请去掉');
    const names = Array.isArray(details) ? details.map((one: { parameter: string }) => one.parameter) : [];
    expect(names.toSorted()).toEqual(['foo', 'page', 'q', 'size', 'sort']);
  });

  test('is not there before there is an index', async () => {
    server.engine = null;
    expect((await server.get('/api/feed?q=a')).status).toBe(503);
  });
});
