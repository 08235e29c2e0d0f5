import { describe, expect, test } from 'vitest';
import { errorAnswer } from '../../server/schema/error.ts';
import { collocationsAnswer, keywordsAnswer, ngramsAnswer } from '../../server/schema/word-lists.ts';
import { openedWorkbook } from './export/opened-workbook.ts';
import { address, RunningServer } from './running-server.ts';

const server = new RunningServer();

async function problemsOf(path: string, parameters: Record<string, string | string[]>) {
  const response = await server.get(address(path, parameters));
  expect(response.status).toBe(400);
  expect(server.engine?.lists).toEqual([]);
  return errorAnswer.parse(await response.json()).error.details;
}

describe('/api/collocations', () => {
  test('asks the engine for words around the occurrences of a search', async () => {
    const response = await server.get(
      address('/api/collocations', {
        q: '招商引资',
        region: '常德',
        duplicates: 'all',
        window: 'sentence',
        minimum: '2',
        measure: 'log-dice',
        stop: 'true',
        page: '2',
        size: '50',
      }),
    );
    expect(response.status).toBe(200);
    expect(collocationsAnswer.parse(await response.json()).rows[0]?.word).toBe('园区');
    expect(server.engine?.lists).toMatchObject([
      {
        search: { q: '招商引资', filters: { region: ['4307'] }, duplicates: 'all', match: 'exact' },
        window: 'sentence',
        minimum: 2,
        measure: 'log-dice',
        sort: 'measure',
        stop: true,
        reverse: false,
        page: 2,
        size: 50,
        seed: 1,
      },
    ]);
  });

  test('without further parameters looks at five words each side', async () => {
    await server.get('/api/collocations?q=a');
    expect(server.engine?.lists).toMatchObject([
      { window: 5, minimum: 3, measure: 'log-likelihood', page: 1, size: 100 },
    ]);
  });

  test('says everything wrong at once, of the search too', async () => {
    const details = await problemsOf('/api/collocations', {
      q: '(工业',
      region: '火星',
      window: '21',
      minimum: '0',
      measure: 'mi',
      group: 'section',
      lang: 'en',
    });
    expect(new Set(details.map(({ parameter }) => parameter))).toEqual(
      new Set(['q', 'region', 'window', 'minimum', 'measure', 'group']),
    );
    expect(details.find(({ parameter }) => parameter === 'window')?.message).toContain('1–20');
  });

  test.each(['0', '-1', '2.5', 'words', '5 5'])('a window of %s is none', async (window) => {
    const [problem] = await problemsOf('/api/collocations', { q: 'a', window });
    expect(problem).toMatchObject({ parameter: 'window' });
  });

  test('a language that is none is told once', async () => {
    const details = await problemsOf('/api/collocations', { q: 'a', lang: 'fr' });
    expect(details.map(({ parameter }) => parameter)).toEqual(['lang']);
  });

  test('as CSV gives all rows, with what they were made of', async () => {
    const path = address('/api/collocations', { q: '=招商', window: '3', page: '7', format: 'csv' });
    const response = await server.get(path);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('zhengwen-collocations.csv');
    expect(server.engine?.lists).toMatchObject([{ page: 1, size: Number.MAX_SAFE_INTEGER }]);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row, end] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toBe('word,observed,expected,frequency,log_likelihood,log_dice,query,address,snapshot,date');
    // What a spreadsheet would take for a formula is text; numbers stay numbers.
    expect(row).toMatch(
      /^园区,9,0\.5,5,41\.25,9\.5,'=招商,\/api\/collocations\?q=%3D[^,]+,fake,\d{4}-\d\d-\d\dT[\d:.]+Z$/u,
    );
    expect(end).toBe('');
  });

  test('answers HEAD, 503 while nothing is ready', async () => {
    const head = await server.get('/api/collocations?q=a', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    server.engine = null;
    expect((await server.get('/api/collocations?q=a')).status).toBe(503);
  });
});

describe('/api/keywords', () => {
  test('asks for the words of a selection against the rest', async () => {
    const response = await server.get(address('/api/keywords', { year: '2006', sort: 'log-ratio' }));
    keywordsAnswer.parse(await response.json());
    expect(server.engine?.lists).toMatchObject([
      { search: { q: '', filters: { year: [{ from: 2006, to: 2006 }] } }, sort: 'log-ratio', minimum: 3 },
    ]);
  });

  test('knows no window', async () => {
    const details = await problemsOf('/api/keywords', { window: '5' });
    expect(details.map(({ parameter }) => parameter)).toEqual(['window']);
  });

  test('as CSV keeps a negative number a number', async () => {
    const text = await (await server.get('/api/keywords?format=csv')).text();
    expect(text).toContain('园区,9,9,100000,10000,20.5,3.32,2,3,');
  });
});

describe('a list as a workbook', () => {
  test.each(['collocations', 'keywords', 'ngrams'])(
    '%s: the rows of its CSV, and on a second sheet what they are',
    async (list) => {
      const path = (format: string) => address(`/api/${list}`, { q: '=招商', page: '7', lang: 'en', format });
      const csv = await (await server.get(path('csv'))).text();
      const response = await server.get(path('xlsx'));
      expect(response.headers.get('content-type')).toContain('spreadsheetml');
      expect(response.headers.get('content-disposition')).toContain(`zhengwen-${list}.xlsx`);
      expect(server.engine?.lists.at(-1)).toMatchObject({ page: 1, size: Number.MAX_SAFE_INTEGER });
      const [rows, about] = openedWorkbook(new Uint8Array(await response.arrayBuffer()));
      const width = rows?.rows[0]?.length ?? 0;
      const written = csv.replace('\uFEFF', '').trim().split('\r\n');
      expect(rows?.rows.map((row) => row.join(','))).toEqual(
        written.map((line) => line.split(',').slice(0, width).join(',')),
      );
      expect(rows?.rows[1]?.slice(1).every((cell) => typeof cell === 'number')).toBe(true);
      const told = new Map(about?.rows.map(([name, value]) => [name, value]));
      expect(told.get('query')).toBe('=招商');
      expect(told.get('address of the list')).toBe(path('xlsx'));
      expect(told.get('fingerprint of the collection')).toBe('fake');
      expect(told.get('rows')).toBe(written.length - 1);
      // Each column is explained.
      for (const name of rows?.rows[0] ?? []) expect(told.get(name)).toMatch(/ /u);
    },
  );

  test('answers HEAD without making one, and says of a sample that it is one', async () => {
    const head = await server.get('/api/ngrams?q=a&format=xlsx', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    const response = await server.get('/api/ngrams?q=a&seed=9&lang=zh&format=xlsx');
    const [, about] = openedWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(about?.rows.find(([name]) => name === '抽样')?.[1]).toContain('第 9 号');
  });
});

describe('/api/ngrams', () => {
  test('asks for rows of two to six words or characters', async () => {
    const response = await server.get(
      address('/api/ngrams', { q: '园区', by: 'characters', length: '6', seed: '9' }),
    );
    expect(ngramsAnswer.parse(await response.json()).sample?.seed).toBe(9);
    expect(server.engine?.lists).toMatchObject([{ by: 'characters', length: 6, sort: 'count', seed: 9 }]);
    const [problem] = await problemsOfAnother({ length: '7' });
    expect(problem?.message).toContain('2–6');
  });

  async function problemsOfAnother(parameters: Record<string, string>) {
    const response = await server.get(address('/api/ngrams', parameters));
    return errorAnswer.parse(await response.json()).error.details;
  }
});
