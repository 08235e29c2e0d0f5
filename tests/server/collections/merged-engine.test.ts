import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ConcordanceAnswer,
  type ConcordanceRequest,
  type ConcordanceRow,
  GROUPINGS,
} from '../../../engine/concordance/types.ts';
import { RequestError } from '../../../engine/errors.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import type { Hit, SearchRequest } from '../../../engine/types.ts';
import { MergedEngine } from '../../../server/collections/merged-engine.ts';
import { readConcordanceRequest } from '../../../server/concordance-request.ts';
import { compareAnswer } from '../../../server/schema/compare.ts';
import { concordanceAnswer } from '../../../server/schema/concordance.ts';
import { corpusAnswer } from '../../../server/schema/corpus.ts';
import { documentDetail } from '../../../server/schema/document.ts';
import { filesAnswer } from '../../../server/schema/files.ts';
import { placesAnswer } from '../../../server/schema/places.ts';
import { searchAnswer } from '../../../server/schema/search.ts';
import { sourceDetail } from '../../../server/schema/source.ts';
import { trendsAnswer } from '../../../server/schema/trends.ts';
import { collocationsAnswer, keywordsAnswer, ngramsAnswer } from '../../../server/schema/word-lists.ts';
import { openTwoCollections, type TwoCollections } from './two-collections.ts';

const parse = createRequestParser((text) => loadGazetteer().resolve(text));
let two: TwoCollections;
let merged: MergedEngine;

beforeAll(async () => {
  two = await openTwoCollections();
  merged = new MergedEngine(two.engines);
}, 120_000);
afterAll(() => two.close());

/** Titles, which no two of these texts share. */
const titles = (hits: readonly Hit[]): string[] => hits.map(({ document }) => document.source.file);

/** What a row shows, whatever the ids of its collection. */
const shownIn = ({ document, left, match, right, passage, start }: ConcordanceRow): string =>
  [document.title, passage, start, left, match, right].join(' ');

/** What decides the order of a row, as far as it shows it; words are held to be sorted where they are counted. */
function keyIn({ document, left, right }: ConcordanceRow, sort: ConcordanceRequest['sort']): string {
  if (sort === 'year') return String(document.year);
  if (sort === 'region') return document.region.path.join('/');
  const distance = Number(sort.at(-1));
  if (sort.includes('word') || sort === 'order') return '';
  return sort.startsWith('left') ? (left.at(-distance) ?? '') : (right.at(distance - 1) ?? '');
}

async function allHits(request: SearchRequest): Promise<Hit[]> {
  const hits = [];
  for await (const some of merged.hits(request)) hits.push(...some);
  return hits;
}

const queries = fc.record({
  q: fc.constantFrom(
    '',
    '工业园区',
    '园区 OR 水利',
    '招商 -农业',
    '投资 /s 万元',
    '没有这样的话',
    '工*区',
    '(工业',
  ),
  region: fc.constantFrom([], ['常德'], ['43'], ['unknown'], ['county'], ['湖南省本级']),
  notRegion: fc.constantFrom([], [], ['43'], ['unknown']),
  notType: fc.constantFrom([], [], ['讲话', '通知']),
  year: fc.constantFrom([], ['2004..2006'], ['2005']),
  match: fc.constantFrom('exact', 'relaxed'),
  group: fc.constantFrom('document', 'section'),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  size: fc.integer({ min: 1, max: 30 }),
  page: fc.integer({ min: 1, max: 4 }),
});

describe('a search over two collections', () => {
  test('counts what a search over one collection of both counts', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (parameters) => {
        fc.pre(parameters.match === 'relaxed' || parameters.q !== '(工业');
        // Which words are worth how much differs from collection to collection.
        fc.pre(parameters.match === 'exact');
        const request = parse(parameters);
        const [over, inOne] = await Promise.all([merged.search(request), two.both.search(request)]);
        searchAnswer.parse(over);
        expect(over.total).toEqual(inOne.total);
        expect(over.facets.region).toEqual(inOne.facets.region);
        expect(over.facets.year).toEqual(inOne.facets.year);
        expect(over.facets.type).toEqual(inOne.facets.type);
        expect(over.facets.topic).toEqual(inOne.facets.topic);
        expect(over.query.terms).toEqual(inOne.query.terms);
      }),
      { numRuns: 60 },
    );
  });

  test('tells trends as one collection of both does', async () => {
    const trends = fc.record({
      queries: fc.array(fc.constantFrom('工业园区', '园区 OR 水利', '招商 -农业', '没有这样的话'), {
        minLength: 1,
        maxLength: 3,
      }),
      by: fc.constantFrom('year', 'province', 'prefecture', 'type'),
      across: fc.constantFrom(null, 'year', 'type'),
    });
    await fc.assert(
      fc.asyncProperty(trends, async ({ queries, by, across }) => {
        const { filters, match, removed, lang } = parse({});
        const request = { queries, by, across, filters, match, removed, lang };
        const [over, inOne] = await Promise.all([merged.trends(request), two.both.trends(request)]);
        expect(trendsAnswer.parse({ ...over, fingerprint: inOne.fingerprint })).toEqual(inOne);
        expect(over.fingerprint).toMatch(/^甲:\S+ 乙:\S+$/);
      }),
      { numRuns: 40 },
    );
  });

  test('lists the rows of a concordance that one collection of both lists, page by page in one order', async () => {
    const concordances = fc.record({
      q: fc.constantFrom('工业园区', '园区 OR 水利', '投资', '投资 /s 万元', '没有这样的话'),
      sort: fc.constantFrom('order', ...GROUPINGS),
      by: fc.constantFrom(null, ...GROUPINGS),
      duplicates: fc.constantFrom('collapse', 'all'),
      limit: fc.integer({ min: 1, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(concordances, async ({ q, sort, by, duplicates, limit }) => {
        const { filters, match, lang } = parse({});
        const own = { sort, by, duplicates, groups: 30, context: 9, value: null, sample: null } as const;
        const request: ConcordanceRequest = { q, filters, match, lang, ...own, offset: 0, limit: 1000 };
        const [over, inOne] = await Promise.all([merged.concordance(request), two.both.concordance(request)]);
        concordanceAnswer.parse(over);
        expect(over.total).toEqual(inOne.total);
        const counted = (answer: ConcordanceAnswer) =>
          answer.groups?.values.map(({ value, text, count }) => [value, text, count]);
        expect(counted(over)).toEqual(counted(inOne));
        expect(over.groups?.total).toBe(inOne.groups?.total);
        expect(over.rows.map(shownIn).toSorted()).toEqual(inOne.rows.map(shownIn).toSorted());
        expect(over.rows.map((row) => keyIn(row, sort))).toEqual(inOne.rows.map((row) => keyIn(row, sort)));
        const paged: ConcordanceRow[] = [];
        for (let offset = 0; offset < over.total.rows; offset += limit) {
          paged.push(...(await merged.concordance({ ...request, offset, limit })).rows);
        }
        expect(paged).toEqual(over.rows);
      }),
      { numRuns: 60 },
    );
  });

  test('draws one sample of the rows of both', async () => {
    const { filters, match, duplicates, lang } = parse({ q: '投资' });
    const plain = { sort: 'right2', by: 'year', groups: 30, context: 9, value: null } as const;
    const request = { q: '投资', filters, match, duplicates, lang, ...plain, offset: 0, limit: 1000 };
    const all = await merged.concordance({ ...request, sample: null });
    const collections = new Set<string>();
    for (const seed of [1, 2, 3]) {
      const { rows, total, sample, groups } = await merged.concordance({
        ...request,
        sample: { size: 20, seed },
      });
      expect(sample).toEqual({ size: 20, seed });
      expect(total).toEqual({ ...all.total, rows: 20 });
      expect(groups?.values.reduce((sum, { count }) => sum + count, 0)).toBe(20);
      const drawn = new Set(rows.map((row) => JSON.stringify(row)));
      expect(all.rows.filter((row) => drawn.has(JSON.stringify(row)))).toEqual(rows);
      for (const { document } of rows) collections.add(document.collection ?? '');
    }
    expect(collections).toEqual(new Set(['甲', '乙']));
  });

  test('its pages, put together, are its hits, each once, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (parameters) => {
        fc.pre(parameters.match === 'relaxed' || parameters.q !== '(工业');
        const request = parse({ ...parameters, page: 1 });
        const paged: Hit[] = [];
        for (let page = 1; ; page++) {
          const { hits } = await merged.search({ ...request, page });
          if (hits.length === 0) break;
          paged.push(...hits);
        }
        const whole = await allHits(request);
        const key = ({ document, section }: Hit): string => `${document.id} ${section?.first ?? ''}`;
        expect(paged.map(key)).toEqual(whole.map(key));
        expect(new Set(paged.map(key)).size).toBe(paged.length);
        const held = { hits: 0, occurrences: 0, removed: 0 };
        for (const { occurrences } of request.group === 'document' ? whole : []) {
          held.hits += 1;
          held.occurrences += occurrences;
        }
        if (request.group === 'document') expect(await merged.listed(request)).toEqual(held);
        const inOrder =
          request.sort === 'relevance'
            ? whole.every(({ score }, at) => at === 0 || score <= (whole[at - 1]?.score ?? 0))
            : true;
        expect(inOrder).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['newest', 'oldest'])('sorts by day over both: %s', async (sort) => {
    const request = parse({ q: '', sort, size: 100 });
    const [over, inOne] = await Promise.all([merged.search(request), two.both.search(request)]);
    const days = (hits: readonly Hit[]) => hits.map(({ document }) => document.date.from);
    expect(days(over.hits)).toEqual(days(inOne.hits));
    expect(titles(over.hits).toSorted()).toEqual(
      titles(inOne.hits)
        .map((file) => file.slice(file.indexOf('/') + 1))
        .toSorted(),
    );
  });

  test('tells what it found nothing for, with what both would find', async () => {
    const answer = await merged.search(parse({ q: '没有这样的话 工业园区' }));
    expect(answer.total.documents).toBe(0);
    expect(answer.nothing?.terms).toEqual([
      { q: '没有这样的话', documents: 0 },
      { q: '工业园区', documents: (await merged.search(parse({ q: '工业园区' }))).total.documents },
    ]);
  });

  test('refuses to page deeper than it can, and says so', async () => {
    await expect(merged.search(parse({ q: '', page: 11, size: 100 }))).resolves.toMatchObject({ hits: [] });
    const many = { ...parse({ q: '' }), page: 2, size: 1_000 };
    await expect(merged.search(many)).resolves.toMatchObject({ hits: [] });
    const deep = new MergedEngine(
      new Map(
        [...two.engines].map(([name, engine]) => [
          name,
          Object.assign(Object.create(engine), {
            search: async (request: SearchRequest) => {
              const answer = await engine.search(request);
              return { ...answer, total: { ...answer.total, documents: 5_000 } };
            },
          }),
        ]),
      ),
    );
    await expect(deep.search(parse({ q: '', page: 11, size: 100 }))).rejects.toThrow(RequestError);
  });
});

describe('a document of two collections', () => {
  test('is named with its collection, and opens by that name with its source', async () => {
    const { hits } = await merged.search(parse({ q: '工业园区', size: 100 }));
    expect(new Set(hits.map(({ document }) => document.collection))).toEqual(new Set(['甲', '乙']));
    for (const { document } of hits) {
      expect(document.id).toBe(`${document.collection}:${document.id.slice(2)}`);
      const detail = await merged.document(document.id);
      expect(documentDetail.parse(detail).document).toEqual(document);
      const source = sourceDetail.parse(await merged.source(document.id));
      expect(source.segments.map((segment) => segment.document ?? document.id)).toContain(document.id);
      const lines = { lines: 'own', line: null, places: null, around: null } as const;
      const part = sourceDetail.parse(await merged.source(document.id, lines));
      expect(part.window?.shown[0]).toBe(1);
      expect(part.segments.map((segment) => segment.document ?? document.id)).toContain(document.id);
      expect((await merged.matches(document.id, { q: '工业', match: 'exact', lang: 'zh' }))?.terms).toEqual([
        '工业',
      ]);
      const passage = detail?.passages.findIndex(({ text }) => text.includes('工业园区')) ?? 0;
      expect(
        await merged.resolve({ document: document.id, passage, quote: '工业园区', prefix: '', suffix: '' }),
      ).toMatchObject({ place: { document: document.id } });
    }
  });

  test('is compared with one of the other collection as with one of its own', async () => {
    const { hits } = await merged.search(parse({ q: '工业园区', size: 100 }));
    const ids = hits.map(({ document }) => document.id);
    const inOne = new Map(
      (await two.both.search(parse({ q: '工业园区', size: 100 }))).hits.map(({ document }) => [
        document.source.file.split('/').at(-1),
        document.id,
      ]),
    );
    for (const a of ids.slice(0, 3)) {
      for (const b of ids) {
        const over = compareAnswer.parse(await merged.compare(a, b));
        expect([over.a, over.b]).toEqual([
          (await merged.document(a))?.document,
          (await merged.document(b))?.document,
        ]);
        const alone = await two.both.compare(
          inOne.get(over.a.source.file) ?? '',
          inOne.get(over.b.source.file) ?? '',
        );
        expect([over.shared, over.rows]).toEqual([alone?.shared, alone?.rows]);
      }
    }
  });

  test.each(['', ':', '甲', '丙:第1号.txt', '第1号.txt'])('%j is none', async (id) => {
    expect(await merged.document(id)).toBeNull();
    expect(await merged.source(id)).toBeNull();
    expect(await merged.compare(id, '甲:第1号.txt')).toBeNull();
    expect(await merged.compare('甲:第1号.txt', id)).toBeNull();
    expect(await merged.matches(id, { q: '工业', match: 'exact', lang: 'zh' })).toBeNull();
    expect(await merged.resolve({ document: id, passage: 0, quote: '工业', prefix: '', suffix: '' })).toEqual(
      { status: 'gone' },
    );
  });
});

describe('the rows of a concordance over two collections', () => {
  test('are told whole with the names of both, where an export asks for them', async () => {
    const request = readConcordanceRequest(parse, { q: ['工业'], sort: ['right1'], size: ['40'] }, 'zh');
    const { rows } = await merged.concordance({ ...request, whole: true });
    expect(new Set(rows.map(({ document }) => document.collection)).size).toBe(2);
    for (const { document, whole, start, end, match } of rows) {
      expect(whole?.document.id).toBe(document.id);
      expect(whole?.text.slice(start, end)).toBe(match);
      expect((await merged.document(document.id))?.document).toEqual(whole?.document);
    }
  });
});

describe('what two collections hold', () => {
  test('is added up', async () => {
    const [over, inOne] = await Promise.all([merged.corpus(), two.both.corpus()]);
    corpusAnswer.parse(over);
    expect(over.snapshot.documents).toBe(inOne.snapshot.documents);
    expect(over.coverage).toEqual(inOne.coverage);
    const places = placesAnswer.parse(await merged.places({ regions: [] }));
    expect(places).toEqual(await two.both.places({ regions: [] }));
    expect(over.report.files).toEqual(inOne.report.files);
    expect(over.report.characters).toBe(inOne.report.characters);
    expect(over.report.rules).toEqual(inOne.report.rules);
  });

  test('lists its files page by page, collection by collection', async () => {
    const asked = { sort: 'file', descending: false, status: null, name: '', problems: false } as const;
    const whole = filesAnswer.parse(await merged.files({ ...asked, offset: 0, limit: 100 }));
    expect(whole.files).toHaveLength(23);
    expect(whole.files[0]?.file).toMatch(/^甲\//);
    const paged = [];
    for (let offset = 0; offset < 25; offset += 4) {
      const page = await merged.files({ ...asked, offset, limit: 4 });
      expect(page.total).toBe(23);
      paged.push(...page.files);
    }
    expect(paged).toEqual(whole.files);
  });

  test('suggests words and offers examples from both', async () => {
    const [suggestion] = await merged.suggest('工业', 5);
    const counts = await Promise.all(
      [...two.engines.values()].map(async (engine) =>
        (await engine.suggest('工业', 5)).find(({ text }) => text === suggestion?.text),
      ),
    );
    expect(suggestion?.count).toBe(counts.reduce((sum, entry) => sum + (entry?.count ?? 0), 0));
    for (const { q, documents } of await merged.examples()) {
      expect((await merged.search(parse({ q }))).total.documents).toBe(documents);
      expect(documents).toBeGreaterThan(0);
    }
  });
});

describe('word lists over two collections', () => {
  const asked = fc.record({
    q: fc.constantFrom('工业园区', '招商 OR 水利', '投资', ''),
    year: fc.constantFrom([], ['2004..2006']),
    minimum: fc.integer({ min: 1, max: 6 }),
    stop: fc.boolean(),
  });
  const paging = { reverse: false, page: 1, size: 1_000, seed: 1 };

  test('are those over one collection of both', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ q, year, minimum, stop }) => {
        const list = { ...paging, search: parse({ q, year }), minimum };
        const collocations = {
          ...list,
          stop,
          window: 5,
          measure: 'log-likelihood',
          sort: 'measure',
        } as const;
        const keywords = { ...list, stop, sort: 'log-likelihood' } as const;
        const ngrams = { ...list, by: 'words', length: 2, sort: 'count' } as const;
        const pairs = await Promise.all([
          Promise.all([merged.collocations(collocations), two.both.collocations(collocations)]),
          Promise.all([merged.keywords(keywords), two.both.keywords(keywords)]),
          Promise.all([merged.ngrams(ngrams), two.both.ngrams(ngrams)]),
        ]);
        for (const [over, inOne] of pairs) {
          expect(over.total).toEqual(inOne.total);
          expect(over.rows).toEqual(inOne.rows);
        }
        expect(pairs[0][0].fingerprint).toMatch(/^甲:\S+ 乙:\S+$/);
        collocationsAnswer.parse(pairs[0][0]);
        keywordsAnswer.parse(pairs[1][0]);
        ngramsAnswer.parse(pairs[2][0]);
      }),
      { numRuns: 30 },
    );
  });
});
