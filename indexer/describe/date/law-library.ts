import { fold } from '../../../engine/text/fold.ts';
import type { Article } from '../../article.ts';
import { givenFacts } from '../quote.ts';
import { DATE_PLACE } from './date-place.ts';
import { isLegalTitle } from './legal-dates.ts';
import { LEGAL_HEADS, LEGAL_TITLES } from './legal-rules.ts';
import type { StatedDate } from './stated-date.ts';
import { datesIn, datesOfLine, isoOf } from './written-date.ts';

/** What libraries and databases of law state of a law's day: above it, beside its number, in the name of the file. */

/** The day of publication that libraries of law give above a law: the law's own (公布日期), not their page's. */
export function dayOfLaw(article: Article): StatedDate | null {
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
export function withDayOfExport(found: StatedDate, article: Article): StatedDate {
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

/** A date in the file's name of a law, which libraries put there for the publication of the version at hand. */
export function filedLawDay(article: Article): StatedDate | null {
  const name = article.source.file.split('/').pop() ?? '';
  const [date] = datesIn(name);
  const legal = date === undefined ? null : LEGAL_TITLES.first(article.title.trim());
  if (date === undefined || legal === null) return null;
  return {
    year: date.year,
    month: date.month,
    iso: isoOf(date),
    evidence: { quote: name.slice(date.start, date.end), from: 'path', rule: legal.id },
    inferred: true,
  };
}
