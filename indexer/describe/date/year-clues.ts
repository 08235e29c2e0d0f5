import type { Evidence } from '../../../engine/types.ts';
import { matchRule } from '../../rules/rule.ts';
import {
  citesDocument,
  deadline,
  hadHappened,
  mentionsYear,
  type Note,
  resultsOf,
  stillToCome,
  tasksOf,
  writtenIn,
  yearsOfEffort,
} from '../notes.ts';
import { daysOf } from './broken-date.ts';
import { BROKEN_DATES } from './broken-date-rules.ts';
import { aroundPlace } from './date-place.ts';
import { pageDayOf } from './page-day.ts';
import { SITE_LINES } from './page-day-rules.ts';
import { PLAN_YEARS } from './plan-names.ts';
import { type Clue, monthOf, type Quote } from './span.ts';
import { datesIn, smallNumber, type WrittenDate } from './written-date.ts';
import { YEAR_CLUES, YEAR_MENTIONS, type YearRule } from './year-rules.ts';

/** A deadline (年底前) lies in the near future: texts of a county plan no further. */
const DEADLINE_YEARS = 4;
/** What is asked for or called to by the day lies within these months. */
const SOON_MONTHS = 6;
/** A year is summed up, and the next one planned, from this month on. */
const SUMMED_UP_FROM = 10;
/** Units before and behind a year that are read for what it means. */
const BEFORE = 14;
const AFTER = 38;
/** Years that a text can be about and be of our days. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2060;
/** Titles and numbers of other documents: their years are no dates of this text. */
const CITED = /《[^》]*》|[〔[【(（]\s*(?:19|20)\d{2}\s*[〕\]】)）]/g;
const MAY_NAME_YEAR = /\d{4}|[一二][零〇○九八]/;
/** What is quoted of 今年（2009年: the words before the year. */
const NAMED_BEFORE = 4;

/** A year that a text mentions, whatever it means. */
export interface MentionedYear {
  year: number;
  evidence: Evidence;
}

/** What years written in a text tell: what had happened, what is still to come, which year is called this one. */
export function yearClues(text: string, quote: Quote, clues: Clue[], mentioned: MentionedYear[]): void {
  if (!MAY_NAME_YEAR.test(text) || isOfSite(text)) return;
  brokenDeadlines(text, quote, clues);
  citedNumbers(text, quote, clues, mentioned);
  const open = text.replace(CITED, (cited) => ' '.repeat(cited.length));
  for (const date of datesIn(open)) {
    const { start, end, year } = date;
    if (year < FIRST_YEAR || year > LAST_YEAR) continue;
    const rule = YEAR_MENTIONS.first(aroundPlace(open, start, end, BEFORE, AFTER));
    if (rule !== null) clues.push(...said(rule, date, quote));
    if (rule?.says === 'to-come' || rule?.says === 'deadline') clues.push(...effort(open, date, quote));
    if (rule === null || !SAY_NO_MORE.has(rule.says))
      mentioned.push({ year, evidence: quote(start, end, mentionsYear(year)) });
  }
}

/** A year called this one says all there is to say; one end of a span is no year of the text. */
const SAY_NO_MORE: ReadonlySet<YearRule['says']> = new Set([
  'this-year',
  'last-year',
  'next-year',
  'nothing',
]);

/** The clues in what a rule says of a year. */
function said(rule: YearRule, { start, end, year, month }: WrittenDate, quote: Quote): Clue[] {
  const evidence = (note: Note): Evidence => quote(start, end, note, rule);
  switch (rule.says) {
    case 'this-year':
      return [writtenInYear(year)];
    case 'last-year':
      return [writtenInYear(year + 1)];
    case 'next-year':
      return [writtenInYear(year - 1)];
    case 'deadline':
      return [
        { to: monthOf(year, 12), weight: 2, evidence: evidence(stillToCome(year)) },
        { from: monthOf(year - DEADLINE_YEARS), weight: 1, evidence: evidence(deadline(year)) },
      ];
    case 'soon': {
      const last = monthOf(year, month ?? 12);
      return [
        { to: last, weight: 2, evidence: evidence(stillToCome(year)) },
        { from: last - SOON_MONTHS, weight: 1, evidence: evidence(stillToCome(year)) },
      ];
    }
    case 'to-come':
      return [{ to: monthOf(year, 12), weight: 2, evidence: evidence(stillToCome(year)) }];
    case 'tasks':
      return [
        {
          from: monthOf(year - 1, 12),
          to: monthOf(year, 12),
          weight: 2,
          evidence: evidence(tasksOf(year)),
        },
      ];
    case 'results':
      return [{ from: monthOf(year, 12), weight: 2, evidence: evidence(resultsOf(year)) }];
    case 'summed-up':
      return [
        { from: monthOf(year, SUMMED_UP_FROM), weight: 2, evidence: evidence(hadHappened(year)) },
        { to: monthOf(year + 1, 12), weight: 1, evidence: evidence(hadHappened(year)) },
      ];
    case 'planned-for':
      return [
        { to: monthOf(year, 12), weight: 2, evidence: evidence(tasksOf(year)) },
        { from: monthOf(year - 1, SUMMED_UP_FROM), weight: 1, evidence: evidence(tasksOf(year)) },
      ];
    case 'marked':
      return [
        { from: monthOf(year - 1), weight: 1, evidence: evidence(mentionsYear(year)) },
        { to: monthOf(year, 12), weight: 1, evidence: evidence(mentionsYear(year)) },
      ];
    case 'happened':
      return [{ from: monthOf(year, month ?? 1), weight: 2, evidence: evidence(hadHappened(year)) }];
    case 'mentioned':
      // Years like 2030 are aims as often as not; others are mostly past, or the year before them is.
      return year % PLAN_YEARS === 0
        ? []
        : [{ from: monthOf(year - 1), weight: 1, evidence: evidence(mentionsYear(year)) }];
    case 'nothing':
      return [];
  }

  function writtenInYear(now: number): Clue {
    const words = quote(Math.max(0, start - NAMED_BEFORE), end, writtenIn(now), rule);
    return { from: monthOf(now), to: monthOf(now, 12), weight: 3, evidence: words };
  }
}

/** Longer lines are no lines of a site. */
const SITE_LINE = 120;

/** Whether a line is the site's, whose years are those of its pages: copyright, uploads, last changes. */
const isOfSite = (text: string): boolean =>
  text.length <= SITE_LINE && (SITE_LINES.test(text) || pageDayOf(text) !== null);

/** 请于2022930日前寄来: a day that has lost its marks. */
function brokenDeadlines(text: string, quote: Quote, clues: Clue[]): void {
  const found = BROKEN_DATES.match(text);
  if (found?.rule.id !== 'broken-date/reply-by') return;
  const year = Number(found.match[1]);
  const days = daysOf(year, found.match[2] ?? '');
  if (days.length === 0) return;
  const [first, last] = [
    Math.min(...days.map(({ month }) => month)),
    Math.max(...days.map(({ month }) => month)),
  ];
  const { index } = found.match;
  const evidence = quote(index, index + found.match[0].length, stillToCome(year), found.rule);
  clues.push({ to: monthOf(year, last), weight: 2, evidence });
  clues.push({ from: monthOf(year, first) - SOON_MONTHS, weight: 1, evidence });
}

const YEAR_IN_BRACKETS = /[〔[【(（]\s*(?:19|20)\d{2}\s*[〕\]】)）]/g;
/** Units of a document number from its year on. */
const NUMBER_UNITS = 24;

/** Numbers of documents that a text cites: it is not older than they are. */
function citedNumbers(text: string, quote: Quote, clues: Clue[], mentioned: MentionedYear[]): void {
  for (const { index } of text.matchAll(YEAR_IN_BRACKETS)) {
    const cited = YEAR_CLUES.match(text.slice(index, index + NUMBER_UNITS));
    if (cited?.rule.id !== 'year-clue/cited-number') continue;
    const { rule, match } = cited;
    const year = Number(match[1]);
    const evidence = quote(index, index + match[0].length, citesDocument(year), rule);
    clues.push({ from: monthOf(year), weight: 2, evidence });
    mentioned.push({ year, evidence });
  }
}

/** Units before a year in which years of effort are spoken of, and how many such years there may be. */
const EFFORT_UNITS = 120;
const FEWEST_YEARS = 2;
const MOST_YEARS = 15;

/** 通过五年的努力 … 到2016年: the years of effort begin when the text is written. */
function effort(text: string, { start, end, year }: WrittenDate, quote: Quote): Clue[] {
  const rule = YEAR_CLUES.active.find(({ id }) => id === 'year-clue/years-of-effort');
  if (rule === undefined) return [];
  let at = Math.max(0, start - EFFORT_UNITS);
  let last: { at: number; years: number } | null = null;
  for (;;) {
    const match = matchRule(rule, text.slice(at, start));
    if (match === null) break;
    last = { at: at + match.index, years: smallNumber(match[1] ?? '') };
    at += match.index + match[0].length;
  }
  if (last === null || last.years < FEWEST_YEARS || last.years > MOST_YEARS) return [];
  const evidence = quote(last.at, end, yearsOfEffort(last.years, year), rule);
  return [{ from: monthOf(year - last.years), to: monthOf(year - last.years + 1, 12), weight: 2, evidence }];
}
