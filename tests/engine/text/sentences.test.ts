import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../engine/text/sentences.ts';

const cut = (text: string): string[] => sentences(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end with 。！？；', '甲。乙！丙？丁；戊', ['甲。', '乙！', '丙？', '丁；', '戊']],
    ['end with the half-width marks too', 'a!b?c;d', ['a!', 'b?', 'c;', 'd']],
    [
      'end with upright marks and keep upright brackets',
      '甲︒乙︕︘丙︖丁︔戊',
      ['甲︒', '乙︕︘', '丙︖', '丁︔', '戊'],
    ],
    ['keep their closing quote', '他说：“好。”会议结束。', ['他说：“好。”', '会议结束。']],
    ['keep closing brackets', '（略。）下面', ['（略。）', '下面']],
    ['leave an opening quote to the next', '完。“开始', ['完。', '“开始']],
    ['read a straight quote by what stands before', '"好。"他说。"再见"', ['"好。"', '他说。', '"再见"']],
    ['keep a run of marks together', '真的？！是。', ['真的？！', '是。']],
    ['end at line ends', '标题\n正文\r\n\n下文', ['标题\n', '正文\r\n\n', '下文']],
    ['do not end at a decimal point or a comma', '2.8，3', ['2.8，3']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('an empty text has none', () => {
    expect(sentences('')).toEqual([]);
  });

  it('cover the text in order, none empty', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙。！；”"（）\n '), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, (given) => {
        const ranges = sentences(given);
        expect(ranges.map(([start, end]) => given.slice(start, end)).join('')).toBe(given);
        expect(ranges.every(([start, end]) => end > start)).toBe(true);
      }),
    );
  });
});
