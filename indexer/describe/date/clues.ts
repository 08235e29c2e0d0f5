import type { Evidence, Passage } from '../../../engine/types.ts';
import { leadersIn } from '../leaders.ts';
import { quotePassage } from '../quote.ts';
import { ANIMALS, ANNIVERSARIES, CONGRESSES, EVENTS, PLANS, RAT_YEAR } from './events.ts';
import { type Clue, type Month, monthOf } from './span.ts';
import { datesIn, smallNumber, type WrittenDate, yearNumber, ZEROS } from './written-date.ts';

type Quote = (start: number, end: number, note: string) => Evidence;

const monthFrom = (written: string): Month =>
  monthOf(Number(written.slice(0, 4)), Number(written.slice(5, 7)));
const PLAN_NAMES = Object.keys(PLANS).sort((a, b) => b.length - a.length);
const PLAN = `[“"「]?(${PLAN_NAMES.join('|')})[”"」]?`;
const PLAN_MENTION = new RegExp(
  `${PLAN}(?!["”」]?(?:普法|法治)|届|中全会|分|年[前后]|个|项|条|号|章|大)`,
  'g',
);
const PLAN_YEARS = 5;
/** Plans are drafted from the autumn two years before they begin. */
const DRAFTING_MONTHS = 24;
/** A plenum's “spirit” is carried out until the next one, seldom longer than two years. */
const SPIRIT_MONTHS = 24;
/** What has just met, met within the year. */
const FRESH_MONTHS = 12;
/** A deadline (年底前) lies in the near future: texts of a county plan no further. */
const DEADLINE_YEARS = 4;
/** Years after the last one a text mentions in which it can have been written, as long as nothing else tells. */
const AFTERMATH_YEARS = 5;
const THIS_YEAR = /今年|去年|明年|上半年|下半年|这几年|近几年|近年来|前不久|今后一[段个]/;
const CONTEXT = 14;

/** All clues in the texts of a document. */
export function cluesIn(passages: readonly Passage[], texts: readonly string[]): Clue[] {
  const clues: Clue[] = [];
  const mentioned: { year: number; evidence: Evidence }[] = [];
  texts.forEach((text, passage) => {
    const quote: Quote = (start, end, note) => quotePassage(passages, passage, start, end, note);
    planClues(text, quote, clues);
    yearClues(text, quote, clues, mentioned);
    congressClues(text, quote, clues);
    anniversaryClues(text, quote, clues);
    animalClues(text, quote, clues);
    reserveRatioClue(text, quote, clues);
  });
  eventClues(passages, texts, clues);
  guidingIdeaClue(passages, texts, clues);
  leaderClues(passages, texts, clues);
  midYearClue(passages, texts, clues);
  const latest = mentioned.reduce<(typeof mentioned)[number] | null>(
    (last, one) => (last === null || one.year > last.year ? one : last),
    null,
  );
  // Only a text that speaks of this year and the next is near the years it mentions; a guide may quote a rule for decades.
  if (latest !== null && texts.some((text) => THIS_YEAR.test(text))) {
    const note = `latest year mentioned: ${latest.year}`;
    clues.push({
      to: monthOf(latest.year + AFTERMATH_YEARS, 12),
      weight: 1,
      evidence: { ...latest.evidence, note },
    });
  }
  return clues;
}

/** The clause around a place in a text, from the last stop before it. */
function clauseBefore(text: string, at: number): string {
  const start = Math.max(0, at - 24);
  const before = text.slice(start, at);
  const stop = Math.max(
    before.lastIndexOf('。'),
    before.lastIndexOf(';'),
    before.lastIndexOf('；'),
    before.lastIndexOf('，'),
    before.lastIndexOf(','),
  );
  return before.slice(stop + 1);
}

/** 今年 0, 去年 -1, 明年 1: what the subject of a clause is, seen from the time of writing. */
function relativeYear(clause: string): number | null {
  if (/(?:今年|本年|当前|目前)(?!来)[^年]{0,12}$/.test(clause)) return 0;
  if (/(?:去年|上年)[^年]{0,12}$/.test(clause)) return -1;
  if (/明年[^年]{0,12}$/.test(clause)) return 1;
  return null;
}

function planClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!text.includes('五')) return;
  for (const match of text.matchAll(PLAN_MENTION)) {
    const name = match[1] ?? '';
    const first = PLANS[name];
    if (first === undefined) continue;
    const last = first + PLAN_YEARS - 1;
    const start = match.index;
    const end = start + match[0].length;
    const quoted = /[“"「]/.test(match[0]);
    const after = text.slice(end, end + 16);
    // 十五 is also a number: only the quoted form, or with 计划, 规划, 期间 behind, is the plan.
    if (name === '十五' && !quoted && !/^(?:计划|规划|期间|时期)/.test(after)) continue;
    const clause = clauseBefore(text, start);
    const opening = /^(?:规划|计划|时期|发展规划)?的?(?:开局|起步|第一|首)(?:之)?年/.exec(after);
    const closing = /^(?:规划|计划|时期|发展规划)?的?(?:收官|收尾|最后一|决胜|末)(?:之)?年/.exec(after);
    const special = opening ?? closing;
    if (special) {
      const year = opening ? first : last;
      const relation = relativeYear(clause);
      const stop = end + special[0].length;
      const note = `“${name}” ${first}–${last}: ${opening ? 'first' : 'last'} year ${year}`;
      if (relation !== null) {
        const now = year - relation;
        clues.push({
          from: monthOf(now),
          to: monthOf(now, 12),
          weight: 3,
          evidence: quote(start, stop, note),
        });
      } else if (!/\d年[^。]{0,12}$/.test(clause)) {
        clues.push({
          from: monthOf(year - 1),
          to: monthOf(year + 2, 12),
          weight: 2,
          evidence: quote(start, stop, note),
        });
      }
      continue;
    }
    const before = text.slice(Math.max(0, start - 12), start);
    const span = `“${name}”: ${first}–${last}`;
    const evidence = quote(start, end, span);
    const earliest = monthOf(first) - DRAFTING_MONTHS;
    if (/^[^。]{0,6}(?:良好开局|开好局|起好步)/.test(after)) {
      clues.push({ from: monthOf(first - 1), to: monthOf(first, 12), weight: 2, evidence });
    } else if (DRAFTED_BEFORE.test(before) || DRAFTED_AFTER.test(after)) {
      clues.push({
        from: earliest,
        to: monthOf(first + 1, 6),
        weight: 2,
        evidence: quote(start, end, `${span}, being drafted`),
      });
    } else if (FULFILLED_BEFORE.test(before) || FULFILLED_AFTER.test(after)) {
      clues.push({ from: monthOf(first), weight: 2, evidence });
    } else if (AIMED_BEFORE.test(before) || AIMED_AFTER.test(after)) {
      clues.push({ from: earliest, to: monthOf(last, 12), weight: 2, evidence });
    } else {
      clues.push({ from: earliest, weight: 2, evidence });
      clues.push({ to: monthOf(last + 2, 12), weight: 1, evidence });
    }
  }
}

const DRAFTED_BEFORE = /(?:编制|谋划|制定|起草|研究)(?:好|国家|我[省市县区]|全[省市县区])?$/;
const DRAFTED_AFTER =
  /^(?:时期)?(?:发展)?(?:规划|计划|蓝图)?(?:纲要)?的?(?:编制|谋划|发展蓝图|各项目标正式确定)/;
/** Also comparison: 比“十三五”时期增长, which is said in the next plan. */
const FULFILLED_BEFORE = /(?:顺利|胜利|超额|已)(?:完成|实现)[^。]{0,3}$|收官$|[比较]$/;
const FULFILLED_AFTER =
  /^(?:时期|期间|规划)?(?:以来|[^。]{0,12}(?:已|取得了|完成了|(?:顺利|圆满|胜利|超额|全面|如期|基本)(?:完成|实现)|收官|执行情况|回顾))/;
const AIMED_BEFORE = /(?:力争|确保|争取|到|实现)[^。]{0,6}$/;
const AIMED_AFTER = /^(?:时期|期间)?末|^(?:时期|期间|规划)?[,，]?[^。]{0,6}(?:要|将|目标|任务)/;

const CITED = /《[^》]*》|[〔[【(（]\s*(?:19|20)\d{2}\s*[〕\]】)）]/g;
const CITED_YEAR = /[〔[【(（]\s*((?:19|20)\d{2})\s*[〕\]】)）]\s*第?\d+号/g;
const FUTURE_BEFORE =
  /(?:(?<!截|截止|年|月|年底|年末|提高|增加|增长|扩大|上升|下降|降低|提升|发展|扩展|翻|减少|增)[到至]|力争|确保|争取|预计|计划|拟|将于|将在|定于|目标|展望|力争到|确保在|力争在)\s*$/;
const FUTURE_AFTER =
  /^(?:[一二三四五六七八九十\d]{0,2}月?(?:底|末|年底|年末|上半年|下半年)?(?:之|以)?前|(?:底|末)?[,，]?\s*(?:要|将|力争|确保|争取|计划|预计|拟))/;
const PAST_AFTER =
  /^(?:底|末|度|[^。；;]{0,14}?)(?:已|了|共|同比|以来|成立|建成|荣获|被评|被列|颁发|表彰|考核结果|印发|出台|公布|启动|达到了|完成了|增长了)/;
/** Prizes and results of a year are given out when it is over; its tasks are signed for at its beginning. */
const RESULTS_AFTER = /^度?[^。；;\d]{0,30}?(?:考核结果|考评结果|表彰|颁奖|颁发证书|评选结果|总结表彰)/;
const TASKS_AFTER = /^度?[^。；;，,\d]{0,16}?(?:目标责任书|责任状|目标任务书)/;
const BASE_AFTER = /^的?基础上/;
const DEADLINE = /^(?:[一二三四五六七八九十\d]{0,2}月?)(?:底|末)(?:之|以)?前/;

function yearClues(
  text: string,
  quote: Quote,
  clues: Clue[],
  mentioned: { year: number; evidence: Evidence }[],
): void {
  if (!/\d{4}|[一二][零〇○九八]/.test(text)) return;
  for (const match of text.matchAll(CITED_YEAR)) {
    const year = Number(match[1]);
    const evidence = quote(match.index, match.index + match[0].length, `cites a document of ${year}`);
    clues.push({ from: monthOf(year), weight: 2, evidence });
    mentioned.push({ year, evidence });
  }
  const open = text.replace(CITED, (cited) => ' '.repeat(cited.length));
  for (const date of datesIn(open)) {
    const { start, end, year, month } = date;
    if (year < 1949 || year > 2060) continue;
    const before = open.slice(Math.max(0, start - CONTEXT), start);
    const after = open.slice(end, end + CONTEXT + 24);
    const relation =
      /(今年|去年|明年)\s*[(（]\s*$/.exec(before) ??
      (/^\s*[)）]/.test(after) ? /(今年|去年|明年)[(（]$/.exec(before) : null);
    const isNow = /(?:今年是|现在是|本年度?[(（])\s*$/.test(before);
    if (relation || isNow) {
      const now = year - (relation?.[1] === '去年' ? -1 : relation?.[1] === '明年' ? 1 : 0);
      clues.push({
        from: monthOf(now),
        to: monthOf(now, 12),
        weight: 3,
        evidence: quote(Math.max(0, start - 4), end, `written in ${now}`),
      });
      continue;
    }
    // 2011—2015年 is a plan's span.
    if (/\d{4}年?\s*[-—–~～至到]+\s*$/.test(before) || /^\s*[-—–~～至]+\s*\d{4}/.test(after)) continue;
    const evidence = quote(start, end, String(year));
    const base = BASE_AFTER.test(after);
    const future = !base && (FUTURE_BEFORE.test(before) || FUTURE_AFTER.test(after));
    if (future && PAST_AFTER.test(after) && !FUTURE_AFTER.test(after)) continue;
    if (future) {
      clues.push({
        to: monthOf(year, 12),
        weight: 2,
        evidence: { ...evidence, note: `still to come: ${year}` },
      });
      if (DEADLINE.test(after)) {
        clues.push({
          from: monthOf(year - DEADLINE_YEARS),
          weight: 1,
          evidence: { ...evidence, note: `deadline: ${year}` },
        });
      }
      effortClue(open, date, quote, clues);
      mentioned.push({ year, evidence });
    } else if (TASKS_AFTER.test(after)) {
      const note = `tasks of ${year}`;
      clues.push({
        from: monthOf(year - 1, 12),
        to: monthOf(year, 12),
        weight: 2,
        evidence: { ...evidence, note },
      });
      mentioned.push({ year, evidence });
    } else if (RESULTS_AFTER.test(after)) {
      clues.push({
        from: monthOf(year, 12),
        weight: 2,
        evidence: { ...evidence, note: `results of ${year}` },
      });
      mentioned.push({ year, evidence });
    } else if (base || PAST_AFTER.test(after) || /(?:自|从|早在)$/.test(before)) {
      clues.push({
        from: monthOf(year, month ?? 1),
        weight: 2,
        evidence: { ...evidence, note: `had happened: ${year}` },
      });
      mentioned.push({ year, evidence });
    } else {
      // Years like 2030 are aims as often as not; others are mostly past, or the year before them is.
      if (year % PLAN_YEARS !== 0 && !/从[^。]{0,20}$/.test(before)) {
        clues.push({
          from: monthOf(year - 1),
          weight: 1,
          evidence: { ...evidence, note: `mentions ${year}` },
        });
      }
      mentioned.push({ year, evidence });
    }
  }
}

/** 通过五年的努力 … 到2016年: the years of effort begin when the text is written. */
function effortClue(text: string, { start, end, year }: WrittenDate, quote: Quote, clues: Clue[]): void {
  const window = text.slice(Math.max(0, start - 120), start);
  const effort = [
    ...window.matchAll(
      /(?:用|经过|通过|再经过)\s*([一二三四五六七八九十]|\d{1,2})(?:到[一二三四五六七八九十]|[-—至]\d)?年(?:左右)?(?:的)?(?:时间|努力|奋斗)/g,
    ),
  ].pop();
  if (effort === undefined) return;
  const years = smallNumber(effort[1] ?? '');
  if (years < 2 || years > 15) return;
  const offset = Math.max(0, start - 120) + effort.index;
  clues.push({
    from: monthOf(year - years),
    to: monthOf(year - years + 1, 12),
    weight: 2,
    evidence: quote(offset, end, `${years} years of effort until ${year}`),
  });
}

function congressClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!/[五六七八九十]"?大|中全会/.test(text)) return;
  for (const [words, met] of CONGRESSES) {
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
      const month = monthFrom(met);
      const evidence = quote(at, at + written.length, `met ${met}`);
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

function anniversaryClues(text: string, quote: Quote, clues: Clue[]): void {
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
      const evidence = quote(match.index, match.index + match[0].length, `anniversary in ${year}`);
      clues.push(
        now
          ? { from: monthOf(year), to: monthOf(year, 12), weight: 3, evidence }
          : { from: monthOf(year - 1), to: monthOf(year + 1, 12), weight: 2, evidence },
      );
    }
  }
}

/** Lunar years begin in late January or February; greetings are said around them, and the year is the calendar's. */
function animalClues(text: string, quote: Quote, clues: Clue[]): void {
  const match = new RegExp(`([${ANIMALS}])年(?:吉祥|大吉|快乐|新春|幸福|好运|春节|行大运|如意)`).exec(text);
  if (!match) return;
  const animal = ANIMALS.indexOf(match[1] ?? '');
  const years: number[] = [];
  for (let year = RAT_YEAR - 24 + animal; year <= RAT_YEAR + 60; year += 12) years.push(year);
  clues.push({
    years,
    weight: 2,
    evidence: quote(match.index, match.index + match[0].length, `years of the ${match[1]}`),
  });
}

/** The reserve ratio rose again and again in 2007–2008 and in 2010–2011 (announcements of the People's Bank). */
function reserveRatioClue(text: string, quote: Quote, clues: Clue[]): void {
  const match = /准备金(?:利)?率(?:在)?(?:不断|连续|多次|一再)(?:上调|提高)/.exec(text);
  if (!match) return;
  clues.push({
    from: monthOf(2006, 7),
    to: monthOf(2011, 12),
    years: [2006, 2007, 2008, 2010, 2011],
    weight: 2,
    evidence: quote(
      match.index,
      match.index + match[0].length,
      'the reserve ratio rose 2006-07 to 2008-06 and 2010-01 to 2011-06',
    ),
  });
}

function eventClues(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  const read = texts.flatMap((text, passage) => (text === '' ? [] : [{ text, passage }]));
  for (const { words, from, to, source } of EVENTS) {
    for (const { text, passage } of read) {
      const match = words.exec(text);
      if (match === null) continue;
      const evidence = quotePassage(passages, passage, match.index, match.index + match[0].length, source);
      if (from !== '') clues.push({ from: monthFrom(from), weight: 2, evidence });
      if (to !== '') clues.push({ to: monthFrom(to), weight: 2, evidence });
      break;
    }
  }
}

const GUIDING = /(?:以|贯彻落实|坚持|牢固树立)科学发展观/;
const AFTER_2012 = /十八大|习近平|中国梦|八项规定|全面建成小康|群众路线教育|新常态|十三五/;

/** 科学发展观 as the guiding idea, and nothing of what came in with the 18th congress beside it: from before the summer of 2013. */
function guidingIdeaClue(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  if (texts.some((text) => AFTER_2012.test(text))) return;
  for (const [passage, text] of texts.entries()) {
    const match = GUIDING.exec(text);
    if (match === null) continue;
    const note = 'guiding idea until the 18th congress, 2012-11';
    const evidence = quotePassage(passages, passage, match.index, match.index + match[0].length, note);
    clues.push({ to: monthOf(2013, 6), weight: 1, evidence });
    return;
  }
}

function leaderClues(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  for (const { leader, passage, start, end } of leadersIn(texts)) {
    const note = `${leader.name}: ${leader.from}–${leader.to}`;
    const evidence = quotePassage(passages, passage, start, end, note);
    clues.push({ from: monthFrom(leader.from), to: monthFrom(leader.to), weight: 2, evidence });
  }
}

/** Months in which a meeting sums up the first half of a year and plans the second. */
const MID_YEAR: readonly [number, number] = [6, 9];

function midYearClue(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  if (!texts.some((text) => /上半年/.test(text))) return;
  for (const [passage, text] of texts.entries()) {
    const match =
      /(?:做好|完成|推进|部署|布置|抓好|谋划|全力)[^。，,]{0,8}下半年|下半年[,，]?(?:工作|我们|要|全[市县区局])/.exec(
        text,
      );
    if (match === null) continue;
    const evidence = quotePassage(
      passages,
      passage,
      match.index,
      match.index + match[0].length,
      'said in the middle of a year',
    );
    clues.push({ months: MID_YEAR, weight: 1, evidence });
    return;
  }
}

/** Years in the order in which a list names them: 2009、2010年. Exported for titles. */
export function yearsIn(text: string): number[] {
  const pattern = new RegExp(
    `(?<!\\d)((?:19|20)\\d{2}|[一二][${ZEROS}九八][${ZEROS}一二三四五六七八九]{2})(?=\\s*(?:年|[、—–-]\\s*\\d{4}\\s*年))`,
    'g',
  );
  return [...text.matchAll(pattern)].map((match) => yearNumber(match[1] ?? ''));
}
