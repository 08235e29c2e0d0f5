import type { Server } from 'node:http';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SearchEngine } from '../../../engine/engine.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { readPassageLink } from '../../../links/passage-link.ts';
import { createApp } from '../../../server/app.ts';
import { exportedOccurrence } from '../../../server/export/row-schema.ts';
import { addressOf, listen } from '../../../server/listen.ts';
import { concordanceAnswer } from '../../../server/schema/concordance.ts';
import { exportAbout } from '../../../server/schema/export-about.ts';
import { type SmallCollection, smallCollection } from '../../engine/local/small-collection.ts';
import { address } from '../running-server.ts';
import { openedWorkbook } from './opened-workbook.ts';

const gazetteer = loadGazetteer();
const parse = createRequestParser((text) => gazetteer.resolve(text));
const SPEECH = [
  '在全县工业园区建设会议上的讲话',
  '',
  '同志们：园区建设要快，园区服务要好，招商引资要实。',
  '去年引进项目十二个，到位资金三点六亿元，园区企业新增用工两千三百人，税收增长两成。',
  '今年要把标准厂房建起来，把水电路气通到每一户企业的门口，把审批事项减到最少，园区不是圈地。',
  '各乡镇各部门要各负其责，每月通报一次进度，年底逐项对账，完不成的说明原因，园区工作领导小组负责督办。',
].join('\n');
/** Longer than a list of results shows of a passage. */
const LONG = Array.from({ length: 90 }, (_, at) => `第${at + 1}户工业大户进了园区。`).join('');

let collection: SmallCollection;
let engine: SearchEngine;
let server: Server;

beforeAll(async () => {
  collection = await smallCollection({
    '甲/讲话.txt': SPEECH,
    '乙/讲话.txt': SPEECH.replace('两千三百人', 'XX人'),
    '丙/纪要.txt': `湖南省园区工作会议纪要\n\n会议定于2006年。\n${LONG}\n上一篇：园区动态\n`,
    '丁/通知.txt': '关于园区环保的通知\n\n=园区要装监测设备，-5度以下停工，𠮷祥园区除外。\n',
    '戊/总结.txt': '农业工作总结\n\n粮食丰收，农民增收。\n',
  });
  engine = collection.engine;
  const app = createApp({ engine: () => engine, parseRequest: parse, page: null, log: console.error });
  server = await listen(app, 0, '127.0.0.1');
}, 120_000);
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await collection.remove();
});

type Row = z.output<typeof exportedOccurrence>;

async function rowsOf(parameters: Record<string, string>): Promise<Row[]> {
  const response = await fetch(
    addressOf(server) + address('/api/export', { ...parameters, format: 'jsonl' }),
  );
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  expect(response.headers.get('zhengwen-rows')).toBe(String(lines.length));
  return lines.map((line) => exportedOccurrence.parse(JSON.parse(line)));
}

const searches = fc.record({
  q: fc.constantFrom(
    '园区',
    '工业',
    '园区 OR 农业',
    '园区 /s 要',
    '"园区要装"',
    '园*好',
    '',
    '没有这样的话',
    '祥园 -企业',
  ),
  duplicates: fc.constantFrom('collapse', 'all'),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  removed: fc.constantFrom('true', 'false'),
});

describe('over real texts, an export', () => {
  test('has as many rows as the search counts: with all copies every occurrence, with copies folded those of one of each', async () => {
    await fc.assert(
      fc.asyncProperty(searches, async (parameters) => {
        const { total } = await engine.search(parse({ ...parameters, size: 1 }));
        const rows = await rowsOf(parameters);
        const inTexts = rows.filter(({ removed }) => removed === null).length;
        if (parameters.duplicates === 'all') {
          expect(inTexts).toBe(total.occurrences);
          if (parameters.removed === 'true') expect(rows.length - inTexts).toBe(total.removed);
        } else expect(inTexts).toBeLessThanOrEqual(total.occurrences);
        const answer = await fetch(addressOf(server) + address('/api/export/about', parameters));
        const about = exportAbout.parse(await answer.json());
        expect(about.rows.occurrences).toBe(rows.length);
        expect(about.rows.documents).toBe(parameters.duplicates === 'all' ? total.documents : total.texts);
        expect(about.total.occurrences).toBe(total.occurrences);
      }),
      { numRuns: 60 },
    );
  });

  test('of a concordance has its rows in its order, each with the passage it stands in', async () => {
    const asked = fc.record({
      q: fc.constantFrom('园区', '园区 OR 农业', '要'),
      duplicates: fc.constantFrom('collapse', 'all'),
      sort: fc.constantFrom('order', 'right1', 'left-word1', 'year'),
      sample: fc.constantFrom('0', '5', '40'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ sample, ...parameters }) => {
        const drawn = sample === '0' ? {} : { sample, seed: '3' };
        const rows = await rowsOf({ ...parameters, ...drawn, rows: 'concordance' });
        const shown = await fetch(
          addressOf(server) + address('/api/concordance', { ...parameters, ...drawn, size: '1000' }),
        );
        const { rows: listed } = concordanceAnswer.parse(await shown.json());
        expect(
          rows.map(({ document, passage, start, end, left, match, right }) => [
            document,
            passage,
            start,
            end,
            left,
            match,
            right,
          ]),
        ).toEqual(
          listed.map(({ document, passage, start, end, left, match, right }) => [
            document.id,
            passage,
            start,
            end,
            left,
            match,
            right,
          ]),
        );
        for (const { text, start, end, match } of rows)
          expect(String(text).slice(Number(start), Number(end))).toBe(match);
        const folded = new Set(
          rows.flatMap(({ copies }) =>
            String(copies)
              .split(' ')
              .filter((id) => id !== ''),
          ),
        );
        if (parameters.duplicates === 'all') expect(folded.size).toBe(0);
        else if (sample === '0') expect(folded.size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  test('quotes what stands there, and each link opens the very place', async () => {
    const rows = await rowsOf({ q: '园区 OR 𠮷祥', duplicates: 'all' });
    expect(rows.length).toBeGreaterThan(100);
    for (const { document, passage, start, end, left, match, right, text, link } of rows) {
      expect(String(text).slice(Number(start), Number(end))).toBe(match);
      expect(text).toContain(`${left}${match}${right}`);
      const { pathname, searchParams } = new URL(String(link));
      const read = readPassageLink(pathname, searchParams);
      expect(read).toMatchObject({ document, passage, quote: match });
    }
    for (const { document, passage, start, end, link } of rows.slice(0, 12)) {
      const { pathname, searchParams } = new URL(String(link));
      const read = readPassageLink(pathname, searchParams);
      const { quote, prefix, suffix } = read ?? { quote: '', prefix: '', suffix: '' };
      const answer = await engine.resolve({
        document: String(document),
        passage: Number(passage),
        quote,
        prefix,
        suffix,
      });
      expect(answer).toMatchObject({ status: 'unique', place: { passage, range: [start, end] } });
    }
  });

  test('holds the same cells as CSV and as a workbook', async () => {
    const parameters = { q: '园区', duplicates: 'all' };
    const rows = await rowsOf(parameters);
    const csv = await fetch(addressOf(server) + address('/api/export', { ...parameters, format: 'csv' }));
    const records: Record<string, string>[] = parseCsv(Buffer.from(await csv.arrayBuffer()), {
      bom: true,
      columns: true,
    });
    const xlsx = await fetch(addressOf(server) + address('/api/export', { ...parameters, format: 'xlsx' }));
    const [sheet] = openedWorkbook(new Uint8Array(await xlsx.arrayBuffer()));
    const names = Object.keys(exportedOccurrence.shape);
    expect(sheet?.rows).toHaveLength(rows.length + 1);
    expect(records).toHaveLength(rows.length);
    for (const [at, row] of rows.entries()) {
      for (const [column, name] of names.entries()) {
        if (name === 'exported') continue;
        const cell = row[name] ?? null;
        expect(sheet?.rows[at + 1]?.[column] ?? null).toBe(cell === '' ? null : cell);
        const field = String(cell ?? '');
        expect(records[at]?.[name]).toBe(/^=/u.test(field) ? `'${field}` : field);
      }
    }
  });

  test('of documents lists what the page lists, with copies folded beneath', async () => {
    const response = await fetch(
      addressOf(server) + address('/api/export', { q: '园区', rows: 'documents', format: 'jsonl' }),
    );
    const rows = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => z.object({ document: z.string(), copies: z.string() }).parse(JSON.parse(line)));
    const { hits } = await engine.search(parse({ q: '园区', size: 100 }));
    expect(rows).toMatchObject(
      hits.map(({ document, copies }) => ({ document: document.id, copies: copies.join(' ') })),
    );
    expect(rows.some(({ copies }) => copies !== '')).toBe(true);
  });
});
