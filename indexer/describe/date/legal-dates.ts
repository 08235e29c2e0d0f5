import type { Article } from '../../article.ts';
import { DATE_PLACE } from './date-place.ts';
import { LEGAL_HEADS, LEGAL_STEPS, LEGAL_TITLES, type LegalStep, type LegalStepRule } from './legal-rules.ts';
import { OTHER_DATES } from './other-date-rules.ts';
import { inFigures, loneDay } from './signature-date.ts';
import { readingOf, type StatedDate, stated } from './stated-date.ts';
import { datesIn } from './written-date.ts';

export interface LegalDate extends StatedDate {
  step: LegalStep;
}

/** Passages and units of each that may be the header of a law. */
const LEGAL_HEAD = 12;
const LONGEST_HEAD = 600;
const PROVISIONS = 'legal-head/provisions';
const LONE_DAY = 'legal-head/lone-day';
const LABELLED_DAY = 'legal-head/labelled-day';
/** The rest of a header that goes on in the next line is no longer. */
const LONGEST_BROKEN = 80;
/** Lines of an order behind its sentence in which it is signed. */
const ORDER_LINES = 4;

/**
 * The dated steps in the first lines of a law or regulation, in order: `1998年3月28日 … 通过`, `2010年7月23日 … 修正`. Empty for texts
 * without such lines.
 */
export function legalDates(article: Article): LegalDate[] {
  const dates: LegalDate[] = [];
  const lines = Math.min(LEGAL_HEAD, article.passages.length);
  for (let ordinal = 0; ordinal < lines; ordinal++) {
    const text = readingOf(article, ordinal);
    if (LEGAL_HEADS.named(PROVISIONS, text) !== null || text.length > LONGEST_HEAD) break;
    const found = datesIn(text);
    for (const [at, date] of found.entries()) {
      if (date.month === null) continue;
      // What a date's words say stands between it and the next date; titles in brackets speak of other texts.
      const next = found[at + 1]?.start ?? text.length;
      const words = DATE_PLACE + text.slice(date.end, next).replace(/《[^》]*》|〈[^〉]*〉|<[^>]*>/g, '');
      const rule =
        LEGAL_STEPS.first(words) ?? (next === text.length ? brokenStep(article, ordinal, words) : null);
      if (rule === null) {
        const before = text.slice(found[at - 1]?.end ?? 0, date.start);
        const line = text.slice(0, date.start) + words;
        const labelled = LEGAL_HEADS.named(LABELLED_DAY, line) !== null;
        if (found.length > 1 || OTHER_DATES.test(before + words) || !isLegalTitle(article.title)) continue;
        if (!labelled && LEGAL_HEADS.named(LONE_DAY, line) === null) continue;
        const day = stated(
          article,
          ordinal,
          date,
          date.start,
          text.length,
          labelled ? LABELLED_DAY : LONE_DAY,
        );
        const likelyPage = !labelled && inFigures(text.slice(date.start, date.end));
        dates.push({ ...day, ...(likelyPage ? { inferred: true } : {}), step: 'published' });
        continue;
      }
      const end = date.start + text.slice(date.start, next).trimEnd().length;
      dates.push({ ...stated(article, ordinal, date, date.start, end, rule.id), step: rule.step });
    }
  }
  return dates;
}

/** What the line below says of the session that this line leaves open: 市人大常委会 / 第三十二次会议通过. */
function brokenStep(article: Article, ordinal: number, words: string): LegalStepRule | null {
  const below = readingOf(article, ordinal + 1);
  const goesOn = LEGAL_HEADS.named('legal-head/goes-on', below) !== null;
  return goesOn && below.length <= LONGEST_BROKEN ? LEGAL_STEPS.first(words.trimEnd() + below) : null;
}

/** The day on which the order that publishes a law was signed, where the law's day stands in the sentence of one. */
export function orderDay(article: Article, { evidence, year }: LegalDate): StatedDate | null {
  const at = evidence.passage ?? 0;
  if (LEGAL_HEADS.named('legal-head/order', readingOf(article, at)) === null) return null;
  const signed = loneDay(article, at + 1, at + 1 + ORDER_LINES);
  return signed !== null && (signed.year === year || signed.year === year + 1) ? signed : null;
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

export const isLegalTitle = (title: string): boolean => LEGAL_TITLES.test(title.trim());
