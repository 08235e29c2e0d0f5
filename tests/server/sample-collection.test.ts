import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { exclusionOf } from '../../client/search/search-state.ts';
import { countedValue } from '../../client/search/whole-name.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { createApp } from '../../server/app.ts';
import { addressOf, listen } from '../../server/listen.ts';
import { compareAnswer } from '../../server/schema/compare.ts';
import { corpusAnswer } from '../../server/schema/corpus.ts';
import { documentDetail } from '../../server/schema/document.ts';
import { filesAnswer } from '../../server/schema/files.ts';
import { placesAnswer } from '../../server/schema/places.ts';
import { resolveAnswer } from '../../server/schema/resolve.ts';
import { searchAnswer } from '../../server/schema/search.ts';
import { sourceDetail } from '../../server/schema/source.ts';
import { suggestAnswer } from '../../server/schema/suggest.ts';
import { trendsAnswer } from '../../server/schema/trends.ts';

const data = mkdtempSync(join(tmpdir(), 'zhengwen-sample-'));
let engine: SearchEngine;
let server: Server;

beforeAll(async () => {
  await ensureSnapshot({ corpora: ['corpus'], data });
  engine = await openEngine(data);
  const parseRequest = createRequestParser((text) => loadGazetteer().resolve(text));
  server = await listen(
    createApp({ engine: () => engine, parseRequest, page: null, log: () => undefined }),
    0,
    '127.0.0.1',
  );
}, 120_000);
afterAll(async () => {
  server.close();
  await engine.close();
  rmSync(data, { recursive: true, force: true });
});

async function get<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  parameters: Record<string, string> = {},
): Promise<z.output<Schema>> {
  const response = await fetch(`${addressOf(server)}${path}?${new URLSearchParams(parameters)}`);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}

interface Counted {
  value: string | number;
  count: number;
  children?: readonly Counted[];
}

const atEveryDepth = (values: readonly Counted[]): Counted[] =>
  values.flatMap((value) => [value, ...atEveryDepth(value.children ?? [])]);

const search = (parameters: Record<string, string>) => get(searchAnswer, '/api/search', parameters);

describe('the API over the sample collection', () => {
  it.each([
    {},
    { q: '招商引资' },
    { q: '招商引资 OR 园区', group: 'section' },
    { q: '怎样改善营商环境', match: 'relaxed' },
    { q: '会议 year:2000..2012', sort: 'newest', duplicates: 'all' },
    { q: '全县 /s 工作', possible: 'true', year: '2006..2012' },
    { q: '-讲话', region: 'unknown' },
    { lang: 'en', q: 'title:纪要', size: '3', page: '2' },
  ])('answers %j as the contract says', async (parameters) => {
    const { hits, total } = await search(parameters);
    expect(hits.length).toBeLessThanOrEqual(total.sections ?? total.documents);
    for (const { passages } of hits) {
      for (const { text, ranges } of passages) {
        expect(text.length).toBeLessThanOrEqual(600);
        for (const [start, end] of ranges) expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
    }
  });

  it.each(['region', 'year', 'type', 'topic', 'issuer', 'speaker', 'path'] as const)(
    'counts under each value of %s, at every depth, what its filter finds, and takes that out',
    async (facet) => {
      const { facets, total } = await search({ q: '工作' });
      const counted = atEveryDepth(facets[facet]);
      expect(counted.length).toBeGreaterThan(facet === 'speaker' ? 1 : 5);
      for (const { value, count } of counted) {
        const asked = countedValue(facet, String(value));
        const found = await search({ q: '工作', [facet]: asked, passages: '0' });
        expect([value, found.total.documents]).toEqual([value, count]);
        const rest = await search({ q: '工作', [exclusionOf(facet)]: asked, passages: '0' });
        expect([value, rest.total.documents]).toEqual([value, total.documents - count]);
      }
    },
  );

  it('trends count what the facets of a search count, and add up to its total', async () => {
    const { facets, total } = await search({ q: '工作' });
    for (const [by, counts] of [
      ['year', facets.year.map(({ value, count, possible }) => [value, count, possible])],
      ['province', facets.region.map(({ value, count }) => [value, count, 0])],
    ] as const) {
      const { series } = await get(trendsAnswer, '/api/trends', { q: '工作', by });
      const points = series[0]?.points ?? [];
      const some = points.filter(({ documents, possible }) => documents + possible > 0);
      expect(some.map(({ value, documents, possible }) => [value, documents, possible])).toEqual(counts);
      expect(series[0]?.total).toEqual({ documents: total.documents, occurrences: total.occurrences });
      expect(points.reduce((sum, { documents }) => sum + documents, 0)).toBe(total.documents);
    }
  });

  it('every document opens, its evidence quotes its text, and its map covers its source', async () => {
    const { hits } = await search({ size: '100', duplicates: 'all' });
    expect(hits.length).toBeGreaterThan(35);
    for (const { document } of hits) {
      const detail = await get(documentDetail, `/api/documents/${encodeURIComponent(document.id)}`);
      const facts = [document.region, document.date, ...Object.values(document.known)];
      for (const { quote, from, passage, start, end } of facts.flatMap(({ evidence }) => evidence)) {
        if (from !== 'text' || passage === undefined) continue;
        expect(detail.passages[passage]?.text.slice(start, end)).toBe(quote);
      }
      const source = await get(sourceDetail, `/api/documents/${encodeURIComponent(document.id)}/source`);
      let at = 0;
      for (const segment of source.segments) {
        expect(segment.start).toBe(at);
        at = segment.end;
        if (segment.fate !== 'kept' || segment.document !== document.id) continue;
        const { passage = -1, offset = 0 } = segment;
        expect(detail.passages[passage]?.text.slice(offset, offset + segment.length)).toBe(
          source.text.slice(segment.start, segment.end),
        );
      }
      expect(at).toBe(source.text.length);
    }
  }, 60_000);

  it('a link made from a hit leads back to it', async () => {
    const { hits } = await search({ q: '招商引资' });
    for (const { document, passages } of hits) {
      const [passage] = passages;
      if (passage === undefined) throw new Error('a hit without a passage');
      const { ordinal, text, ranges, start } = passage;
      const [from, to] = ranges[0] ?? [0, 0];
      const prefix = text.slice(Math.max(0, from - 16), from);
      const suffix = text.slice(to, to + 16);
      const found = await get(resolveAnswer, '/api/resolve', {
        document: document.id,
        passage: String(ordinal),
        quote: text.slice(from, to),
        prefix,
        suffix,
      });
      expect(found).toMatchObject({
        status: 'unique',
        place: { passage: ordinal, range: [start + from, start + to] },
      });
    }
  });

  it('compares any two documents so that the parts say all that both say', async () => {
    const { hits } = await search({ q: '工业', size: '6' });
    for (const [at, { document }] of hits.entries()) {
      const other = hits[(at + 1) % hits.length]?.document ?? document;
      const { a, b, rows, levels } = await get(compareAnswer, '/api/compare', {
        a: document.id,
        b: other.id,
      });
      for (const [side, summary] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const detail = await get(documentDetail, `/api/documents/${encodeURIComponent(summary.id)}`);
        expect(summary).toEqual(detail.document);
        const said = rows.flatMap(({ parts }) => parts.map((part) => part[side])).join('');
        expect(said).toBe(detail.passages.map(({ text }) => text).join(''));
        expect(levels[side]).toEqual(detail.passages.map(({ level }) => level));
      }
    }
  }, 60_000);

  it('suggests what the collection holds, and tells what it holds', async () => {
    const { suggestions } = await get(suggestAnswer, '/api/suggest', { q: '招商' });
    expect(suggestions.some(({ text }) => text.startsWith('招商'))).toBe(true);
    const behind = await get(suggestAnswer, '/api/suggest', { q: '工业园区 -招商' });
    expect(behind.suggestions).toEqual(suggestions.map((each) => ({ ...each, start: 6 })));
    const corpus = await get(corpusAnswer, '/api/corpus');
    const counted = corpus.coverage.region.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(corpus.snapshot.documents);
    expect(corpus.report.perFile.map(({ status }) => status)).not.toContain('rejected');
  });

  it('tells places and how many lack, down to counties, so that a search for each finds what is told', async () => {
    const { coverage } = await get(corpusAnswer, '/api/corpus', { limit: '0' });
    const { places } = await get(placesAnswer, '/api/corpus/places');
    const all = (list: typeof places): typeof places =>
      list.flatMap((place) => [place, ...all(place.places)]);
    for (const { region, documents } of all(places).filter((place) => place.documents > 0)) {
      expect((await get(searchAnswer, '/api/search', { region, size: '1' })).total.documents).toBe(documents);
    }
    for (const { region, counties } of coverage.divisions) {
      const [province] = places.filter((place) => place.region === region);
      const lacking = all(province?.places ?? []).filter(
        (place) => place.region.length === 6 && place.documents === 0,
      );
      expect(counties.all - counties.held).toBe(lacking.length);
    }
  });

  it('gives the files of the report page by page, all of them together what the report counts', async () => {
    const { report } = await get(corpusAnswer, '/api/corpus', { limit: '0' });
    const total = Object.values(report.files).reduce((sum, count) => sum + count, 0);
    expect(report.perFile).toEqual([]);
    expect(report.listed).toEqual({ total, offset: 0 });
    const seen: string[] = [];
    for (let offset = 0; offset < total; offset += 3) {
      const page = await get(filesAnswer, '/api/corpus/files', { offset: String(offset), limit: '3' });
      expect(page).toMatchObject({ total, offset });
      seen.push(...page.files.map(({ file }) => file));
    }
    const whole = await get(corpusAnswer, '/api/corpus');
    expect(seen).toEqual(whole.report.perFile.map(({ file }) => file));
    const sorted = await get(filesAnswer, '/api/corpus/files', { sort: 'characters', descending: 'true' });
    const sizes = sorted.files.map(({ characters }) => characters);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const none = await get(filesAnswer, '/api/corpus/files', { status: 'rejected' });
    expect(none.total).toBe(report.files.rejected);
  });

  it('names the texts of a group with title, place, year and source, as their own answers do', async () => {
    const { hits } = await search({ size: '100', duplicates: 'all' });
    const grouped = hits.filter(({ document }) => document.copies.length > 0);
    expect(grouped.length).toBeGreaterThan(0);
    const summaries = new Map(hits.map(({ document }) => [document.id, document]));
    for (const { document } of grouped) {
      const { related } = await get(documentDetail, `/api/documents/${encodeURIComponent(document.id)}`);
      expect(related.map((text) => text.document).sort()).toEqual([...document.copies].sort());
      for (const text of related) {
        const other = summaries.get(text.document);
        if (other === undefined) continue;
        expect(text).toMatchObject({ title: other.title, source: other.source });
        expect(text.region.path).toEqual(other.region.path);
        expect(text.date.year).toBe(other.date.year);
      }
    }
  });
});
