import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchExact } from '../../../engine/local/exact-search.ts';
import { searchRelaxed } from '../../../engine/local/relaxed-search.ts';
import { search } from '../../../engine/local/search.ts';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import {
  candidateEntries,
  type RankedFor,
  rankedCandidates,
} from '../../../engine/opensearch/candidate-order.ts';
import type { Candidate } from '../../../engine/opensearch/candidates.ts';
import { rankedSections, sectionEntries } from '../../../engine/opensearch/section-order.ts';
import { keywordTerms, questionTerms } from '../../../engine/rank/query-terms.ts';
import type { SearchRequest } from '../../../engine/types.ts';
import { madeTexts } from '../concordance/made-texts.ts';
import { requestFor } from '../request.ts';
import { candidatesOf } from './candidates-made.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

const BODY = '一、加快工业园区建设，推进招商引资。\n二、各县区工业园区要落实责任，改革建设。\n';
let made: MadeCollection;
beforeAll(async () => {
  made = await madeCollection({
    ...madeTexts(),
    '抄/一.txt': `关于工业园区的通知\n2006年3月1日\n${BODY.repeat(4)}`,
    '抄/二.txt': `关于工业园区的通知\n2006年3月1日\n${BODY.repeat(4)}`,
    '抄/三.txt': `招商引资会议纪要\n2009年5月2日\n${BODY.repeat(9)}另有工业一句。\n`,
  });
}, 60_000);
afterAll(() => made.remove());

const word = fc.constantFrom(
  '工业',
  '工业园区',
  '推进',
  '会议纪要',
  '的',
  'gdp',
  '招商引资',
  '改革建设',
  '查无',
);
const words = fc.array(word, { minLength: 1, maxLength: 3 });

/** An exact search, as far as its ranking is concerned. */
function exactQuery(request: SearchRequest): RankedFor {
  const { terms, marks } = searchExact(made.collection, request);
  return { match: 'exact', terms, words: keywordTerms(terms), marked: marks?.terms.length ?? 0 };
}

/** Candidates among all documents. */
function among(request: SearchRequest, query: RankedFor, documents: Iterable<number>): Candidate[] {
  const { places } = made.collection.columns;
  const wanted = new Set(Array.from(documents, (document) => places.of(document)));
  const terms = query.words.terms.map(({ term }) => term);
  return candidatesOf(made.collection, terms, request).filter(({ order }) => wanted.has(order));
}

describe('candidates ranked from what the cluster looks up of them', () => {
  test('have the very scores and the order of the local ranking', () => {
    fc.assert(
      fc.property(words, (some) => {
        const { collection, statistics } = made;
        const request = requestFor(some.join(' OR '));
        const matched = searchExact(collection, request);
        const query = exactQuery(request);
        const documents = collection.columns.places.inOrder(matched.documents);
        const counts = matched.marks?.count(DocumentSet.all(collection.columns.size));
        const local = matched.rankDocuments(
          documents,
          counts?.occurrencesOf ?? new Uint32Array(0),
          Number.POSITIVE_INFINITY,
        );
        const candidates = among(request, query, documents);
        const { rows, scores } = rankedCandidates(candidates, query, statistics);
        const { places } = collection.columns;
        expect(Array.from(rows, (row) => candidates[row]?.order)).toEqual(
          Array.from(local.rows, (document) => places.of(document)),
        );
        expect([...scores]).toEqual([...local.scores]);
      }),
      { numRuns: 40 },
    );
  });

  test('so are those of a relaxed search', () => {
    fc.assert(
      fc.property(words, (some) => {
        const { collection, statistics } = made;
        const q = some.join('');
        const request = requestFor(q, {}, { match: 'relaxed' });
        const matched = searchRelaxed(collection, request);
        const documents = collection.columns.places.inOrder(matched.documents);
        const local = matched.rankDocuments(documents, new Uint32Array(0), Number.POSITIVE_INFINITY);
        const query = { match: 'relaxed', terms: [], words: questionTerms(q), marked: 1 } as const;
        const candidates = among(requestFor('工业'), query, documents);
        const { rows, scores } = rankedCandidates(candidates, query, statistics);
        const { places } = collection.columns;
        expect(Array.from(rows, (row) => candidates[row]?.order)).toEqual(
          Array.from(local.rows, (document) => places.of(document)),
        );
        expect([...scores]).toEqual([...local.scores]);
      }),
      { numRuns: 40 },
    );
  });

  test('stand as they are where nothing is to be ranked', () => {
    const request = requestFor('');
    const query = exactQuery(request);
    const candidates = among(request, query, made.collection.everything);
    const { rows, scores } = rankedCandidates(candidates, query, made.statistics);
    expect([...rows]).toEqual([...candidates.keys()]);
    expect(new Set(scores)).toEqual(new Set([0]));
  });
});

describe('entries of an answer made of candidates', () => {
  test.each([
    { sort: 'relevance', duplicates: 'collapse' },
    { sort: 'relevance', duplicates: 'all' },
    { sort: 'newest', duplicates: 'collapse' },
    { sort: 'oldest', duplicates: 'all' },
  ] as const)('are those of the local search, $sort, copies $duplicates', (shown) => {
    const { collection, statistics } = made;
    const request = { ...requestFor('工业园区'), ...shown, size: 100 };
    const query = exactQuery(request);
    const candidates = among(request, query, searchExact(collection, request).documents);
    const ranking = rankedCandidates(candidates, query, statistics);
    const entries = candidateEntries(candidates, ranking, request);
    const { places } = collection.columns;
    const numbers = new Map(Array.from(collection.everything, (number) => [places.of(number), number]));
    const idAt = (at: number): string => collection.store.id(numbers.get(candidates[at]?.order ?? -1) ?? -1);
    expect(
      entries.map(({ document, score, copies }) => ({ id: idAt(document), score, copies: copies.map(idAt) })),
    ).toEqual(
      search(collection, request).hits.map(({ document, score, copies }) => ({
        id: document.id,
        score,
        copies,
      })),
    );
  });
});

describe('sections of candidates', () => {
  test.each([
    { q: '工业园区', sort: 'relevance', duplicates: 'collapse' },
    { q: '工业 OR 招商引资 OR 改革', sort: 'relevance', duplicates: 'all' },
    { q: '工业 招商引资', sort: 'newest', duplicates: 'collapse' },
    { q: '', sort: 'relevance', duplicates: 'collapse' },
  ] as const)('are those of the local search: $q, $sort, copies $duplicates', ({ q, ...shown }) => {
    const { collection, statistics } = made;
    const request = { ...requestFor(q, {}, { group: 'section' }), ...shown, size: 100 };
    const query = exactQuery(request);
    const matched = searchExact(collection, request);
    const candidates = candidatesOf(
      collection,
      query.words.terms.map(({ term }) => term),
      request,
    );
    const all = rankedSections(candidates, collection, matched.marks, query, statistics);
    const found = new Set(Array.from(matched.documents, (number) => collection.columns.places.of(number)));
    const listed = sectionEntries(
      all.filter(({ candidate }) => found.has(candidate.order)),
      request,
      new Map(),
    );
    const shownSections = listed.slice(0, 100).map(({ candidate, section, score }) => {
      const number = Array.from(collection.everything).find(
        (document) => collection.columns.places.of(document) === candidate.order,
      );
      const own = number === undefined ? [] : collection.store.sections(number);
      return { id: collection.store.id(number ?? -1), first: own[section]?.first, score };
    });
    const { hits } = search(collection, request);
    expect(hits.length).toBeGreaterThan(1);
    expect(shownSections).toEqual(
      hits.map(({ document, section, score }) => ({ id: document.id, first: section?.first, score })),
    );
  });
});
