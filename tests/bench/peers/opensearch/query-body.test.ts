import { describe, expect, it } from 'vitest';
import type { Ask, TextAsk } from '../../../../bench/ask.ts';
import { bulkLines, documentUnit, sectionUnits } from '../../../../bench/peers/opensearch/index-body.ts';
import { heapFor } from '../../../../bench/peers/opensearch/node.ts';
import { findBody, queryClause, searchBody } from '../../../../bench/peers/opensearch/query-body.ts';
import type { ShownDocument } from '../../../../bench/texts.ts';

const text = (characters: string): TextAsk => ({ kind: 'text', text: characters, quoted: false });
const search = (ask: Ask) => ({ ask, filter: null, match: 'exact', page: 1 }) as const;
const matching = (ask: Ask): unknown => {
  const { bool } = queryClause(search(ask));
  return typeof bool === 'object' && bool !== null && 'filter' in bool && Array.isArray(bool.filter)
    ? bool.filter[0]
    : null;
};

describe('a search in the language of OpenSearch', () => {
  const bridge = { match_phrase: { exact: { query: '修路 路桥' } } };
  it.each<[string, Ask, unknown]>([
    ['one character', text('路'), { term: { exact: '路' } }],
    ['two characters', text('修路'), { term: { exact: '修路' } }],
    ['a phrase', text('修路桥'), bridge],
    [
      'both',
      { kind: 'all', of: [text('修路桥'), text('茶')] },
      { bool: { filter: [bridge, { term: { exact: '茶' } }] } },
    ],
    [
      'either',
      { kind: 'any', of: [text('茶'), text('路')] },
      { bool: { should: [{ term: { exact: '茶' } }, { term: { exact: '路' } }], minimum_should_match: 1 } },
    ],
    [
      'one without another',
      { kind: 'without', wanted: text('茶'), unwanted: text('路') },
      { bool: { filter: [{ term: { exact: '茶' } }], must_not: [{ term: { exact: '路' } }] } },
    ],
    [
      'one character between',
      { kind: 'gap', before: '修路', gap: 'one', after: '铺桥' },
      { match_phrase: { exact: { query: '修路 ∅ ∅ 铺桥' } } },
    ],
    ['everything', { kind: 'everything' }, { match_all: {} }],
  ])('finds %s', (_, ask, clause) => {
    expect(matching(ask)).toEqual(clause);
  });

  it('lets a position more than characters lie between terms, and none of them end a sentence', () => {
    const near = (within: number | 'sentence'): string =>
      JSON.stringify(matching({ kind: 'near', within, of: [text('修路'), text('铺桥')] }));
    expect(near(10)).toContain('"max_gaps":11');
    expect(near(10)).not.toContain('。');
    expect(near('sentence')).toContain('"not_containing"');
  });

  it('lets the two sides of a gap share no character', () => {
    const gap = (before: string, after: string): string =>
      JSON.stringify(matching({ kind: 'gap', before, gap: 'any', after }));
    expect(gap('修路', '路桥')).toContain('"max_gaps":10,"intervals":[{"match":{"query":"修路 路"');
    expect(gap('修路', '铺桥')).toContain('"max_gaps":11,"intervals":[{"match":{"query":"修路"');
  });

  it('ranks by the other field, filters, and asks for facets, passages and the whole count', () => {
    const query = {
      ask: text('修路'),
      filter: { region: '43', year: { from: 2001, to: 2003 } },
      match: 'exact',
      page: 3,
    } as const;
    expect(queryClause(query)).toEqual({
      bool: {
        filter: [
          { term: { exact: '修路' } },
          { term: { region: '43' } },
          { range: { year: { gte: 2001, lte: 2003 } } },
        ],
        should: [{ match: { text: '修路' } }],
      },
    });
    expect(searchBody(query)).toMatchObject({ from: 40, size: 20, track_total_hits: true });
    expect(Object.keys(Object(searchBody(query).aggs))).toEqual(['region', 'year', 'type']);
    expect(findBody(query, 500)).toMatchObject({ size: 500, _source: false });
  });

  it('asks a relaxed search of the words alone', () => {
    const relaxed = queryClause({
      ask: { kind: 'all', of: [text('修路'), text('茶叶')] },
      filter: null,
      match: 'relaxed',
    });
    expect(JSON.stringify(relaxed)).toContain('修路 茶叶');
    expect(JSON.stringify(relaxed)).not.toContain('exact');
  });
});

describe('the units of the index', () => {
  const document: ShownDocument = {
    id: 'a',
    passages: ['一、修路', '村村修路。', '二、茶叶'],
    text: '',
    region: '4307',
    year: 1998,
    title: '安排',
    type: '通知',
    sections: [
      { first: 0, last: 1 },
      { first: 2, last: 2 },
    ],
  };

  it('are a document, or its sections, a value a passage', () => {
    expect(documentUnit(7, document)).toEqual([
      {
        number: 7,
        title: '安排',
        region: ['43', '4307'],
        year: 1998,
        type: '通知',
        text: document.passages,
        exact: ['一、 、修 修路 路', '村村 村修 修路 路。 。', '二、 、茶 茶叶 叶'],
      },
    ]);
    expect(sectionUnits(7, document).map(({ number, text: passages }) => [number, passages.length])).toEqual([
      [7, 2],
      [7, 1],
    ]);
  });

  it('are sent as lines', () => {
    const lines = bulkLines(sectionUnits(7, document)).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.slice(0, 4).map((line) => Object.keys(JSON.parse(line))[0])).toEqual([
      'index',
      'number',
      'index',
      'number',
    ]);
  });
});

describe('the heap of the server', () => {
  it.each([
    [20_000, 4096],
    [4000, 2000],
    [600, 512],
  ])('with %i MB free has %i MB', (free, heap) => {
    expect(heapFor(free * 2 ** 20)).toBe(heap);
  });
});
