import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { SearchRequest } from '../../../engine/types.ts';
import { cslItem } from '../../../server/cite/csl-item.ts';
import { exportedDocument, exportedOccurrence } from '../../../server/export/row-schema.ts';
import { errorAnswer } from '../../../server/schema/error.ts';
import { exportAbout } from '../../../server/schema/export-about.ts';
import { DOCUMENTS, FakeEngine } from '../fake-engine.ts';
import { address, RunningServer } from '../running-server.ts';
import { openedWorkbook } from './opened-workbook.ts';

const server = new RunningServer();

test('CSV holds a row for every place found, over all pages', async () => {
  const response = await server.get(address('/api/export', { q: '园区', region: '常德' }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('政文 园区'));
  expect(response.headers.get('zhengwen-rows')).toBe(String(2 * DOCUMENTS.length));
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parseCsv(bytes, { bom: true, columns: true });
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(exportedOccurrence.shape));
  expect(rows).toHaveLength(2 * DOCUMENTS.length);
  expect(rows[1]).toMatchObject({
    document: DOCUMENTS[0]?.id,
    title: '第1次园区会议，说“快”',
    region_code: '43',
    region: '湖南省',
    region_how: 'stated',
    region_evidence: '云溪县',
    year: '',
    date_masked: '20xx年',
    date_how: 'unknown',
    passage: '4',
    start: '16',
    end: '18',
    left: '园区要快，"',
    match: '园区',
    right: '"要稳',
    text: '园区要快，"园区"要稳',
    search: 'q=园区&region=常德',
    collection: 'f00d',
  });
  expect(rows.map(({ row }) => Number(row))).toEqual(rows.map((_, at) => at + 1));
  const whole = server.engine?.searches.filter((request) => request.whole === true);
  expect(whole).toMatchObject([{ filters: { region: ['4307'] }, group: 'document' }]);
});

test('JSON lines hold the same rows', async () => {
  const response = await server.get('/api/export?format=jsonl');
  expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(2 * DOCUMENTS.length);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    document: DOCUMENTS.at(-1)?.id,
    year: null,
    start: 16,
  });
  for (const line of lines.slice(0, 3)) exportedOccurrence.parse(JSON.parse(line));
});

test('other formats, paging and mistakes in the search are refused together', async () => {
  const wrong = { format: 'doc', size: '10', group: 'section', rows: 'words', context: '-1', q: '(' };
  for (const path of ['/api/export', '/api/export/about']) {
    const response = await server.get(address(path, wrong));
    expect(response.status).toBe(400);
    const { details } = errorAnswer.parse(await response.json()).error;
    expect(details.map(({ parameter }) => parameter).sort()).toEqual(Object.keys(wrong).sort());
    expect(details.find(({ parameter }) => parameter === 'format')?.candidates).toContain('xlsx');
  }
});

test('the rows of a concordance are those that it lists, told by its parameters', async () => {
  const asked = { q: '园区', sort: 'right1', sample: '230', seed: '7', rows: 'concordance' };
  const wrong = await server.get(
    address('/api/export', { ...asked, sort: 'newest', removed: 'true', groups: '3' }),
  );
  const { details } = errorAnswer.parse(await wrong.json()).error;
  expect(details.map(({ parameter }) => parameter).sort()).toEqual(['groups', 'removed', 'sort']);
  const about = exportAbout.parse(await (await server.get(address('/api/export/about', asked))).json());
  expect(about).toMatchObject({
    rows: { concordance: DOCUMENTS.length },
    concordance: { sort: 'right1', sample: { size: 230, seed: 7 } },
    filters: {},
    search: 'q=园区&sample=230&seed=7&view=concordance&order=right1',
  });
  expect(about.note).toContain('sort=right1、sample=230、seed=7');
});

test('what is of a concordance alone is refused for other rows, with what to do', async () => {
  for (const rows of ['', '&rows=documents']) {
    const refused = await server.get(`/api/export?q=园区&sample=3&sort=left1&lang=en${rows}`);
    expect(refused.status).toBe(400);
    const { details } = errorAnswer.parse(await refused.json()).error;
    expect(details.map(({ parameter }) => parameter)).toEqual(['sample', 'sort']);
    for (const { message } of details) expect(message).toContain('add rows=concordance, or leave it out');
  }
  expect((await server.get('/api/export?q=园区&sort=oldest')).status).toBe(200);
});

test('citations of occurrences are refused, of documents they are the default', async () => {
  const refused = await server.get('/api/export?format=ris&rows=occurrences');
  expect(refused.status).toBe(400);
  const { details } = errorAnswer.parse(await refused.json()).error;
  expect(details.map(({ parameter }) => parameter)).toEqual(['rows']);
  for (const rows of ['', '&rows=documents']) {
    const answer = await server.get(`/api/export?format=ris${rows}`);
    expect(answer.headers.get('content-type')).toContain('research-info-systems');
    expect(answer.headers.get('zhengwen-rows')).toBe(String(DOCUMENTS.length));
    expect((await answer.text()).match(/^TY {2}- /gmu)).toHaveLength(DOCUMENTS.length);
  }
});

test('CSL-JSON and BibTeX hold an entry for each document, with the link that opens it', async () => {
  const items = z.array(cslItem).parse(await (await server.get('/api/export?format=csl-json&q=园区')).json());
  expect(items).toHaveLength(DOCUMENTS.length);
  expect(items[0]).toMatchObject({
    title: DOCUMENTS[0]?.title,
    URL: `${server.address}/document/${encodeURIComponent(DOCUMENTS[0]?.id ?? '')}`,
  });
  const entries = await (await server.get('/api/export?format=bibtex')).text();
  expect(entries.match(/^@/gmu)).toHaveLength(DOCUMENTS.length);
});

test('a row a document says how often it is found, and fetches no passages', async () => {
  const response = await server.get('/api/export?format=jsonl&rows=documents&duplicates=all');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(DOCUMENTS.length);
  expect(response.headers.get('zhengwen-rows')).toBe(String(DOCUMENTS.length));
  expect(exportedDocument.parse(JSON.parse(lines[0] ?? ''))).toMatchObject({
    row: 1,
    document: DOCUMENTS[0]?.id,
    topics: '工业、交通',
    occurrences: 2,
    occurrences_removed: null,
    link: `${server.address}/document/${encodeURIComponent(DOCUMENTS[0]?.id ?? '')}`,
    search: 'duplicates=all',
  });
  expect(server.engine?.searches.at(-1)).toMatchObject({ passages: 0, duplicates: 'all' });
});

test('context is as long as it is asked for, and cuts no character in two', async () => {
  const response = await server.get('/api/export?format=jsonl&context=3');
  const [first = '', second = ''] = (await response.text()).split('\n');
  expect(JSON.parse(first)).toMatchObject({ left: '', match: '园区', right: '要快，' });
  expect(JSON.parse(second)).toMatchObject({ left: '快，"', match: '园区', right: '"要稳' });
});

test('a workbook holds the same rows, and on its second sheet what they are of', async () => {
  const response = await server.get(
    address('/api/export', { format: 'xlsx', q: '园区', type: '讲话', lang: 'zh' }),
  );
  expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
  const [rows, about] = openedWorkbook(new Uint8Array(await response.arrayBuffer()));
  const names = Object.keys(exportedOccurrence.shape);
  expect(rows?.name).toBe('结果');
  expect(rows?.rows[0]).toEqual(names);
  expect(rows?.rows).toHaveLength(1 + 2 * DOCUMENTS.length);
  expect(rows?.rows[2]?.[names.indexOf('text')]).toBe('园区要快，"园区"要稳');
  const told = new Map(about?.rows.map(([what, value]) => [what, value]));
  expect(about?.name).toBe('说明');
  expect(told.get('检索式')).toBe('园区');
  expect(told.get('筛选')).toBe('type=讲话');
  expect(told.get('行数')).toBe('460 行，每处一行');
  expect(told.get('文集指纹')).toBe('f00d');
  expect(told.get('导出时间')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  expect(told.get('检索页地址')).toBe(
    `${server.address}/?${new URLSearchParams({ q: '园区', type: '讲话' })}`,
  );
  for (const name of names) expect(told.has(name)).toBe(true);
});

test('what goes with an export can be asked for before it: how many rows, of what, and that in words', async () => {
  const asked = { q: '园区 & "快"', region: '常德', duplicates: 'all', sort: 'oldest' };
  const response = await server.get(address('/api/export/about', asked));
  const about = exportAbout.parse(await response.json());
  expect(about).toMatchObject({
    rows: { occurrences: 2 * DOCUMENTS.length, documents: DOCUMENTS.length },
    query: '园区 & "快"',
    filters: { region: ['常德'] },
    duplicates: 'all',
    sort: 'oldest',
    search: 'q=园区+%26+"快"&region=常德&duplicates=all&sort=oldest',
    collection: { snapshot: 'fake', fingerprint: 'f00d' },
  });
  expect(Object.fromEntries(new URL(about.address).searchParams)).toEqual(asked);
  for (const part of ['园区 & "快"', 'region=常德', '460', 'f00d', about.exported])
    expect(about.note).toContain(part);
  const english = exportAbout.parse(await (await server.get('/api/export/about?lang=en')).json());
  expect(english.note).toContain('all documents');
});

test('HEAD tells the number of rows, and reads none', async () => {
  const response = await server.get('/api/export?format=xlsx', {}, 'HEAD');
  expect(response.status).toBe(200);
  expect(response.headers.get('zhengwen-rows')).toBe(String(2 * DOCUMENTS.length));
  expect(server.engine?.searches.some(({ whole }) => whole === true)).toBe(false);
});

class LeftOutEngine extends FakeEngine {
  override async *hits(request: SearchRequest) {
    for await (const [hit] of super.hits(request)) {
      const [passage] = hit?.passages ?? [];
      if (hit === undefined || passage === undefined) return;
      const removed = {
        kind: 'site-furniture',
        reason: '导航 / navigation',
        line: 7,
        source: passage.ranges,
      };
      yield [{ ...hit, passages: [{ ...passage, ordinal: 0, removed }, passage] }];
      return;
    }
  }
}

test('places in what was left out come last and say why, with their line in place of a passage', async () => {
  server.engine = new LeftOutEngine();
  const response = await server.get('/api/export?format=jsonl&removed=true&q=园区');
  const rows: Record<string, unknown>[] = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(
    rows.map(({ passage, start, removed, removed_line }) => [passage, start, removed, removed_line]),
  ).toEqual([
    [4, 10, null, null],
    [4, 16, null, null],
    [null, null, '导航 / navigation', 7],
    [null, null, '导航 / navigation', 7],
  ]);
  expect(rows.map(({ link }) => new URL(String(link)).search.slice(0, 12))).toEqual([
    '?passage=4&q',
    '?passage=4&q',
    '?view=source',
    '?view=source',
  ]);
  expect(server.engine?.searches[0]?.removed).toBe(true);
});

class BreakingEngine extends FakeEngine {
  override async *hits(request: SearchRequest) {
    for await (const hits of super.hits(request)) {
      yield hits;
      throw new Error('the disk is gone');
    }
  }
}

test('an export that breaks off is no whole one', async () => {
  server.engine = new BreakingEngine();
  const response = await server.get('/api/export?format=jsonl');
  await expect(response.text()).rejects.toThrow();
  expect(server.logged).toHaveLength(1);
});

/** Gives its first hits only when it is told to. */
class WaitingEngine extends FakeEngine {
  readonly #goOn = Promise.withResolvers<void>();
  given = 0;

  goOn(): void {
    this.#goOn.resolve();
  }

  override async *hits(request: SearchRequest) {
    await this.#goOn.promise;
    this.given += 1;
    yield* super.hits(request);
  }
}

test('so many exports run at a time; one more is told when to come back', async () => {
  const engine = new WaitingEngine();
  server.engine = engine;
  const begun = Array.from({ length: 9 }, () => server.get('/api/export?format=jsonl'));
  const refused = await Promise.race(begun);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  engine.goOn();
  const answers = await Promise.all(begun);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(8);
  await Promise.all(answers.map((answer) => answer.text()));
  expect(engine.given).toBe(8);
  const again = await server.get('/api/export?format=jsonl');
  expect(again.status).toBe(200);
  await again.text();
});
