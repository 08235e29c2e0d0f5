import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEngine } from '../../engine/engine.ts';
import { RequestError } from '../../engine/errors.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { answerSearch } from '../../server/run-search.ts';
import { corpusAnswer } from '../../server/schema/corpus.ts';
import { documentDetail, documentMatches } from '../../server/schema/document.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { searchAnswer } from '../../server/schema/search.ts';
import { sourceDetail } from '../../server/schema/source.ts';
import { operatorRichText } from '../engine/query/arbitraries.ts';

const PATIENCE_MS = 120_000;
const SENTENCES = 120;

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-server-'));
const gazetteer = loadGazetteer();
const parseRequest = createRequestParser((text) => gazetteer.resolve(text));
let engine: SearchEngine;

beforeAll(async () => {
  const corpus = join(folder, 'texts');
  mkdirSync(corpus);
  const long = Array.from({ length: SENTENCES }, (_, index) => `第${index + 1}户工业大户进了园区。`).join('');
  writeFileSync(join(corpus, '园区.txt'), `湖南省园区工作会议纪要\n\n会议定于2006年。\n${long}\n`);
  writeFileSync(join(corpus, '短.txt'), '关于德山工业的通知\n\n创元的工业要稳，(a 与 2 都好。\n');
  const data = join(folder, 'data');
  await ensureSnapshot({ corpora: [corpus], data });
  engine = await openEngine(data);
}, PATIENCE_MS);

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test(
  'any query is answered as the schema says, or refused with reasons',
  async () => {
    const options = fc.record({
      match: fc.constantFrom('exact', 'relaxed'),
      group: fc.constantFrom('document', 'section'),
      passages: fc.constantFrom(0, 3),
    });
    await fc.assert(
      fc.asyncProperty(operatorRichText, options, async (q, others) => {
        const answer = await answerSearch({ engine, parseRequest }, { q, ...others });
        if ('error' in answer) errorAnswer.parse(answer);
        else searchAnswer.parse(answer);
      }),
      { numRuns: 500 },
    );
  },
  PATIENCE_MS,
);

test(
  'any query is looked up in a document as the schema says, or refused with reasons',
  async () => {
    const { hits } = await engine.search(parseRequest({ q: '园区' }));
    const id = hits[0]?.document.id ?? '';
    const texts = (await engine.document(id))?.passages.map(({ text }) => text) ?? [];
    await fc.assert(
      fc.asyncProperty(operatorRichText, fc.constantFrom('exact', 'relaxed'), async (q, match) => {
        const found = await engine.matches(id, { q, match, lang: 'zh' }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(RequestError);
          return { terms: [], matches: [] };
        });
        for (const { passage, ranges } of documentMatches.parse(found).matches) {
          expect(ranges.length).toBeGreaterThan(0);
          for (const [start, end] of ranges) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(texts[passage]?.length ?? 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE_MS,
);

test('documents, sources and the collection are as their schemas say', async () => {
  const { hits } = await engine.search(parseRequest({}));
  expect(hits).toHaveLength(2);
  for (const { document } of hits) {
    documentDetail.parse(await engine.document(document.id));
    sourceDetail.parse(await engine.source(document.id));
    const lines = { lines: 'own', line: 2, places: { ranges: [[0, 2]], words: '' }, around: null } as const;
    expect(sourceDetail.parse(await engine.source(document.id, lines)).window).toMatchObject({
      firstLine: 1,
    });
    const found = await engine.matches(document.id, { q: '工业', match: 'exact', lang: 'zh', source: lines });
    expect(documentMatches.parse(found).source?.total).toBe(
      found?.matches.reduce((sum, { ranges }) => sum + ranges.length, 0),
    );
  }
  corpusAnswer.parse(await engine.corpus());
});

test('what is no query is looked for as it is written, in the source of a document', async () => {
  const { hits } = await engine.search(parseRequest({ q: '"德山工业"' }));
  const id = hits[0]?.document.id ?? '';
  const source = { lines: 'own', line: null, places: null, around: null } as const;
  const found = (q: string) => engine.matches(id, { q, match: 'exact', lang: 'zh', source });
  expect((await found('(a'))?.source?.places).toEqual([[[19, 21]]]);
  await expect(found('(b')).rejects.toThrow(RequestError);
});

test('a region that may be several is refused by the real gazetteer too', () => {
  expect(() => parseRequest({ region: '朝阳区' })).toThrow(RequestError);
  expect(parseRequest({ q: 'region:常德', region: '430000' }).filters.region).toEqual(['43']);
});
