import type { Passage } from '../../../engine/types.ts';
import { leadersIn } from '../leaders.ts';
import {
  animalYear,
  anniversaryIn,
  GUIDING_IDEA,
  leaderInOffice,
  MID_YEAR,
  met,
  RESERVE_RATIO,
} from '../notes.ts';
import { quotePassage } from '../quote.ts';
import { ANIMALS, ANNIVERSARIES, CONGRESSES, EVENTS, RAT_YEAR } from './events.ts';
import type { Quote } from './quote-range.ts';
import { type Clue, type Month, monthOf } from './span.ts';
import { smallNumber } from './written-date.ts';

const monthFrom = (written: string): Month =>
  monthOf(Number(written.slice(0, 4)), Number(written.slice(5, 7)));
/** A plenum's “spirit” is carried out until the next one, seldom longer than two years. */
const SPIRIT_MONTHS = 24;
/** What has just met, met within the year. */
const FRESH_MONTHS = 12;

/** Congresses and plenums of the Party that a text looks back on or forward to. */
export function congressClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!/[五六七八九十]"?大|中全会/.test(text)) return;
  for (const [words, metIn] of CONGRESSES) {
    // “十六”大 is written too.
    const quoted = words.replace(/^(.+)大$/, '"$1"大');
    const written = text.includes(quoted) ? quoted : words;
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
      // 二十大 ends in 十大, 第十八大街 is a road.
      if (
        /[二三四五六七八九第]/.test(text[at - 1] ?? '') ||
        /^[街道路类项]/.test(text.slice(at + written.length))
      )
        continue;
      const before = text.slice(Math.max(0, at - 12), at);
      const after = text.slice(at + written.length, at + written.length + 12);
      const month = monthFrom(metIn);
      const evidence = quote(at, at + written.length, met(metIn));
      if (
        /(?:迎接|喜迎|迎|备战|将召开)(?:党的)?[“"]?$/.test(before) ||
        /^[”"]?(?:即将|将于|召开之前)/.test(after)
      ) {
        clues.push({ from: month - 18, to: month, weight: 2, evidence });
        continue;
      }
      clues.push({ from: month - 1, weight: 2, evidence });
      if (/^[”"]?[^。]{0,4}胜利(?:召开|闭幕)(?!以来)|^[”"]?刚刚/.test(after)) {
        clues.push({ to: month + FRESH_MONTHS, weight: 2, evidence });
      } else if (words.endsWith('全会') && /^[”"]?(?:会议)?精神/.test(after)) {
        clues.push({ to: month + SPIRIT_MONTHS, weight: 2, evidence });
      } else if (/^[”"]?(?:报告|会议)?精神/.test(after)) {
        clues.push({ to: month + 5 * 12, weight: 1, evidence });
      }
      break;
    }
  }
}

/** Anniversaries: of this year where the text says so, else of one near by. */
export function anniversaryClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!text.includes('周年')) return;
  for (const [words, base] of ANNIVERSARIES) {
    const pattern = new RegExp(
      `${words}\\s*([\\d]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百)\\s*周年`,
      'g',
    );
    for (const match of text.matchAll(pattern)) {
      const count = match[1] === '一百' ? 100 : smallNumber(match[1] ?? '');
      const year = base + count;
      const now = /(?:今年是|正值|适逢|时值|恰逢)[^。]{0,10}$/.test(
        text.slice(Math.max(0, match.index - 16), match.index),
      );
      const evidence = quote(match.index, match.index + match[0].length, anniversaryIn(year));
      clues.push(
        now
          ? { from: monthOf(year), to: monthOf(year, 12), weight: 3, evidence }
          : { from: monthOf(year - 1), to: monthOf(year + 1, 12), weight: 2, evidence },
      );
    }
  }
}

/** Lunar years begin in late January or February; greetings are said around them, and the year is the calendar's. */
export function animalClues(text: string, quote: Quote, clues: Clue[]): void {
  const match = new RegExp(`([${ANIMALS}])年(?:吉祥|大吉|快乐|新春|幸福|好运|春节|行大运|如意)`).exec(text);
  if (!match) return;
  const animal = ANIMALS.indexOf(match[1] ?? '');
  const years: number[] = [];
  for (let year = RAT_YEAR - 24 + animal; year <= RAT_YEAR + 60; year += 12) years.push(year);
  clues.push({
    years,
    weight: 2,
    evidence: quote(match.index, match.index + match[0].length, animalYear(match[1] ?? '')),
  });
}

/** The reserve ratio rose again and again in 2007–2008 and in 2010–2011 (announcements of the People's Bank). */
export function reserveRatioClue(text: string, quote: Quote, clues: Clue[]): void {
  const match = /准备金(?:利)?率(?:在)?(?:不断|连续|多次|一再)(?:上调|提高)/.exec(text);
  if (!match) return;
  clues.push({
    from: monthOf(2006, 7),
    to: monthOf(2011, 12),
    years: [2006, 2007, 2008, 2010, 2011],
    weight: 2,
    evidence: quote(match.index, match.index + match[0].length, RESERVE_RATIO),
  });
}

/** Campaigns, offices, terms, laws and numbered documents of the table. */
export function eventClues(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  const read = texts.flatMap((text, passage) => (text === '' ? [] : [{ text, passage }]));
  for (const { words, from, to, note } of EVENTS) {
    for (const { text, passage } of read) {
      const match = words.exec(text);
      if (match === null) continue;
      const evidence = quotePassage(passages, passage, match.index, match.index + match[0].length, note);
      if (from !== '') clues.push({ from: monthFrom(from), weight: 2, evidence });
      if (to !== '') clues.push({ to: monthFrom(to), weight: 2, evidence });
      break;
    }
  }
}

const GUIDING = /(?:以|贯彻落实|坚持|牢固树立)科学发展观/;
const AFTER_2012 = /十八大|习近平|中国梦|八项规定|全面建成小康|群众路线教育|新常态|十三五/;

/** 科学发展观 as the guiding idea, and nothing of what came in with the 18th congress beside it: from before the summer of 2013. */
export function guidingIdeaClue(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  if (texts.some((text) => AFTER_2012.test(text))) return;
  for (const [passage, text] of texts.entries()) {
    const match = GUIDING.exec(text);
    if (match === null) continue;
    const evidence = quotePassage(
      passages,
      passage,
      match.index,
      match.index + match[0].length,
      GUIDING_IDEA,
    );
    clues.push({ to: monthOf(2013, 6), weight: 1, evidence });
    return;
  }
}

/** Terms of provincial leaders. */
export function leaderClues(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  for (const { leader, passage, start, end } of leadersIn(texts)) {
    const note = leaderInOffice(leader.name, leader.from, leader.to);
    const evidence = quotePassage(passages, passage, start, end, note);
    clues.push({ from: monthFrom(leader.from), to: monthFrom(leader.to), weight: 2, evidence });
  }
}

/** Months in which a meeting sums up the first half of a year and plans the second. */
const MIDDLE: readonly [number, number] = [6, 9];

/** A text that sums up the first half of a year and plans the second is of its middle. */
export function midYearClue(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  if (!texts.some((text) => /上半年/.test(text))) return;
  for (const [passage, text] of texts.entries()) {
    const match =
      /(?:做好|完成|推进|部署|布置|抓好|谋划|全力)[^。，,]{0,8}下半年|下半年[,，]?(?:工作|我们|要|全[市县区局])/.exec(
        text,
      );
    if (match === null) continue;
    const evidence = quotePassage(passages, passage, match.index, match.index + match[0].length, MID_YEAR);
    clues.push({ months: MIDDLE, weight: 1, evidence });
    return;
  }
}
