import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ConcordanceRequest,
  type ConcordanceRow,
  GROUPINGS,
} from '../../../engine/concordance/types.ts';
import type { DocumentDetail, Filters, SearchRequest } from '../../../engine/types.ts';
import { concordanceAnswer } from '../../../server/schema/concordance.ts';
import { type SmallCollection, smallCollection } from '../local/small-collection.ts';
import { requestFor } from '../request.ts';
import { madeTexts } from './made-texts.ts';
import { cutRow, naiveGroups, naivelySorted, naiveRows, ownValue } from './naive-concordance.ts';

let collection: SmallCollection;
let documents: DocumentDetail[] = [];
const regions = new Map<string, string>();

beforeAll(async () => {
  collection = await smallCollection(madeTexts());
  await readDocuments();
});
afterAll(() => collection.remove());

/** All documents in the order of the collection, and the place of each. */
async function readDocuments(): Promise<void> {
  const { engine } = collection;
  const all: DocumentDetail[] = [];
  for await (const hits of engine.hits(requestFor('', {}, { duplicates: 'all' }))) {
    for (const { document } of hits) {
      const detail = await engine.document(document.id);
      if (detail !== null) all.push(detail);
      regions.set(document.id, document.region.code ?? 'unknown');
    }
  }
  const files = (await engine.files(FILES)).files.map(({ file }) => file);
  const place = ({ document }: DocumentDetail) => files.indexOf(document.source.file);
  documents = all.sort((a, b) => place(a) - place(b));
}

const FILES = {
  offset: 0,
  limit: 1000,
  sort: 'file',
  descending: false,
  status: null,
  name: '',
  problems: false,
} as const;

const term = fc.constantFrom(
  '推进',
  '工业',
  '园区',
  '会',
  '会议',
  '的',
  '12.3万',
  'gdp',
  '𬶨',
  '，',
  '高*展',
  '发展改革',
);
const query = fc.oneof(
  term,
  fc.tuple(term, term).map((pair) => pair.join(' ')),
  fc.tuple(term, term).map((pair) => pair.join(' OR ')),
  fc.tuple(term, term).map((pair) => pair.join(' -')),
  fc.tuple(term, fc.constantFrom('/s', '/p', '/5'), term).map((parts) => parts.join(' ')),
);
const search: fc.Arbitrary<SearchRequest> = fc
  .record({
    q: fc.oneof({ arbitrary: query, weight: 12 }, fc.constantFrom('', '-推进', '没有这样的话')),
    region: fc.constantFrom<string[]>([], [], ['43'], ['unknown']),
    year: fc.constantFrom<Filters['year']>([], [], [{ from: 2003, to: 2004 }]),
    match: fc.constantFrom('exact', 'exact', 'relaxed'),
    duplicates: fc.constantFrom('collapse', 'all'),
  })
  .map(({ q, region, year, match, duplicates }) =>
    requestFor(q, { region, year }, { match: match === 'relaxed' ? 'relaxed' : 'exact', duplicates }),
  );

function asked(request: SearchRequest, rest: Partial<ConcordanceRequest> = {}): ConcordanceRequest {
  const { q, filters, match, duplicates, lang } = request;
  const plain = { sort: 'order', context: 40, sample: null, by: null, value: null, groups: 1000 } as const;
  return { q, filters, match, duplicates, lang, ...plain, offset: 0, limit: 100_000, ...rest };
}

const naive = (request: SearchRequest) =>
  naiveRows(collection.engine, request, documents, (id) => regions.get(id) ?? '');

describe('a concordance', () => {
  it('has copies to fold', () => {
    const copied = documents.filter(({ relations }) => relations.some(({ kind }) => kind === 'copy'));
    expect(copied.length).toBeGreaterThan(8);
  });

  it('lists the very places that looking through all documents gives, as many as the search counts', async () => {
    await fc.assert(
      fc.asyncProperty(search, fc.integer({ min: 0, max: 60 }), async (request, context) => {
        const [answer, expected, { total }] = await Promise.all([
          collection.engine.concordance(asked(request, { context })),
          naive(request),
          collection.engine.search(request),
        ]);
        concordanceAnswer.parse(answer);
        expect(answer.rows).toEqual(expected.map((row) => cutRow(row, { context })));
        expect(answer.total).toEqual({ occurrences: total.occurrences, rows: expected.length });
        if (request.duplicates === 'all') expect(answer.total.rows).toBe(total.occurrences);
      }),
      { numRuns: 150 },
    );
  });

  it('sorts and groups them by what stands beside them, their year and their place', async () => {
    await fc.assert(
      fc.asyncProperty(
        search,
        fc.constantFrom(...GROUPINGS),
        fc.constantFrom(...GROUPINGS),
        async (request, sort, by) => {
          const [{ rows, groups }, expected] = await Promise.all([
            collection.engine.concordance(asked(request, { sort, by, context: 0 })),
            naive(request),
          ]);
          expect(rows).toEqual(naivelySorted(expected, sort).map((row) => cutRow(row, { context: 0 })));
          const counted = naiveGroups(expected, by);
          expect(groups?.total).toBe(counted.length);
          expect(groups?.values.map(({ value, count }) => ({ value, count }))).toEqual(counted);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lists one group alone where its value is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(search, fc.constantFrom(...GROUPINGS), fc.nat(), async (request, by, pick) => {
        const expected = await naive(request);
        fc.pre(expected.length > 0);
        const picked = expected[pick % expected.length];
        const value = picked === undefined ? '' : ownValue(picked, by);
        const answer = await collection.engine.concordance(asked(request, { by, value, sort: 'right1' }));
        const own = expected.filter((row) => ownValue(row, by) === value);
        expect(answer.total.rows).toBe(own.length);
        expect(answer.groups?.values.find((group) => group.value === value)?.count).toBe(own.length);
        const places = naivelySorted(own, 'right1').map(({ row }) => row.start);
        expect(answer.rows.map(({ start }) => start)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });

  it('gives by pages what it gives at once', async () => {
    const request = requestFor('推进 OR 的', {}, { duplicates: 'all' });
    const sort = 'left-word1';
    const whole = await collection.engine.concordance(asked(request, { sort }));
    expect(whole.rows.length).toBeGreaterThan(100);
    const paged = [];
    for (let offset = 0; offset < whole.rows.length; offset += 17) {
      const { rows } = await collection.engine.concordance(asked(request, { sort, offset, limit: 17 }));
      paged.push(...rows);
    }
    expect(paged).toEqual(whole.rows);
    const beyond = await collection.engine.concordance(asked(request, { offset: 10 ** 9, limit: 17 }));
    expect(beyond.rows).toEqual([]);
  });

  it('lists as many groups as are asked for, the largest first, and says how many there are', async () => {
    const of = (groups: number) =>
      collection.engine.concordance(asked(requestFor('推进'), { by: 'right1', groups }));
    const all = (await of(1000)).groups;
    expect(all?.total).toBeGreaterThan(2);
    expect((await of(2)).groups).toEqual({ ...all, values: all?.values.slice(0, 2) });
  });

  it('calls a group as it stands in a text', async () => {
    const { groups } = await collection.engine.concordance(asked(requestFor('推进'), { by: 'right1' }));
    const comma = groups?.values.find(({ value }) => value === ',');
    expect(comma?.text).toBe('，');
    const places = await collection.engine.concordance(asked(requestFor('推进'), { by: 'region' }));
    expect(places.groups?.values.find(({ value }) => value === '4307')?.text).toBe('常德市');
  });

  it('marks rows of documents that only may be of the year asked for', async () => {
    const filters = { year: [{ from: 2006, to: 2006 }], possible: true };
    const { rows } = await collection.engine.concordance(asked(requestFor('工业', filters)));
    const possible = rows.filter((row) => row.possible === true);
    expect(possible.length).toBeGreaterThan(0);
    expect(possible.every(({ document }) => document.year === null)).toBe(true);
    expect(rows.filter((row) => row.possible !== true).every(({ document }) => document.year === 2006)).toBe(
      true,
    );
  });
});

describe('a sample of a concordance', () => {
  const request = requestFor('推进 OR 园区', {}, { duplicates: 'all' });
  const draw = (size: number, seed: number, rest: Partial<ConcordanceRequest> = {}) =>
    collection.engine.concordance(asked(request, { sample: { size, seed }, ...rest }));
  const keyOf = ({ document, passage, start }: ConcordanceRow): string =>
    `${document.id} ${passage} ${start}`;

  it('is so many of the rows, in their order, and the same for the same seed', async () => {
    const { rows: all, total } = await collection.engine.concordance(asked(request));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: all.length + 20 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        async (size, seed) => {
          const answer = await draw(size, seed);
          const drawn = new Set(answer.rows.map(keyOf));
          expect(answer.sample).toEqual({ size, seed });
          expect(answer.total).toEqual({ ...total, rows: Math.min(size, all.length) });
          expect(answer.rows).toEqual(all.filter((row) => drawn.has(keyOf(row))));
          const { rows, groups } = await draw(size, seed, { sort: 'right1', by: 'right1', context: 0 });
          expect(new Set(rows.map(keyOf))).toEqual(drawn);
          expect(groups?.values.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes each row about as often as any other', async () => {
    const { total } = await collection.engine.concordance(asked(request));
    const [seeds, size] = [400, Math.floor(total.rows / 10)];
    const times = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed++) {
      for (const row of (await draw(size, seed, { context: 0 })).rows) {
        times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
      }
    }
    const expected = (seeds * size) / total.rows;
    const spread = [...times.values()].map((count) => (count - expected) ** 2 / expected);
    expect(times.size).toBe(total.rows);
    // Of numbers drawn at random the mean is near 1 (a little less without replacement).
    const mean = spread.reduce((sum, one) => sum + one, 0) / total.rows;
    expect(mean).toBeGreaterThan(0.7);
    expect(mean).toBeLessThan(1.2);
  });

  it('stays the same when other texts come', async () => {
    const before = (await draw(12, 5)).rows.map(keyOf);
    await collection.rewrite({ '0/new.txt': '关于防汛工作的通知\n\n各村要做好防汛准备。\n' });
    expect((await draw(12, 5)).rows.map(keyOf)).toEqual(before);
  });
});
