import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { readPassageLink } from '../../../links/passage-link.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const SITE = 'https://texts.example.edu/zhengwen';
const PATIENCE_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-mcp-'));
const data = join(folder, 'data');
const client = new Client({ name: 'test', version: '1' });

const result = z.looseObject({
  isError: z.boolean().optional(),
  content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
});
const passage = z.looseObject({ passage: z.number(), text: z.string(), link: z.string() });
const found = z.looseObject({
  total: z.looseObject({ documents: z.number(), occurrences: z.number() }),
  hits: z.array(
    z.looseObject({ id: z.string(), title: z.string(), link: z.string(), passages: z.array(passage) }),
  ),
});

beforeAll(async () => {
  const corpus = join(folder, 'texts');
  mkdirSync(corpus);
  const body = Array.from({ length: 60 }, (_, at) => `第${at + 1}户工业企业进了园区，要推进技改。`).join(
    '\n',
  );
  writeFileSync(
    join(corpus, '会议.txt'),
    `湖南省园区工作会议纪要\n\n会议定于2006年5月8日在长沙召开。\n${body}\n`,
  );
  writeFileSync(join(corpus, '通知.txt'), '关于推进绿化的通知\n\n今年是2007年，沿河的林带要全部补齐。\n');
  await ensureSnapshot({ corpora: [corpus], data });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['server/mcp-command.ts', '--data', data, '--site', `${SITE}/`],
    cwd: PROJECT,
    stderr: 'inherit',
  });
  await client.connect(transport);
}, PATIENCE_MS);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

async function call(name: string, args: Record<string, unknown>): Promise<{ error: boolean; text: string }> {
  const { isError = false, content } = result.parse(await client.callTool({ name, arguments: args }));
  return { error: isError, text: content[0].text };
}

const remarked = z.looseObject({
  remarks: z.array(z.string()),
  try: z.array(z.object({ query: z.string(), documents: z.number() })).optional(),
});

describe('remarks on a query', () => {
  test('come with the queries offered that find something', async () => {
    const { text: answer } = await call('search', { query: '工业 AND 园区' });
    const { remarks, try: offered } = remarked.parse(JSON.parse(answer));
    expect(remarks).toEqual([expect.stringContaining('AND')]);
    expect(offered).toEqual([
      { query: '工业 园区', documents: 1 },
      { query: '工业 OR 园区', documents: 1 },
    ]);
  });

  test('stand with each query of trends', async () => {
    const { text: answer } = await call('trends', { queries: ['工业', '工业 AND 园区'], by: 'year' });
    const { series } = z.object({ series: z.array(z.looseObject({})) }).parse(JSON.parse(answer));
    expect(series[0]).not.toHaveProperty('remarks');
    expect(remarked.parse(series[1]).remarks).toHaveLength(1);
  });
});

async function answer<T extends z.ZodType>(schema: T, name: string, args: Record<string, unknown>) {
  const { error, text: answered } = await call(name, args);
  if (error) throw new Error(answered);
  expect(answered.length).toBeLessThan(60_000);
  return schema.parse(JSON.parse(answered));
}

describe('an assistant', { timeout: PATIENCE_MS }, () => {
  test('is told what there is to ask, and that it changes nothing', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'facets',
      'document',
      'passages',
      'concordance',
      'trends',
      'resolve',
      'suggest',
      'collection',
    ]);
    for (const { description, inputSchema, annotations } of tools) {
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema.type).toBe('object');
      expect(annotations?.readOnlyHint).toBe(true);
    }
    expect(client.getInstructions()).toContain('word for word');
  });

  test('finds documents with exact counts, evidence of what is known, and links that open the words', async () => {
    const { total, hits } = await answer(found, 'search', { query: '园区', region: ['湖南'] });
    expect(total).toMatchObject({ documents: 1, occurrences: 61 });
    const [hit] = hits;
    expect(hit).toMatchObject({
      title: '湖南省园区工作会议纪要',
      region: { path: '湖南省', code: '43', how: 'stated' },
    });
    const shown = hit?.passages[0];
    const link = new URL(shown?.link ?? '');
    expect(link.href.startsWith(`${SITE}/document/`)).toBe(true);
    const read = readPassageLink(link.pathname.slice('/zhengwen'.length), link.searchParams);
    expect(read).toMatchObject({ document: hit?.id, passage: shown?.passage, quote: '园区' });
    const checked = await answer(z.looseObject({ status: z.string(), places: z.array(passage) }), 'resolve', {
      link: link.href,
    });
    expect(checked.status).toBe('unique');
    expect(checked.places[0]?.text).toBe(shown?.text);
    const document = await answer(
      z.looseObject({ known: z.looseObject({ region: z.looseObject({}) }) }),
      'document',
      { document: hit?.id },
    );
    expect(document.known.region).toMatchObject({
      how: 'stated',
      evidence: [expect.stringContaining('湖南省')],
    });
  });

  test('reads on, passage by passage, as far as it wants to', async () => {
    const { hits } = await answer(found, 'search', { query: '园区' });
    const page = z.looseObject({ of: z.number(), passages: z.array(passage), next: z.number().optional() });
    const read: number[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const { passages, next, of }: z.output<typeof page> = await answer(page, 'passages', {
        document: hits[0]?.id,
        from,
        count: 25,
      });
      read.push(...passages.map(({ passage: ordinal }) => ordinal));
      expect(of).toBeGreaterThan(60);
      from = next;
    }
    expect(read).toEqual(read.map((_, at) => at));
    const { passages } = await answer(page, 'passages', { document: hits[0]?.id, around: 30, count: 5 });
    expect(passages.map(({ passage: ordinal }) => ordinal)).toEqual([28, 29, 30, 31, 32]);
  });

  test('lists every occurrence page by page, and counts what stands beside it', async () => {
    const rows = z.looseObject({
      total: z.object({ occurrences: z.number(), rows: z.number() }),
      groups: z.array(z.looseObject({ text: z.string(), count: z.number() })).optional(),
      rows: z.array(
        z.looseObject({ left: z.string(), match: z.string(), right: z.string(), link: z.string() }),
      ),
      nextPage: z.number().optional(),
    });
    const first = await answer(rows, 'concordance', { query: '推进', by: 'right1', duplicates: 'all' });
    expect(first.total).toEqual({ occurrences: 61, rows: 61 });
    expect(first.groups?.[0]).toMatchObject({ text: '技', count: 60 });
    expect(first.nextPage).toBe(2);
    const third = await answer(rows, 'concordance', { query: '推进', duplicates: 'all', page: 3 });
    expect(third.rows).toHaveLength(1);
    expect(third.nextPage).toBeUndefined();
    const { status } = await answer(z.looseObject({ status: z.string() }), 'resolve', {
      link: first.rows[3]?.link,
    });
    expect(status).toBe('unique');
  });

  test('follows wordings through the years, beside what the collection holds of each', async () => {
    const { base, series } = await answer(
      z.looseObject({
        base: z.array(z.looseObject({ value: z.unknown(), documents: z.number() })),
        series: z.array(
          z.looseObject({ query: z.string(), points: z.array(z.looseObject({ documents: z.number() })) }),
        ),
      }),
      'trends',
      { queries: ['园区', '绿化'] },
    );
    expect(base.reduce((sum, { documents }) => sum + documents, 0)).toBe(2);
    expect(
      series.map(({ query, points }) => [query, points.filter(({ documents }) => documents > 0).length]),
    ).toEqual([
      ['园区', 1],
      ['绿化', 1],
    ]);
  });

  test('sees what a search holds, how the collection writes a thing, and which collection it is', async () => {
    const facets = await answer(
      z.looseObject({ region: z.array(z.looseObject({ label: z.string() })) }),
      'facets',
      {},
    );
    expect(facets.region.map(({ label }) => label)).toContain('湖南省');
    const { suggestions } = await answer(
      z.object({ suggestions: z.array(z.looseObject({ text: z.string() })) }),
      'suggest',
      { text: '园' },
    );
    expect(suggestions.length).toBeGreaterThan(0);
    const collection = await answer(z.looseObject({}), 'collection', {});
    expect(collection).toMatchObject({
      documents: 2,
      site: SITE,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('is told what is wrong, and what to do', async () => {
    expect(await call('search', { query: '(园区', year: ['某年'] })).toMatchObject({ error: true });
    const { text: told } = await call('search', { query: '园区', year: ['某年'] });
    expect(told).toContain('year');
    expect((await call('document', { document: 'nothing' })).text).toContain('nothing');
    expect((await call('resolve', { link: 'https://elsewhere.example/' })).error).toBe(true);
    expect(await call('search', { query: '园区', size: 1_000 })).toEqual({
      error: true,
      text: 'size: 应为 1–20 之间的整数',
    });
    const { text: misnamed } = await call('search', { query: '园区', yaer: '2006' });
    expect(misnamed.split('duplicates'), 'what there is to choose from is listed once').toHaveLength(2);
    expect((await call('serch', { query: '园区' })).text).toContain('没有这个工具；可用的有：search, facets');
    for (const tool of ['facets', 'collection'])
      expect(await call(tool, { q: '园区' }), 'no answer about all to a misspelt question').toMatchObject({
        error: true,
        text: expect.stringContaining('q'),
      });
    const { text: empty } = await call('search', { query: '园区 林带' });
    expect(JSON.parse(empty)).toMatchObject({
      total: { documents: 0 },
      nothing: { eachByItself: [{ documents: 1 }, { documents: 1 }] },
    });
    expect(
      await answer(z.looseObject({ status: z.string() }), 'resolve', {
        document: 'nothing',
        quote: '没有这样的话',
      }),
    ).toMatchObject({ status: 'gone' });
  });
});

describe('the command', { timeout: PATIENCE_MS }, () => {
  async function run(...args: string[]) {
    const child = spawn(process.execPath, ['server/mcp-command.ts', ...args], { cwd: PROJECT });
    child.stdin.end();
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { out, err, code };
  }

  test('ends when nobody speaks to it any more, and says nothing of its own on standard output', async () => {
    expect(await run('--data', data)).toMatchObject({ code: 0, out: '' });
  });

  test('says without a snapshot how to make one, and what it is told wrongly', async () => {
    const without = await run('--data', join(folder, 'nothing'));
    expect(without).toMatchObject({ code: 1, out: '' });
    expect(without.err).toContain('index');
    expect(await run('--site', 'somewhere')).toMatchObject({ code: 2, out: '' });
    expect(await run('--help')).toMatchObject({ code: 0, out: '' });
  });
});
