import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { DAY_WITHOUT_YEAR, meetingOfYear } from '../notes.ts';
import { quotePassage } from '../quote.ts';
import { describeType } from '../type.ts';
import { aroundPlace, DATE_PLACE } from './date-place.ts';
import { OPENINGS, YEARLESS_DAYS } from './opening-rules.ts';
import { OTHER_DATES } from './other-date-rules.ts';
import { callsToMeeting } from './signature-date.ts';
import { type Clue, monthOf } from './span.ts';
import { HEAD, readingOf, SHORT_LINE, type StatedDate, stated } from './stated-date.ts';
import { datesIn, smallNumber } from './written-date.ts';

/** The day a government report was delivered: ——2026年1月27日在…大会…会议上, or (2026年1月27日). */
export function deliveredDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(30, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    if (text.length > 120) continue;
    for (const date of datesIn(text)) {
      if (date.month === null) continue;
      const line = text.slice(0, date.start) + DATE_PLACE + text.slice(date.end);
      const rule =
        OPENINGS.named('opening/delivered', line) ?? OPENINGS.named('opening/delivered-broken', line);
      if (rule !== null) return stated(article, ordinal, date, date.start, text.length, rule.id);
    }
  }
  return null;
}

/**
 * The day on which a report to a congress was delivered, whatever years its title looks back on and plans for. Other texts are of
 * the year that they sum up.
 */
export function congressDate(article: Article): StatedDate | null {
  if (OPENINGS.named('opening/congress-report', article.title.trim()) === null) return null;
  const found = deliveredDate(article);
  if (found === null) return null;
  const line = readingOf(article, found.evidence.passage ?? 0);
  return OPENINGS.named('opening/at-congress', line) === null ? null : found;
}

/** Passages read for what contradicts the day that a text opens with. */
const READ_ON = 200;
/** Units before and behind a day that tell what it means. */
const AROUND = 14;

/** Whether a text tells of a day in a later year: then the day it opens with is history. */
function tellsOfLater(article: Article, year: number): boolean {
  for (let ordinal = 0; ordinal < Math.min(READ_ON, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    for (const date of datesIn(text)) {
      if (date.year <= year || date.month === null) continue;
      const around = aroundPlace(text, date.start, date.end, AROUND, AROUND);
      if (!OTHER_DATES.test(around) && OPENINGS.named('opening/still-to-come', around) === null) return true;
    }
  }
  return false;
}

/** What a text is called that is of none of the types: mostly a history. */
const OTHER = '其他';

/** What opens with a day before that year is history as a rule. */
const LIVING_YEAR = 1949;
/** Units of a first sentence that are read. */
const SENTENCE = 120;

/** What tells of a day in words that a text of a later one may use as well. */
const TOLD: ReadonlySet<string> = new Set(['opening/abstract', 'opening/body-met', 'opening/session-held']);

/** The first words of minutes or news: 2011年11月25日,县人民政府…主持召开. */
export function openingDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    const [date] = datesIn(text.slice(0, 40));
    if (date === undefined || date.month === null || date.day === null) continue;
    const line = aroundPlace(text, date.start, date.end, date.start, SENTENCE);
    if (OTHER_DATES.test(line.slice(date.start, date.start + SHORT_LINE))) continue;
    const rule =
      OPENINGS.named('opening/meeting', line) ??
      OPENINGS.named('opening/body-met', line) ??
      OPENINGS.named('opening/session-held', line) ??
      OPENINGS.named('opening/dateline', line) ??
      OPENINGS.named('opening/abstract', line);
    if (rule === null) continue;
    const found = stated(article, ordinal, date, date.start, date.end, rule.id);
    if (TOLD.has(rule.id)) return { ...found, inferred: true };
    // The day of a meeting is not that of the text that calls to it, or reports on it; the year mostly is.
    const issued = OPENINGS.named('opening/issued-text', article.title.trim()) !== null;
    if (issued || callsToMeeting(article)) return { ...found, month: null, iso: null, inferred: true };
    const later =
      found.year < LIVING_YEAR || OPENINGS.named('opening/told-later', article.title.trim()) !== null;
    return later || describeType(article).type === OTHER || tellsOfLater(article, found.year)
      ? { ...found, inferred: true }
      : found;
  }
  return null;
}

/** A day whose year is masked, cut out or never written, where a text opens with it. */
export interface YearlessDay {
  month: number;
  day: number;
  evidence: Evidence;
}

/** Passages at the end in which a signature without its year may stand. */
const TAIL = 4;
/** Minutes open with their day; it stands nowhere else. */
const MEETING = 'yearless-day/meeting';

/**
 * The day without a year that a speech bears beneath its title, that minutes and news open with, or that stands where the
 * signature's is.
 */
export function yearlessDay(article: Article): YearlessDay | null {
  const count = article.passages.length;
  for (let ordinal = 0; ordinal < count; ordinal++) {
    if (ordinal === HEAD) ordinal = Math.max(HEAD, count - TAIL);
    const text = readingOf(article, ordinal);
    const found = YEARLESS_DAYS.match(text);
    if (found === null || (found.rule.id === MEETING && ordinal >= HEAD)) continue;
    const { rule, match } = found;
    const evidence = quotePassage(article.passages, ordinal, 0, match[0].trimEnd().length, DAY_WITHOUT_YEAR);
    const written = { ...evidence, rule: rule.id };
    return { month: smallNumber(match[1] ?? ''), day: smallNumber(match[2] ?? ''), evidence: written };
  }
  return null;
}

/**
 * Months in which a meeting called by a year is held in it: from autumn on meetings are of the year to come, in January of the
 * one that is over.
 */
const FIRST_OWN_MONTH = 2;
const LAST_OWN_MONTH = 8;

/** The year that the sentence of a day without one gives its meeting: 2月27日,镇里召开2014年经济工作会议. */
export function meetingYear(article: Article, { month, evidence }: YearlessDay): Clue | null {
  const { passage = 0, rule } = evidence;
  if (rule !== MEETING || month < FIRST_OWN_MONTH || month > LAST_OWN_MONTH) return null;
  const text = readingOf(article, passage);
  const stop = text.indexOf('。');
  const sentence = text.slice(0, stop < 0 ? SENTENCE : Math.min(stop + 1, SENTENCE));
  for (const date of datesIn(sentence)) {
    if (date.month !== null) continue;
    const line = sentence.slice(0, date.start) + DATE_PLACE + sentence.slice(date.end);
    const named = OPENINGS.named('opening/meeting-of-year', line);
    if (named === null) continue;
    const quoted = quotePassage(article.passages, passage, date.start, date.end, meetingOfYear(date.year));
    const year = { from: monthOf(date.year, 1), to: monthOf(date.year, 12) };
    return { ...year, weight: 2, evidence: { ...quoted, rule: named.id } };
  }
  return null;
}
