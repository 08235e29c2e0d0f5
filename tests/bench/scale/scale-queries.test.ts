import { describe, expect, it } from 'vitest';
import { queryText } from '../../../bench/ask.ts';
import { checkedQueries, naiveScan, sameDocuments } from '../../../bench/scale/naive-scan.ts';
import {
  drawScaleQueries,
  queryName,
  SCALE_KINDS,
  type ScaleKind,
  type ScaleQuery,
  searchPath,
} from '../../../bench/scale/scale-queries.ts';
import { parseQuery } from '../../../engine/query/parser.ts';
import { benchDocument } from '../bench-document.ts';

const documents = [
  benchDocument(
    'a',
    ['园区企业应当修路通车并且安排工人。', '山区农民种植茶叶坝区农民种植水稻。'],
    '5329',
    1998,
  ),
  benchDocument('b', ['港口管理部门应当清理航道淤泥扩建码头。'], '3205', 2003),
  benchDocument('c', ['本县没有港口也没有机场只有两条省道。'], null, null),
];
const queries = drawScaleQueries(documents, 12, 1);
const ofKind = (kind: ScaleKind): ScaleQuery[] => queries.filter((query) => query.kind === kind);

describe('the queries asked of a collection of any size', () => {
  it('are as many of every kind, and the same each time of one seed', () => {
    for (const kind of SCALE_KINDS) expect(ofKind(kind)).toHaveLength(12);
    expect(drawScaleQueries(documents, 12, 1)).toEqual(queries);
    expect(drawScaleQueries(documents, 12, 2)).not.toEqual(queries);
  });

  it('are understood without a remark', () => {
    for (const { ask } of queries)
      expect([queryText(ask), parseQuery(queryText(ask)).problems]).toEqual([queryText(ask), []]);
  });

  it.each([
    ['one character', 1],
    ['two characters', 2],
    ['phrase of four', 4],
    ['phrase of eight', 8],
  ] as const)('%s: has so many characters', (kind, characters) => {
    for (const { ask } of ofKind(kind)) expect(queryText(ask)).toHaveLength(characters);
  });

  it.each(SCALE_KINDS.filter((kind) => kind !== 'one without another'))(
    'of kind “%s” find what they were drawn from',
    (kind) => {
      naiveScan(
        documents,
        ofKind(kind).filter(({ match }) => match === 'exact'),
      ).forEach((found, at) => {
        expect([ofKind(kind)[at], found.size]).not.toEqual([ofKind(kind)[at], 0]);
      });
    },
  );

  it('name their filters where a document is known to pass them', () => {
    for (const { filter } of ofKind('in a region')) expect(['53', '32']).toContain(filter?.region);
    for (const { filter } of ofKind('in years')) expect(filter?.year?.from).toBeLessThanOrEqual(2003);
  });

  it('are asked by the parameters of the interface', () => {
    const query: ScaleQuery = {
      kind: 'in years',
      ask: { kind: 'text', text: '港口', quoted: false },
      filter: { region: '32', year: { from: 2001, to: 2004 } },
      match: 'exact',
      group: 'section',
      page: 2,
    };
    const { searchParams } = new URL(searchPath(query), 'http://localhost');
    expect(Object.fromEntries(searchParams)).toEqual({
      q: '港口',
      region: '32',
      year: '2001..2004',
      group: 'section',
      page: '2',
    });
    expect(queryName(query)).toContain('港口');
  });
});

describe('the comparison with a scan', () => {
  it('takes the first of each kind, and no relaxed ones', () => {
    const compared = checkedQueries(queries, 3).map((at) => queries[at]?.kind);
    expect(compared).toHaveLength(3 * (SCALE_KINDS.length - 1));
    expect(compared).not.toContain('relaxed');
  });

  it('finds by reading alone', () => {
    const ask = {
      kind: 'any',
      of: ['茶叶', '机场'].map((text) => ({ kind: 'text', text, quoted: false }) as const),
    } as const;
    const query: ScaleQuery = {
      kind: 'three joined by OR',
      ask,
      filter: null,
      match: 'exact',
      group: 'document',
      page: 1,
    };
    const filtered: ScaleQuery = { ...query, filter: { region: '53', year: null } };
    const everything: ScaleQuery = { ...query, ask: { kind: 'everything' } };
    expect(naiveScan(documents, [query, filtered, everything])).toEqual([
      new Set([0, 2]),
      new Set([0]),
      new Set([0, 1, 2]),
    ]);
  });

  it('tells sets of documents apart', () => {
    expect(sameDocuments(new Set([1, 2]), new Set([2, 1]))).toBe(true);
    expect(sameDocuments(new Set([1]), new Set([1, 2]))).toBe(false);
    expect(sameDocuments(new Set([1, 3]), new Set([1, 2]))).toBe(false);
  });
});
