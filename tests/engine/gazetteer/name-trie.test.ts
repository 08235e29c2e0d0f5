import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTrie } from '../../../engine/gazetteer/name-trie.ts';

const spans = (names: string[], text: string) =>
  new NameTrie(names).findAll(text).map(({ start, end }) => text.slice(start, end));

/** The same rule spelled out: at each place the longest name, then on behind it. */
function naive(names: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const longest = names
      .filter((name) => name !== '' && text.startsWith(name, at))
      .sort((a, b) => b.length - a.length)[0];
    if (longest === undefined) at++;
    else {
      found.push(longest);
      at += longest.length;
    }
  }
  return found;
}

describe('the name trie', () => {
  it('prefers the longer of two names that begin together', () => {
    expect(spans(['常德', '常德市', '德山'], '常德市德山')).toEqual(['常德市', '德山']);
  });

  it('falls back to the shorter name where the longer one breaks off', () => {
    expect(spans(['常德', '常德市人'], '常德市长')).toEqual(['常德']);
  });

  it('finds a name at the very end of the text', () => {
    expect(spans(['津市'], '到津市')).toEqual(['津市']);
  });

  it('finds what a plain scan finds', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), maxLength: 40 }),
        (names, text) => {
          expect(spans(names, text)).toEqual(naive(names, text));
        },
      ),
    );
  });
});
