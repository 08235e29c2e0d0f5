import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../engine/engine.ts';
import { RequestError } from '../../../engine/errors.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { noFilters } from '../../../engine/local/filters.ts';
import {
  type DocumentSummary,
  type Filters,
  type Hit,
  type TrendsBy,
  type TrendsRequest,
  type TrendsValue,
  UNKNOWN,
} from '../../../engine/types.ts';
import { trendsAnswer } from '../../../server/schema/trends.ts';
import { type SmallCollection, smallCollection } from '../local/small-collection.ts';
import { requestFor } from '../request.ts';
import { madeTexts } from './made-texts.ts';

const gazetteer = loadGazetteer();
let collection: SmallCollection;
let engine: SearchEngine;

beforeAll(async () => {
  collection = await smallCollection(madeTexts());
  ({ engine } = collection);
}, 120_000);
afterAll(() => collection.remove());

const asked = (request: Partial<TrendsRequest>): TrendsRequest => ({
  queries: [],
  by: 'year',
  across: null,
  filters: noFilters(),
  match: 'exact',
  removed: false,
  lang: 'zh',
  ...request,
});

/** Everything that a search finds. */
async function everyHit(q: string, { filters, match, removed }: TrendsRequest): Promise<Hit[]> {
  const hits: Hit[] = [];
  const request = requestFor(q, filters, { match, removed, duplicates: 'all' });
  for await (const some of engine.hits(request)) hits.push(...some);
  return hits;
}

/** The value a document counts under, by what its answer says of it. */
function countedUnder({ date, region, type }: DocumentSummary, by: TrendsBy): TrendsValue {
  if (by === 'year') return date.year ?? UNKNOWN;
  if (by === 'type') return type;
  const { code } = region;
  if (code === null) return UNKNOWN;
  if (by === 'province' || code === '00') return code.slice(0, 2);
  if (code.length === 2) return `${code}-province`;
  return gazetteer.has(code.slice(0, 4)) ? code.slice(0, 4) : code;
}

function sumOf(hits: readonly Hit[], of: (hit: Hit) => number): number {
  return hits.reduce((sum, hit) => sum + of(hit), 0);
}

/** The filter that a point opens. */
function filterOf(by: TrendsBy, value: TrendsValue): Partial<Filters> {
  if (by === 'type') return { type: [String(value)] };
  if (by !== 'year') return { region: [String(value)] };
  return typeof value === 'number'
    ? { year: [{ from: value, to: value }], possible: true }
    : { year: [UNKNOWN] };
}

const QUERIES = [
  '招商引资',
  '工业园区 OR 水利',
  '投资 -农业',
  '投资 /s 万元',
  'title:总结',
  '没有这样的话',
  '区',
  '投资 region:湖南',
  '-总结',
];
const BY: readonly TrendsBy[] = ['year', 'province', 'prefecture', 'type'];
const filters = fc
  .record({
    region: fc.constantFrom<Filters['region'][]>([], ['43'], ['4307'], [UNKNOWN]),
    year: fc.constantFrom<Filters['year'][]>([], [{ from: 2004, to: 2007 }], [UNKNOWN]),
    type: fc.constantFrom<Filters['type'][]>([], ['通知', '意见']),
    possible: fc.boolean(),
  })
  .map((some): Filters => ({ ...noFilters(), ...some }));
const requests = fc.record({
  queries: fc.array(fc.constantFrom(...QUERIES), { maxLength: 4 }),
  by: fc.constantFrom(...BY),
  filters,
  match: fc.constantFrom('exact', 'relaxed'),
  removed: fc.boolean(),
});

describe('trends', { timeout: 120_000 }, () => {
  it('count under each value what adding up all hits of the search counts', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (parameters) => {
        const request = asked({ ...parameters, removed: parameters.removed && parameters.match === 'exact' });
        const answer = trendsAnswer.parse(await engine.trends(request));
        const all = await everyHit('', request);
        expect(
          answer.base
            .filter(({ documents }) => documents > 0)
            .map(({ value }) => value)
            .toSorted(),
        ).toEqual([...new Set(all.map(({ document }) => countedUnder(document, request.by)))].toSorted());
        for (const { value, documents, characters } of answer.base) {
          const here = all.filter(({ document }) => countedUnder(document, request.by) === value);
          expect([value, documents, characters]).toEqual([
            value,
            here.length,
            sumOf(here, ({ document }) => document.characters),
          ]);
        }
        expect(answer.series.map(({ q }) => q)).toEqual(request.queries);
        for (const { q, points, total } of answer.series) {
          const hits = await everyHit(q, request);
          const { total: found } = await engine.search(requestFor(q, request.filters, parameters));
          expect(total).toEqual({ documents: found.documents, occurrences: found.occurrences });
          expect(points.reduce((sum, { documents }) => sum + documents, 0)).toBe(found.documents);
          expect(points.map(({ value }) => value)).toEqual(answer.base.map(({ value }) => value));
          for (const { value, documents, occurrences } of points) {
            const here = hits.filter(({ document }) => countedUnder(document, request.by) === value);
            expect([q, value, documents, occurrences]).toEqual([
              q,
              value,
              here.length,
              sumOf(here, (hit) => hit.occurrences),
            ]);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('a point is what the search with its filter finds, with those that are only possible', async () => {
    for (const by of BY) {
      const { series, base } = await engine.trends(asked({ queries: ['投资', '招商引资'], by }));
      for (const { q, points } of series) {
        for (const { value, documents, possible } of points) {
          const isProvinceItself = by === 'prefecture' && String(value).endsWith('-province');
          if (isProvinceItself) continue;
          const { total } = await engine.search(requestFor(q, filterOf(by, value)));
          expect([by, value, total.documents]).toEqual([by, value, documents + possible]);
        }
      }
      expect(base.length).toBeGreaterThan(3);
    }
  });

  it('by year tell which documents may lie in it, and count them as unknown', async () => {
    const { base } = await engine.trends(asked({}));
    const years = base.map(({ value }) => value);
    expect(years.at(-1)).toBe(UNKNOWN);
    expect(years.slice(0, -1)).toEqual(years.slice(0, -1).toSorted());
    expect(base.find(({ value }) => value === 2009)).toMatchObject({ documents: 0, characters: 0 });
    expect(base.find(({ value }) => value === 2009)?.possible).toBeGreaterThan(0);
  });

  it('by prefecture name the path, the province itself, and counties that lie in none', async () => {
    const { base } = await engine.trends(asked({ by: 'prefecture' }));
    const labels = new Map(base.map(({ value, label }) => [value, label]));
    expect(labels.get('43-province')).toBe('湖南省/本级');
    expect(labels.get('4307')).toBe('湖南省/常德市');
    expect(labels.get('110105')).toBe('北京市/朝阳区');
    expect(labels.get('429004')).toBe('湖北省/仙桃市');
    expect([...labels.keys()].at(-1)).toBe(UNKNOWN);
    const english = await engine.trends(asked({ by: 'prefecture', lang: 'en' }));
    expect(english.base.find(({ value }) => value === '43-province')?.label).toBe('湖南省/province level');
  });

  it('of one query by two things are the trends of each, taken apart', async () => {
    const pairs = fc.tuple(fc.constantFrom(...BY), fc.constantFrom(...BY)).filter(([a, b]) => a !== b);
    await fc.assert(
      fc.asyncProperty(pairs, fc.constantFrom(...QUERIES), filters, async ([by, across], q, some) => {
        const request = asked({ queries: [q], by, across, filters: some });
        const answer = trendsAnswer.parse(await engine.trends(request));
        const cells = answer.across?.cells ?? [];
        const [hits, all] = [await everyHit(q, request), await everyHit('', request)];
        const cellOf = ({ document }: Hit) =>
          `${countedUnder(document, by)} ${countedUnder(document, across)}`;
        const held = Map.groupBy(all, cellOf);
        const found = Map.groupBy(hits, cellOf);
        expect(cells.map((cell) => `${cell.value} ${cell.across}`).toSorted()).toEqual(
          [...held.keys()].toSorted(),
        );
        for (const { value, across: beside, documents, occurrences, base } of cells) {
          const [here, within] = [found, held].map((map) => map.get(`${value} ${beside}`) ?? []);
          expect([documents, occurrences]).toEqual([
            here?.length,
            sumOf(here ?? [], (hit) => hit.occurrences),
          ]);
          expect(base).toEqual({
            documents: within?.length,
            characters: sumOf(within ?? [], ({ document }) => document.characters),
          });
        }
        const other = await engine.trends({ ...request, by: across, across: null });
        expect(answer.across?.base).toEqual(other.base);
      }),
      { numRuns: 60 },
    );
  });

  it('say which of several queries is wrong, and where', async () => {
    const wrong = await engine
      .trends(asked({ queries: ['投资', '(园区', '投资'] }))
      .catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(RequestError);
    expect(wrong).toMatchObject({ problems: [{ parameter: 'q', index: 1, message: /^第 2 个检索式：/ }] });
    const alone = await engine.trends(asked({ queries: ['(园区'] })).catch((error: unknown) => error);
    expect(alone).toMatchObject({
      problems: [{ parameter: 'q', message: expect.not.stringContaining('第') }],
    });
  });

  it('pass on remarks on a query', async () => {
    const { series } = await engine.trends(asked({ queries: ['工业园区 或 水利'] }));
    expect(series[0]?.problems[0]).toMatchObject({ start: 5, end: 6 });
  });
});
