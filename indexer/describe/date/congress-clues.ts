import { met } from '../notes.ts';
import { CONGRESS_MENTIONS } from './congress-rules.ts';
import { DATE_PLACE } from './date-place.ts';
import { type Clue, monthOfIso, type Quote } from './span.ts';

/** Congresses and plenums of the Party: the words, the month they met. Source: their communiqués. */
const CONGRESSES: readonly (readonly [words: string, month: string])[] = [
  ['七届六中全会', '1955-10'],
  ['八届二中全会', '1956-11'],
  ['八届三中全会', '1957-09'],
  ['八届六中全会', '1958-11'],
  ['八届七中全会', '1959-04'],
  ['八届八中全会', '1959-08'],
  ['八届九中全会', '1961-01'],
  ['八届十中全会', '1962-09'],
  ['八届十一中全会', '1966-08'],
  ['八届十二中全会', '1968-10'],
  ['十一届三中全会', '1978-12'],
  ['十二大', '1982-09'],
  ['十二届三中全会', '1984-10'],
  ['十三大', '1987-10'],
  ['十三届三中全会', '1988-09'],
  ['十三届四中全会', '1989-06'],
  ['十三届五中全会', '1989-11'],
  ['十三届六中全会', '1990-03'],
  ['十三届七中全会', '1990-12'],
  ['十三届八中全会', '1991-11'],
  ['十四大', '1992-10'],
  ['十四届三中全会', '1993-11'],
  ['十四届四中全会', '1994-09'],
  ['十四届五中全会', '1995-09'],
  ['十四届六中全会', '1996-10'],
  ['十五大', '1997-09'],
  ['十五届三中全会', '1998-10'],
  ['十五届四中全会', '1999-09'],
  ['十五届五中全会', '2000-10'],
  ['十五届六中全会', '2001-09'],
  ['十六大', '2002-11'],
  ['十六届二中全会', '2003-02'],
  ['十六届三中全会', '2003-10'],
  ['十六届四中全会', '2004-09'],
  ['十六届五中全会', '2005-10'],
  ['十六届六中全会', '2006-10'],
  ['十七大', '2007-10'],
  ['十七届二中全会', '2008-02'],
  ['十七届三中全会', '2008-10'],
  ['十七届四中全会', '2009-09'],
  ['十七届五中全会', '2010-10'],
  ['十七届六中全会', '2011-10'],
  ['十八大', '2012-11'],
  ['十八届二中全会', '2013-02'],
  ['十八届三中全会', '2013-11'],
  ['十八届四中全会', '2014-10'],
  ['十八届五中全会', '2015-10'],
  ['十八届六中全会', '2016-10'],
  ['十九大', '2017-10'],
  ['十九届二中全会', '2018-01'],
  ['十九届三中全会', '2018-02'],
  ['十九届四中全会', '2019-10'],
  ['十九届五中全会', '2020-10'],
  ['十九届六中全会', '2021-11'],
  ['二十大', '2022-10'],
  ['二十届二中全会', '2023-02'],
  ['二十届三中全会', '2024-07'],
  ['二十届四中全会', '2025-10'],
];

/** The words by which a text names a meeting, and what stands for them before a rule. */
interface Meeting {
  words: string;
  /** “十六”大 is written too. */
  quoted: string;
  met: string;
  place: string;
}

const MEETINGS: readonly Meeting[] = CONGRESSES.map(([words, metIn]) => ({
  words,
  quoted: words.replace(/^(.+)大$/, '"$1"大'),
  met: metIn,
  place: `${DATE_PLACE}${words.endsWith('全会') ? '全会' : '大'}`,
}));
const MAY_NAME_MEETING = /[二三四五六七八九十]"?大|中全会/;
/** Units before and behind a meeting that are read for what is said of it. */
const AROUND = 12;

/** Congresses and plenums of the Party that a text looks back on or forward to. */
export function congressClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!MAY_NAME_MEETING.test(text)) return;
  for (const meeting of MEETINGS) {
    const words = text.includes(meeting.quoted) ? meeting.quoted : meeting.words;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      const before = text.slice(Math.max(0, at - AROUND), at);
      const rule = CONGRESS_MENTIONS.first(before + meeting.place + text.slice(end, end + AROUND));
      if (rule === null) continue;
      const month = monthOfIso(meeting.met);
      const evidence = quote(at, end, met(meeting.met), rule);
      for (const { from, to, weight } of rule.bounds)
        clues.push({
          ...(from === undefined ? {} : { from: month + from }),
          ...(to === undefined ? {} : { to: month + to }),
          weight,
          evidence,
        });
      if (rule.settles) break;
    }
  }
}
