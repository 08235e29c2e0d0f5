import type { Article } from '../../article.ts';
import { unreadDates } from '../../messages.ts';
import { givenFacts } from '../quote.ts';
import { readGiven } from './given-date.ts';

/** What says when: a cell without any numeral says that nobody knows. */
const NUMERALS = /[\d０-９〇○零一二三四五六七八九十]/u;
/** Values that a remark quotes. */
const QUOTED = 3;

/** A remark for each column of dates or years that holds values of which no date could be made: they are in none, and say so. */
export function unreadDateRemarks(articles: readonly Article[]): string[] {
  const byColumn = new Map<string, string[]>();
  for (const article of articles) {
    for (const fact of [...givenFacts(article, 'date'), ...givenFacts(article, 'year')]) {
      const { from, note = '', quote } = fact.evidence;
      if (from !== 'column' || !NUMERALS.test(quote) || readGiven(fact) !== null) continue;
      const column = byColumn.get(note) ?? [];
      column.push(quote);
      byColumn.set(note, column);
    }
  }
  return [...byColumn].map(([column, values]) =>
    unreadDates(column, values.length, [...new Set(values)].slice(0, QUOTED)),
  );
}
