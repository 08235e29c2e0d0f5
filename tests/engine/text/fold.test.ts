import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDED, fold, matchedText, squeeze, textOf, unitsOf } from '../../../engine/text/fold.ts';
import { variantPairs } from '../../../engine/text/fold-variants.ts';

/** Any UTF-16 units, lone surrogates included. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
const text = fc.oneof(
  units.map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'第三條 ＡＢ\u3000臵於１２。\u200b𠮷\ud800'), maxLength: 200 }),
);

describe('fold', () => {
  it.each([
    ['full width becomes half width', 'ＧＤＰ增长１２．８％（上年）', 'gdp增长12.8%(上年)'],
    ['capitals become small', 'WTO Ⅲ', 'wto ⅲ'],
    ['Traditional becomes Simplified', '發展經濟，擴大開放', '发展经济,扩大开放'],
    ['both ways of the aspect particle meet', '沿著 沿着', '沿着 沿着'],
    ['fonts that print 臵 for 置', '设臵', '设置'],
    ['old printed shapes', '郞 內 靑', '郎 内 青'],
    ['dashes become one', '一—二–三－四─五', '一-二-三-四-五'],
    [
      'quotes of all shapes and levels become one',
      "“甲”‘乙’「丙」『丁』'戊'＇己＇",
      '"甲""乙""丙""丁""戊""己"',
    ],
    ['primes become what is typed for them', '29°29′ 29°29\' 30″ 30"', '29°29" 29°29" 30" 30"'],
    ['the brackets of document numbers become square', '〔2012〕［2012］【2012】', '[2012][2012][2012]'],
    ['radicals and compatibility ideographs become the character', '⼯业⻓度\uf9e9', '工业长度里'],
    ['circles typed for zero', '二○○九', '二〇〇九'],
    ['radicals that only the supplement has', '⻑⻙⻗⺼', '长韦雨肉'],
    ['crosses in place of a name', '××县 ╳╳县', 'xx县 xx县'],
    ['numbers circled on black or twice', '❶➁⓷⓫', '①②③⑪'],
    ['upright marks', '︐︑︒︓︔︕︖︙', ',、。:;!?…'],
    ['dots in the middle of the line', '⋯⋯', '……'],
    ['half-width kana with their marks', 'ｶﾞ', 'カ\u3099'],
    ['longer forms stay', '㈠①℅㎡', '㈠①℅㎡'],
    ['characters outside the basic plane stay', '𠮷祥', '𠮷祥'],
  ])('%s', (_, typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it('keeps length, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = fold(given);
        expect(folded.length).toBe(given.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('folds each unit by itself, whatever stands beside it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(fold(before + after)).toBe(fold(before) + fold(after));
      }),
    );
  });

  it('leaves surrogates alone and makes none', () => {
    for (let unit = 0; unit < FOLDED.length; unit++) {
      const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
      const folded = FOLDED[unit] ?? 0;
      expect(isSurrogate ? folded === unit : folded < 0xd800 || folded > 0xdfff).toBe(true);
    }
  });

  it('takes every variant of the list to what its standard form folds to', () => {
    for (const [from, to] of variantPairs()) expect([from, fold(from)]).toEqual([from, fold(to)]);
  });
});

describe('squeeze', () => {
  it('leaves out marks beyond the basic plane, and no half of one beside another character', () => {
    expect(squeeze('县\u{e0100}长').text).toBe('县长');
    for (const beside of ['\ue000', '，', '힣', '长']) {
      const given = `县\udb40${beside}\udb43${beside}`;
      expect(squeeze(given).text).toBe(given);
    }
  });

  it.each([
    ['spaces, ideographic spaces, tabs', '一 二\u3000三\t四', '一二三四'],
    ['no-break and zero-width spaces, byte order marks', '\ufeff一\u00a0二\u200b三\u2060四', '一二三四'],
    ['every kind of line end', '一\n二\r\n三\u2028四\u0085五', '一二三四五'],
    ['soft hyphens and direction marks', 'pol\u00adicy\u200e', 'policy'],
    [
      'what stands for an object, variation selectors and tags, beyond the basic plane too',
      '一\ufffc二\ufe00三\u{e0100}四\u{e0041}\u{1d173}',
      '一二三四',
    ],
    ['no half of another pair', '\u{1d15e}\ud834', '\u{1d15e}\ud834'],
    ['nothing but white space', ' \u3000\n', ''],
  ])('leaves out %s', (_, given, kept) => {
    expect(squeeze(given).text).toBe(kept);
  });

  it('leads every unit back to where it stood', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { text: kept, offsets } = squeeze(given);
        expect(offsets.length).toBe(kept.length + 1);
        expect(offsets[kept.length]).toBe(given.length);
        for (let at = 0; at < kept.length; at++) {
          expect(given.charAt(offsets[at] ?? -1)).toBe(kept.charAt(at));
          expect(offsets[at + 1]).toBeGreaterThan(offsets[at] ?? 0);
        }
      }),
    );
  });

  it('gives the same with folding before it or in one step', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { units: matched, offsets } = matchedText(given);
        expect({ text: textOf(matched), offsets }).toEqual(squeeze(fold(given)));
      }),
    );
  });
});

describe('unitsOf and textOf', () => {
  it('are each other’s reverse, lone surrogates included', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(textOf(unitsOf(given))).toBe(given);
      }),
    );
  });
});
