import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import { opensSummary, plansFor, yearBeforePlan } from '../notes.ts';
import { quotePassage, quoteTitle } from '../quote.ts';
import { aroundPlace } from './date-place.ts';
import { HEAD, readingOf, SHORT_LINE, type StatedDate } from './stated-date.ts';
import { titleYear } from './title-date.ts';
import { WORK_TEXTS, WORK_YEARS } from './work-year-rules.ts';
import { datesIn, yearsIn } from './written-date.ts';

/** Passages at the head that may carry the title's words. */
const HEADINGS = 4;

/** What stands in sentences and in no heading. */
const STOP = /[。；;]/;

/** Headings that may carry the title's words: the title itself and the first passages. */
function headings(article: Article): { text: string; quote: (start: number, end: number) => Evidence }[] {
  const lines = [
    {
      text: article.title,
      quote: (start: number, end: number) => quoteTitle(article.title.slice(start, end)),
    },
  ];
  const head = article.passages.slice(0, HEAD).map((_, ordinal) => readingOf(article, ordinal));
  // A report to a congress is made after the year that its first part looks back on.
  if (head.some((text) => WORK_TEXTS.named('work-text/to-congress', text) !== null)) return lines;
  for (const [ordinal, text] of head.slice(0, HEADINGS).entries()) {
    if (text.length <= SHORT_LINE && !STOP.test(text) && WORK_TEXTS.named('work-text/part', text) === null)
      lines.push({ text, quote: (start, end) => quotePassage(article.passages, ordinal, start, end) });
  }
  return lines;
}

/** The year a work summary sums up, else the year a plan of work is for, as the headings say. */
export function workYear(article: Article): StatedDate | null {
  const lines = headings(article)
    // Another's plan that a text quotes is not its own, unless it passes it on.
    .map((line) =>
      WORK_TEXTS.named('work-text/passes-on', line.text) !== null
        ? line
        : { ...line, text: line.text.replace(/《[^》]*》/g, (quoted) => ' '.repeat(quoted.length)) },
    )
    .filter(({ text }) => WORK_TEXTS.named('work-text/heading', text) !== null);
  for (const rule of lines.length === 0 ? [] : WORK_YEARS.active) {
    for (const { text, quote } of lines) {
      const match = matchRule(rule, text);
      const [year] = match ? yearsIn(`${match[1]}年`) : [];
      if (match === null || year === undefined) continue;
      const evidence = { ...quote(match.index, match.index + match[0].length), rule: rule.id };
      const named = { year, month: null, iso: null, evidence };
      // 某年总结和次年任务, put out by a body, is of either.
      if (namesAnother(text, year) && WORK_TEXTS.named('work-text/puts-out', text) !== null) continue;
      if (rule.of === 'named') return named;
      const note = yearBeforePlan(year);
      return { ...named, year: year - 1, evidence: { ...evidence, note }, inferred: true };
    }
  }
  return null;
}

const namesAnother = (text: string, year: number): boolean => yearsIn(text).some((one) => one !== year);

/** Titles and salutations of a summary have no stop; its first sentence has. */
const SENTENCE = /[,，。；;]/;

/**
 * The year with which the first sentence of a work summary opens (2011年，全市…), where no heading names one. Not for a
 * government report, which is of the year after.
 */
export function openingYear(article: Article): StatedDate | null {
  if (WORK_TEXTS.named('work-text/summary', article.title) === null || titleYear(article) !== null)
    return null;
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    if ((article.passages[ordinal]?.level ?? 0) > 0 || !SENTENCE.test(text)) continue;
    const [date] = datesIn(text.slice(0, SHORT_LINE));
    if (date === undefined || date.month !== null) return null;
    const line = aroundPlace(text, date.start, date.end, date.start, SHORT_LINE);
    const rule = WORK_TEXTS.named('work-text/opens-with-year', line);
    if (rule === null) return null;
    const end = date.end + (/^度/.test(text.slice(date.end)) ? 1 : 0);
    const quote = quotePassage(article.passages, ordinal, date.start, end, opensSummary(date.year));
    const evidence = { ...quote, rule: rule.id };
    return { year: date.year, month: null, iso: null, evidence, inferred: true };
  }
  return null;
}

/** The year whose aims a plan of work sets (2014年工作的指导思想是…), where its title names none. */
export function plannedYear(article: Article): StatedDate | null {
  if (WORK_TEXTS.named('work-text/plan', article.title) === null || titleYear(article) !== null) return null;
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    for (const date of datesIn(text)) {
      if (date.month !== null) continue;
      const line = aroundPlace(text, date.start, date.end, BEFORE_AIMS, SHORT_LINE);
      const rule = WORK_TEXTS.named('work-text/aims-of-year', line);
      if (rule === null) continue;
      const quote = quotePassage(article.passages, ordinal, date.start, date.end, plansFor(date.year));
      return {
        year: date.year,
        month: null,
        iso: null,
        evidence: { ...quote, rule: rule.id },
        inferred: true,
      };
    }
  }
  return null;
}

/** Units before a year that tell whether a sentence opens with it. */
const BEFORE_AIMS = 2;
