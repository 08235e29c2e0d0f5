import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../server/cite/csl-item.ts';
import { kindOf } from '../../../server/cite/kinds.ts';
import type { Style } from '../../../server/cite/style.ts';
import { styledCitation } from '../../../server/cite/styled.ts';
import { day, itemOf, span } from './made-document.ts';

const url = 'https://zhengwen.example/document/abc123';
const online = (parts: Parameters<typeof itemOf>[0]) => itemOf(parts, { url });
const cited = (style: Style, item: CslItem, locator: number | null = null) =>
  styledCitation(style, { item, locator });

const notice = { issuer: '云溪县人民政府', number: '云政发〔2006〕12号', date: day('2006-08-21') };
const year = { ...day('2006-01-01'), iso: null };

/** What an edition writes otherwise than that of 2015: the mark of what is read on the net, and in Chinese the width of signs. */
const EDITIONS = [
  { style: 'gbt7714-2015', as: (text: string) => text },
  {
    style: 'gbt7714-2025',
    as: (text: string) =>
      text
        .replace('[Z/OL]', '[EB/OL]')
        .replaceAll(', ', '，')
        .replaceAll(': ', '：')
        .replace(/\((?<day>\[?[\d-]+\]?)\)/u, '（$<day>）'),
  },
] as const;

describe.each(EDITIONS)('$style', ({ style, as }) => {
  test.each([
    [
      'an official document with its number',
      notice,
      '云溪县人民政府. 关于加快园区建设的通知: 云政发〔2006〕12号[Z/OL]. (2006-08-21)[2026-11-29]. ',
    ],
    [
      'a report of which the year is known',
      { type: '政府工作报告', title: '云溪县政府工作报告', speaker: '县长 李四', date: year },
      '李四. 云溪县政府工作报告[R/OL]. 2006[2026-11-29]. ',
    ],
    [
      'a regulation',
      { type: '法规规章', title: '云溪县灌渠管护办法', issuer: '云溪县人民政府', date: day('2006-08-21') },
      '云溪县人民政府. 云溪县灌渠管护办法[Z/OL]. (2006-08-21)[2026-11-29]. ',
    ],
    [
      'an article of a newspaper',
      { type: '新闻报道', title: '园区开工', issuer: '云溪日报', date: day('2006-08-21') },
      '园区开工[N/OL]. 云溪日报, 2006-08-21[2026-11-29]. ',
    ],
    [
      'a page of a site',
      { type: '新闻报道', title: '园区开工', issuer: '云溪县人民政府', date: day('2006-08-21') },
      '云溪县人民政府. 园区开工[EB/OL]. (2006-08-21)[2026-11-29]. ',
    ],
    [
      'a speech with the body that issued it',
      {
        type: '讲话',
        title: '在会上的讲话',
        speaker: '李四',
        issuer: '中共云溪县委',
        date: day('2006-08-21'),
      },
      '李四. 在会上的讲话[Z/OL]. 中共云溪县委, 2006(2006-08-21)[2026-11-29]. ',
    ],
    [
      'a speech of which nothing else is known',
      { type: '讲话', title: '在会上的讲话' },
      '佚名. 在会上的讲话[Z/OL]. [日期不详][2026-11-29]. ',
    ],
    [
      'four bodies, of which three are named',
      { issuer: '甲、乙、丙、丁', date: year },
      '甲, 乙, 丙, 等. 关于加快园区建设的通知[Z/OL]. 2006[2026-11-29]. ',
    ],
    [
      'a day that is inferred',
      { ...notice, issuerHow: 'inferred' as const, date: day('2006-08-21', 'inferred') },
      '[云溪县人民政府]. 关于加快园区建设的通知: 云政发〔2006〕12号[Z/OL]. ([2006-08-21])[2026-11-29]. ',
    ],
    [
      'a masked year, of which a span is known',
      { date: span('2015-04-01', '2016-12-31', 'XX年') },
      '佚名. 关于加快园区建设的通知[Z/OL]. [2015—2016][2026-11-29]. ',
    ],
    [
      'a span that is open',
      { date: span('2010-10-01', null) },
      '佚名. 关于加快园区建设的通知[Z/OL]. [2010—][2026-11-29]. ',
    ],
  ])('cites %s', (_what, parts, expected) => {
    expect(cited(style, online(parts))).toBe(`${as(expected)}${url}.`);
  });

  test('names the passage cited behind the year', () => {
    expect(cited(style, online(notice), 15)).toContain(as('[Z/OL]. 2006: 第15段(2006-08-21)[2026-11-29]. '));
    expect(cited(style, itemOf({}), 2)).toMatch(/\[日期不详\](?:: |：)第2段\.$/u);
    expect(
      cited(style, itemOf({ type: '新闻报道', issuer: '云溪日报', date: day('2006-08-21') }), 2),
    ).toMatch(/云溪日报(?:, |，)2006-08-21(?:: |：)第2段\.$/u);
  });

  test('says on paper that place and publisher are not known', () => {
    expect(cited(style, itemOf(notice))).toBe(
      as('云溪县人民政府. 关于加快园区建设的通知: 云政发〔2006〕12号[Z]. [出版地不详]: [出版者不详], 2006.'),
    );
  });

  test('says what is not known in the language of the text', () => {
    expect(cited(style, itemOf({ title: 'Notice on Parks' }), 3)).toBe(
      'Anon. Notice on Parks[Z]. [S.l.]: [s.n.], [n.d.]: para. 3.',
    );
  });

  test('writes days of English texts as the standard does', () => {
    const item = online({ title: 'Notice on Parks', issuer: 'Yunxi County', date: day('2006-08-21') });
    expect(cited(style, item)).toContain('(2006-08-21)[2026-11-29]. ');
  });

  test('cites a speech in a collection as a part of it', () => {
    const speech: CslItem = {
      ...itemOf({ type: '讲话', title: '在会上的讲话', speaker: '李四', date: year }),
      type: 'chapter',
      'container-title': '云溪县讲话汇编',
      publisher: '云溪县委办公室',
    };
    expect(cited(style, speech)).toBe(
      as('李四. 在会上的讲话[G]//云溪县讲话汇编. [出版地不详]: 云溪县委办公室, 2006.'),
    );
  });

  test('bears the mark that the table of kinds names', () => {
    for (const type of ['通知', '讲话', '报告', '法规规章', '新闻报道']) {
      const item = online({ type });
      expect(cited(style, item)).toContain(as(`[${kindOf(item).mark}/OL]`));
    }
  });
});

describe('the edition of 2025', () => {
  test('sets signs of full width in Chinese, of half width in English, and marks what is read on the net', () => {
    expect(cited('gbt7714-2025', online(notice))).toBe(
      `云溪县人民政府. 关于加快园区建设的通知：云政发〔2006〕12号[EB/OL]. （2006-08-21）[2026-11-29]. ${url}.`,
    );
    expect(
      cited('gbt7714-2025', online({ title: 'Notice on Parks', issuer: 'Yunxi County', date: year })),
    ).toBe(`Yunxi County. Notice on Parks[EB/OL]. 2006[2026-11-29]. ${url}.`);
  });
});

describe('apa', () => {
  test.each([
    [notice, '云溪县人民政府. (2006, August 21). 关于加快园区建设的通知 (通知 云政发〔2006〕12号). '],
    [{ type: '讲话' }, '关于加快园区建设的通知. (n.d.). [讲话]. Retrieved November 29, 2026, from '],
    [
      { type: '讲话', speaker: '李四', date: day('2006-08-21', 'inferred') },
      '李四. (ca. 2006, August 21). 关于加快园区建设的通知 [讲话]. ',
    ],
  ])('cites as the official style of the library does', (parts, expected) => {
    expect(cited('apa', online(parts), 4)).toBe(`${expected}${url}`);
  });
});

describe('chicago', () => {
  test.each([
    [notice, '云溪县人民政府, “关于加快园区建设的通知,” 通知 云政发〔2006〕12号, August 21, 2006, para. 4, '],
    [{ type: '讲话' }, '“关于加快园区建设的通知,” 讲话, n.d., para. 4, accessed November 29, 2026, '],
    [
      { type: '报告', issuer: '甲、乙', date: day('2006-08-21', 'inferred') },
      '甲 and 乙, 关于加快园区建设的通知, 报告, [August 21, 2006], para. 4, ',
    ],
    [
      { type: '新闻报道', title: '园区开工', issuer: '云溪日报', date: day('2006-08-21') },
      '“园区开工,” 云溪日报, August 21, 2006, para. 4, ',
    ],
    [{ date: span('2015-04-01', '2016-12-31') }, '“关于加快园区建设的通知,” 通知, [2015–2016], para. 4, '],
  ])('writes notes', (parts, expected) => {
    expect(cited('chicago', online(parts), 4)).toBe(`${expected}${url}.`);
  });
});
