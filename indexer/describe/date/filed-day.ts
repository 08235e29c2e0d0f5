import { fold } from '../../../engine/text/fold.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { filedName } from '../filed-name.ts';
import { DATE_PLACE } from './date-place.ts';
import { FILED_DAYS } from './filed-year-rules.ts';
import type { Publication } from './published-news.ts';
import { type Clue, monthOf } from './span.ts';
import { datesIn, datesOfLine, isDay, isoOf, type WrittenDate } from './written-date.ts';

/** The day or month under which a text is filed. */
export interface FiledDay {
  month: number;
  day: number | null;
  clue: Clue;
}

/** Tables bear the day on which they were made, not that of a row. */
const TABLES = /\.(?:csv|tsv|xlsx?|jsonl?|ndjson)$/i;
/** 2010_03_15, 201003, 2010-03: a month, and days that no text writes so. */
const IN_FIGURES =
  /(?<![\dA-Za-z])((?:19|20)\d\d)([-._ ]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?![\d])/;
/** A text that last speaks of a year so long past was hardly made on the day in figures; programs name files by the day of a copy. */
const MOST_YEARS_SINCE = 5;

/**
 * The day or month in the name of a file. Programs that collect pages name files too, by the day of the page or of the copy: what is
 * later than the day on which a site put the text up, or that day itself, or in figures and years behind all years of the text, says nothing.
 */
export function filedDay(article: Article, published: Publication | null, news: boolean): FiledDay | null {
  const name = article.source.file.split('/').pop() ?? '';
  if (TABLES.test(name)) return null;
  const folded = fold(name);
  const date = dateOfName(folded);
  if (date === null || date.month === null) return null;
  const { start, end, year, month, day } = date;
  const rule = FILED_DAYS.first(filedName(folded.slice(0, start) + DATE_PLACE + folded.slice(end)));
  if (rule === null) return null;
  if (published !== null && isOfPage({ year, month, day }, published, news)) return null;
  const last = latestYear(article);
  if (/^[\x20-\x7e]*$/.test(folded.slice(start, end)) && last !== null && year - last > MOST_YEARS_SINCE)
    return null;
  const evidence: Evidence = { quote: name.slice(start, end), from: 'path', rule: rule.id };
  const at = monthOf(year, month);
  // As with the year of a folder: whatever the text itself says of its time goes before it.
  return { month, day, clue: { from: at, to: at, weight: 0, evidence } };
}

function dateOfName(name: string): WrittenDate | null {
  const [date, other] = datesOfLine(name);
  if (other !== undefined) return null;
  if (date !== undefined && date.month !== null) return date;
  const match = date === undefined ? IN_FIGURES.exec(name) : null;
  if (match === null) return null;
  const [whole, year, mark, month] = [match[0], Number(match[1]), match[2], Number(match[3])];
  const day = match[4] === undefined ? null : Number(match[4]);
  // 2005-08 may be two years.
  if (day === null ? mark !== '' && month > year % 100 : !isDay(year, month, day)) return null;
  return { start: match.index, end: match.index + whole.length, year, month, day };
}

/** Whether a day is that of the page on which the text was put up, or later. News is of the day of its page. */
function isOfPage(
  filed: Pick<WrittenDate, 'year' | 'month' | 'day'>,
  published: Publication,
  news: boolean,
): boolean {
  const [own, put] = [isoOf(filed), isoOf(published)];
  if (own === null || put === null) return false;
  return own > put || (own === put && !news);
}

/** The last year that the text speaks of. */
function latestYear({ title, passages }: Article): number | null {
  let latest: number | null = null;
  for (const text of [title, ...passages.map((passage) => passage.text)])
    for (const { year } of datesIn(fold(text))) latest = Math.max(latest ?? year, year);
  return latest;
}
