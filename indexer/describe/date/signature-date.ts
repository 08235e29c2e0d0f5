import type { Article } from '../../article.ts';
import { describeType } from '../type.ts';
import { bylineAt, isNews } from './byline.ts';
import { aroundPlace, DATE_PLACE } from './date-place.ts';
import { OTHER_DATES } from './other-date-rules.ts';
import { SIGNATURE_PLACES } from './signature-place-rules.ts';
import { SIGNATURES } from './signature-rules.ts';
import { HEAD, readingOf, SHORT_LINE, type StatedDate, stated } from './stated-date.ts';
import { datesIn, datesOfLine, type WrittenDate } from './written-date.ts';

/** The rule for the day of printing, which counts only where nothing tells the day of signing. */
const PRINTED = 'signature/printed';

/** The time of a meeting dates what was said there, not the notice that calls to it. */
const MEETING = 'signature/meeting';

/** The days of a meeting beneath a title. */
const SEVERAL_DAYS = 'signature/several-days';

const DATE_ALONE = 'signature/date-alone';
const ORGAN = 'signature/organ';
/** A day behind the last sentence. */
const AT_END = 'signature/at-end';

interface SignedLine extends StatedDate {
  printed: boolean;
}

/** Passages read from the end for a signature's date. */
const TAIL = 8;

/** Lines beneath a title in which the page's date may stand. */
const BENEATH_TITLE = 3;

/** The date of a line at the head of a text: beneath the title of a speech, in the letterhead of minutes. */
export function headDate(article: Article): StatedDate | null {
  // News bears the day of its page.
  const news = describeType(article).type === '新闻报道';
  let ofPage: StatedDate | null = null;
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const found = signatureAt(article, ordinal);
    if (found === null) continue;
    const { quote, rule } = found.evidence;
    const likelyPage = rule === DATE_ALONE && ordinal < BENEATH_TITLE && (inFigures(quote) || news);
    if (!likelyPage || beneathOffice(article, ordinal)) return found;
    ofPage ??= { ...found, inferred: true };
  }
  return ofPage;
}

/** The date beneath the signature: a line that ends in a date, near the end or before the attachments. */
export function signatureDate(article: Article): StatedDate | null {
  const { passages } = article;
  const attachments = passages.findIndex((_, at) => at > 2 && isAttachment(article, at));
  const ends = attachments > 0 ? [attachments, passages.length] : [passages.length];
  let printed: StatedDate | null = null;
  for (const end of ends) {
    for (let ordinal = end - 1; ordinal >= Math.max(1, end - TAIL); ordinal--) {
      const found = signatureAt(article, ordinal);
      if (found === null) continue;
      // In a short text the lines beneath the title are near its end, too.
      const { quote, rule } = found.evidence;
      const likelyPage = rule === DATE_ALONE && ordinal < BENEATH_TITLE && inFigures(quote);
      if (!found.printed)
        return likelyPage && !beneathOffice(article, ordinal) ? { ...found, inferred: true } : found;
      printed ??= found;
    }
  }
  return signatureWithin(article) ?? printed;
}

/** Whether a signature names the office that signs. */
export const isSigned = (article: Article, { inferred, evidence }: StatedDate): boolean =>
  !inferred && (evidence.rule === ORGAN || beneathOffice(article, evidence.passage ?? 0));

const isOfMeeting = ({ title }: Article): boolean =>
  SIGNATURE_PLACES.named('signature-place/of-a-meeting', title) !== null;

/** Whether a label calls the day that of the talk itself (访谈时间), whatever the text is called. */
const namesItsTalk = (line: string): boolean =>
  SIGNATURE_PLACES.named('signature-place/names-its-talk', line) !== null;

/** Whether the day is named as that of a meeting. */
export const isMeeting = ({ evidence }: StatedDate): boolean => evidence.rule === MEETING;

/** The first date alone on its line in some passages. */
export function loneDay(article: Article, first: number, end: number): StatedDate | null {
  for (let ordinal = first; ordinal < Math.min(end, article.passages.length); ordinal++) {
    const found = signatureAt(article, ordinal);
    if (found !== null && found.iso !== null && found.evidence.rule === DATE_ALONE) return found;
  }
  return null;
}

/** A year known from the text's number, with the day that stands alone on a line, where no other day does. */
export function withLoneDay(article: Article, found: StatedDate): StatedDate {
  const day = found.inferred ? null : loneDay(article, 0, READ_WITHIN);
  if (day === null || day.inferred || day.year !== found.year || inFigures(day.evidence.quote)) return found;
  if (otherLoneDay(article, day) !== null) return found;
  return { ...found, month: day.month, iso: day.iso, dayEvidence: day.evidence };
}

/** Whether a line is a date in figures alone, which is as often the page's as the text's. */
export const inFigures = (line: string): boolean =>
  SIGNATURE_PLACES.named('signature-place/in-figures', line) !== null;

/** Whether what is attached begins here. */
function isAttachment(article: Article, ordinal: number): boolean {
  const passage = article.passages[ordinal];
  if (passage === undefined || passage.kind === 'attachment') return passage !== undefined;
  return SIGNATURE_PLACES.named('signature-place/attachment', passage.text) !== null;
}

/** Passages read for a signature in the middle: what is printed behind it may go on for long. */
const READ_WITHIN = 200;

/** The first date that stands alone beneath the name of an office: the notice's, where the text that it prints follows. */
function signatureWithin(article: Article): StatedDate | null {
  for (let ordinal = HEAD; ordinal < Math.min(READ_WITHIN, article.passages.length); ordinal++) {
    const found = signatureAt(article, ordinal);
    const rule = found?.evidence.rule;
    if (found === null || (rule !== DATE_ALONE && rule !== ORGAN)) continue;
    if (rule === ORGAN || beneathOffice(article, ordinal)) return found;
  }
  return null;
}

const GLUED = 'signature/glued';
const BEHIND_TITLE = 'signature/behind-glued-title';
/** Units before and behind a date that tell whether an office stands at it. */
const GLUED_BEFORE = 200;
const GLUED_AFTER = 24;
/** Passages read for a signature that has run into the text. */
const GLUED_WITHIN = 4;

/** The day behind the name of an office, behind a title or behind the last sentence, that has run into the text. */
export function gluedDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(GLUED_WITHIN, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    if (text.length <= SHORT_LINE) continue;
    for (const date of datesIn(text)) {
      if (date.day === null) continue;
      const around = aroundPlace(text, date.start, date.end, GLUED_BEFORE, GLUED_AFTER);
      const isLast = ordinal === article.passages.length - 1;
      const rule =
        SIGNATURES.named(GLUED, around) ??
        (ordinal === 0 ? SIGNATURES.named(BEHIND_TITLE, around) : null) ??
        (isLast ? SIGNATURES.named(AT_END, around) : null);
      if (rule === null) continue;
      return { ...stated(article, ordinal, date, date.start, date.end, rule.id), inferred: true };
    }
  }
  return null;
}

/**
 * A line that holds another day alone, where neither is signed: a list of events or opening days, which says of no day that
 * the text was made then. Null where the day stands beneath the name of an office, or no other is found before what is attached.
 */
export function otherLoneDay(article: Article, found: StatedDate): StatedDate | null {
  const { passage, rule } = found.evidence;
  if (rule !== DATE_ALONE || passage === undefined || beneathOffice(article, passage)) return null;
  for (let ordinal = 0; ordinal < Math.min(READ_WITHIN, article.passages.length); ordinal++) {
    if (ordinal > passage && isAttachment(article, ordinal)) return null;
    const other = ordinal === passage ? null : signatureAt(article, ordinal);
    if (other?.evidence.rule === DATE_ALONE && other.iso !== null && other.iso !== found.iso) return other;
  }
  return manyDays(article, found);
}

/** Lines that end in other days from which on a text is one of many meetings or events. */
const MANY_DAYS = 2;

/** The first of the short lines that end in other days, where there are several: a collection of minutes, of events. */
function manyDays(article: Article, found: StatedDate): StatedDate | null {
  const others: StatedDate[] = [];
  for (let ordinal = 0; ordinal < Math.min(READ_WITHIN, article.passages.length); ordinal++) {
    if (ordinal > 0 && isAttachment(article, ordinal)) break;
    const text = readingOf(article, ordinal).trimEnd();
    const [date, other] = text.length > SHORT_LINE ? [] : datesIn(text);
    if (date === undefined || other !== undefined || date.day === null || date.end !== text.length) continue;
    const day = stated(article, ordinal, date, date.start, date.end, DATE_ALONE);
    if (day.iso !== found.iso && others.every(({ iso }) => iso !== day.iso)) others.push(day);
  }
  return others.length >= MANY_DAYS ? (others[0] ?? null) : null;
}

/** Whether the line above names an office. */
export const beneathOffice = (article: Article, ordinal: number): boolean =>
  ordinal > 0 &&
  SIGNATURE_PLACES.named('signature-place/office-above', readingOf(article, ordinal - 1)) !== null;

/** Passages at the end among which a note says where a text was printed. */
const NOTE_AT_END = 3;

/** The year of the journal, or the day of the newspaper, that printed the text, as a note above or below it says. */
export function journalYear(article: Article): StatedDate | null {
  const { length } = article.passages;
  for (let ordinal = 0; ordinal < length; ordinal++) {
    if (ordinal >= HEAD && ordinal < length - NOTE_AT_END) continue;
    const text = readingOf(article, ordinal);
    const [date] = text.length > SHORT_LINE ? [] : datesIn(text);
    if (date === undefined) continue;
    const line = text.slice(0, date.start) + DATE_PLACE + text.slice(date.end);
    const rule = SIGNATURES.named('signature/journal', line);
    if (rule === null) continue;
    return { ...stated(article, ordinal, date, date.start, date.end, rule.id), inferred: true };
  }
  return null;
}

/** Passages from which on an attached text may begin: one that begins before is the document itself. */
const FIRST_ATTACHED = 2;

/** Whether the line above names a site, whose day it then is. */
const beneathSite = (article: Article, ordinal: number): boolean =>
  ordinal > 0 &&
  SIGNATURE_PLACES.named('signature-place/site-above', readingOf(article, ordinal - 1)) !== null;

const behindAttached = (article: Article, ordinal: number): boolean =>
  article.passages
    .slice(FIRST_ATTACHED, ordinal)
    .some(({ text }) => SIGNATURE_PLACES.named('signature-place/attached-text', text) !== null);

/** A day alone in a row of a table is its entry, unless an office stands in the row above. */
const inTable = (article: Article, ordinal: number): boolean =>
  article.passages[ordinal]?.kind === 'table' && !beneathOffice(article, ordinal);

const beneathTimeHeading = (article: Article, ordinal: number): boolean =>
  ordinal > 0 &&
  SIGNATURE_PLACES.named('signature-place/time-heading', readingOf(article, ordinal - 1)) !== null;

/** The year of a line whose month and day were left blank (2014年 月 日), beneath the title or at the end. */
export function blankDay(article: Article): StatedDate | null {
  const { length } = article.passages;
  for (let ordinal = 0; ordinal < length; ordinal++) {
    if (ordinal >= HEAD && ordinal < length - TAIL) continue;
    const text = readingOf(article, ordinal);
    const [date, other] = text.length > SHORT_LINE ? [] : datesIn(text);
    if (date === undefined || other !== undefined || date.month !== null) continue;
    const line = text.slice(0, date.start) + DATE_PLACE + text.slice(date.end);
    const rule = SIGNATURES.named('signature/day-left-blank', line);
    if (rule !== null && !behindAttached(article, ordinal))
      return { ...stated(article, ordinal, date, date.start, date.end, rule.id), inferred: true };
  }
  return null;
}

/** The date of the line, where a rule says that it is the signature's; `printed` tells the day of printing from it. */
function signatureAt(article: Article, ordinal: number): SignedLine | null {
  const text = readingOf(article, ordinal);
  if (text.length > SHORT_LINE) return null;
  const [date, other] = datesOfLine(text);
  if (date === undefined || other !== undefined || date.month === null) return null;
  const line = text.slice(0, date.start) + DATE_PLACE + text.slice(date.end);
  if (OTHER_DATES.test(line) || (isNews(article) && bylineAt(article, ordinal) !== null)) return null;
  const rule = SIGNATURES.first(line);
  if (rule === null) return null;
  if (rule.id === AT_END && ordinal < article.passages.length - 1) return null;
  if (rule.id === SEVERAL_DAYS) return duringMeeting(article, ordinal, date);
  if (rule.id === MEETING && callsToMeeting(article)) {
    // An agenda, or a notice of a meeting, is mostly of its year; what is to be in January may be of the year before.
    if (date.month === 1 || inFigures(text.slice(date.start, date.end))) return null;
    const called = stated(article, ordinal, date, date.start, date.end, rule.id);
    return { ...called, month: null, iso: null, inferred: true, printed: false };
  }
  if (rule.id === DATE_ALONE && inFigures(text) && beneathSite(article, ordinal)) return null;
  const found = {
    ...stated(article, ordinal, date, date.start, date.end, rule.id),
    printed: rule.id === PRINTED,
  };
  // The time of an activity is not the day on which the text that tells of it was made.
  if (rule.id === MEETING && !isOfMeeting(article) && !namesItsTalk(line)) {
    // 时间：2018-07-07 above what is no meeting is the page’s.
    if (inFigures(text.slice(date.start, date.end))) return null;
    return { ...found, month: null, iso: null, inferred: true };
  }
  const ofAnother =
    rule.id === 'signature/printed-in' ||
    rule.id === AT_END ||
    (rule.id === DATE_ALONE && (beneathTimeHeading(article, ordinal) || inTable(article, ordinal))) ||
    // 时间：2024-07-08 is the page's as often as the meeting's.
    (rule.id === MEETING && inFigures(text.slice(date.start, date.end))) ||
    (!found.printed && behindAttached(article, ordinal));
  return ofAnother ? { ...found, inferred: true } : found;
}

/** The year that the days of a meeting tell beneath a title: what calls to one in January may be of the year before. */
function duringMeeting(article: Article, ordinal: number, date: WrittenDate): SignedLine | null {
  const isAgenda = SIGNATURE_PLACES.named('signature-place/agenda', article.title) !== null;
  if (ordinal >= HEAD || (callsToMeeting(article) && !isAgenda && date.month === 1)) return null;
  const found = stated(article, ordinal, date, date.start, date.end, SEVERAL_DAYS);
  const isOwn = isOfMeeting(article) && !callsToMeeting(article);
  return { ...found, month: null, iso: null, ...(!isOwn && { inferred: true }), printed: false };
}

/** Whether the title calls to a meeting, whose day is none of the text. */
export const callsToMeeting = ({ title }: Article): boolean =>
  SIGNATURE_PLACES.named('signature-place/calls-to-meeting', title) !== null;
