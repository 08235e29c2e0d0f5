import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { opensSummary, yearBeforePlan } from '../notes.ts';
import { quotePassage, quoteTitle } from '../quote.ts';
import { HEAD, readingOf, SHORT_LINE, type StatedDate, titleYear } from './stated-date.ts';
import { datesIn, yearsIn } from './written-date.ts';

/** Headings that may carry the title's words: the title itself and the first passages. */
function headings(article: Article): { text: string; quote: (start: number, end: number) => Evidence }[] {
  const lines = [
    {
      text: article.title,
      quote: (start: number, end: number) => quoteTitle(article.title.slice(start, end)),
    },
  ];
  for (let ordinal = 0; ordinal < Math.min(4, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    if (text.length <= SHORT_LINE)
      lines.push({ text, quote: (start, end) => quotePassage(article.passages, ordinal, start, end) });
  }
  return lines;
}

/** A span is of none of its years: 2010-2011年度工作总结. */
const SPAN_BEFORE = '(?<!\\d{4}\\s*年?度?\\s*[-—–~～至到]\\s*)';
const SPAN_AFTER = '(?!\\s*年?度?\\s*[-—–~～至到]\\s*\\d)';
const YEAR_IN_TITLE = `${SPAN_BEFORE}((?:19|20)\\d{2}|[一二][零〇○o九八][零〇○o一二三四五六七八九]{2})${SPAN_AFTER}\\s*年?度?`;
const SUMMARY = new RegExp(
  `${YEAR_IN_TITLE}[^,，。;；、暨和及与]{0,24}?(?:总结|回顾|情况(?:的)?(?:汇报|报告)|述职报告)`,
);
const PLAN = new RegExp(`${YEAR_IN_TITLE}[^,，。;；]{0,24}?(?:计划|安排|要点|思路|打算|部署)`);
/** 工作总结和2014年工作安排: the year that is summed up is left out, for it goes before the plan's. */
const SUMMARY_THEN_PLAN = new RegExp(
  `(?:总结|回顾|述职报告)[^,，。;；\\d]{0,8}?(?:暨|和|及|与|、)${YEAR_IN_TITLE}[^,，。;；]{0,24}?(?:计划|安排|要点|思路|打算|部署)`,
);

/** The year a work summary sums up, else the year a plan of work is for, as the headings say. */
export function workYear(article: Article): StatedDate | null {
  const lines = headings(article)
    // Another's plan that a text quotes is not its own, unless it passes it on.
    .map((line) =>
      /印发|转发|通知/.test(line.text)
        ? line
        : { ...line, text: line.text.replace(/《[^》]*》/g, (quoted) => ' '.repeat(quoted.length)) },
    )
    .filter(({ text }) => /总结|安排|计划|要点|思路|述职|回顾/.test(text));
  for (const pattern of [SUMMARY, SUMMARY_THEN_PLAN, PLAN]) {
    for (const { text, quote } of lines) {
      const match = pattern.exec(text);
      const [year] = match ? yearsIn(`${match[1]}年`) : [];
      if (match === null || year === undefined) continue;
      const evidence = quote(match.index, match.index + match[0].length);
      const named = { year, month: null, iso: null, evidence };
      if (pattern !== SUMMARY_THEN_PLAN) return named;
      const note = yearBeforePlan(year);
      return { ...named, year: year - 1, evidence: { ...evidence, note }, inferred: true };
    }
  }
  return null;
}

const SUMMARY_TITLE = /总结|述职|工作回顾/;
/** Titles and salutations of a summary have no stop; its first sentence has. */
const SENTENCE = /[,，。；;]/;
const OPENING_LEAD = /^\s*(?:[一1][、.．])?(?:在)?$/;
/** 2010年以来 may look back on several years, 2013年前 on none of them. */
const NO_WHOLE_YEAR =
  /^\s*(?:以来|以后|以前|之?前|之?后|[-—–~～至到、]\s*\d|初|底|末|起|开始|成立|建成|设立|组建)/;

/**
 * The year with which the first sentence of a work summary opens (2011年，全市…), where no heading names one. Not for a
 * government report, which is of the year after.
 */
export function openingYear(article: Article): StatedDate | null {
  if (!SUMMARY_TITLE.test(article.title) || titleYear(article) !== null) return null;
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    if ((article.passages[ordinal]?.level ?? 0) > 0 || !SENTENCE.test(text)) continue;
    const [date] = datesIn(text.slice(0, SHORT_LINE));
    if (date === undefined || date.month !== null || !OPENING_LEAD.test(text.slice(0, date.start)))
      return null;
    if (NO_WHOLE_YEAR.test(text.slice(date.end))) return null;
    const end = date.end + (/^度/.test(text.slice(date.end)) ? 1 : 0);
    const evidence = quotePassage(article.passages, ordinal, date.start, end, opensSummary(date.year));
    return { year: date.year, month: null, iso: null, evidence, inferred: true };
  }
  return null;
}
