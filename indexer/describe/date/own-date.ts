import type { Article } from '../../article.ts';
import { otherDay, otherYear } from '../notes.ts';
import { brokenDay } from './broken-date.ts';
import { headerDay } from './law-header.ts';
import { firstLegalStep, isLegalTitle, type LegalDate, legalDates, orderDay } from './legal-dates.ts';
import { congressDate, deliveredDate, openingDate } from './opening-date.ts';
import { isOfKind, OPENINGS } from './opening-rules.ts';
import {
  blankDay,
  gluedDate,
  headDate,
  isMeeting,
  isSigned,
  journalYear,
  otherLoneDay,
  signatureDate,
  withLoneDay,
} from './signature-date.ts';
import { SHORT_LINE, type StatedDate } from './stated-date.ts';
import { issueDate, numberYear, titleYear } from './title-date.ts';
import { openingYear, plannedYear, workYear } from './work-year.ts';

/** What the document itself says of its date, by the habits of its kind. */
export function ownDate(article: Article): StatedDate | null {
  const reported = dateOfReport(article);
  if (reported !== null) return reported;
  const legal = firstLegalStep(legalDates(article));
  if (legal !== null && isLegalTitle(article.title)) return orderDay(article, legal) ?? legal;
  const toCongress = printsText(article) ? null : congressDate(article);
  return toCongress ?? dateOfWork(article) ?? spokenDate(article, legal) ?? lastDate(article);
}

/** A text that prints another, whose day it need not share. */
const printsText = (article: Article): boolean => isOfKind(article, 'opening/prints-text');

/** Passages of the head in which a report of a government says that it is one. */
const REPORT_HEAD = 20;

/** When a report of a government was given. A notice that prints one is of the day on which it is signed. */
function dateOfReport(article: Article): StatedDate | null {
  const head = [article.title, ...article.passages.slice(0, REPORT_HEAD).map(({ text }) => text)].filter(
    (text) => text.length <= SHORT_LINE,
  );
  const isReport = head.some((text) => OPENINGS.named('opening/government-report', text) !== null);
  if (!isReport || printsText(article)) return null;
  return deliveredDate(article) ?? headDate(article) ?? titleYear(article);
}

/** The year of the work that a plan or a summary is of, with the day of its signature. */
function dateOfWork(article: Article): StatedDate | null {
  const work = workYear(article) ?? openingYear(article) ?? plannedYear(article);
  if (work === null) return null;
  const signed = headDate(article) ?? signatureDate(article);
  if (signed === null) return work;
  // The day is the signature's where it falls in the same year; a summary signed the next January keeps the year alone.
  if (signed.year === work.year)
    return { ...work, month: signed.month, iso: signed.iso, dayEvidence: signed.evidence };
  // What is signed years away from the year it opens with only looks back on it.
  return work.inferred === undefined || signed.year === work.year + 1 ? work : null;
}

/** The day that stands where a text speaks for itself: above it, beneath it, in its opening, in a law's header. */
function spokenDate(article: Article, legal: LegalDate | null): StatedDate | null {
  const headed = headDate(article);
  const signature = signatureDate(article);
  const opening = openingDate(article);
  const opened = opening?.inferred ? null : opening;
  // Who signs dates the text, whatever day it tells of: a meeting's, or that of what it reports.
  const signed = signature !== null && isSigned(article, signature) ? signature : null;
  const above = headed?.inferred || (signed !== null && headed !== null && isMeeting(headed)) ? null : headed;
  const issued = isOfKind(article, 'opening/issued-text');
  const own = signed ?? (issued ? (signature ?? opened) : (opened ?? signature));
  const spoken = above ?? own ?? headed ?? (legal === null ? null : headerDay(article, legal));
  if (spoken === null) return null;
  const alone = otherLoneDay(article, spoken);
  if (alone !== null)
    return { ...spoken, inferred: true, against: { ...alone.evidence, note: otherDay(alone.iso ?? '') } };
  return contradicted(
    spoken,
    [above, signature, numberYear(article)].filter((other) => other !== null),
  );
}

/** What a text says of its date beside all that it says for itself: a delivery, its number, its title, what is left of a day. */
function lastDate(article: Article): StatedDate | null {
  const number = numberYear(article);
  const numbered = number === null ? null : withLoneDay(article, number);
  const titled = titleYear(article);
  // A number that is not surely the text's own goes behind the year of its title.
  if (numbered?.inferred && titled !== null && titled.year > numbered.year) return titled;
  return (
    (printsText(article) ? null : deliveredDate(article)) ??
    numbered ??
    openingDate(article) ??
    issueDate(article) ??
    brokenDay(article) ??
    blankDay(article) ??
    gluedDate(article) ??
    journalYear(article) ??
    titled
  );
}

/** What is numbered in December is often signed in January. */
const NUMBER_LAG_YEARS = 1;

/** A date that another place that speaks for the text contradicts is only likely: both places are shown. */
function contradicted(found: StatedDate, others: readonly StatedDate[]): StatedDate {
  const against = others.find(({ year, month }) =>
    month === null ? Math.abs(year - found.year) > NUMBER_LAG_YEARS : year !== found.year,
  );
  if (against === undefined) return found;
  const note = otherYear(against.year);
  return { ...found, inferred: true, against: { ...against.evidence, note } };
}
