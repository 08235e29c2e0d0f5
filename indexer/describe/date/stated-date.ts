import { fold } from '../../../engine/text/fold.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import type { RuleId } from '../../rules/rule.ts';
import { oncePerArticle } from '../once.ts';
import { quotePassage } from '../quote.ts';
import { isoOf, type WrittenDate } from './written-date.ts';

export interface StatedDate {
  year: number;
  month: number | null;
  iso: string | null;
  evidence: Evidence;
  /** The words that give the day, where others give the year. */
  dayEvidence?: Evidence;
  /** The words of another place that speaks for the text and gives another year. */
  against?: Evidence;
  /** Where the year follows from the words instead of being their own. */
  inferred?: true;
}

/** Passages read for a heading, a dateline, a document number of one's own. */
export const HEAD = 8;
/** A line of a letterhead, a dateline or a signature is no longer. */
export const SHORT_LINE = 60;

/** No dateline, header or signature is longer; what goes beyond is not looked at. */
const LONGEST_LINE = 4_000;

/** By ordinal: passages as they are read. */
const readingsOf = oncePerArticle((): string[] => []);

/** A passage as it is read: folded, so that digits and brackets have one form; offsets stay. */
export function readingOf(article: Article, ordinal: number): string {
  const readings = readingsOf(article);
  const reading = readings[ordinal] ?? fold((article.passages[ordinal]?.text ?? '').slice(0, LONGEST_LINE));
  readings[ordinal] = reading;
  return reading;
}

export function stated(
  article: Article,
  passage: number,
  date: WrittenDate,
  start = date.start,
  end = date.end,
  rule?: RuleId,
): StatedDate {
  const quote = quotePassage(article.passages, passage, start, end);
  const found = {
    year: date.year,
    month: date.month,
    iso: isoOf(date),
    evidence: rule === undefined ? quote : { ...quote, rule },
  };
  return date.century === true ? { ...found, inferred: true } : found;
}
