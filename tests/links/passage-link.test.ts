import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citation,
  matchesRequest,
  passageAddress,
  quotation,
  readPassageLink,
  resolveRequest,
  selectionCitation,
} from '../../links/passage-link.ts';

const words = fc.string({ maxLength: 20, unit: 'grapheme' });
const links = fc.record({
  document: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  passage: fc.option(fc.nat(9999)),
  quote: words,
  prefix: words,
  suffix: words,
  check: words,
  q: words,
  match: fc.constantFrom('exact' as const, 'relaxed' as const),
});

const read = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return readPassageLink(pathname, searchParams);
};

describe('a link to a passage', () => {
  it('is read back as it was written, whatever characters the id holds', () => {
    fc.assert(
      fc.property(links, (link) => {
        fc.pre(!['.', '..'].includes(link.document));
        expect(read(passageAddress(link))).toEqual(link);
      }),
    );
  });

  it('cites the words with sixteen characters on either side', () => {
    const text = '全县上下要把园区建设摆在突出位置，加快道路、供水、供电等配套，力争三年见成效。';
    const start = text.indexOf('加快');
    expect(citation('纪要.txt#1', 4, text, [start, start + 4], { q: '配套', match: 'exact' })).toEqual({
      document: '纪要.txt#1',
      passage: 4,
      quote: '加快道路',
      prefix: text.slice(start - 16, start),
      suffix: text.slice(start + 4, start + 20),
      check: '',
      q: '配套',
      match: 'exact',
    });
  });

  it('keeps no half of a character that stands where the sixteen begin or end', () => {
    const text = `甲𠀀${'乙'.repeat(15)}加快${'丙'.repeat(15)}𠀁丁`;
    const start = text.indexOf('加快');
    const { prefix, suffix } = citation('a', 0, text, [start, start + 2]);
    expect([prefix, suffix]).toEqual(['乙'.repeat(15), '丙'.repeat(15)]);
  });

  it('follows a quotation that was cut by the rest of its own passage, not by what stands behind them all', () => {
    const long = '修'.repeat(1191);
    const words = [long, '水渠由水利站牵头修好。', '补栽行道树。'].map((text, passage) => ({
      passage,
      text: `${text}此后另议。`,
      range: [0, text.length] as const,
    }));
    const link = selectionCitation('a', words);
    expect(link?.quote).toHaveLength(1200);
    expect(link?.quote.endsWith('\n水渠由水利站牵头')).toBe(true);
    expect(link?.suffix).toBe('修好。');
  });

  it('carries a selection over paragraphs whole, with what surrounds it', () => {
    const text = ['一、修好西坡水渠，', '由水利站牵头。', '二、补栽行道树。'];
    const words = [
      [6, 9],
      [0, 7],
      [0, 4],
    ].map(([start = 0, end = 0], at) => ({
      passage: at + 4,
      text: text[at] ?? '',
      range: [start, end] as const,
    }));
    expect(quotation(words)).toBe('水渠，\n由水利站牵头。\n二、补栽');
    expect(selectionCitation('a', words)).toMatchObject({
      passage: 4,
      quote: quotation(words),
      prefix: '一、修好西坡',
      suffix: '行道树。',
    });
    expect(selectionCitation('a', [])).toBeNull();
  });

  it('cites from the text on where a selection begins in the title shown above it', () => {
    const words = [9, 0, 1].map((passage) => ({ passage, text: `第${passage}段`, range: [0, 3] as const }));
    expect(selectionCitation('a', words)).toMatchObject({ passage: 0, quote: '第0段\n第1段' });
  });

  it('cites by its beginning only what no address can hold', () => {
    expect(citation('a', 0, '园'.repeat(500), [10, 400]).quote).toHaveLength(390);
    const link = citation('a', 0, '园'.repeat(5000), [10, 4000]);
    expect(passageAddress(link).length).toBeLessThan(14_000);
    expect(link.suffix).toHaveLength(16);
  });

  it('cuts quote, prefix and suffix at characters: 𬭎 at the border of each stays whole', () => {
    const rare = '𬭎'.repeat(2000);
    for (const [before, range] of [
      ['', [0, 4000]],
      ['元', [1, 4001]],
      ['元', [41, 61]],
      ['', [40, 61]],
    ] as const) {
      const { quote, prefix, suffix } = citation('a', 0, before + rare, range);
      for (const part of [quote, prefix, suffix]) expect(part.isWellFormed(), part).toBe(true);
      expect(before + rare).toContain(prefix + quote + suffix);
    }
  });

  it('asks nothing of the server where nothing is quoted', () => {
    const link = read('/document/a?passage=3');
    expect(link?.passage).toBe(3);
    expect(link && resolveRequest(link)).toBeNull();
  });

  it('says only of a relaxed query how it is read', () => {
    expect(passageAddress({ document: 'a', q: '园区', match: 'exact' })).toBe(
      '/document/a?q=%E5%9B%AD%E5%8C%BA',
    );
    expect(passageAddress({ document: 'a', q: 'b', match: 'relaxed' })).toBe('/document/a?q=b&match=relaxed');
    expect(read('/document/a?q=b&match=fuzzy')?.match).toBe('exact');
  });

  it.each(['/document/', '/corpus', '/document/%E0%A4%A'])('refuses %s', (path) => {
    expect(readPassageLink(path, new URLSearchParams())).toBeNull();
  });

  it('ignores a passage that is no number', () => {
    expect(read('/document/a?passage=-1')?.passage).toBeNull();
  });
});

describe('the request for the matches of a query', () => {
  it('names the document in one segment, the query, how it is read, and the language', () => {
    const request = matchesRequest('讲话/甲.txt#1', { q: '工业 /s 园区', match: 'relaxed' }, 'en');
    const { pathname, searchParams } = new URL(String(request), 'http://localhost');
    expect(pathname.split('/').map(decodeURIComponent)).toEqual([
      '',
      'api',
      'documents',
      '讲话/甲.txt#1',
      'matches',
    ]);
    expect([...searchParams]).toEqual([
      ['q', '工业 /s 园区'],
      ['match', 'relaxed'],
      ['lang', 'en'],
    ]);
  });

  it.each(['', ' ', '　'])('is none for %j', (q) => {
    expect(matchesRequest('a', { q, match: 'exact' }, 'zh')).toBeNull();
  });
});
