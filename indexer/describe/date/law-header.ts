import type { Article } from '../../article.ts';
import { DATE_PLACE } from './date-place.ts';
import type { LegalDate } from './legal-dates.ts';
import { LEGAL_HEADS } from './legal-rules.ts';
import { isOfKind } from './opening-rules.ts';
import { readingOf, type StatedDate } from './stated-date.ts';
import { datesIn } from './written-date.ts';

/** Passages beneath a title in which a header in brackets speaks for the text, whatever its kind. */
const BENEATH_TITLE = 3;

/**
 * The day of a law's header beneath a title that names no law: a law's part and a damaged title may say anything. Beneath that
 * of a notice or an explanation the day is that of what is attached or told of.
 */
export function headerDay(article: Article, header: LegalDate): StatedDate | null {
  const ordinal = header.evidence.passage ?? 0;
  const line = readingOf(article, ordinal);
  const bracketed = LEGAL_HEADS.named('legal-head/in-brackets', line) !== null;
  if (isOfKind(article, 'opening/told-later')) return null;
  if (isOfKind(article, 'opening/issued-text'))
    return bracketed && ordinal < BENEATH_TITLE ? { ...header, inferred: true } : null;
  if (header.step !== 'passed') return bracketed ? { ...header, inferred: true } : null;
  const { start = 0 } = header.evidence;
  const [date] = datesIn(line.slice(start));
  const placed = line.slice(0, start) + DATE_PLACE + line.slice(start + (date?.end ?? 0));
  return bracketed || LEGAL_HEADS.named('legal-head/own-line', placed) !== null ? header : null;
}
