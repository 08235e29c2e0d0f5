import { fold } from '../../../engine/text/fold.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import type { RuleId } from '../../rules/rule.ts';
import { describeDocNumber } from '../doc-number.ts';
import { DAY_WITHOUT_YEAR } from '../notes.ts';
import { quotePassage, quoteTitle } from '../quote.ts';
import { DATE_PLACE, LEGAL_STEPS, type LegalStep, OTHER_DATES } from './date-rules.ts';
import { DAY_OF_YEAR, datesIn, isoOf, smallNumber, type WrittenDate } from './written-date.ts';

export interface StatedDate {
  year: number;
  month: number | null;
  iso: string | null;
  evidence: Evidence;
  /** The words that give the day, where others give the year. */
  dayEvidence?: Evidence;
  /** The words of another place that speaks for the text and gives another year. */
  against?: Evidence;
  /** Where the year follows from the words instead of being their own. */
  inferred?: true;
}

/** Passages read for a heading, a dateline, a document number of one's own. */
export const HEAD = 8;
/** A line of a letterhead, a dateline or a signature is no longer. */
export const SHORT_LINE = 60;

/** No dateline, header or signature is longer; what goes beyond is not looked at. */
const LONGEST_LINE = 4_000;

/** A passage as it is read: folded, so that digits and brackets have one form; offsets stay. */
export function readingOf(article: Article, ordinal: number): string {
  return fold((article.passages[ordinal]?.text ?? '').slice(0, LONGEST_LINE));
}

export function stated(
  article: Article,
  passage: number,
  date: WrittenDate,
  start = date.start,
  end = date.end,
  rule?: RuleId,
): StatedDate {
  const quote = quotePassage(article.passages, passage, start, end);
  const found = {
    year: date.year,
    month: date.month,
    iso: isoOf(date),
    evidence: rule === undefined ? quote : { ...quote, rule },
  };
  return date.century === true ? { ...found, inferred: true } : found;
}

export interface LegalDate extends StatedDate {
  step: LegalStep;
}

const LEGAL_TITLE =
  /(?:条例|办法|规定|法|细则|规则|决定|决议|规程|守则|章程|修正案|解释|通则|规范|若干问题|准则|纲要)(?:[（(][^（）()]*[）)])*(?:全文)?$/;
const LEGAL_HEAD = 12;
/**
 * The dated steps in the first lines of a law or regulation, in order: `1998年3月28日 … 通过`, `2010年7月23日 … 修正`. Empty for texts
 * without such lines.
 */
export function legalDates(article: Article): LegalDate[] {
  const dates: LegalDate[] = [];
  const lines = Math.min(LEGAL_HEAD, article.passages.length);
  for (let ordinal = 0; ordinal < lines; ordinal++) {
    const text = readingOf(article, ordinal);
    if (/^第[一1]条|^第一章|^目\s*录/.test(text) || text.length > 600) break;
    const found = datesIn(text);
    for (const [at, date] of found.entries()) {
      if (date.month === null) continue;
      // What a date's words say stands between it and the next date; titles in brackets speak of other texts.
      const next = found[at + 1]?.start ?? text.length;
      const words = DATE_PLACE + text.slice(date.end, next).replace(/《[^》]*》|〈[^〉]*〉|<[^>]*>/g, '');
      const rule = LEGAL_STEPS.first(words);
      if (rule === null) {
        const before = text.slice(found[at - 1]?.end ?? 0, date.start);
        if (LEGAL_TITLE.test(article.title) && found.length === 1 && !OTHER_DATES.test(before + words))
          dates.push({ ...stated(article, ordinal, date, date.start, text.length), step: 'published' });
        continue;
      }
      const end = date.start + text.slice(date.start, next).trimEnd().length;
      dates.push({ ...stated(article, ordinal, date, date.start, end, rule.id), step: rule.step });
    }
  }
  return dates;
}

/** The step by which a law came into being: passed, else approved, else published, never an amendment. */
export function firstLegalStep(dates: readonly LegalDate[]): LegalDate | null {
  for (const step of ['passed', 'approved', 'published'] as const) {
    // The first in the text: a decision on repeal lists the dates of what it repeals after its own.
    const found = dates.find((date) => date.step === step);
    if (found) return found;
  }
  return null;
}

export const isLegalTitle = (title: string): boolean => LEGAL_TITLE.test(title.trim());

/** The day a government report was delivered: ——2026年1月27日在…大会…会议上, or (2026年1月27日). */
export function deliveredDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(30, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    if (text.length > 120) continue;
    for (const date of datesIn(text)) {
      const rest = text.slice(date.end);
      const opens = /^[\s\-—–―_·(（]*$/.test(text.slice(0, date.start));
      if (
        opens &&
        date.month !== null &&
        /^\s*(?:上午|下午)?[,，]?\s*在.{2,40}(?:会议|大会|会)上?/.test(rest)
      ) {
        return stated(article, ordinal, date, date.start, text.length);
      }
    }
  }
  return null;
}

/** Passages read for what contradicts the day that a text opens with. */
const READ_ON = 200;

/** Whether a text tells of a day in a later year: then the day it opens with is history. */
function tellsOfLater(article: Article, year: number): boolean {
  for (let ordinal = 0; ordinal < Math.min(READ_ON, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    for (const date of datesIn(text)) {
      if (date.year <= year || date.month === null) continue;
      const around = `${text.slice(Math.max(0, date.start - 14), date.start)}${DATE_PLACE}${text.slice(date.end, date.end + 14)}`;
      if (!OTHER_DATES.test(around) && !/(?:将|拟|计划|力争|预计|[到至])[^☐]{0,6}☐/.test(around)) return true;
    }
  }
  return false;
}

/** The first words of minutes or news: 2011年11月25日,县人民政府…主持召开. */
export function openingDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    const [date] = datesIn(text.slice(0, 40));
    if (date === undefined || date.month === null || date.day === null) continue;
    const lead = text.slice(0, date.start);
    if (!/^(?:本报讯)?\s*[（(]?(?:[^（()）]{0,16}[）)])?\s*$/.test(lead) && !/^(?:于|在)?$/.test(lead.trim()))
      continue;
    const sentence = text.slice(date.end, date.end + 120);
    if (OTHER_DATES.test(DATE_PLACE + sentence.slice(0, SHORT_LINE))) continue;
    if (
      /^(?:上午|下午|晚上?|至|-|—)?[^。]{0,100}(?:召开|举行|主持|举办|会议|调研|视察|考察|出席)/.test(
        sentence,
      )
    ) {
      const found = stated(article, ordinal, date);
      return tellsOfLater(article, found.year) ? { ...found, inferred: true } : found;
    }
  }
  return null;
}

const OWN_NUMBER =
  /^[^《》]{2,16}[〔[【(（﹝]\s*((?:19|20)\d{2})\s*年?\s*[〕\]】)）﹞]\s*第?\s*\d+\s*号|^[〔[(﹝]\s*((?:19)?[4-9]\d)\s*年?\s*[〕\])﹞]\s?[一-龥]{1,12}?第?\s?[\d一二三四五六七八九十百]+\s?号/;
/** Numbers of the 1950s to 1990s give the year's last two digits. */
const CENTURY = 1900;

/** The year in the document's own number, where it stands in a line of its own at the head. */
export function numberYear(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    const match = text.length <= 40 ? OWN_NUMBER.exec(text) : null;
    if (match === null) continue;
    const written = Number(match[1] ?? match[2]);
    const evidence = quotePassage(article.passages, ordinal, 0, match[0].length);
    const found = { year: written < 100 ? CENTURY + written : written, month: null, iso: null, evidence };
    // A number that is not the document's own (cited, listed, of what is attached) makes its year likely at most.
    const own = written >= 100 && describeDocNumber(article).docNumber !== null;
    return own ? found : { ...found, inferred: true };
  }
  return null;
}

/** Texts that bear their year as part of their name. */
const YEARLY_TITLE = /政府工作的?报告|(?:年度?|月)[^，。]{0,8}(?:公报|年报)$/;
/** What a title speaks of from later: 1998年以来, 1935年的回忆. */
const LOOKED_BACK_ON =
  /^度?(?:以来|以后|之后|以前|之前|前|起|的?(?:往事|回忆|故事|历史|抗洪|抗战|起义|战役))/;

/** The single year a title names (no span of a plan, no quoted title, no aim). */
export function titleYear(article: Article): StatedDate | null {
  const unquoted = article.title.replace(/《[^》]*》/g, (quoted) => '　'.repeat(quoted.length));
  const dates = datesIn(unquoted).filter(
    ({ start, end }) =>
      !/\d{4}年?\s*[-—–~～至到]+\s*$/.test(unquoted.slice(0, start)) &&
      !/^\s*[-—–~～至到]+\s*\d/.test(unquoted.slice(end)) &&
      !/(?:[到至]|截至)$/.test(unquoted.slice(0, start)) &&
      !LOOKED_BACK_ON.test(unquoted.slice(end)),
  );
  const years = new Set(dates.map(({ year }) => year));
  const [date] = dates;
  if (date === undefined || years.size !== 1 || /规划|纲要/.test(unquoted)) return null;
  // What a title is about is mostly of the year it names; only a day in it, or a report named by its year, says when it was made.
  const told = date.month !== null || YEARLY_TITLE.test(unquoted.trim());
  const found = {
    year: date.year,
    month: date.month,
    iso: isoOf(date),
    evidence: quoteTitle(article.title.slice(date.start, date.end)),
  };
  return told ? found : { ...found, inferred: true };
}

/** A day whose year is masked, cut out or never written, where a text opens with it. */
export interface YearlessDay {
  month: number;
  day: number;
  evidence: Evidence;
}

const YEARLESS_LINE = new RegExp(
  `^[([]?\\s*(?:[\\dx*_×]{0,4}\\s*年|20)?\\s*${DAY_OF_YEAR}\\s*[)\\]]?[?\\s]*$`,
);
const YEARLESS_OPENING =
  /^(?:[一-龥]{1,8}讯)?\s*(?:\([^)]{0,16}\))?\s*(?:[\dx*_×]{1,4}年)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日(?=(?:上午|下午|晚上?)?[^。]{0,100}(?:召开|举行|主持|会议))/;

/** Passages at the end in which a signature without its year may stand. */
const TAIL = 4;

/**
 * The day without a year that a speech bears beneath its title, that minutes and news open with, or that stands where the
 * signature's is.
 */
export function yearlessDay(article: Article): YearlessDay | null {
  const count = article.passages.length;
  for (let ordinal = 0; ordinal < count; ordinal++) {
    if (ordinal === HEAD) ordinal = Math.max(HEAD, count - TAIL);
    const text = readingOf(article, ordinal);
    const match =
      (text.length <= SHORT_LINE ? YEARLESS_LINE.exec(text) : null) ??
      (ordinal < HEAD ? YEARLESS_OPENING.exec(text) : null);
    if (match === null) continue;
    const evidence = quotePassage(article.passages, ordinal, 0, match[0].trimEnd().length, DAY_WITHOUT_YEAR);
    return { month: smallNumber(match[1] ?? ''), day: smallNumber(match[2] ?? ''), evidence };
  }
  return null;
}
