import { planDrafted, planFirstYear, planLastYear, planSpan } from '../notes.ts';
import { PLANS } from './events.ts';
import type { Quote } from './quote-range.ts';
import { type Clue, monthOf } from './span.ts';

const PLAN_NAMES = Object.keys(PLANS).sort((a, b) => b.length - a.length);
const PLAN = `[“"「]?(${PLAN_NAMES.join('|')})[”"」]?`;
const PLAN_MENTION = new RegExp(
  `${PLAN}(?!["”」]?(?:普法|法治)|届|中全会|分|年[前后]|个|项|条|号|章|大)`,
  'g',
);
/** A plan runs for five years. */
export const PLAN_YEARS = 5;
/** Plans are drafted from the autumn two years before they begin. */
const DRAFTING_MONTHS = 24;

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

/** What a text says of a five-year plan: its first or last year, that it is being drafted, fulfilled or still ahead. */
export function planClues(text: string, quote: Quote, clues: Clue[]): void {
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
      const note = (opening ? planFirstYear : planLastYear)(name, first, last);
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
    const evidence = quote(start, end, planSpan(name, first, last));
    const earliest = monthOf(first) - DRAFTING_MONTHS;
    if (/^[^。]{0,6}(?:良好开局|开好局|起好步)/.test(after)) {
      clues.push({ from: monthOf(first - 1), to: monthOf(first, 12), weight: 2, evidence });
    } else if (DRAFTED_BEFORE.test(before) || DRAFTED_AFTER.test(after)) {
      clues.push({
        from: earliest,
        to: monthOf(first + 1, 6),
        weight: 2,
        evidence: quote(start, end, planDrafted(name, first, last)),
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
