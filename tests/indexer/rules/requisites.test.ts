import { describe, expect, it, test } from 'vitest';
import { ALL_TABLES } from '../../../indexer/rules/all-tables.ts';
import { LinearPattern } from '../../../indexer/rules/linear-pattern.ts';
import { holdsAny, requisitesOf, requisitesOfAny } from '../../../indexer/rules/requisites.ts';

describe('what a text must hold for a pattern to be found in it', () => {
  it.each<[string, RegExp, string[] | null]>([
    ['the characters that stand side by side', /青山县\s*局/u, ['青山县']],
    ['one of the alternatives', /^(?:根据|按照)[^，]{2,8}/u, ['根据', '按照']],
    ['what the longest of several says', /第\d+号.{0,4}通知$/u, ['通知']],
    ['one of the characters of a short list', /^\s*[（(]\d/u, ['（', '(']],
    ['what stands before or behind', /(?<=附件)\d(?=页)/u, ['附件']],
    ['what is repeated at least once', /^(?:青山){2,3}\d/u, ['青山']],
    ['the first of what is repeated', /a号+b/u, ['a号']],
    ['an escape as what it stands for', /\u53f7\x2e\.\[/u, ['号..[']],
    ['a character beyond the basic plane', /\u{20000}𠀁/u, ['\u{20000}𠀁']],
    ['what is part of others without these', /总局|分局|局/u, ['局']],
    ['nothing of a mark for what the text is asked about', /☐(?:\d|[^局]¶)/u, null],
    ['nothing where one of the alternatives may be anything', /号|[^a]/u, null],
    ['nothing where it need not be there', /号?(?:令)*(?:第){0,2}[一二]{0,1}\d/u, null],
    ['nothing of what must not stand there', /(?!号)(?<!令)[^第]/u, null],
    ['nothing where the class lists a range', /[一-龥][a-z]/u, null],
    ['nothing where letters may be of either case', /abc/i, null],
    ['nothing where the group has a way of its own', /(?<name>\d)\k<name>\1\b\p{L}/u, null],
    ['nothing where they would be too many', /甲|乙|丙|丁|戊|己|庚|辛|壬/u, null],
    ['nothing of a pattern that is not its own source', new LinearPattern('青山'), null],
  ])('is %s', (_, pattern, requisites) => {
    expect(requisitesOf(pattern)).toEqual(requisites);
  });

  it('is one of all where any of several patterns is to be found', () => {
    expect(requisitesOfAny([['号'], ['令', '号']])).toEqual(['号', '令']);
    expect(requisitesOfAny([['号'], null])).toBeNull();
  });
});

it('is looked for in the same way however often a text is asked of', () => {
  const texts = ['青山县农业局', '青山县\u{20000}林业局', '春耕生产', ''];
  const requisites = [['局'], ['农'], ['农田', '林业'], ['\u{20000}'], ['\u{20001}'], ['耕', '种'], []];
  for (const text of [...texts, ...texts]) {
    for (const some of [...requisites, ...requisites]) {
      expect([text, some, holdsAny(text, some)]).toEqual([
        text,
        some,
        some.some((one) => text.includes(one)),
      ]);
    }
  }
});

test.each(ALL_TABLES)('no rule of the table $name is found where its requisites are missing', ({ rules }) => {
  const texts = rules.flatMap(({ matches, rejects }) => [...matches, ...rejects]);
  for (const { pattern } of rules) {
    const requisites = requisitesOf(pattern);
    const wrong = texts.filter(
      (text) => requisites !== null && pattern.test(text) && !holdsAny(text, requisites),
    );
    expect(wrong).toEqual([]);
  }
});
