import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, passageAddress, readPassageLink, resolveRequest } from '../../client/passage-link.ts';

const words = fc.string({ maxLength: 20, unit: 'grapheme' });
const links = fc.record({
  document: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  passage: fc.option(fc.nat(9999)),
  quote: words,
  prefix: words,
  suffix: words,
  q: words,
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
    expect(citation('纪要.txt#1', 4, text, [start, start + 4], '配套')).toEqual({
      document: '纪要.txt#1',
      passage: 4,
      quote: '加快道路',
      prefix: text.slice(start - 16, start),
      suffix: text.slice(start + 4, start + 20),
      q: '配套',
    });
  });

  it('cites a long selection by its beginning', () => {
    const link = citation('a', 0, '园'.repeat(500), [10, 400]);
    expect(link.quote).toHaveLength(120);
    expect(link.suffix).toHaveLength(16);
  });

  it('asks nothing of the server where nothing is quoted', () => {
    const link = read('/document/a?passage=3');
    expect(link?.passage).toBe(3);
    expect(link && resolveRequest(link)).toBeNull();
  });

  it.each(['/document/', '/corpus', '/document/%E0%A4%A'])('refuses %s', (path) => {
    expect(readPassageLink(path, new URLSearchParams())).toBeNull();
  });

  it('ignores a passage that is no number', () => {
    expect(read('/document/a?passage=-1')?.passage).toBeNull();
  });
});
