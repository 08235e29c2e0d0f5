import { metIn } from '../notes.ts';
import { aroundPlace } from './date-place.ts';
import { SESSIONS } from './session-rules.ts';
import { type Clue, type Month, monthOf, type Quote } from './span.ts';
import { smallNumber } from './written-date.ts';

/** First sessions of the National People's Congress. Source: its communiqués. */
const NATIONAL_TERMS: readonly (readonly Month[])[] = [
  ['1954-09', '1955-07', '1956-06', '1957-06', '1958-02'],
  ['1959-04', '1960-03', '1962-03', '1963-11'],
  ['1964-12'],
  ['1975-01'],
  ['1978-02', '1979-06', '1980-08', '1981-11', '1982-11'],
  ['1983-06', '1984-05', '1985-03', '1986-03', '1987-03'],
  ...[1988, 1993, 1998, 2003, 2008, 2013, 2018, 2023].map((first) =>
    [0, 1, 2, 3, 4].map((later) => (first + later === 2020 ? '2020-05' : `${first + later}-03`)),
  ),
].map((sessions) => sessions.map((month) => monthOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)))));

/**
 * Provincial congresses: since 1983 all begin their terms in the same years, in the January of the first. The number by which most
 * count the term that began in 1993, and how far the others are behind or before them.
 */
const TERM_OF_1993 = 8;
const TERM_YEARS = 5;
const FIRST_TERM = 6;
const LAST_TERM = 14;
const OTHER_COUNTS: Readonly<Record<string, number>> = {
  北京: 2,
  上海: 2,
  天津: 4,
  重庆: -8,
  海南: -7,
  西藏: -2,
  宁夏: -1,
};
const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';
const NUMERALS = '[一二三四五六七八九十]{1,3}';
const CONGRESS = '(?:人民代表大会|人大)';

const NATIONAL = new RegExp(
  `(?:第?(${NUMERALS})届全国${CONGRESS}|全国${CONGRESS}第?(${NUMERALS})届)(常务?委员?会)?(?:举行|召开)?第?(${NUMERALS})次`,
  'g',
);
const PROVINCIAL = new RegExp(
  `(?:(${PROVINCES})(?:省|市|(?:[一-龥]{1,4})?自治区)?|(?<![一-龥])省|(?<=[,，。开]|我)省)(?:第?(${NUMERALS})届${CONGRESS})(常务委员会|常委会)?(?:举行|召开)?第?(${NUMERALS})次`,
  'g',
);

/** Units before and behind a session that tell what is said of it. */
const BEFORE = 16;
const AFTER = 40;
/** Passages in which a session that is being held dates the text. */
const OPENING = 5;
/** A session is called by its number in the year before it. */
const AHEAD = 12;

/** Sessions of congresses that a text names: it is not older, and of that time where it tells of them as they are held. */
export function sessionClues(text: string, passage: number, quote: Quote, clues: Clue[]): void {
  if (!/[届屆]/.test(text)) return;
  const add = (start: number, end: number, first: Month, last: Month): void => {
    const rule = SESSIONS.first(aroundPlace(text, start, end, BEFORE, AFTER));
    if (rule === null) return;
    const evidence = quote(start, end, metIn(first, last), rule);
    clues.push({ from: first - AHEAD, weight: 2, evidence });
    if (rule.now && passage < OPENING)
      clues.push({ from: first - 1, weight: 2, evidence }, { to: last + 1, weight: 2, evidence });
  };
  for (const match of text.matchAll(NATIONAL)) {
    const sessions = NATIONAL_TERMS[smallNumber(match[1] ?? match[2] ?? '') - 1];
    const [first] = sessions ?? [];
    if (sessions === undefined || first === undefined) continue;
    const end = match.index + match[0].length;
    const committee = match[3] !== undefined;
    const met = committee ? undefined : sessions[smallNumber(match[4] ?? '') - 1];
    if (committee) add(match.index, end, first, first + TERM_YEARS * 12);
    else if (met !== undefined) add(match.index, end, met, met);
  }
  for (const match of text.matchAll(PROVINCIAL)) {
    const province = match[1];
    const term = smallNumber(match[2] ?? '') - (province === undefined ? 0 : (OTHER_COUNTS[province] ?? 0));
    // Without its name a province may be one that counts otherwise.
    if (term < (province === undefined ? TERM_OF_1993 : FIRST_TERM) || term > LAST_TERM) continue;
    const year = 1993 + (term - TERM_OF_1993) * TERM_YEARS;
    const session = Math.min(smallNumber(match[4] ?? ''), TERM_YEARS);
    const last = match[3] === undefined ? monthOf(year + session - 1, 11) : monthOf(year + TERM_YEARS, 1);
    add(match.index, match.index + match[0].length, monthOf(year), last);
  }
}
