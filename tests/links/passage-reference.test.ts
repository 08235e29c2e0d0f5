import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  passageReference,
  pastedAddress,
  readableAddress,
  readReference,
} from '../../links/passage-reference.ts';

describe('a passage reference', () => {
  it('is read as it was written', () => {
    const document = fc.stringMatching(/^[a-z0-9]{1,13}$/u);
    const passage = fc.option(fc.nat(100_000));
    fc.assert(
      fc.property(document, passage, (id, at) => {
        const reference = { document: id, passage: at };
        expect(readReference(passageReference(reference))).toEqual(reference);
      }),
    );
    expect(passageReference({ document: '湖南:4d5r3wcq3lf3i', passage: 12 })).toBe(
      'zw:湖南:4d5r3wcq3lf3i#13',
    );
    expect(readReference(' zw：湖南:4d5r3wcq3lf3i#13 ')).toEqual({
      document: '湖南:4d5r3wcq3lf3i',
      passage: 12,
    });
  });

  it.each(['招商引资', 'zw:', 'zw: x', 'zw:x y', 'zw:x#0', 'zw:x#a', 'title:zw:x'])(
    'is not read into %j',
    (text) => {
      expect(readReference(text)).toBeNull();
    },
  );

  it('leads to its passage, as does an address of a document page', () => {
    expect(pastedAddress('zw:4d5r3wcq3lf3i#13')).toBe('/document/4d5r3wcq3lf3i?passage=12');
    expect(
      pastedAddress('https://texts.example/base/c/x/document/abc?passage=2&quote=%E5%9B%AD&lang=en'),
    ).toBe('/document/abc?passage=2&quote=%E5%9B%AD');
  });

  it.each(['', '园区', 'https://texts.example/corpus', 'ftp://x/document/a', 'javascript:/document/a'])(
    'leads nowhere from %j',
    (text) => {
      expect(pastedAddress(text)).toBeNull();
    },
  );
});

describe('a readable address', () => {
  it('has its Han characters as they read, and marks and spaces escaped', () => {
    expect(readableAddress('http://a/?q=%E5%9B%AD%E5%8C%BA%E3%80%82%20x%26y+z')).toBe(
      'http://a/?q=园区%E3%80%82%20x%26y+z',
    );
    expect(readableAddress('http://a/?q=%E5%9B')).toBe('http://a/?q=%E5%9B');
  });

  it('opens what the escaped one opens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const address = `http://a.example/?${new URLSearchParams({ q: text })}`;
        expect(new URL(readableAddress(address)).href).toBe(new URL(address).href);
      }),
    );
  });
});
