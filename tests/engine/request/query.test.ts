import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../engine/request/query.ts';

describe('a query pasted from a text with broken lines', () => {
  test.each([
    ['加快山塘\n整治', '加快山塘整治'],
    ['加快山塘\r\n　　整治', '加快山塘整治'],
    ['落实责任，\n加强领导', '落实责任，加强领导'],
    ['5G\n农业', '5G\n农业'],
    ['山塘 整治', '山塘 整治'],
  ])('%j is asked as %j', (pasted, asked) => {
    expect(readQuery(pasted)).toEqual({ ok: true, value: asked });
  });
});

test.each(['\u0000', ' \u0000 ', '\u200B', '\u00AD\u0007', '\uDC00'])(
  'invisible characters alone (%j) are refused, and do not ask for everything',
  (text) => {
    expect(readQuery(text)).toMatchObject({ ok: false, objection: { code: 'invisible-query' } });
  },
);

test('white space alone is no query, as ever', () => {
  expect(readQuery(' \u3000\n')).toMatchObject({ ok: true });
});
