import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { PassageTextBuilder, readingRanges } from '../../../engine/text/passage-text.ts';
import { sentenceStarts } from '../../../engine/text/sentences.ts';

const matchedString = (reading: string): string => squeeze(fold(reading)).text;

const reading = fc.string({ unit: fc.constantFrom(...'甲乙丙。；”“ 　\n12,.，Ａ𠮷'), maxLength: 40 });

function textOf(documents: readonly (readonly string[])[]) {
  const builder = new PassageTextBuilder();
  for (const passages of documents) builder.addDocument(passages);
  return builder.finish();
}

describe('passage text', () => {
  it('keeps documents and passages apart, empty ones too', () => {
    const text = textOf([['甲 乙', ''], [], ['丙']]);
    expect([text.documents, text.passages]).toEqual([3, 3]);
    expect([0, 1, 2].map((passage) => text.text(passage))).toEqual(['甲乙', '', '丙']);
    expect([0, 1, 2, 3].map((document) => text.first(document))).toEqual([0, 2, 2, 3]);
    expect([...text.documentOf]).toEqual([0, 0, 2]);
  });

  it('knows the start of each sentence in the matched text', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 6 }), (passages) => {
        const text = textOf([passages]);
        for (const [passage, given] of passages.entries()) {
          const from = text.start(passage);
          const matched = matchedString(given);
          const starts = [0, ...sentenceStarts(given)].map(
            (start) => matchedString(given.slice(0, start)).length,
          );
          for (let at = 0; at < matched.length; at++) {
            const start = Math.max(...starts.filter((each) => each <= at));
            expect(text.sentenceStart(from + at, from)).toBe(from + start);
            expect(text.isBorder(from + at)).toBe(at > 0 && starts.includes(at));
          }
        }
      }),
    );
  });

  it.each([
    ['1 234', false],
    ['12 345 678', false],
    ['1 2345', true],
    ['1 23', true],
    ['1234 567', true],
    ['表1 234', true],
    ['1.5 234', true],
  ])('takes a space for one that groups thousands only before three digits: %s', (given, parted) => {
    const text = textOf([[given]]);
    expect([...text.units.keys()].some((at) => text.isDivided(at))).toBe(parted);
  });

  it('remembers where white space parted two numbers', () => {
    const text = textOf([['1 2', '12', '1. 5', '5，100', '５，１００', '1 234', '，1 234']]);
    const divided = [...text.units.keys()].filter((at) => text.isDivided(at));
    expect(divided).toEqual([text.start(0) + 1, text.start(2) + 2, text.start(3) + 1]);
  });
});

describe('reading ranges', () => {
  it('hold exactly what was matched, white space inside included', () => {
    const given = '在工業 園\u3000區，';
    const [range] = readingRanges(given, [[1, 5]]);
    expect(given.slice(range?.[0], range?.[1])).toBe('工業 園\u3000區');
  });

  it('lead every range of the matched text back to the same characters', () => {
    fc.assert(
      fc.property(reading, fc.nat(40), fc.nat(40), (given, a, b) => {
        const matched = matchedString(given);
        const start = Math.min(a, b, matched.length);
        const end = Math.min(Math.max(a, b), matched.length);
        fc.pre(start < end);
        const [[from, to] = [0, 0]] = readingRanges(given, [[start, end]]);
        expect(matchedString(given.slice(from, to))).toBe(matched.slice(start, end));
        expect(fold(given).charAt(from)).toBe(matched.charAt(start));
        expect(fold(given).charAt(to - 1)).toBe(matched.charAt(end - 1));
      }),
    );
  });
});
