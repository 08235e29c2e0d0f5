import { fold } from '../../../engine/text/fold.ts';
import type { Article, GivenFact } from '../../article.ts';
import { otherYear } from '../notes.ts';
import { givenFacts } from '../quote.ts';
import type { StatedDate } from './stated-date.ts';
import { datesIn, isoOf, type WrittenDate } from './written-date.ts';

/** The date that is given beside a text, and what each of the two adds to the other. */

/** Years a text can plausibly be of. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

interface GivenDate extends StatedDate {
  /** Written down by a person or a table: nothing in the text may change it. */
  final: boolean;
}

/** The date that a given fact writes; null where it writes none. */
export function readGiven(fact: GivenFact): GivenDate | null {
  const value = givenValue(fold(fact.value).trim());
  if (value === null || value.year < FIRST_YEAR || value.year > LAST_YEAR) return null;
  return {
    year: value.year,
    month: value.month,
    iso: isoOf(value),
    evidence: fact.evidence,
    final: fact.evidence.from === 'metadata' || fact.evidence.from === 'column',
  };
}

/** The date or year that columns, front matter or markup give. Markup only completes: a site's date is not always the document's. */
export function givenDate(article: Article): GivenDate | null {
  const year = givenFacts(article, 'year')[0];
  const date = givenFacts(article, 'date')[0];
  const ofYear = year === undefined ? null : readGiven(year);
  const ofDate = date === undefined ? null : readGiven(date);
  if (ofYear !== null && ofDate !== null && ofDate.year === ofYear.year)
    return { ...ofDate, final: ofDate.final || ofYear.final };
  return ofYear ?? ofDate;
}

/** A day, a month (2008-02, 2008.2, 2008年2月, 200802) or a year (2008, 2008年度) as people write it into a table. */
function givenValue(text: string): Pick<WrittenDate, 'year' | 'month' | 'day'> | null {
  const numbers = /^((?:18|19|20)\d{2})(?:[-/.]?(0[1-9]|1[0-2]|(?<=[-/.])[1-9]))?(?:年度?)?$/.exec(text);
  if (numbers === null) return datesIn(text)[0] ?? null;
  return {
    year: Number(numbers[1]),
    month: numbers[2] === undefined ? null : Number(numbers[2]),
    day: null,
  };
}

/** Years that the day of a text may lie from the year that its title is about: an audit is of the year before, a plan of the next. */
const NEAR_YEARS = 2;

/**
 * The day that labelled data about a text give (成文日期), where of the text itself only the title tells another year, which it is about:
 * likely, and both are shown. Null where they agree, or lie far apart.
 */
export function givenBesideTitle(found: StatedDate, given: GivenDate): StatedDate | null {
  const isTitles = found.inferred === true && found.evidence.rule?.startsWith('title-year/') === true;
  const isLabelled = given.evidence.rule?.startsWith('head-data/') === true && given.iso !== null;
  const apart = Math.abs(found.year - given.year);
  if (!isTitles || !isLabelled || apart === 0 || apart > NEAR_YEARS) return null;
  return { ...given, inferred: true, against: { ...found.evidence, note: otherYear(found.year) } };
}

/** A day known from outside completes a year that the text states. */
export function withGivenDay(found: StatedDate, given: StatedDate | null): StatedDate {
  return found.iso === null &&
    found.month === null &&
    given !== null &&
    given.iso !== null &&
    given.year === found.year
    ? { ...found, iso: given.iso, month: given.month, dayEvidence: given.evidence }
    : found;
}

/** A year that a column gives is completed by the day that the text states of itself. */
export function withDayOfText(given: StatedDate, found: StatedDate): StatedDate {
  const agrees = found.year === given.year && (given.month === null || given.month === found.month);
  if (given.iso !== null || found.iso === null || found.inferred || !agrees) return given;
  return { ...given, month: found.month, iso: found.iso, dayEvidence: found.dayEvidence ?? found.evidence };
}
