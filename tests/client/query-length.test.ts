import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, queryLength } from '../../client/search/query-length.ts';
import { MAX_QUERY_CHARACTERS } from '../../engine/query/parser.ts';

describe('the length of a query', () => {
  it('is measured by what the server takes', () => {
    expect(LONGEST_QUERY).toBe(MAX_QUERY_CHARACTERS);
  });

  it.each([
    ['园'.repeat(199), { kind: 'short' }],
    ['园'.repeat(200), { kind: 'near', left: 56 }],
    ['园'.repeat(256), { kind: 'near', left: 0 }],
    ['园'.repeat(257), { kind: 'over', by: 1 }],
    [`  ${'园'.repeat(256)}  `, { kind: 'near', left: 0 }],
    ['𠮷'.repeat(257), { kind: 'over', by: 1 }],
    ['𠮷'.repeat(150), { kind: 'short' }],
    ['', { kind: 'short' }],
  ])('of %j is told as it is', (text, told) => {
    expect(queryLength(text)).toEqual(told);
  });
});
