import { fold } from '../../../engine/text/fold.ts';
import type { GivenFact, ReadFile } from '../../article.ts';
import type { Rule } from '../../rules/rule.ts';
import { DATE_PLACE } from './date-place.ts';
import { ADDRESS_DAYS, PAGE_DAYS } from './page-day-rules.ts';
import { datesIn, dayFirstDates, isDay, isoOf, type WrittenDate } from './written-date.ts';

/** Longer lines say more than when a page was put up. */
const LONGEST_LINE = 160;
/** The same with its markup. */
const LONGEST_SOURCE = 4_000;
const MARKUP = /<[^<>]{0,2000}>|&nbsp;|\u00a0/gi;
/** Readings that some sites put behind characters they have turned: 發(fā)布. */
const READING = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}\)/g;

/** The day of a folded line of a page, with the rule by which the page was put up then. */
export function pageDayOf(line: string): { date: WrittenDate; rule: Rule } | null {
  if (line.length > LONGEST_LINE || !/\d{4}/.test(line)) return null;
  const dates = datesIn(line);
  const [date] = dates.length > 0 ? dates : dayFirstDates(line);
  if (date === undefined || date.day === null) return null;
  const rule = PAGE_DAYS.first(line.slice(0, date.start) + DATE_PLACE + line.slice(date.end));
  return rule === null ? null : { date, rule };
}

/** The day in a line of the source that is no text. */
function dayOfSource(line: string): GivenFact | null {
  if (line.length > LONGEST_SOURCE) return null;
  const shown = line.replace(MARKUP, ' ');
  const found = pageDayOf(fold(shown).replace(READING, '').trim());
  if (found === null) return null;
  const quote = shown.replace(/\s+/g, ' ').trim();
  const value = isoOf(found.date) ?? '';
  return { field: 'published', value, evidence: { quote, from: 'markup', rule: found.rule.id } };
}

/**
 * A file whose documents know the day on which their page was put up: it stands in lines that are no text, the removed ones. Where
 * several lines tell, the first counts; what labelled data at the head say goes before it.
 */
export function withPageDay(file: ReadFile): ReadFile {
  if (file.columns !== undefined || file.articles.length === 0) return file;
  const day = removedDay(file);
  if (day === null) return file;
  const articles = file.articles.map((article) =>
    article.given.some(({ field }) => field === 'published')
      ? article
      : { ...article, given: [...article.given, day] },
  );
  return { ...file, articles };
}

/** The day in the address by which a page names itself, or of the pictures that were put up with it. */
const OWN_ADDRESS = /<(?:link|meta)\b[^>]{0,80}(?:canonical|og:url)[^>]{0,240}>|<img\b[^>]{0,240}>/i;

/** The day of an address in a line. */
export function addressDayOf(line: string): { date: WrittenDate; rule: Rule } | null {
  const found = ADDRESS_DAYS.match(line);
  if (found === null) return null;
  const { index, 0: whole } = found.match;
  const [year, month, day] = [1, 2, 3].map((group) => Number(found.match[group]));
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day)) return null;
  return { date: { start: index, end: index + whole.length, year, month, day }, rule: found.rule };
}

function dayOfAddress(line: string): GivenFact | null {
  const own = line.length > LONGEST_SOURCE ? undefined : OWN_ADDRESS.exec(line)?.[0];
  const found = own === undefined ? null : addressDayOf(own);
  if (found === null) return null;
  const value = isoOf(found.date) ?? '';
  const quote = own?.slice(found.date.start, found.date.end) ?? value;
  return { field: 'published', value, evidence: { quote, from: 'markup', rule: found.rule.id } };
}

function removedDay({ text, segments }: ReadFile): GivenFact | null {
  return dayInRemoved(text, segments, dayOfSource) ?? dayInRemoved(text, segments, dayOfAddress);
}

function dayInRemoved(
  text: string,
  segments: ReadFile['segments'],
  dayOf: (line: string) => GivenFact | null,
): GivenFact | null {
  for (const { start, end, fate } of segments) {
    if (fate !== 'removed') continue;
    for (const line of text.slice(start, end).split('\n')) {
      const day = dayOf(line);
      if (day !== null) return day;
    }
  }
  return null;
}
