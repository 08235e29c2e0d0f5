import { fold } from '../../../engine/text/fold.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { publishedOn, reportedDay } from '../notes.ts';
import { givenFacts, quotePassage } from '../quote.ts';
import { bylineAt, bylinePlaces } from './byline.ts';
import { PUBLICATION_LINES, REPORTED_DAYS } from './news-rules.ts';
import { addressDayOf, pageDayOf } from './page-day.ts';
import { HEAD, readingOf, SHORT_LINE, type StatedDate } from './stated-date.ts';
import { datesIn, isoOf, type WrittenDate } from './written-date.ts';

/** The day on which a site put up a page. */
export interface Publication {
  year: number;
  month: number;
  day: number;
  evidence: Evidence;
}

/** The day a page was published: no text of it is later. */
export function publication(article: Article): Publication | null {
  const fact = givenFacts(article, 'published')[0];
  const given = fact === undefined ? undefined : datesIn(fold(fact.value))[0];
  const line = fact === undefined || given === undefined ? publicationLine(article) : null;
  const [date, evidence] = line ?? [given, fact?.evidence];
  if (date === undefined || evidence === undefined || date.month === null || date.day === null) return null;
  const { year, month, day } = date;
  return { year, month, day, evidence: { ...evidence, note: publishedOn(isoOf(date) ?? '') } };
}

function publicationLine(article: Article): [WrittenDate, Evidence] | null {
  for (const ordinal of bylinePlaces(article)) {
    const text = readingOf(article, ordinal);
    const rule = (ordinal < HEAD ? PUBLICATION_LINES.first(text) : null) ?? bylineAt(article, ordinal);
    const [date] = rule === null ? [] : datesIn(text);
    if (rule === null || date === undefined) continue;
    const evidence = quotePassage(article.passages, ordinal, date.start, date.end);
    return [date, { ...evidence, rule: rule.id }];
  }
  return laterLine(article);
}

/** Days that a page calls its time may be a meeting's, where they stand in the text. */
const LABELLED_TIME = 'page-day/labelled-time';

/** The first line, wherever it stands, that says when the page was put up in a way that no text does. */
function laterLine({ passages }: Article): [WrittenDate, Evidence] | null {
  for (const [ordinal, { text }] of passages.entries()) {
    if (text.length > SHORT_LINE) continue;
    const found = pageDayOf(fold(text));
    if (found === null || found.rule.id === LABELLED_TIME) continue;
    const evidence = quotePassage(passages, ordinal, found.date.start, found.date.end);
    return [found.date, { ...evidence, rule: found.rule.id }];
  }
  for (const [ordinal, { text }] of passages.entries()) {
    const found = text.length > LONGEST_ADDRESS || !text.includes('://') ? null : addressDayOf(text);
    if (found === null) continue;
    const evidence = quotePassage(passages, ordinal, found.date.start, found.date.end);
    return [found.date, { ...evidence, rule: found.rule.id }];
  }
  return null;
}

/** Longer passages cite addresses of other pages. */
const LONGEST_ADDRESS = 200;

/** News is published within a week of what it reports. */
const FRESH_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/**
 * The day without a year that a report opens with, in the year that brings it into the week before its publication. In a text that
 * is no news only the day of the text itself counts, which stands at its very beginning.
 */
export function reportDate(article: Article, published: Publication, news: boolean): StatedDate | null {
  const put = Date.UTC(published.year, published.month - 1, published.day);
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const found = REPORTED_DAYS.match(readingOf(article, ordinal));
    if (found === null || (OF_NEWS.has(found.rule.id) && !news)) continue;
    const { rule, match } = found;
    for (let age = 0; age <= FRESH_DAYS; age++) {
      const then = new Date(put - age * MS_PER_DAY);
      const [year, month, day] = [then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate()];
      const said = rule.id === DAY_ALONE ? [month, Number(match[1])] : [Number(match[1]), Number(match[2])];
      if (said[0] !== month || said[1] !== day) continue;
      const words = rule.id === DAY_ALONE ? `${match[1]}日` : `${match[1]}月${match[2]}日`;
      const start = match[0].lastIndexOf(words);
      const quote = quotePassage(article.passages, ordinal, start, start + words.length, reportedDay(year));
      return {
        year,
        month,
        iso: isoOf({ year, month, day }),
        evidence: { ...quote, rule: rule.id },
        dayEvidence: published.evidence,
        inferred: true,
      };
    }
  }
  return null;
}

const DAY_ALONE = 'reported-day/day-alone';
/** What only news says so of its own day. */
const OF_NEWS: ReadonlySet<string> = new Set([DAY_ALONE, 'reported-day/first-sentence']);
