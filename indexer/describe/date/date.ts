import { fold } from '../../../engine/text/fold.ts';
import type { DocumentDate, Evidence } from '../../../engine/types.ts';
import type { Article, GivenFact } from '../../article.ts';
import type { RuleId } from '../../rules/rule.ts';
import { boundedTexts } from '../bounded-texts.ts';
import { otherDay, otherYear } from '../notes.ts';
import { givenFacts } from '../quote.ts';
import { asWritten, simplifiedArticle } from '../simplified.ts';
import { describeType } from '../type.ts';
import { brokenDay } from './broken-date.ts';
import { isNews } from './byline.ts';
import { cluesIn } from './clues.ts';
import { DATE_PLACE } from './date-place.ts';
import { filedDay } from './filed-day.ts';
import { filedYear } from './filed-year.ts';
import { firstLegalStep, isLegalTitle, type LegalDate, legalDates, orderDay } from './legal-dates.ts';
import { LEGAL_HEADS, LEGAL_TITLES } from './legal-rules.ts';
import { findMask } from './mask.ts';
import { congressDate, deliveredDate, meetingYear, openingDate, yearlessDay } from './opening-date.ts';
import { OPENINGS } from './opening-rules.ts';
import { type Publication, publication, reportDate } from './published-news.ts';
import {
  blankDay,
  gluedDate,
  headDate,
  isMeeting,
  isSigned,
  otherLoneDay,
  signatureDate,
  withLoneDay,
} from './signature-date.ts';
import { type Clue, firstDay, lastDay, monthOf, solve } from './span.ts';
import { readingOf, SHORT_LINE, type StatedDate } from './stated-date.ts';
import { issueDate, numberYear, titleYear } from './title-date.ts';
import { openingYear, plannedYear, workYear } from './work-year.ts';
import { datesIn, datesOfLine, isoOf, type WrittenDate } from './written-date.ts';

/** Pieces of evidence shown. */
const EVIDENCE_KEPT = 6;
/** News is put up within about a month of what it reports. */
const NEWS_MONTHS = 1;
/** What open-government pages put up is seldom older than a year. */
const OPENED_MONTHS = 12;
/** Years a text can plausibly be of. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** What is known from outside the text, e.g. that the region bore the name the text uses only until a year. */
export interface OutsideClue {
  until: { year: number; evidence: Evidence };
}

/**
 * Finds the year a document belongs to, the day where one is fixed, else the span its clues leave. Read in simplified writing, for
 * which the rules are made, and quoted as it stands.
 */
export function describeDate(written: Article, outside?: OutsideClue): DocumentDate {
  const date = dateOf(simplifiedArticle(written), outside);
  return { ...date, evidence: asWritten(written, date.evidence) };
}

function dateOf(article: Article, outside?: OutsideClue): DocumentDate {
  const written = boundedTexts(article.passages);
  const mask = findMask([article.title, ...written]);
  const masked = mask?.text ?? null;
  const given = givenDate(article);
  const published = publication(article);
  const read = notLater(statedDate(article), published);
  const found = read === null ? null : withDayOfExport(read, article);
  if (given?.final) return ofStated(found === null ? given : dayOfText(given, found), masked);
  if (found !== null) return ofStated(withDay(found, given), masked);
  if (given !== null) return ofStated(given, masked);
  const lawDay = dayOfLaw(article);
  if (lawDay !== null) return ofStated(lawDay, masked);
  const news = published !== null && isNews(article);
  const reported = published === null ? null : reportDate(article, published, news);
  if (reported !== null) return ofStated(reported, masked);
  const clues: Clue[] = cluesIn(article.passages, written.map(fold));
  if (outside)
    clues.push({ to: monthOf(outside.until.year, 12), weight: 2, evidence: outside.until.evidence });
  if (published !== null) {
    const month = monthOf(published.year, published.month);
    clues.push({ to: month, weight: 2, evidence: published.evidence });
    if (news) clues.push({ from: month - NEWS_MONTHS, weight: 1, evidence: published.evidence });
    else if (isOpenGovernment(published) && ISSUED.has(describeType(article).type))
      clues.push({ from: month - OPENED_MONTHS, weight: 1, evidence: published.evidence });
  }
  const day = yearlessDay(article);
  if (day !== null) {
    clues.push({ months: [day.month, day.month], weight: 2, evidence: day.evidence });
    const meeting = meetingYear(article, day);
    if (meeting !== null) clues.push(meeting);
  }
  const named = filedDay(article, published, news);
  if (named !== null) clues.push(named.clue);
  const filed = filedYear(article, named !== null);
  if (filed !== null) clues.push(filed);
  const span = solve(clues);
  const holds = named !== null && named.clue.from === span.from && named.clue.to === span.to;
  const dayOfName =
    holds && named.day !== null ? { ...named, day: named.day, evidence: named.clue.evidence } : null;
  const fromPath = pathDate(article);
  const legal = fromPath === null ? null : LEGAL_TITLES.first(article.title.trim());
  if (fromPath !== null && legal !== null) {
    const evidence = { ...fromPath.evidence, rule: legal.id };
    return ofStated({ ...fromPath, evidence, inferred: true }, masked);
  }
  const [only] = span.years ?? [];
  const kept = span.evidence.slice(0, EVIDENCE_KEPT);
  // The day proves no year, but a copy that would give one must be of it.
  const ofDay = (day ?? dayOfName)?.evidence;
  const evidence =
    ofDay === undefined || kept.includes(ofDay) ? kept : [...kept.slice(0, EVIDENCE_KEPT - 1), ofDay];
  if (span.from === null && span.to === null)
    return { year: null, iso: null, from: null, to: null, masked, how: 'unknown', evidence };
  const fixed = span.years?.length === 1 && only !== undefined ? only : null;
  // News is of the day on which it is put up, where it tells of no other.
  const told = day ?? dayOfName ?? (news && published?.year === fixed ? published : null);
  const iso =
    fixed === null || told === null ? null : isoOf({ year: fixed, month: told.month, day: told.day });
  return {
    year: fixed,
    iso,
    from: iso ?? (span.from === null ? null : firstDay(span.from)),
    to: iso ?? (span.to === null ? null : lastDay(span.to)),
    masked,
    how: fixed === null ? 'unknown' : 'inferred',
    evidence,
  };
}

/** Whether the day stands in the data that open-government pages have above a text. */
const isOpenGovernment = ({ evidence }: Publication): boolean =>
  evidence.rule?.startsWith('head-data/') ?? false;

/** Types of documents that offices put up as they issue them. */
const ISSUED: ReadonlySet<string> = new Set([
  '通知',
  '通告',
  '公告',
  '公示',
  '通报',
  '意见',
  '方案',
  '批复',
  '函',
  '决定',
  '命令',
  '纪要',
]);

/** What a text is likely about may still be to come when its page is put up: the projects of the next year. */
function notLater(found: StatedDate | null, published: Publication | null): StatedDate | null {
  const later = found?.inferred && published !== null && found.year > published.year;
  return later ? null : found;
}

function ofStated(
  { year, month, iso, evidence, dayEvidence, against, inferred }: StatedDate,
  masked: string | null,
): DocumentDate {
  const from = iso ?? firstDay(monthOf(year, month ?? 1));
  const to = iso ?? lastDay(monthOf(year, month ?? 12));
  const quotes = [evidence, dayEvidence, against].filter((one) => one !== undefined);
  return { year, iso, from, to, masked, how: inferred ? 'inferred' : 'stated', evidence: quotes };
}

/** A day known from outside completes a year that the text states. */
function withDay(found: StatedDate, given: StatedDate | null): StatedDate {
  return found.iso === null &&
    found.month === null &&
    given !== null &&
    given.iso !== null &&
    given.year === found.year
    ? { ...found, iso: given.iso, month: given.month, dayEvidence: given.evidence }
    : found;
}

/** A year that a column gives is completed by the day that the text states of itself. */
function dayOfText(given: StatedDate, found: StatedDate): StatedDate {
  const agrees = found.year === given.year && (given.month === null || given.month === found.month);
  if (given.iso !== null || found.iso === null || found.inferred || !agrees) return given;
  return { ...given, month: found.month, iso: found.iso, dayEvidence: found.dayEvidence ?? found.evidence };
}

/** What the document itself says of its date, by the habits of its kind. */
function statedDate(article: Article): StatedDate | null {
  const head = [article.title, ...article.passages.slice(0, 20).map(({ text }) => text)].filter(
    (text) => text.length <= SHORT_LINE,
  );
  // A notice that prints a report is of the day on which it is signed.
  const isReport = head.some((text) => OPENINGS.named('opening/government-report', text) !== null);
  if (isReport && !ofKind(article, 'opening/prints-text')) {
    const delivered = deliveredDate(article) ?? headDate(article) ?? titleYear(article);
    if (delivered !== null) return delivered;
  }
  const legal = firstLegalStep(legalDates(article));
  if (legal !== null && isLegalTitle(article.title)) return orderDay(article, legal) ?? legal;
  const toCongress = ofKind(article, 'opening/prints-text') ? null : congressDate(article);
  if (toCongress !== null) return toCongress;
  const work = workYear(article) ?? openingYear(article) ?? plannedYear(article);
  if (work !== null) {
    const signed = headDate(article) ?? signatureDate(article);
    if (signed === null) return work;
    // The day is the signature's where it falls in the same year; a summary signed the next January keeps the year alone.
    if (signed.year === work.year)
      return { ...work, month: signed.month, iso: signed.iso, dayEvidence: signed.evidence };
    // What is signed years away from the year it opens with only looks back on it.
    if (work.inferred === undefined || signed.year === work.year + 1) return work;
  }
  const headed = headDate(article);
  const signature = signatureDate(article);
  const passed = legal === null ? null : headerDay(article, legal);
  const opening = openingDate(article);
  const number = numberYear(article);
  const opened = opening?.inferred ? null : opening;
  // Who signs dates the text, whatever day it tells of: a meeting's, or that of what it reports.
  const signed = signature !== null && isSigned(article, signature) ? signature : null;
  const above = headed?.inferred || (signed !== null && headed !== null && isMeeting(headed)) ? null : headed;
  const issued = ofKind(article, 'opening/issued-text');
  const own = signed ?? (issued ? (signature ?? opened) : (opened ?? signature));
  const spoken = above ?? own ?? headed ?? passed;
  if (spoken !== null) {
    const alone = otherLoneDay(article, spoken);
    if (alone !== null)
      return { ...spoken, inferred: true, against: { ...alone.evidence, note: otherDay(alone.iso ?? '') } };
    return contradicted(
      spoken,
      [above, signature, number].filter((other) => other !== null),
    );
  }
  const numbered = number === null ? null : withLoneDay(article, number);
  const delivered = ofKind(article, 'opening/prints-text') ? null : deliveredDate(article);
  const titled = titleYear(article);
  // A number that is not surely the text's own goes behind the year of its title.
  if (numbered?.inferred && titled !== null && titled.year > numbered.year) return titled;
  return (
    delivered ??
    numbered ??
    opening ??
    issueDate(article) ??
    brokenDay(article) ??
    blankDay(article) ??
    gluedDate(article) ??
    titled
  );
}

const ofKind = ({ title }: Article, kind: RuleId): boolean => OPENINGS.named(kind, title.trim()) !== null;

/** Passages beneath a title in which a header in brackets speaks for the text, whatever its kind. */
const BENEATH_TITLE = 3;

/**
 * The day of a law's header beneath a title that names no law: a law's part and a damaged title may say anything. Beneath that
 * of a notice or an explanation the day is that of what is attached or told of.
 */
function headerDay(article: Article, header: LegalDate): StatedDate | null {
  const ordinal = header.evidence.passage ?? 0;
  const line = readingOf(article, ordinal);
  const bracketed = LEGAL_HEADS.named('legal-head/in-brackets', line) !== null;
  if (ofKind(article, 'opening/told-later')) return null;
  if (ofKind(article, 'opening/issued-text'))
    return bracketed && ordinal < BENEATH_TITLE ? { ...header, inferred: true } : null;
  if (header.step !== 'passed') return bracketed ? { ...header, inferred: true } : null;
  const { start = 0 } = header.evidence;
  const [date] = datesIn(line.slice(start));
  const placed = line.slice(0, start) + DATE_PLACE + line.slice(start + (date?.end ?? 0));
  return bracketed || LEGAL_HEADS.named('legal-head/own-line', placed) !== null ? header : null;
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
function givenDate(article: Article): GivenDate | null {
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

/** The day of publication that libraries of law give above a law: the law's own (公布日期), not their page's. */
function dayOfLaw(article: Article): StatedDate | null {
  if (!isLegalTitle(article.title)) return null;
  for (const { value, evidence } of givenFacts(article, 'published')) {
    const [date] = datesOfLine(fold(value).trim());
    if (date === undefined) continue;
    const line = fold(evidence.quote).replace(fold(value), DATE_PLACE);
    if (LEGAL_HEADS.named('legal-head/labelled-day', line) === null) continue;
    const rule = 'legal-head/labelled-day';
    return {
      year: date.year,
      month: date.month,
      iso: isoOf(date),
      evidence: { ...evidence, rule },
      inferred: true,
    };
  }
  return null;
}

/** The day that a database of law gives between 【】 beside a number of the same year, where the text has but the number. */
function withDayOfExport(found: StatedDate, article: Article): StatedDate {
  if (found.iso !== null || found.month !== null || found.evidence.from !== 'markup') return found;
  for (const { value, evidence } of givenFacts(article, 'published')) {
    const [date] = datesOfLine(fold(value).trim());
    const line = fold(evidence.quote).replace(fold(value), DATE_PLACE);
    const rule = LEGAL_HEADS.named('legal-head/bracketed-label', line);
    if (date === undefined || date.year !== found.year || rule === null) continue;
    const dayEvidence = { ...evidence, rule: rule.id };
    return { ...found, month: date.month, iso: isoOf(date), dayEvidence, inferred: true };
  }
  return found;
}

/** A date in the file's name, which libraries of law put there for the publication of the version at hand. */
function pathDate(article: Article): StatedDate | null {
  const name = article.source.file.split('/').pop() ?? '';
  const [date] = datesIn(name);
  if (date === undefined) return null;
  return {
    year: date.year,
    month: date.month,
    iso: isoOf(date),
    evidence: { quote: name.slice(date.start, date.end), from: 'path' },
  };
}
