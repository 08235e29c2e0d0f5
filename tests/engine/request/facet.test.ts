import { describe, expect, test } from 'vitest';
import type { FacetNode } from '../../../engine/query/ast.ts';
import { parseQuery } from '../../../engine/query/parser.ts';
import { facetProblem, readFacet } from '../../../engine/request/facet.ts';
import { fakeResolver } from './fake-gazetteer.ts';

function facet(text: string): FacetNode {
  const { node } = parseQuery(text);
  if (node?.kind !== 'facet') throw new Error(`${text} is no filter`);
  return node;
}

describe('a filter inside a query', () => {
  test.each([
    ['region:常德', { region: ['4307'] }],
    ['地区：湖南省/常德市', { region: ['4307'] }],
    ['region:unknown', { region: ['unknown'] }],
    ['year:2003..2006', { year: [{ from: 2003, to: 2006 }] }],
    ['年份：2006..', { year: [{ from: 2006, to: null }] }],
    ['date:2006-03..2006-06', { date: [{ from: '2006-03-01', to: '2006-06-30' }] }],
    ['type:会议纪要', { type: ['纪要'] }],
    ['主题:“公路”', { topic: ['工业、交通/公路'] }],
  ])('%s', (text, filter) => {
    expect(readFacet(facet(text), fakeResolver)).toEqual({ ok: true, value: filter });
  });

  test('that means nothing is refused at its place', () => {
    const node = facet(' region:火星');
    const reading = readFacet(node, fakeResolver);
    expect(reading.ok ? null : facetProblem(node, reading.objection, 'zh')).toEqual({
      parameter: 'q',
      message: expect.stringContaining('火星'),
      start: 1,
      end: 10,
    });
  });
});
