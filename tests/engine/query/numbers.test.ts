import { describe, expect, test } from 'vitest';
import { otherSpelling } from '../../../engine/query/numbers.ts';
import { parseQuery } from '../../../engine/query/parser.ts';

/** What a query draws: the stretch meant, the queries offered instead, and what must be found for it to be told. */
function drawn(text: string): { about: string; offers: string[]; onlyIfFound?: string }[] {
  return parseQuery(text, 'en').problems.map(({ start, end, offers, onlyIfFound }) => ({
    about: text.slice(start, end),
    offers: offers.map(({ q }) => q),
    ...(onlyIfFound === undefined ? {} : { onlyIfFound }),
  }));
}

describe('a number with spaces in it is several terms, and is offered as one', () => {
  test.each([
    ['3 000人', '3 000', '3000人'],
    ['３　０００人', '３　０００', '３０００人'],
    ['产值3 000万元 增长', '3 000', '产值3000万元 增长'],
    ['1 234 567元', '1 234 567', '1234567元'],
    ['12 345.6亿元', '12 345', '12345.6亿元'],
    ['(沙棘 3 500) 葡萄', '3 500', '(沙棘 3500) 葡萄'],
  ])('%s', (query, about, offer) => {
    expect(drawn(query)).toEqual([{ about, offers: [offer] }]);
  });

  test.each(['2010 100', '3 00', '3 0000', '1.5 000', '"3 000人"', '第三 000', '3 OR 000', 'year:2010 000'])(
    '%s is none',
    (query) => {
      expect(drawn(query)).toEqual([]);
    },
  );
});

describe('a large number is offered in its other spelling, where the texts have that', () => {
  test.each([
    ['2000万吨', '2,000万吨'],
    ['2,000万吨', '2000万吨'],
    ['2，000万吨', '2000万吨'],
    ['２０００万吨', '2,000万吨'],
    ['产值12345.67亿元', '产值12,345.67亿元'],
    ['1234567', '1,234,567'],
    ['3000', '3,000'],
    ['1,000至2,000元', '1000至2000元'],
  ])('%s', (query, other) => {
    const offers = [other, `(${query} OR ${other})`];
    expect(drawn(query)).toEqual([{ about: query, offers, onlyIfFound: other }]);
    expect(parseQuery(`(${query} OR ${other})`).terms).toEqual([query, other]);
  });

  test('within a query, and not within quotation marks or a field', () => {
    expect(drawn('产量 /5 2000万吨')[0]?.offers).toEqual([
      '产量 /5 2,000万吨',
      '产量 /5 (2000万吨 OR 2,000万吨)',
    ]);
    expect(drawn('"2000万吨"')).toEqual([]);
    expect(drawn('title:3000')).toEqual([]);
  });

  test.each(['300', '2010', '2010年', '3000年', '0573-85012345', '0123', '1,23', '1,2345', '1.2345', '三千'])(
    '%s has one spelling only',
    (term) => {
      expect(otherSpelling(term)).toBeNull();
    },
  );
});

describe('brackets around one term', () => {
  test.each([
    ['（一）', '"（一）"'],
    ['(一)', '"(一)"'],
    ['（2014）', '"（2014）"'],
    ['(12)', '"(12)"'],
    ['（试行）', '"（试行）"'],
  ])('%s group, and are offered as text', (query, offer) => {
    expect(parseQuery(query).terms).toEqual([query.slice(1, -1)]);
    expect(drawn(query)).toEqual([{ about: query, offers: [offer] }]);
  });

  test.each(['(沙棘)', '（沙棘 OR 葡萄）', '办法（试行）', '（一）指导思想', '（"一"）', '（工业*园区）'])(
    '%s draw no remark on that',
    (query) => {
      const messages = parseQuery(query, 'en').problems.map(({ message }) => message);
      expect(messages.filter((message) => message.includes('group'))).toEqual([]);
    },
  );
});
