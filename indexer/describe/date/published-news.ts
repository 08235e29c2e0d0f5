import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { publishedOn, reportedDay } from '../notes.ts';
import { givenFacts, quotePassage } from '../quote.ts';
import { describeType } from '../type.ts';
import { PUBLICATION_LINES, REPORTED_DAYS } from './news-rules.ts';
import { HEAD, readingOf, type StatedDate } from './stated-date.ts';
import { datesIn, isoOf, type WrittenDate } from './written-date.ts';

/** The day on which a site put up a page. */
export interface Publication {
  year: number;
  month: number;
  day: number;
  evidence: Evidence;
}

/** News is put up when it happens, while a page with any other text may be years younger than the text. */
export const isNews = (article: Article): boolean => describeType(article).type === '新闻报道';

/** The day a page was published: no text of it is later. */
export function publication(article: Article): Publication | null {
  const fact = givenFacts(article, 'published')[0];
  const given = fact === undefined ? undefined : datesIn(fact.value)[0];
  const line = fact === undefined || given === undefined ? publicationLine(article) : null;
  const [date, evidence] = line ?? [given, fact?.evidence];
  if (date === undefined || evidence === undefined || date.month === null || date.day === null) return null;
  const { year, month, day } = date;
  return { year, month, day, evidence: { ...evidence, note: publishedOn(isoOf(date) ?? '') } };
}

function publicationLine(article: Article): [WrittenDate, Evidence] | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    const rule = PUBLICATION_LINES.first(text);
    const [date] = rule === null ? [] : datesIn(text);
    if (rule === null || date === undefined) continue;
    const evidence = quotePassage(article.passages, ordinal, date.start, date.end);
    return [date, { ...evidence, rule: rule.id }];
  }
  return null;
}

/** News is published within a week of what it reports. */
const FRESH_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** The day without a year that a report opens with, in the year that brings it into the week before its publication. */
export function reportDate(article: Article, published: Publication): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const found = REPORTED_DAYS.match(readingOf(article, ordinal));
    if (found === null) continue;
    const { rule, match } = found;
    const [month, day] = [Number(match[1]), Number(match[2])];
    for (const year of [published.year, published.year - 1]) {
      const age =
        (Date.UTC(published.year, published.month - 1, published.day) - Date.UTC(year, month - 1, day)) /
        MS_PER_DAY;
      if (age < 0 || age > FRESH_DAYS) continue;
      const start = match[0].length - `${match[1]}月${match[2]}日`.length;
      return {
        year,
        month,
        iso: isoOf({ year, month, day }),
        evidence: {
          ...quotePassage(article.passages, ordinal, start, match[0].length, reportedDay(year)),
          rule: rule.id,
        },
        dayEvidence: published.evidence,
        inferred: true,
      };
    }
  }
  return null;
}
