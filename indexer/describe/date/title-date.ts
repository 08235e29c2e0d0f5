import { fold } from '../../../engine/text/fold.ts';
import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import { describeDocNumber } from '../doc-number.ts';
import { quotePassage, quoteTitle } from '../quote.ts';
import { DATE_PLACE } from './date-place.ts';
import { HEAD, readingOf, type StatedDate } from './stated-date.ts';
import { OWN_NUMBERS, TITLE_YEARS } from './title-rules.ts';
import { datesIn, isoOf } from './written-date.ts';

/** Numbers of the 1950s to 1990s give the year's last two digits. */
const CENTURY = 1900;
/** No line that is a number of its own is longer. */
const LONGEST_NUMBER = 40;

/** The year in the document's own number, where it stands in a line of its own at the head. */
export function numberYear(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(HEAD, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    const numbered = text.length <= LONGEST_NUMBER ? OWN_NUMBERS.match(text) : null;
    if (numbered === null) continue;
    const { rule, match } = numbered;
    const written = Number(match[1]);
    const evidence = { ...quotePassage(article.passages, ordinal, 0, match[0].length), rule: rule.id };
    const found = { year: written < 100 ? CENTURY + written : written, month: null, iso: null, evidence };
    // A number that is not the document's own (cited, listed, of what is attached) makes its year likely at most.
    const own = written >= 100 && describeDocNumber(article).docNumber !== null;
    return own ? found : { ...found, inferred: true };
  }
  return yearOfNumber(article);
}

/** A year between brackets in a number. */
const BRACKETED_YEAR = /[〔[【(（﹝]\s?((?:19|20)\d{2})\s?年?\s?[〕\]】)）﹞]/;

/** The year in the number wherever it was read: behind a long head of a page, in brackets behind the title, in a cell. */
function yearOfNumber(article: Article): StatedDate | null {
  const { docNumber, known } = describeDocNumber(article);
  const year = BRACKETED_YEAR.exec(fold(docNumber ?? ''))?.[1];
  const [evidence] = known.evidence;
  if (year === undefined || evidence === undefined) return null;
  const found = { year: Number(year), month: null, iso: null, evidence };
  return known.how === 'stated' ? found : { ...found, inferred: true };
}

/** The single year a title names (no span of a plan, no quoted title, no aim). */
export function titleYear(article: Article): StatedDate | null {
  // 2024浴室手续（浴室2022年缴费时间）: two years, one of them without its 年.
  if (new Set(article.title.match(BARE_YEARS)).size > 1) return null;
  const unquoted = article.title.replace(/《[^》]*》/g, (quoted) => '　'.repeat(quoted.length));
  const readings = datesIn(unquoted).flatMap((date) => {
    const rule = TITLE_YEARS.first(unquoted.slice(0, date.start) + DATE_PLACE + unquoted.slice(date.end));
    return rule === null || rule.says === 'nothing' ? [] : [{ date, rule }];
  });
  const [reading] = readings;
  if (reading === undefined) return bracketedYear(article.title);
  if (new Set(readings.map(({ date }) => date.year)).size !== 1) return null;
  const { date, rule } = reading;
  const evidence = { ...quoteTitle(article.title.slice(date.start, date.end)), rule: rule.id };
  // What a title is about is mostly of the year it names, and seldom of the day: a meeting is called to, an accident reported.
  return rule.says === 'made' || (rule.says === 'day' && date.month !== null)
    ? { year: date.year, month: date.month, iso: isoOf(date), evidence }
    : { year: date.year, month: null, iso: null, evidence, inferred: true };
}

/** Years of our days, written in figures. */
const BARE_YEARS = /(?<!\d)20\d\d(?!\d)/g;

const BRACKETED = 'title-year/bracketed';

/** A year or day in figures with which the title ends, in brackets: 浴室办法（2001）, 浴室细则(20180206). */
function bracketedYear(title: string): StatedDate | null {
  const rule = TITLE_YEARS.inForce(BRACKETED);
  const match = rule === null ? null : matchRule(rule, title);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  const evidence = { ...quoteTitle(match[0].trim()), rule: BRACKETED };
  return { year, month, iso: isoOf({ year, month, day }), evidence, inferred: true };
}

/** Lines at the opening in which a scanned newspaper names its issue. */
const ISSUE_WITHIN = 4;

/** The day of the newspaper that printed the text, where the opening names issue and page. */
export function issueDate(article: Article): StatedDate | null {
  for (let ordinal = 0; ordinal < Math.min(ISSUE_WITHIN, article.passages.length); ordinal++) {
    const text = readingOf(article, ordinal);
    const [date] = text.length <= LONGEST_NUMBER ? datesIn(text) : [];
    if (date === undefined || date.day === null) continue;
    const line = text.slice(0, date.start) + DATE_PLACE + text.slice(date.end);
    if (TITLE_YEARS.named('title-year/issue', line) === null) continue;
    const quote = quotePassage(article.passages, ordinal, date.start, date.end);
    return {
      year: date.year,
      month: date.month,
      iso: isoOf(date),
      evidence: { ...quote, rule: 'title-year/issue' },
    };
  }
  return null;
}
