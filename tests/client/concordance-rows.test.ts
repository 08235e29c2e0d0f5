import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAddress } from '../../client/concordance/row-address.ts';
import { stepOf } from '../../client/concordance/row-keys.ts';
import { readPassageLink } from '../../links/passage-link.ts';

describe('the link of a row', () => {
  it('quotes the match with what stands on both sides of it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const match = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, match, text, fc.nat(900), (left, middle, right, passage) => {
        const document = {
          id: 'a/甲#1',
          title: '',
          year: null,
          region: { code: null, path: [], today: null },
        };
        const row = { document, passage, start: 0, end: 1, left, match: middle, right };
        const { pathname, searchParams } = new URL(
          rowAddress(row, { q: '甲', match: 'exact' }),
          'http://localhost',
        );
        const link = readPassageLink(pathname, searchParams);
        expect(link).toMatchObject({ document: 'a/甲#1', passage, q: '甲' });
        expect(link?.quote).toContain(middle);
        expect(`${left}${middle}${right}`).toContain(`${link?.prefix}${link?.quote}${link?.suffix}`);
      }),
    );
  });
});

describe('keys', () => {
  it.each([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['PageDown', 29],
    ['PageUp', -29],
    ['Home', 'first'],
    ['End', 'last'],
    ['j', null],
    ['Enter', null],
  ])('%s moves by %s', (key, expected) => {
    expect(stepOf(key, 30)).toBe(expected);
  });

  it('move by a row at least in a window that shows one', () => {
    expect([stepOf('PageDown', 0), stepOf('PageUp', 1)]).toEqual([1, -1]);
  });
});
