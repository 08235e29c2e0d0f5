import { describe, expect, it } from 'vitest';
import { type Ask, queryText, type TextAsk } from '../../bench/ask.ts';
import { drawQueries, passes, QUERY_KINDS } from '../../bench/queries.ts';
import { rightAnswer } from '../../bench/truth.ts';
import { parseQuery } from '../../engine/query/parser.ts';
import { benchDocument } from './bench-document.ts';

const documents = [
  benchDocument('a', ['园区要修路。企业要用工。', '山区种茶叶，坝区种水稻。'], '5329', 1998),
  benchDocument('b', ['企业进园区以后修路。', '港口要清淤，航道要加深，码头要扩建。'], '3205', 2003),
  benchDocument('c', ['本县没有港口，也没有机场，只有两条省道。'], null, null),
];

const text = (characters: string): TextAsk => ({ kind: 'text', text: characters, quoted: false });

function ids(ask: Ask): string[] {
  const query = { kind: 'word' as const, q: queryText(ask), ask, filter: null };
  return [...rightAnswer(documents, query)].map((number) => documents[number]?.id ?? '');
}

describe('the right answer by brute force', () => {
  const pair = [text('园区'), text('企业')] as const;
  it.each<[string, Ask, string[]]>([
    ['characters anywhere', text('港口'), ['b', 'c']],
    ['both', { kind: 'all', of: pair }, ['a', 'b']],
    ['either', { kind: 'any', of: [text('机场'), text('茶叶')] }, ['a', 'c']],
    ['one without the other', { kind: 'without', wanted: text('港口'), unwanted: text('机场') }, ['b']],
    ['in one sentence', { kind: 'near', within: 'sentence', of: pair }, ['b']],
    ['in one passage', { kind: 'near', within: 'passage', of: pair }, ['a', 'b']],
    ['at most one character apart', { kind: 'near', within: 1, of: pair }, ['b']],
    ['a gap within the sentence', { kind: 'gap', before: '园区', gap: 'any', after: '修路' }, ['a', 'b']],
    ['a gap never across sentences', { kind: 'gap', before: '园区', gap: 'any', after: '企业' }, []],
    ['a gap of one character', { kind: 'gap', before: '园区', gap: 'one', after: '修路' }, ['a']],
  ])('finds %s', (_, ask, expected) => {
    expect(ids(ask)).toEqual(expected);
  });

  it('lets a document of unknown place or year pass no filter', () => {
    const passing = (region: string | null, year: { from: number; to: number } | null) =>
      documents.filter((document) => passes(document, { region, year })).map(({ id }) => id);
    expect(passing('53', null)).toEqual(['a']);
    expect(passing(null, { from: 1990, to: 2010 })).toEqual(['a', 'b']);
  });
});

describe('the measured queries', () => {
  const queries = drawQueries(documents, QUERY_KINDS.length * 10);

  it('are of every kind, parse, and are the same on every run', () => {
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(QUERY_KINDS));
    for (const { q } of queries) expect(parseQuery(q).problems).toEqual([]);
    expect(drawQueries(documents, queries.length)).toEqual(queries);
  });

  it.each(['word', 'two characters', 'phrase', 'wildcard'])(
    'of kind “%s” find the text they were drawn from',
    (kind) => {
      for (const query of queries.filter((each) => each.kind === kind)) {
        expect([query.q, rightAnswer(documents, query).size]).not.toEqual([query.q, 0]);
      }
    },
  );
});
