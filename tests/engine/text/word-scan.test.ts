import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordScan } from '../../../engine/text/word-scan.ts';

describe('the scan for words', () => {
  it('finds the longest word at each place, and nothing within it', () => {
    const found: [number, number][] = [];
    new WordScan(['安全', '安全生产', '生产', '产品']).scan('安全生产品安全', (word, at) =>
      found.push([word, at]),
    );
    expect(found).toEqual([
      [1, 0],
      [0, 5],
    ]);
  });

  it('finds what trying every word at every place finds', () => {
    const letters = fc.stringMatching(/^[ab中国]{2,5}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 12 }),
        fc.stringMatching(/^[ab中国]{0,40}$/),
        (words, text) => {
          const found: [number, number][] = [];
          new WordScan(words).scan(text, (word, at) => found.push([word, at]));
          const expected: [number, number][] = [];
          for (let at = 0; at < text.length; ) {
            const here = words
              .filter((word) => text.startsWith(word, at))
              .sort((a, b) => b.length - a.length)[0];
            if (here !== undefined) expected.push([words.indexOf(here), at]);
            at += here?.length ?? 1;
          }
          expect(found).toEqual(expected);
        },
      ),
    );
  });

  it('finds a word at the very end, and the shorter one where the longer breaks off', () => {
    const found: [number, number][] = [];
    new WordScan(['常德', '常德市人', '津市']).scan('常德市长到津市', (word, at) => found.push([word, at]));
    expect(found).toEqual([
      [0, 0],
      [2, 5],
    ]);
  });

  it('finds each of fifty thousand words', () => {
    const words = Array.from({ length: 50_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + (at % 251), 0x5e00 + (at % 223), 0x6e00 + Math.floor(at / 40)),
    );
    const found: number[] = [];
    new WordScan(words).scan(words.join(''), (word) => found.push(word));
    expect(found).toEqual(words.map((_, number) => number));
  });

  it('finds nothing where there are no words', () => {
    new WordScan([]).scan('没有词', () => expect.unreachable());
    expect(() => new WordScan([]).scan('', () => undefined)).not.toThrow();
  });

  it.each([[['中']], [['中国', '中国']]])('refuses %j', (words) => {
    expect(() => new WordScan(words)).toThrow(RangeError);
  });
});
