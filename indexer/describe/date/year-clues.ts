import type { Evidence } from '../../../engine/types.ts';
import {
  citesDocument,
  deadline,
  hadHappened,
  mentionsYear,
  resultsOf,
  stillToCome,
  tasksOf,
  writtenIn,
  yearsOfEffort,
} from '../notes.ts';
import { PLAN_YEARS } from './plan-clues.ts';
import type { Quote } from './quote-range.ts';
import { type Clue, monthOf } from './span.ts';
import { datesIn, smallNumber, type WrittenDate } from './written-date.ts';

/** A deadline (年底前) lies in the near future: texts of a county plan no further. */
const DEADLINE_YEARS = 4;
/** Units before and (with some more) behind a year that are read for what it means. */
const CONTEXT = 14;
const CONTEXT_AFTER = 24;
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
/** 至1952年，全县耕地达八万亩: a history counts up to a year; a plan says that it will (至2030年，力争达到). */
const COUNTED_UP = /至\s*$/;
const REACHED =
  /^(?:底|末|[一二三四五六七八九十\d]{1,3}月(?:底|末)?)?[,，]?[^。；;]{0,20}(?:达|增至|增加到|发展到|扩大到|有)/;
const MEANT = /要|将|力争|确保|争取|计划|预计|拟|目标|规划|实现|突破|以上|左右|到?位$/;
const DEADLINE = /^(?:[一二三四五六七八九十\d]{0,2}月?)(?:底|末)(?:之|以)?前/;
/** A year that a text mentions, whatever it means. */
export interface MentionedYear {
  year: number;
  evidence: Evidence;
}

/** What years written in a text tell: what had happened, what is still to come, which year is called this one. */
export function yearClues(text: string, quote: Quote, clues: Clue[], mentioned: MentionedYear[]): void {
  if (!/\d{4}|[一二][零〇○九八]/.test(text)) return;
  for (const match of text.matchAll(CITED_YEAR)) {
    const year = Number(match[1]);
    const evidence = quote(match.index, match.index + match[0].length, citesDocument(year));
    clues.push({ from: monthOf(year), weight: 2, evidence });
    mentioned.push({ year, evidence });
  }
  const open = text.replace(CITED, (cited) => ' '.repeat(cited.length));
  for (const date of datesIn(open)) {
    const { start, end, year, month } = date;
    if (year < 1949 || year > 2060) continue;
    const before = open.slice(Math.max(0, start - CONTEXT), start);
    const after = open.slice(end, end + CONTEXT + CONTEXT_AFTER);
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
        evidence: quote(Math.max(0, start - 4), end, writtenIn(now)),
      });
      continue;
    }
    // 2011—2015年 is a plan's span.
    if (/\d{4}年?\s*[-—–~～至到]+\s*$/.test(before) || /^\s*[-—–~～至]+\s*\d{4}/.test(after)) continue;
    const evidence = quote(start, end, mentionsYear(year));
    const base = BASE_AFTER.test(after);
    const counted = COUNTED_UP.test(before) && REACHED.test(after) && !MEANT.test(before + after);
    const future = !base && !counted && (FUTURE_BEFORE.test(before) || FUTURE_AFTER.test(after));
    if (future && PAST_AFTER.test(after) && !FUTURE_AFTER.test(after)) continue;
    if (future) {
      clues.push({
        to: monthOf(year, 12),
        weight: 2,
        evidence: { ...evidence, note: stillToCome(year) },
      });
      if (DEADLINE.test(after)) {
        clues.push({
          from: monthOf(year - DEADLINE_YEARS),
          weight: 1,
          evidence: { ...evidence, note: deadline(year) },
        });
      }
      effortClue(open, date, quote, clues);
      mentioned.push({ year, evidence });
    } else if (TASKS_AFTER.test(after)) {
      clues.push({
        from: monthOf(year - 1, 12),
        to: monthOf(year, 12),
        weight: 2,
        evidence: { ...evidence, note: tasksOf(year) },
      });
      mentioned.push({ year, evidence });
    } else if (RESULTS_AFTER.test(after)) {
      clues.push({
        from: monthOf(year, 12),
        weight: 2,
        evidence: { ...evidence, note: resultsOf(year) },
      });
      mentioned.push({ year, evidence });
    } else if (base || counted || PAST_AFTER.test(after) || /(?:自|从|早在)$/.test(before)) {
      clues.push({
        from: monthOf(year, month ?? 1),
        weight: 2,
        evidence: { ...evidence, note: hadHappened(year) },
      });
      mentioned.push({ year, evidence });
    } else {
      // Years like 2030 are aims as often as not; others are mostly past, or the year before them is.
      if (year % PLAN_YEARS !== 0 && !/从[^。]{0,20}$/.test(before)) {
        clues.push({
          from: monthOf(year - 1),
          weight: 1,
          evidence,
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
    evidence: quote(offset, end, yearsOfEffort(years, year)),
  });
}
