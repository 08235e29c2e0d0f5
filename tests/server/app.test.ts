import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeAnswer } from '../../engine/answer/written.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { ClusterError, OverloadError, RequestError, SnapshotError } from '../../engine/errors.ts';
import { compareAnswer } from '../../server/schema/compare.ts';
import { corpusAnswer } from '../../server/schema/corpus.ts';
import { documentDetail, documentMatches } from '../../server/schema/document.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { placesAnswer } from '../../server/schema/places.ts';
import { namedRegionsAnswer, regionsAnswer } from '../../server/schema/regions.ts';
import { resolveAnswer } from '../../server/schema/resolve.ts';
import { searchAnswer } from '../../server/schema/search.ts';
import { sourceDetail } from '../../server/schema/source.ts';
import { suggestAnswer } from '../../server/schema/suggest.ts';
import { SEARCH_DEFAULTS } from '../engine/request.ts';
import { DOCUMENTS, FakeEngine } from './fake-engine.ts';
import { address, RunningServer } from './running-server.ts';

const server = new RunningServer();
const openApi = z.looseObject({
  openapi: z.literal('3.1.0'),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
  paths: z.record(
    z.string(),
    z.looseObject({
      get: z.looseObject({ parameters: z.array(z.object({ name: z.string(), schema: z.looseObject({}) })) }),
    }),
  ),
});
const ID = encodeURIComponent(DOCUMENTS[0]?.id ?? '');

/** The error of an answer, which must be of the contract's form. */
async function errorOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return errorAnswer.parse(await response.json()).error;
}

describe('/api/search', () => {
  test('asks the engine what the parameters say', async () => {
    const response = await server.get(
      address('/api/search', {
        q: '工业 -园区',
        region: ['常德', '43'],
        year: '2003..2006',
        size: '5',
        lang: 'en',
      }),
    );
    expect(response.status).toBe(200);
    expect(searchAnswer.parse(await response.json()).hits).toHaveLength(5);
    expect(server.engine?.searches).toEqual([
      {
        ...SEARCH_DEFAULTS,
        q: '工业 -园区',
        filters: { ...SEARCH_DEFAULTS.filters, region: ['4307', '43'], year: [{ from: 2003, to: 2006 }] },
        size: 5,
        lang: 'en',
      },
    ]);
  });

  test('without parameters lists everything', async () => {
    const response = await server.get('/api/search');
    expect(response.status).toBe(200);
    expect(server.engine?.searches).toEqual([SEARCH_DEFAULTS]);
  });

  test('a plus sign is a space, an encoded one a plus', async () => {
    await server.get('/api/search?q=a+b%2Bc');
    expect(server.engine?.searches[0]?.q).toBe('a b+c');
  });

  test('a page beyond the end is empty', async () => {
    const response = await server.get('/api/search?page=999999');
    expect(response.status).toBe(200);
    expect(searchAnswer.parse(await response.json()).hits).toEqual([]);
  });

  test('everything wrong is said at once, and nothing is searched', async () => {
    const response = await server.get(
      address('/api/search', { q: '(工业', region: ['朝阳区', '火星'], type: '诗歌', size: '0', foo: '1' }),
    );
    expect(response.status).toBe(400);
    const { code, message, details } = await errorOf(response);
    expect(code).toBe('invalid-request');
    expect(details.map(({ parameter }) => parameter).sort()).toEqual(
      ['foo', 'q', 'region', 'region', 'size', 'type'].sort(),
    );
    expect(details.find(({ parameter }) => parameter === 'q')).toMatchObject({ start: 0, end: 1 });
    expect(details.find(({ parameter }) => parameter === 'region')?.candidates).toHaveLength(2);
    for (const detail of details) expect(message).toContain(detail.message);
    expect(server.engine?.searches).toEqual([]);
  });

  test('a query of 10,000 Chinese characters is told that it is too long', async () => {
    const response = await server.get(address('/api/search', { q: '工'.repeat(10_000) }));
    expect(response.status).toBe(400);
    expect((await errorOf(response)).details).toMatchObject([{ parameter: 'q', start: 256, end: 10_000 }]);
  });

  test('a value that is no percent-encoded UTF-8 is told by its parameter, and only its beginning is repeated', async () => {
    const response = await server.get(`/api/search?size=5&q=%B9%A4${'a'.repeat(5_000)}`);
    expect(response.status).toBe(400);
    const [detail, ...more] = (await errorOf(response)).details;
    expect(more).toEqual([]);
    expect(detail?.parameter).toBe('q');
    expect(detail?.message).toMatch(/“q=%B9%A4a{72}”/u);
  });

  test('what the engine objects to is a 400 too', async () => {
    if (server.engine) server.engine.failure = new RequestError([{ parameter: 'q', message: '太宽泛' }]);
    const response = await server.get('/api/search');
    expect(response.status).toBe(400);
    expect((await errorOf(response)).details).toEqual([{ parameter: 'q', message: '太宽泛' }]);
  });

  test('keeps its tag while the answer stays the same, whatever time it took', async () => {
    const first = await server.get('/api/search?q=a');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    const again = await server.get('/api/search?q=a', { 'if-none-match': tag, 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
    expect((await server.get('/api/search?q=b')).headers.get('etag')).not.toBe(tag);
  });

  test('has an answer made anew for a client that wants none that is kept', async () => {
    const { engine } = server;
    if (engine === null) expect.unreachable('there is no engine');
    const asked: unknown[] = [];
    const searchWritten: SearchEngine['searchWritten'] = async (request, _signal, how) => {
      asked.push(how?.anew);
      return writeAnswer(await engine.search(request));
    };
    Object.assign(engine, { searchWritten });
    for (const said of ['no-cache', 'max-age=0, no-cache', 'max-age=0', '']) {
      expect((await server.get('/api/search?q=a', { 'cache-control': said })).status).toBe(200);
    }
    expect(asked).toEqual([true, true, false, false]);
  });
});

describe('languages', () => {
  test.each([
    ['/api/search?size=0', {}, '应为'],
    ['/api/search?size=0', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' }, 'expected'],
    ['/api/search?size=0', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }, '应为'],
    ['/api/search?size=0', { 'accept-language': 'fr' }, '应为'],
    ['/api/search?size=0&lang=en', { 'accept-language': 'zh' }, 'expected'],
    ['/api/search?size=0&lang=zh-CN', { 'accept-language': 'en' }, '应为'],
  ])('%s with %j', async (path, headers, expected) => {
    const response = await server.get(path, headers);
    expect((await errorOf(response)).details[0]?.message).toContain(expected);
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });
});

describe('documents', () => {
  test('are found by ids with slashes and Chinese characters', async () => {
    const response = await server.get(`/api/documents/${ID}`);
    expect(response.status).toBe(200);
    expect(documentDetail.parse(await response.json()).document.id).toBe(DOCUMENTS[0]?.id);
  });

  test('show their source', async () => {
    const response = await server.get(`/api/documents/${ID}/source`);
    expect(response.status).toBe(200);
    expect(sourceDetail.parse(await response.json()).file).toBe('年度/讲话.txt');
  });

  test('show a source that is too long for one piece, whole, and to HEAD nothing of it', async () => {
    const small = await new FakeEngine().source(DOCUMENTS[0]?.id ?? '');
    if (small === null || server.engine === null) expect.unreachable('no such document');
    const long = { ...small, text: '园区“招商”\n\u2028😀'.repeat(500_000) };
    server.engine.source = async () => long;
    const response = await server.get(`/api/documents/${ID}/source`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBeNull();
    expect(sourceDetail.parse(await response.json())).toEqual(long);
    const head = await server.get(`/api/documents/${ID}/source`, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('say where a query matches in them', async () => {
    const response = await server.get(
      address(`/api/documents/${ID}/matches`, { q: '工业 /s 园区', lang: 'en' }),
    );
    expect(response.status).toBe(200);
    expect(documentMatches.parse(await response.json())).toEqual({
      terms: ['工业 /s 园区'],
      matches: [{ passage: 0, ranges: [[0, 2]] }],
    });
    await server.get(address(`/api/documents/${ID}/matches`, { q: '怎样办好(园区', match: 'relaxed' }));
    expect(server.engine?.matched).toEqual([
      { id: DOCUMENTS[0]?.id, request: { q: '工业 /s 园区', match: 'exact', lang: 'en' } },
      { id: DOCUMENTS[0]?.id, request: { q: '怎样办好(园区', match: 'relaxed', lang: 'zh' } },
    ]);
  });

  test('refuse a query that does not parse, and name everything else that is wrong', async () => {
    const response = await server.get(
      address(`/api/documents/${ID}/matches`, { q: '(园区', match: 'fuzzy', size: '3' }),
    );
    expect(response.status).toBe(400);
    const { details } = await errorOf(response);
    expect(details.map(({ parameter }) => parameter).sort()).toEqual(['match', 'q', 'size']);
    expect(details.find(({ parameter }) => parameter === 'q')).toMatchObject({ start: 0, end: 1 });
    expect(server.engine?.matched).toEqual([]);
  });

  test('name lines and places that are none, of the source as of the matches in it', async () => {
    const wrong = { lines: '9..3', line: 'x', at: '4' };
    for (const path of [`/api/documents/${ID}/source`, `/api/documents/${ID}/matches`]) {
      const response = await server.get(address(path, { ...wrong, q: '园区' }));
      expect(response.status).toBe(400);
      const { details } = await errorOf(response);
      expect(details.map(({ parameter }) => parameter)).toEqual(
        expect.arrayContaining(['at', 'line', 'lines']),
      );
    }
  });

  test('look in the lines of the source that are asked for', async () => {
    const asked = { q: '园区', lines: 'all', at: '4-6,8-9', words: '园区', around: '7' };
    await server.get(address(`/api/documents/${ID}/matches`, asked));
    const places = {
      ranges: [
        [4, 6],
        [8, 9],
      ],
      words: '园区',
    };
    expect(server.engine?.matched).toMatchObject([
      { request: { q: '园区', source: { lines: 'all', line: null, places, around: 7 } } },
    ]);
  });

  test('are those of a part of a long text, where one is asked for', async () => {
    await server.get(address(`/api/documents/${ID}/matches`, { q: '园区', part: '12' }));
    await server.get(address(`/api/documents/${ID}/matches`, { q: '园区', part: 'overview' }));
    expect(server.engine?.matched).toMatchObject([
      { request: { q: '园区', part: 12 } },
      { request: { q: '园区', part: 'overview' } },
    ]);
    for (const path of [`/api/documents/${ID}`, `/api/documents/${ID}/matches`]) {
      const response = await server.get(address(path, { q: '', part: '-1' }));
      expect(response.status).toBe(400);
      const { details } = await errorOf(response);
      expect(details.map(({ parameter }) => parameter)).toContain('part');
    }
  });

  test('tell what the engine objects to in a query', async () => {
    if (server.engine) server.engine.failure = new RequestError([{ parameter: 'q', message: '太宽泛' }]);
    const response = await server.get(address(`/api/documents/${ID}/matches`, { q: '园区' }));
    expect(response.status).toBe(400);
    expect((await errorOf(response)).details).toEqual([{ parameter: 'q', message: '太宽泛' }]);
  });

  test.each([
    '/api/documents/nothing',
    '/api/documents/nothing/matches?q=a',
    '/api/documents/nothing/source',
  ])('%s is a 404', async (path) => {
    const response = await server.get(path);
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({ code: 'no-such-document' });
  });
});

describe('the other endpoints', () => {
  test('resolve', async () => {
    const path = address('/api/resolve', { document: 'a/b', passage: '3', quote: '园区', prefix: '工业' });
    const response = await server.get(path);
    expect(resolveAnswer.parse(await response.json())).toEqual({ status: 'gone' });
    expect(server.engine?.resolves).toEqual([
      { document: 'a/b', passage: 3, quote: '园区', prefix: '工业', suffix: '' },
    ]);
  });

  test('resolve names everything that is missing', async () => {
    const response = await server.get('/api/resolve?passage=-1');
    expect(response.status).toBe(400);
    const { details } = await errorOf(response);
    expect(details.map(({ parameter }) => parameter)).toEqual(['document', 'passage', 'quote']);
  });

  test('compare', async () => {
    const [a = '', b = ''] = DOCUMENTS.map(({ id }) => id);
    const response = await server.get(address('/api/compare', { a, b }));
    expect(response.status).toBe(200);
    expect(compareAnswer.parse(await response.json())).toMatchObject({
      a: { id: a },
      b: { id: b },
      shared: 2,
    });
    const head = await server.get(address('/api/compare', { a, b }), {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('compare names everything that is wrong, and the document that is unknown', async () => {
    const wrong = await server.get('/api/compare?c=1');
    expect(wrong.status).toBe(400);
    expect((await errorOf(wrong)).details.map(({ parameter }) => parameter).sort()).toEqual(['a', 'b', 'c']);
    const known = DOCUMENTS[0]?.id ?? '';
    for (const [a, b] of [
      ['没有甲', known],
      [known, '没有乙'],
      ['没有甲', '没有乙'],
    ] as const) {
      const response = await server.get(address('/api/compare', { a, b }));
      expect(response.status).toBe(404);
      const { code, message } = await errorOf(response);
      expect([code, message]).toEqual(['no-such-document', expect.stringContaining(a === known ? b : a)]);
    }
  });

  test('suggest', async () => {
    const response = await server.get(address('/api/suggest', { q: '园', limit: '5' }));
    expect(suggestAnswer.parse(await response.json()).suggestions[0]?.text).toBe('园区');
    expect(server.engine?.suggested.slice(-1)).toEqual([{ prefix: '园', limit: 5 }]);
  });

  test('suggest completes all of what is typed, and the last of several terms', async () => {
    const response = await server.get(address('/api/suggest', { q: '工业 -园', limit: '4' }));
    const { suggestions } = suggestAnswer.parse(await response.json());
    expect(suggestions.map(({ text, start }) => [text, start])).toContainEqual(['园区', 4]);
    expect(suggestions[0]?.start).toBeUndefined();
    expect(suggestions.length).toBeLessThanOrEqual(4);
    expect(server.engine?.suggested.slice(-2).map(({ prefix }) => prefix)).toEqual(['工业 -园', '园']);
  });

  test('regions by pinyin, and what the names of a list mean', async () => {
    const found = await server.get(address('/api/regions', { q: 'xiangfan', limit: '1' }));
    expect(regionsAnswer.parse(await found.json()).regions).toEqual([
      { value: '4206', code: '4206', path: ['湖北省', '襄阳市'], former: { name: '襄樊市', until: 2010 } },
    ]);
    const names = ['常德', '朝阳区', '无此地', '湖南省本级', '430000'];
    const query = new URLSearchParams(names.map((name): [string, string] => ['name', name]));
    const named = await server.get(`/api/regions/resolve?${query}`);
    const answer = namedRegionsAnswer.parse(await named.json());
    expect(answer.names.map(({ name, status }) => [name, status])).toEqual([
      ['常德', 'found'],
      ['朝阳区', 'ambiguous'],
      ['无此地', 'unknown'],
      ['湖南省本级', 'found'],
      ['430000', 'found'],
    ]);
    expect(answer.names[0]?.regions).toEqual([{ value: '4307', path: ['湖南省', '常德市'] }]);
    expect(answer.names[1]?.regions.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['110105', '220104']),
    );
    expect(answer.names[3]?.regions[0]).toEqual({ value: '43-province', path: ['湖南省'] });
  });

  test('more names than an address holds are refused, not cut off', async () => {
    const query = new URLSearchParams(
      Array.from({ length: 101 }, (_, at): [string, string] => ['name', `县${at}`]),
    );
    const response = await server.get(`/api/regions/resolve?${query}`);
    expect(response.status).toBe(400);
    expect((await errorOf(response)).details).toMatchObject([{ parameter: 'name' }]);
  });

  test('corpus', async () => {
    const response = await server.get('/api/corpus');
    expect(corpusAnswer.parse(await response.json()).snapshot.documents).toBe(230);
  });

  test('corpus/places asks for divisions by code, once each, and refuses what has none', async () => {
    const response = await server.get('/api/corpus/places?region=湖南&region=43&region=430721');
    expect(placesAnswer.parse(await response.json())).toEqual({ places: [] });
    expect(server.engine?.placed).toEqual([{ regions: ['43', '430721'] }]);
    await (await server.get('/api/corpus/places')).json();
    expect(server.engine?.placed.at(-1)).toEqual({ regions: [] });
    for (const region of ['全国', 'unknown', '43-county', '亚特兰蒂斯']) {
      const refused = await server.get(`/api/corpus/places?region=${encodeURIComponent(region)}`);
      expect(refused.status).toBe(400);
      expect((await errorOf(refused)).details).toMatchObject([{ parameter: 'region' }]);
    }
  });

  test('healthz and readyz', async () => {
    expect(await (await server.get('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await server.get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  test('metrics count requests by route and say what the snapshot holds', async () => {
    await (await server.get('/api/documents/nothing')).text();
    const response = await server.get('/metrics');
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toMatch(/zhengwen_http_requests_total\{route="\/api\/documents\/:id",status="404"\} [1-9]/);
    expect(text).toContain('zhengwen_http_request_duration_seconds_bucket');
    expect(text).toContain('zhengwen_snapshot_size{collection="",of="documents"} 230');
  });

  test('openapi.json describes them', async () => {
    const description = openApi.parse(await (await server.get('/api/openapi.json')).json());
    expect(Object.keys(description.paths)).toEqual([
      '/api/search',
      '/api/feed',
      '/api/concordance',
      '/api/trends',
      '/api/collocations',
      '/api/keywords',
      '/api/ngrams',
      '/api/documents/{id}',
      '/api/documents/{id}/matches',
      '/api/documents/{id}/source',
      '/api/compare',
      '/api/resolve',
      '/api/cite',
      '/api/suggest',
      '/api/regions',
      '/api/regions/resolve',
      '/api/corpus',
      '/api/corpus/files',
      '/api/corpus/places',
      '/api/examples',
      '/api/session',
      '/api/export',
      '/api/export/about',
      '/api/openapi.json',
      '/healthz',
      '/readyz',
      '/metrics',
    ]);
    const text = JSON.stringify(description);
    for (const [, name = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) {
      expect(name).toMatch(/^#\/components\/schemas\//);
      expect(Object.keys(description.components.schemas)).toContain(name.split('/').at(-1));
    }
    expect(text).toContain('#/components/schemas/RegionCount');
    const names = description.paths['/api/search']?.get.parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['q', 'region', 'duplicates', 'possible']));
    const asked = description.paths['/api/documents/{id}/matches']?.get.parameters.map(({ name }) => name);
    expect(asked).toEqual(['id', 'q', 'lang', 'match', 'lines', 'line', 'at', 'words', 'around', 'part']);
  });

  test('a parameter that is none is answered with those that openapi.json describes', async () => {
    const { paths } = openApi.parse(await (await server.get('/api/openapi.json')).json());
    // What takes no parameters has nothing to get wrong.
    const asked = Object.entries(paths).filter(
      ([path, { get }]) => !path.includes('{') && get.parameters.length > 0,
    );
    expect(asked.length).toBeGreaterThan(15);
    for (const [path, { get }] of asked) {
      const response = await server.get(`${path}?unheard=1`);
      expect([path, response.status]).toEqual([path, 400]);
      const { details } = await errorOf(response);
      const candidates = details.find(({ parameter }) => parameter === 'unheard')?.candidates ?? [];
      expect([path, ...candidates.toSorted()]).toEqual([
        path,
        ...get.parameters.map(({ name }) => name).toSorted(),
      ]);
    }
  });
});

describe('while no snapshot is ready', () => {
  test.each([
    '/api/search',
    '/api/concordance',
    '/api/trends',
    '/api/corpus',
    '/api/corpus/places',
    '/api/suggest?q=a',
    '/api/cite?document=a',
    '/api/documents/a',
    '/api/documents/a/matches',
    '/api/export',
    '/api/export/about',
    '/readyz',
  ])('%s is a 503 that says when to come back', async (path) => {
    server.engine = null;
    const response = await server.get(path);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await errorOf(response)).toMatchObject({ code: 'not-ready' });
  });

  test('it is healthy, and says what is wrong with a request', async () => {
    server.engine = null;
    expect((await server.get('/healthz')).status).toBe(200);
    expect((await server.get('/metrics')).status).toBe(200);
    expect((await server.get('/api/search?size=0')).status).toBe(400);
  });

  test('a query that takes too long is a 503 that says what to do, and not to ask again', async () => {
    if (server.engine) server.engine.failure = new OverloadError('too-slow');
    const response = await server.get('/api/search?q=a&lang=en');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(await errorOf(response)).toMatchObject({
      code: 'too-slow',
      message: expect.stringContaining('narrow it by region'),
    });
    expect(server.logged).toEqual([]);
  });

  test('too many waiting is a 503 that says when to come back', async () => {
    if (server.engine) server.engine.failure = new OverloadError('busy');
    const response = await server.get('/api/search?q=a');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await errorOf(response)).toMatchObject({ code: 'busy' });
  });

  test('a cluster that does not answer is a 503 that says when to come back, and nothing of its nodes', async () => {
    if (server.engine) server.engine.failure = new ClusterError('unreachable', 'connect 10.0.0.1:9200');
    const response = await server.get('/api/search?q=a&lang=en');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    const error = await errorOf(response);
    expect(error).toMatchObject({ code: 'cluster-unreachable' });
    expect(JSON.stringify(error)).not.toContain('10.0.0.1');
    // Whoever runs it has to know.
    expect(server.logged).toHaveLength(1);
  });

  test('a snapshot that cannot be used is a 503 with its reason', async () => {
    if (server.engine) server.engine.failure = new SnapshotError('damaged', 'run npm run index');
    const response = await server.get('/api/search');
    expect(response.status).toBe(503);
    expect((await errorOf(response)).message).toContain('npm run index');
  });
});

describe('requests that make no sense', () => {
  test.each([
    '/api/search?q=%E0%A4%A',
    '/api/search?q=%FF',
    '/api/search?q=%',
    '/api/search?%zz=1',
    '/api/suggest?q=%C3%28',
    '/api/documents/%E0%A4%A',
    '/api/documents/%ff/source',
  ])('%s is a 400', async (path) => {
    const response = await server.get(path);
    expect(response.status).toBe(400);
    await errorOf(response);
    expect(server.logged).toEqual([]);
  });

  test.each([
    '/api/nothing',
    '/api',
    '/nothing',
    '//',
    '//?size=0',
    '/api/concordances',
    '/%2e%2e/%2e%2e/etc/passwd',
  ])('%s is a 404', async (path) => {
    const response = await server.get(path);
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({ code: 'no-such-endpoint' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is a 405', async (method) => {
    const response = await server.get('/api/search', {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await errorOf(response)).toMatchObject({ code: 'method-not-allowed' });
  });

  test.each(['/api/search', '/healthz', '/'])('OPTIONS of %s tells what is allowed', async (path) => {
    const response = await server.get(path, {}, 'OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.text()).toBe('');
  });

  test('an address longer than the server reads is a 413', async () => {
    const response = await server.get(`/api/search?q=${'a'.repeat(300_000)}`);
    expect(response.status).toBe(413);
    expect(await errorOf(response)).toMatchObject({ code: 'request-too-large' });
  });

  test('a request of more parameters than anyone has is refused before they are read', async () => {
    const many = (count: number) => Array.from({ length: count }, () => 'type=甲').join('&');
    const all = await errorOf(await server.get(`/api/search?${many(1_000)}`));
    expect(all.details).toHaveLength(1_000);
    for (const path of [
      'search',
      'concordance',
      'trends',
      'export',
      'cite',
      'feed',
      'corpus',
      `documents/${ID}`,
    ]) {
      const response = await server.get(`/api/${path}?${many(1_001)}`);
      expect(response.status).toBe(400);
      const { code, details } = await errorOf(response);
      expect(code).toBe('invalid-request');
      expect(details).toEqual([{ parameter: '', message: expect.stringContaining('1000') }]);
    }
  });

  test('unknown parameters are a 400 everywhere', async () => {
    const document = `/api/documents/${ID}`;
    for (const path of [
      '/api/corpus',
      '/api/corpus/places',
      '/api/suggest',
      '/api/concordance',
      '/api/regions',
      '/api/regions/resolve',
      '/api/trends',
      document,
      `${document}/matches`,
      '/api/export',
      '/api/export/about',
    ]) {
      const response = await server.get(`${path}?foo=1`);
      expect(response.status).toBe(400);
      expect((await errorOf(response)).details).toMatchObject([{ parameter: 'foo' }]);
    }
  });

  test('whatever is asked, the server neither breaks nor answers without a form', async () => {
    const paths = fc.constantFrom(
      'search',
      'feed',
      'concordance',
      'trends',
      'cite',
      'suggest',
      'regions',
      'regions/resolve',
      'resolve',
      'compare',
      'export',
      'export/about',
      'corpus',
      'corpus/places',
      'documents/a',
      'documents/a/matches',
      'documents/',
      '',
    );
    const pieces = fc.constantFrom(
      'q',
      'region',
      'format',
      'document',
      '=',
      '&',
      '%',
      '%E5',
      '%2F',
      '+',
      '(',
      '"',
      '..',
      '年',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(paths, fc.array(pieces, { maxLength: 10 }), async (path, query) => {
        const response = await server.get(`/api/${path}?${query.join('')}`, {}, 'GET');
        expect(response.status).toBeLessThan(500);
        if (response.status === 200) await response.text();
        else await errorOf(response);
      }),
    );
  });

  test('an error nobody foresaw is logged and says nothing of its cause', async () => {
    const failure = new Error('secret path');
    if (server.engine) server.engine.failure = failure;
    const response = await server.get('/api/search');
    expect(response.status).toBe(500);
    expect(JSON.stringify(await errorOf(response))).not.toContain('secret');
    expect(server.logged).toEqual([failure]);
  });
});

describe('headers', () => {
  test('HEAD is GET without a body', async () => {
    for (const path of [
      '/api/search',
      '/api/concordance?q=a',
      '/api/trends?q=a',
      '/api/corpus',
      '/api/corpus/places',
      '/api/export',
      '/api/export/about',
      '/healthz',
    ]) {
      const response = await server.get(path, {}, 'HEAD');
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
    expect((await server.get('/api/search?size=0', {}, 'HEAD')).status).toBe(400);
  });

  test('answers are compressed for those who ask', async () => {
    const response = await server.get('/api/search', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
  });

  test('pages may load only what is theirs, over plain HTTP too', async () => {
    const { headers } = await server.get('/healthz');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
