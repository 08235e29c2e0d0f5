import { describe, expect, test } from 'vitest';
import { noFilters } from '../../engine/local/filters.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { trendsAnswer } from '../../server/schema/trends.ts';
import { address, RunningServer } from './running-server.ts';

const server = new RunningServer();

async function problemsOf(parameters: Record<string, string | string[]>) {
  const response = await server.get(address('/api/trends', parameters));
  expect(response.status).toBe(400);
  expect(server.engine?.trended).toEqual([]);
  return errorAnswer.parse(await response.json()).error.details;
}

describe('/api/trends', () => {
  test('asks the engine for each query under the filters of a search', async () => {
    const response = await server.get(
      address('/api/trends', {
        q: ['招商引资', ' 园区 OR 集聚区 '],
        by: 'province',
        region: '常德',
        year: '2003..2010',
        possible: 'true',
        duplicates: 'all',
        lang: 'en',
      }),
    );
    expect(response.status).toBe(200);
    const { series } = trendsAnswer.parse(await response.json());
    expect(series.map(({ q }) => q)).toEqual(['招商引资', '园区 OR 集聚区']);
    expect(server.engine?.trended).toEqual([
      {
        queries: ['招商引资', '园区 OR 集聚区'],
        by: 'province',
        across: null,
        filters: { ...noFilters(), region: ['4307'], year: [{ from: 2003, to: 2010 }], possible: true },
        match: 'exact',
        removed: false,
        lang: 'en',
      },
    ]);
  });

  test('without a query asks for what the collection holds, by year', async () => {
    const response = await server.get('/api/trends?q=');
    expect(trendsAnswer.parse(await response.json()).series).toEqual([]);
    expect(server.engine?.trended).toMatchObject([{ queries: [], by: 'year', across: null }]);
  });

  test('says everything wrong at once, of each query which it is, of a filter once', async () => {
    const details = await problemsOf({
      q: ['(工业', '园区', 'region:火星'],
      region: '朝阳区',
      by: 'month',
      foo: '1',
      page: '2',
    });
    expect(details.map(({ parameter, index }) => [parameter, index])).toEqual([
      ['by', undefined],
      ['foo', undefined],
      ['page', undefined],
      ['region', undefined],
      ['q', 0],
      ['q', 2],
    ]);
    expect(details.slice(-2)).toMatchObject([
      { start: 0, end: 1, message: expect.stringMatching(/^第 1 个检索式：/) },
      { start: 0, end: 9, message: expect.stringMatching(/^第 3 个检索式：/) },
    ]);
  });

  test('of a single query says what a search says', async () => {
    const [problem] = await problemsOf({ q: '(工业' });
    const response = await server.get(address('/api/search', { q: '(工业' }));
    expect([problem]).toEqual(errorAnswer.parse(await response.json()).error.details);
  });

  test('takes eight queries and no ninth', async () => {
    const q = ['一', '二', '三', '四', '五', '六', '七', '八'];
    expect((await server.get(address('/api/trends', { q }))).status).toBe(200);
    const nine = await server.get(address('/api/trends', { q: [...q, '九'] }));
    expect(nine.status).toBe(400);
    expect(errorAnswer.parse(await nine.json()).error.details).toEqual([
      { parameter: 'q', message: '最多 8 个' },
    ]);
  });

  test.each([
    [{ q: '园区', by: 'year', across: 'year' }, 'by and across must differ'],
    [{ q: ['园区', '工业'], across: 'province' }, 'a table of two things is of exactly one query'],
    [{ across: 'province' }, 'a table of two things is of exactly one query'],
  ])('refuses %j', async (parameters, message) => {
    expect(await problemsOf({ ...parameters, lang: 'en' })).toEqual([{ parameter: 'across', message }]);
  });
});
