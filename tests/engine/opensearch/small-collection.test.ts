import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Collection } from '../../../engine/local/collection.ts';
import { LocalEngine } from '../../../engine/local/local-engine.ts';
import { openCollection } from '../../../engine/local/open.ts';
import type { CollectionFacts } from '../../../engine/opensearch/collection-form.ts';
import { fetchedDocument } from '../../../engine/opensearch/fetched.ts';
import {
  smallCollection as collectionOf,
  type FetchedDocument,
} from '../../../engine/opensearch/small-collection.ts';
import { documentForms } from '../../../engine/opensearch/snapshot-forms.ts';
import type { TermStatistics } from '../../../engine/opensearch/term-statistics.ts';
import type { SearchRequest } from '../../../engine/types.ts';
import { madeTexts } from '../concordance/made-texts.ts';
import { type SmallCollection, smallCollection } from '../local/small-collection.ts';
import { requestFor } from '../request.ts';
import { everythingKnown } from './known.ts';

let small: SmallCollection;
let collection: Collection;
let documents: FetchedDocument[];
let statistics: TermStatistics;
let facts: CollectionFacts;

beforeAll(async () => {
  small = await smallCollection(madeTexts());
  collection = await openCollection(small.data);
  documents = [...documentForms(collection)].map(({ form }) => fetchedDocument(form));
  ({ facts, statistics } = everythingKnown(collection));
}, 60_000);

afterAll(async () => {
  collection.close();
  await small.remove();
});

const word = fc.constantFrom(
  '工业',
  '工业园区',
  '推进',
  '發展',
  '会',
  '会议纪要',
  '的',
  '2006年',
  '12.3万元',
  'gdp',
  '℃',
  '招商引资',
  '改革建设',
  '纪要的',
);
const query = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a} -${b}`),
  fc.tuple(word, word, fc.constantFrom('/s', '/p', '/3')).map(([a, b, link]) => `${a} ${link} ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a}*${b}`),
  word.map((one) => `title:${one}`),
  word.map((one) => `region:湖南 ${one}`),
  word.map((one) => `${one} -issuer:unknown`),
  word.map((one) => `year:2012..2001 ${one}`),
);
const request = fc.record({
  q: query,
  match: fc.constantFrom('exact' as const, 'relaxed' as const),
  group: fc.constantFrom('document' as const, 'section' as const),
  duplicates: fc.constantFrom('collapse' as const, 'all' as const),
  sort: fc.constantFrom('relevance' as const, 'newest' as const),
  page: fc.constantFrom(1, 2),
});

const asked = ({ q = '', filters, ...rest }: Partial<SearchRequest>): SearchRequest =>
  requestFor(q, filters, rest);

const untimed = <Answer extends { tookMs: number }>({ tookMs: _tookMs, ...answer }: Answer) => answer;

test('all documents of a collection, made a small one, answer as the collection does', async () => {
  const whole = new LocalEngine(collectionOf(documents, { facts, statistics: null }));
  await fc.assert(
    fc.asyncProperty(request, async (parts) => {
      const wanted = asked(parts);
      expect(untimed(await whole.search(wanted))).toEqual(untimed(await small.engine.search(wanted)));
    }),
    { numRuns: 60 },
  );
  for (const { record } of documents.slice(0, 5)) {
    const { id } = record.summary;
    const matches = { q: '推进 工业', match: 'exact', lang: 'zh' } as const;
    expect(await whole.matches(id, matches)).toEqual(await small.engine.matches(id, matches));
  }
  expect(await whole.suggest('工', 10)).toEqual(await small.engine.suggest('工', 10));
  expect(await whole.examples()).toEqual(await small.engine.examples());
});

test('some documents, all that match among them, are found with the very scores, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(request, fc.infiniteStream(fc.boolean()), async (parts, more) => {
      const wanted = asked({ ...parts, size: 100 });
      const local = await small.engine.search({ ...wanted, group: 'document', duplicates: 'all', page: 1 });
      const found = new Set(local.hits.map(({ document }) => document.id));
      const some = documents.filter(({ record }) => found.has(record.summary.id) || more.next().value);
      const outside = { exact: () => 0, relaxed: () => local.relaxed.documents };
      const part = new LocalEngine(collectionOf(some, { facts, statistics, outside }));
      const { hits, total } = await part.search(wanted);
      const answer = await small.engine.search(wanted);
      expect(total).toEqual(answer.total);
      expect(hits).toEqual(answer.hits);
    }),
    { numRuns: 60 },
  );
});
