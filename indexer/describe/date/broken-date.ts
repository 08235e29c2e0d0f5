import type { Article } from '../../article.ts';
import { quotePassage } from '../quote.ts';
import { BROKEN_DATES } from './broken-date-rules.ts';
import { beneathOffice } from './signature-date.ts';
import { readingOf, SHORT_LINE, type StatedDate } from './stated-date.ts';
import { isDay, isoOf } from './written-date.ts';

const ALONE = 'broken-date/alone';

/** The day of a signature that has lost its marks (202295): the year at least, the day where only one can be meant. */
export function brokenDay(article: Article): StatedDate | null {
  for (let ordinal = 1; ordinal < article.passages.length; ordinal++) {
    const text = readingOf(article, ordinal);
    const found = text.length > SHORT_LINE ? null : BROKEN_DATES.match(text);
    if (found?.rule.id !== ALONE || !beneathOffice(article, ordinal)) continue;
    const [year, rest] = [Number(found.match[1]), found.match[2] ?? ''];
    const [day, other] = daysOf(year, rest);
    if (day === undefined) continue;
    const evidence = { ...quotePassage(article.passages, ordinal, 0, text.length), rule: ALONE };
    const one = other === undefined;
    const iso = one ? isoOf({ year, ...day }) : null;
    return { year, month: one ? day.month : null, iso, evidence, inferred: true };
  }
  return null;
}

/** Every month and day that the figures may be: 125 is 1月25日 or 12月5日. */
export function daysOf(year: number, figures: string): { month: number; day: number }[] {
  const days: { month: number; day: number }[] = [];
  for (const cut of [1, 2]) {
    const [month, day] = [figures.slice(0, cut), figures.slice(cut)];
    const isWritten = /^[1-9]\d?$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
    if (isWritten && Number(month) <= 12 && isDay(year, Number(month), Number(day)))
      days.push({ month: Number(month), day: Number(day) });
  }
  return days;
}
